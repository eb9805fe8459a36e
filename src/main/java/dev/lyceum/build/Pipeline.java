package dev.lyceum.build;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.OutputFormat;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.deck.Topic;
import dev.lyceum.feed.MachineFiles;
import dev.lyceum.feed.Redirects;
import dev.lyceum.image.ImageScaler;
import dev.lyceum.image.SiteImages;
import dev.lyceum.output.DiscardingSink;
import dev.lyceum.output.FolderSink;
import dev.lyceum.output.OutputFile;
import dev.lyceum.output.OutputSink;
import dev.lyceum.problem.Problem;
import dev.lyceum.render.AssetFiles;
import dev.lyceum.render.PageView.Features;
import dev.lyceum.render.RenderedPage;
import dev.lyceum.render.SiteRenderer;
import dev.lyceum.render.TemplateEngine;
import dev.lyceum.render.TreeScript;
import dev.lyceum.search.SearchIndexer;
import dev.lyceum.site.Backlinks;
import dev.lyceum.site.LinkResolver;
import dev.lyceum.site.Menus;
import dev.lyceum.site.Page;
import dev.lyceum.site.Pager;
import dev.lyceum.site.Resource;
import dev.lyceum.site.Site;
import dev.lyceum.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The whole way from a site's folder to its finished files. */
public final class Pipeline {
    private final BuildRequest request;
    private final Progress progress;
    private final boolean force;

    public Pipeline(BuildRequest request, Progress progress) {
        this(request, progress, false);
    }

    /** @param force whether files of the destination that are not Lyceum's may be written over */
    public Pipeline(BuildRequest request, Progress progress, boolean force) {
        this.request = request;
        this.progress = progress;
        this.force = force;
    }

    /** Builds the site into a folder, unless that would change nothing. */
    public BuildReport build(Path destination, BuildMemory memory) throws IOException {
        Optional<BuildReport> last = memory.find(request, destination);
        if (last.isPresent()) {
            return last.get();
        }
        Instant started = Instant.now();
        Built built = buildAll(destination, Optional.of(memory.images()));
        memory.keep(request, destination, started, built.parsed(), built.report());
        return built.report();
    }

    /** Builds the site into a folder. */
    public BuildReport build(Path destination) throws IOException {
        return buildAll(destination, Optional.empty()).report();
    }

    private record Built(ParsedSite parsed, BuildReport report) {}

    private Built buildAll(Path destination, Optional<Path> images) throws IOException {
        try (FolderSink sink = FolderSink.open(destination, force)) {
            Outcome outcome = run(sink, Optional.of(new ImageScaler(images)));
            List<Problem> problems = new ArrayList<>(outcome.problems());
            problems.addAll(new OutputCheck(outcome.parsed()).problems(sink));
            BuildReport report = new BuildReport(
                    outcome.parsed().config().file(),
                    LanguageCounter.count(outcome.parsed().site()),
                    TranslationReport.of(outcome.parsed().site()),
                    sink.files(),
                    sink.bytes(),
                    sink.changed(),
                    problems,
                    outcome.parsed().config().notes());
            return new Built(outcome.parsed(), report);
        }
    }

    /** Goes the same way without writing anything. */
    public Inspection inspect() throws IOException {
        try (OutputSink sink = new DiscardingSink()) {
            Outcome outcome = run(sink, Optional.empty());
            return new Inspection(request.source(), outcome.parsed(), outcome.templates(), outcome.problems());
        }
    }

