package dev.lyceum.build;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.OutputFormat;
import dev.lyceum.deck.Topic;
import dev.lyceum.feed.MachineFiles;
import dev.lyceum.feed.Redirects;
import dev.lyceum.output.OutputFile;
import dev.lyceum.output.OutputSink;
import dev.lyceum.problem.Problem;
import dev.lyceum.render.AssetFiles;
import dev.lyceum.render.PageView.Features;
import dev.lyceum.render.RenderedPage;
import dev.lyceum.render.SiteRenderer;
import dev.lyceum.render.TreeScript;
import dev.lyceum.search.SearchIndexer;
import dev.lyceum.site.Page;
import dev.lyceum.site.Pager;
import dev.lyceum.site.Resource;
import dev.lyceum.site.Site;
import dev.lyceum.source.SourceFile;
import dev.lyceum.source.SourceReader;
import dev.lyceum.source.UnreadableFileException;
import dev.lyceum.store.Spool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Writes all of a site that has been read: each page, and then what is made of all of them together. */
final class SiteWriter {
    private final BuildRequest request;
    private final ParsedSite parsed;
    private final References references;
    private final SiteRenderer renderer;
    private final Workers workers;
    private final ListedSink sink;
    private final Site site;
    private final Set<String> staticPaths;
    private final MachineFiles machineFiles;
    private final SearchIndexer search;
    private final Spool cards = new Spool();
    private final FindingLocator locator = new FindingLocator();

    SiteWriter(
            BuildRequest request,
            ParsedSite parsed,
            References references,
            SiteRenderer renderer,
            Workers workers,
            OutputSink destination) {
        this.request = request;
        this.parsed = parsed;
        this.references = references;
        this.renderer = renderer;
        this.workers = workers;
        this.sink = new ListedSink(destination);
        this.site = parsed.site();
        this.staticPaths = parsed.staticPaths();
        this.machineFiles = new MachineFiles(site, references.links(), staticPaths, sink);
        this.search = new SearchIndexer(site, sink);
    }

    /** What is wrong with what is written. */
    List<Problem> write(Progress progress) throws IOException {
        List<Page> pages = new ArrayList<>(site.pages());
        pages.addAll(site.furtherPages());
        AtomicInteger done = new AtomicInteger();
        List<Rendering> renderings = workers.map(pages, page -> {
            Rendering rendering = write(page);
            progress.at("Rendering", done.incrementAndGet(), pages.size());
            return rendering;
        });
        List<Problem> problems = new ArrayList<>(references.menus().problems());
        problems.addAll(renderer.wordProblems());
        workers.map(steps(renderings), SiteWriter::done).forEach(problems::addAll);
        new OfflineWriter(site, renderer::words, sink).write(sink.sums());
        problems.addAll(renderer.templateProblems());
        renderings.forEach(rendering -> problems.addAll(rendering.problems()));
        return problems;
    }

    /** What the rest of the site has to know of a page that is written. */
    private record Rendering(Features features, List<Problem> problems, Optional<Topic> topic) {}

    private Rendering write(Page page) {
        RenderedPage rendered = renderer.render(page);
        List<Problem> problems = new ArrayList<>(locator.problems(page, rendered));
        try {
            if (page.isWrittenIn(OutputFormat.HTML)) {
                if (rendered.file().isPresent()) {
                    sink.write(rendered.file().get());
                } else {
                    sink.keep(page.outputPath());
                }
            }
            if (site.pager(page).map(Pager::isFirst).orElse(true)) {
                search.add(page);
                machineFiles.write(page);
            }
        } catch (UnreadableFileException e) {
            problems.add(e.problem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Rendering(rendered.features(), problems, Topic.of(page, rendered.parts(), cards));
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

    private List<Step> steps(List<Rendering> renderings) {
        Set<Features> features = renderings.stream().map(Rendering::features).collect(Collectors.toSet());
        List<Step> steps = new ArrayList<>();
        for (LanguageConfig language : search.languages()) {
            steps.add(() -> {
                search.finish(language, renderer.words(language));
                return writeFrame(renderer.searchPage(language));
            });
        }
        steps.add(this::writeTools);
        steps.add(() -> {
            TreeScript tree = new TreeScript(site);
            return write(site.config().languages().stream().map(tree::file).toList());
        });
        steps.add(this::writeMaps);
        steps.add(() -> writeStudy(renderings));
        steps.add(() -> new DownloadWriter(request, parsed, renderer).write(sink));
        steps.add(() -> {
            AssetFiles.Found assets = new AssetFiles(request.templates()).files(features);
            write(assets.files());
            assets.unreadable().forEach(sink::keep);
            return assets.problems();
        });
        steps.add(() -> {
            machineFiles.write();
            return write(Redirects.of(site));
        });
        steps.add(this::writeErrorPages);
        steps.add(this::copy);
        return steps;
    }

    private List<Problem> writeTools() throws IOException {
        for (LanguageConfig language : site.config().languages()) {
            sink.write(renderer.toolsScript(language));
        }
        return renderer.toolsProblem().stream().toList();
    }

    private List<Problem> writeMaps() throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (LanguageConfig language : site.config().languages()) {
            Optional<RenderedPage> map = renderer.mapPage(language);
            if (map.isPresent()) {
                problems.addAll(writeFrame(map.get()));
            }
        }
        return problems;
    }

    private Collection<Problem> writeStudy(List<Rendering> renderings) throws IOException {
        List<Topic> topics = renderings.stream()
                .flatMap(rendering -> rendering.topic().stream())
                .toList();
        boolean diagrams = renderings.stream()
                .anyMatch(rendering ->
                        rendering.topic().isPresent() && rendering.features().mermaid());
        return new StudyWriter(site, renderer, staticPaths, sink).write(topics, diagrams);
    }

    private List<Problem> writeErrorPages() throws IOException {
        List<Problem> problems = new ArrayList<>();
        if (!site.config().outputs().isDisabled("404")) {
            for (LanguageConfig language : site.config().languages()) {
                problems.addAll(writeFrame(renderer.errorPage(language)));
            }
        }
        return problems;
    }

    /** Copies what the site's folder holds besides pages. */
    private List<Problem> copy() throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Resource> resources = new ArrayList<>(site.resources().values());
        resources.addAll(site.resourceCopies());
        for (Resource resource : resources) {
            copy(resource.file(), resource.url()).ifPresent(problems::add);
        }
        for (SourceFile file : parsed.staticFiles()) {
            copy(file, parsed.staticPath(file)).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<Problem> copy(SourceFile file, String path) throws IOException {
        byte[] bytes;
        try {
            bytes = SourceReader.bytes(file);
        } catch (UnreadableFileException e) {
            sink.keep(path);
            return Optional.of(e.problem());
        }
        sink.write(new OutputFile(path, bytes));
        return Optional.empty();
    }

    private List<Problem> write(Iterable<OutputFile> files) throws IOException {
        for (OutputFile file : files) {
            sink.write(file);
        }
        return List.of();
    }

    /** Writes a page that no file of the site stands for, unless the author has put something in its place. */
    private List<Problem> writeFrame(RenderedPage frame) throws IOException {
        if (frame.file().isEmpty()) {
            sink.keep(frame.path());
        } else if (isFree(frame.path())) {
            sink.write(frame.file().get());
        }
        return frame.failure().stream().toList();
    }

    private boolean isFree(String path) {
        String folder = path.endsWith("/index.html") ? path.substring(0, path.length() - "index.html".length()) : path;
        return !staticPaths.contains(path)
                && !site.isResourceUrl(path)
                && site.atUrl(path).isEmpty()
                && site.atUrl(folder).isEmpty();
    }
}
