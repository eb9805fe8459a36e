package dev.lyceum.build;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.deck.Topic;
import dev.lyceum.feed.MachineFiles;
import dev.lyceum.feed.Redirects;
import dev.lyceum.output.DiscardingSink;
import dev.lyceum.output.FolderSink;
import dev.lyceum.output.OutputFile;
import dev.lyceum.output.OutputSink;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import dev.lyceum.render.AssetFiles;
import dev.lyceum.render.PageView.Features;
import dev.lyceum.render.RenderedPage;
import dev.lyceum.render.SiteRenderer;
import dev.lyceum.render.TemplateEngine;
import dev.lyceum.site.Backlinks;
import dev.lyceum.site.LinkResolver;
import dev.lyceum.site.Page;
import dev.lyceum.site.Resource;
import dev.lyceum.site.Site;
import dev.lyceum.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** The whole way from a site's folder to its finished files. */
public final class Pipeline {
    private static final String STATIC = "static/";

    private final BuildRequest request;
    private final Progress progress;

    public Pipeline(BuildRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    /** Builds the site into a folder. */
    public BuildReport build(Path destination) throws IOException {
        try (FolderSink sink = FolderSink.open(destination)) {
            Outcome outcome = run(sink, true);
            List<Problem> problems = new ArrayList<>(outcome.problems());
            for (String path : sink.collisions()) {
                problems.add(Problem.error(
                                "output-collision", Location.of(path), "two things of the site are written to one file")
                        .withHint("give one of them another name, slug or url"));
            }
            return new BuildReport(
                    outcome.parsed().config().file(),
                    LanguageCounter.count(outcome.parsed().site()),
                    TranslationReport.of(outcome.parsed().site()),
                    sink.files(),
                    sink.bytes(),
                    sink.changed(),
                    problems,
                    outcome.parsed().config().notes());
        }
    }

    /** Goes the same way without writing anything; all problems, sorted by place. */
    public List<Problem> check() throws IOException {
        try (OutputSink sink = new DiscardingSink()) {
            return run(sink, false).problems();
        }
    }

    /**
     * @param keepsIds whether the ids of cards are written into the site's folder
     */
    private Outcome run(OutputSink sink, boolean keepsIds) throws IOException {
        try (Workers workers = new Workers()) {
            ParsedSite parsed = new SiteReader(request, workers, progress).read();
            List<Problem> problems = new ArrayList<>(parsed.problems());
            problems.addAll(render(parsed, workers, sink));
            sink.finish();
            if (keepsIds) {
                parsed.ledger().write(parsed.pages(), workers).ifPresent(problems::add);
            }
            return new Outcome(parsed, problems.stream().sorted().distinct().toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private record Outcome(ParsedSite parsed, List<Problem> problems) {}

    private Collection<Problem> render(ParsedSite parsed, Workers workers, OutputSink sink) throws IOException {
        Site site = parsed.site();
        Path templatesFolder = request.source().resolve("templates");
        Optional<Path> siteTemplates =
                Files.isDirectory(templatesFolder) ? Optional.of(templatesFolder) : Optional.empty();
        Set<String> staticPaths = parsed.staticFiles().stream()
                .map(file -> file.path().substring(STATIC.length()))
                .collect(Collectors.toUnmodifiableSet());
        LinkResolver links = new LinkResolver(site, staticPaths);
        Backlinks backlinks =
                Backlinks.of(site.pages(), workers.map(site.pages(), page -> Backlinks.linked(page, site, links)));
        SiteRenderer renderer = new SiteRenderer(site, links, backlinks, new TemplateEngine(siteTemplates));
        MachineFiles machineFiles = new MachineFiles(site, staticPaths, sink);
        FindingLocator locator = new FindingLocator();
        List<Problem> problems = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        List<Rendering> renderings = workers.map(site.pages(), page -> {
            RenderedPage rendered = renderer.render(page);
            write(rendered, page, sink, machineFiles);
            progress.at("Rendering", done.incrementAndGet(), site.pages().size());
            return new Rendering(
                    rendered.features(), locator.problems(page, rendered), Topic.of(page, rendered.parts()));
        });
        Set<Features> features = renderings.stream().map(Rendering::features).collect(Collectors.toSet());
        for (OutputFile file : new AssetFiles(siteTemplates).files(features)) {
            sink.write(file);
        }
        machineFiles.write();
        List<Topic> topics = renderings.stream()
                .flatMap(rendering -> rendering.topic().stream())
                .toList();
        problems.addAll(new StudyWriter(site, renderer, staticPaths, sink)
                .write(topics, features.stream().reduce(Features.NONE, Features::and)));
        for (OutputFile file : Redirects.of(site)) {
            sink.write(file);
        }
        for (LanguageConfig language : site.config().languages()) {
            RenderedPage error = renderer.errorPage(language);
            error.failure().ifPresent(problems::add);
            if (error.file().isPresent()) {
                sink.write(error.file().get());
            }
        }
        for (Resource resource : site.resources().values()) {
            sink.write(new OutputFile(
                    resource.url(), Files.readAllBytes(resource.file().file())));
        }
        for (SourceFile file : parsed.staticFiles()) {
            sink.write(new OutputFile(file.path().substring(STATIC.length()), Files.readAllBytes(file.file())));
        }
        renderings.forEach(rendering -> problems.addAll(rendering.problems()));
        return problems;
    }

    private static void write(RenderedPage rendered, Page page, OutputSink sink, MachineFiles machineFiles) {
        try {
            if (rendered.file().isPresent()) {
                sink.write(rendered.file().get());
            } else {
                sink.keep(page.outputPath());
            }
            machineFiles.write(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Rendering(Features features, List<Problem> problems, Optional<Topic> topic) {}
}