    /**
     * @param scaler makes smaller images; absent where nothing is written, neither these nor the ids of cards
     */
    private Outcome run(OutputSink sink, Optional<ImageScaler> scaler) throws IOException {
        try (Workers workers = new Workers()) {
            ParsedSite parsed = new SiteReader(request, workers, progress).read();
            TemplateEngine templates = templates(parsed);
            List<Problem> problems = new ArrayList<>(parsed.problems());
            SiteImages images = new SiteImages(parsed.copiedFiles());
            workers.map(images.urls(), url -> look(images, url, scaler, sink))
                    .forEach(found -> found.ifPresent(problems::add));
            problems.addAll(render(parsed, workers, sink, templates, images));
            sink.finish();
            if (scaler.isPresent()) {
                parsed.ledger().write(parsed.pages(), workers).ifPresent(problems::add);
                scaler.get().forgetOldest();
            }
            return new Outcome(
                    parsed, templates, problems.stream().sorted().distinct().toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private record Outcome(ParsedSite parsed, TemplateEngine templates, List<Problem> problems) {}

    private TemplateEngine templates(ParsedSite parsed) {
        return new TemplateEngine(
                request.templates(), parsed.config().config().content().pageTimeout());
    }

    /** Writes all of a site that has been read. */
    Collection<Problem> render(ParsedSite parsed, Workers workers, OutputSink sink) throws IOException {
        return render(parsed, workers, sink, templates(parsed), new SiteImages(parsed.copiedFiles()));
    }

    private static Optional<Problem> look(
            SiteImages images, String url, Optional<ImageScaler> scaler, OutputSink sink) {
        try {
            return scaler.isPresent() ? images.scale(url, scaler.get(), sink) : images.check(url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Collection<Problem> render(
            ParsedSite parsed, Workers workers, OutputSink destination, TemplateEngine templates, SiteImages images)
            throws IOException {
        ListedSink sink = new ListedSink(destination);
        Site site = parsed.site();
        Optional<Path> siteTemplates = request.templates();
        Set<String> staticPaths = parsed.staticPaths();
        LinkResolver links = new LinkResolver(site, staticPaths);
        Backlinks backlinks =
                Backlinks.of(site.pages(), workers.map(site.pages(), page -> Backlinks.linked(page, site, links)));
        Menus menus = Menus.of(site, links, parsed.config().places());
        SiteRenderer renderer = new SiteRenderer(site, links, backlinks, menus, templates, images);
        MachineFiles machineFiles = new MachineFiles(site, links, staticPaths, sink);
        SearchIndexer search = new SearchIndexer(site, sink);
        FindingLocator locator = new FindingLocator();
        List<Problem> problems = new ArrayList<>(menus.problems());
        List<Page> pages = new ArrayList<>(site.pages());
        pages.addAll(site.furtherPages());
        AtomicInteger done = new AtomicInteger();
        List<Rendering> renderings = workers.map(pages, page -> {
            RenderedPage rendered = renderer.render(page);
            write(rendered, page, sink);
            if (site.pager(page).map(Pager::isFirst).orElse(true)) {
                write(page, machineFiles, search);
            }
            progress.at("Rendering", done.incrementAndGet(), pages.size());
            return new Rendering(
                    rendered.features(), locator.problems(page, rendered), Topic.of(page, rendered.parts()));
        });
        Set<Features> features = renderings.stream().map(Rendering::features).collect(Collectors.toSet());
        List<Topic> topics = renderings.stream()
                .flatMap(rendering -> rendering.topic().stream())
                .toList();
        boolean diagrams = renderings.stream()
                .anyMatch(rendering ->
                        rendering.topic().isPresent() && rendering.features().mermaid());
        List<Step> steps = new ArrayList<>();
        for (LanguageConfig language : search.languages()) {
            steps.add(() -> {
                search.finish(language, renderer.words(language));
                return writeFrame(renderer.searchPage(language), site, staticPaths, sink);
            });
        }
        steps.add(() -> {
            for (LanguageConfig language : site.config().languages()) {
                sink.write(renderer.toolsScript(language));
            }
            return renderer.toolsProblem().stream().toList();
        });
        steps.add(() -> {
            TreeScript tree = new TreeScript(site);
            return write(site.config().languages().stream().map(tree::file).toList(), sink);
        });
        steps.add(() -> {
            List<Problem> failures = new ArrayList<>();
            for (LanguageConfig language : site.config().languages()) {
                Optional<RenderedPage> map = renderer.mapPage(language);
                if (map.isPresent()) {
                    failures.addAll(writeFrame(map.get(), site, staticPaths, sink));
                }
            }
            return failures;
        });
        steps.add(() -> new StudyWriter(site, renderer, staticPaths, sink).write(topics, diagrams));
        steps.add(() -> {
            new DownloadWriter(request, parsed, renderer).write(sink);
            return List.of();
        });
        steps.add(() -> write(new AssetFiles(siteTemplates).files(features), sink));
        steps.add(() -> {
            machineFiles.write();
            return write(Redirects.of(site), sink);
        });
        steps.add(() -> {
            List<Problem> failures = new ArrayList<>();
            for (LanguageConfig language : errorPages(site.config())) {
                failures.addAll(writeFrame(renderer.errorPage(language), site, staticPaths, sink));
            }
            return failures;
        });
        steps.add(() -> copy(parsed, sink));
        workers.map(steps, Pipeline::done).forEach(problems::addAll);
        new OfflineWriter(site, sink).write(sink.sums());
        renderings.forEach(rendering -> problems.addAll(rendering.problems()));
        return problems;
    }

    /** Something that is made once for a site; tells what was wrong with it. */
    @FunctionalInterface
    private interface Step {
        Collection<Problem> run() throws IOException;
    }

    private static Collection<Problem> done(Step step) {
        try {
            return step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Problem> write(Iterable<OutputFile> files, OutputSink sink) throws IOException {
        for (OutputFile file : files) {
            sink.write(file);
        }
        return List.of();
    }

    /** Writes a page that no file of the site stands for, unless the author has put something in its place. */
    private static List<Problem> writeFrame(RenderedPage frame, Site site, Set<String> staticPaths, OutputSink sink)
            throws IOException {
        if (frame.file().isPresent() && isFree(frame.file().get().path(), site, staticPaths)) {
            sink.write(frame.file().get());
        }
        return frame.failure().stream().toList();
    }

    /** Copies what the site's folder holds besides pages. */
    private static List<Problem> copy(ParsedSite parsed, OutputSink sink) throws IOException {
        List<Resource> resources = new ArrayList<>(parsed.site().resources().values());
        resources.addAll(parsed.site().resourceCopies());
        for (Resource resource : resources) {
            sink.write(new OutputFile(
                    resource.url(), Files.readAllBytes(resource.file().file())));
        }
        for (SourceFile file : parsed.staticFiles()) {
            sink.write(new OutputFile(parsed.staticPath(file), Files.readAllBytes(file.file())));
        }
        return List.of();
    }

    private static List<LanguageConfig> errorPages(SiteConfig config) {
        return config.outputs().isDisabled("404") ? List.of() : config.languages();
    }

    private static void write(RenderedPage rendered, Page page, OutputSink sink) {
        if (!page.isWrittenIn(OutputFormat.HTML)) {
            return;
        }
        try {
            if (rendered.file().isPresent()) {
                sink.write(rendered.file().get());
            } else {
                sink.keep(page.outputPath());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Page page, MachineFiles machineFiles, SearchIndexer search) {
        try {
            machineFiles.write(page);
            search.add(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the author has put nothing of their own where a frame of the theme goes. */
    private static boolean isFree(String path, Site site, Set<String> staticPaths) {
        String folder = path.endsWith("/index.html") ? path.substring(0, path.length() - "index.html".length()) : path;
        return !staticPaths.contains(path)
                && !site.isResourceUrl(path)
                && site.atUrl(path).isEmpty()
                && site.atUrl(folder).isEmpty();
    }

    private record Rendering(Features features, List<Problem> problems, Optional<Topic> topic) {}
}
