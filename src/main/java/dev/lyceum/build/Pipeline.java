package dev.lyceum.build;

import dev.lyceum.image.ImageScaler;
import dev.lyceum.image.SiteImages;
import dev.lyceum.output.DiscardingSink;
import dev.lyceum.output.FolderSink;
import dev.lyceum.output.OutputSink;
import dev.lyceum.problem.Problem;
import dev.lyceum.render.SiteRenderer;
import dev.lyceum.render.TemplateEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        Built built = buildAll(destination, Optional.of(memory.images()), memory.pages(request));
        memory.keep(request, destination, started, built.parsed(), built.report());
        return built.report();
    }

    /** Builds the site into a folder. */
    public BuildReport build(Path destination) throws IOException {
        return buildAll(destination, Optional.empty(), Optional.empty()).report();
    }

    private record Built(ParsedSite parsed, BuildReport report) {}

    private Built buildAll(Path destination, Optional<Path> images, Optional<StoredPages> pages) throws IOException {
        try (FolderSink sink = FolderSink.open(destination, force)) {
            Outcome outcome = run(sink, Optional.of(new ImageScaler(images)), pages);
            BuildReport report = new BuildReport(
                    outcome.parsed().config().file(),
                    LanguageCounter.count(outcome.parsed().site()),
                    TranslationReport.of(outcome.parsed().site()),
                    sink.files(),
                    sink.bytes(),
                    sink.changed(),
                    outcome.problems(),
                    outcome.parsed().config().notes());
            return new Built(outcome.parsed(), report);
        }
    }

    /** Goes the same way without writing anything. */
    public Inspection inspect() throws IOException {
        try (OutputSink sink =
                new DiscardingSink(request.destination().toAbsolutePath().normalize())) {
            Outcome outcome = run(sink, Optional.empty(), Optional.empty());
            return new Inspection(request.source(), outcome.parsed(), outcome.templates(), outcome.problems());
        }
    }

    /**
     * @param scaler makes smaller images; absent where nothing is written, neither these nor the ids of cards
     */
    private Outcome run(OutputSink sink, Optional<ImageScaler> scaler, Optional<StoredPages> store) throws IOException {
        try (Workers workers = new Workers()) {
            ParsedSite parsed = new SiteReader(
                            request, workers, progress, store.isPresent() ? store.get() : PageMemory.NONE)
                    .read();
            TemplateEngine templates = new TemplateEngine(
                    request.templates(), parsed.config().config().content().pageTimeout());
            List<Problem> problems = new ArrayList<>(parsed.problems());
            SiteImages images = new SiteImages(parsed.copiedFiles());
            workers.map(images.urls(), url -> look(images, url, scaler, sink))
                    .forEach(found -> found.ifPresent(problems::add));
            References references = References.of(parsed, workers);
            SiteRenderer renderer = references.renderer(templates, images);
            problems.addAll(new SiteWriter(request, parsed, references, renderer, workers, sink).write(progress));
            if (!parsed.isWhole()) {
                sink.keepRest();
            }
            sink.finish();
            problems.addAll(new OutputCheck(parsed).problems(sink.faults()));
            if (scaler.isPresent() && parsed.isWhole()) {
                List<List<String>> ids = parsed.ledger().lines(parsed.pages(), workers);
                parsed.ledger().write(ids).ifPresent(problems::add);
                store.ifPresent(stored -> stored.write(parsed.pages(), ids));
                scaler.get().forgetOldest();
            }
            return new Outcome(
                    parsed, templates, problems.stream().sorted().distinct().toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private record Outcome(ParsedSite parsed, TemplateEngine templates, List<Problem> problems) {}

    private static Optional<Problem> look(
            SiteImages images, String url, Optional<ImageScaler> scaler, OutputSink sink) {
        try {
            return scaler.isPresent() ? images.scale(url, scaler.get(), sink) : images.check(url);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
