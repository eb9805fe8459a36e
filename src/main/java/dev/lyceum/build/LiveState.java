package dev.lyceum.build;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.OutputFormat;
import dev.lyceum.image.SiteImages;
import dev.lyceum.output.OutputFaults;
import dev.lyceum.output.OutputFile;
import dev.lyceum.output.OutputSink;
import dev.lyceum.problem.Problem;
import dev.lyceum.render.AssetFiles;
import dev.lyceum.render.PageView.Features;
import dev.lyceum.render.RenderedPage;
import dev.lyceum.render.SiteRenderer;
import dev.lyceum.render.TemplateEngine;
import dev.lyceum.site.Page;
import dev.lyceum.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * A site as it stands between two changes. Pages are rendered when they are asked for; whatever is made of all pages
 * together (feeds, sitemap, study data) is made at once, the first time one of these files is asked for.
 */
final class LiveState {
    private final ParsedSite parsed;
    private final PageParsers parsers;
    private final References references;
    private final SiteRenderer renderer;
    private final Map<String, SourceFile> stored;
    private final Map<String, OutputFile> assets;
    private final FindingLocator locator = new FindingLocator();
    private final Map<String, Page> taken = new ConcurrentHashMap<>();
    private final Map<String, List<Problem>> pageProblems = new ConcurrentHashMap<>();
    private Optional<Whole> whole = Optional.empty();

    private LiveState(ParsedSite parsed, PageParsers parsers, References references, Optional<Path> siteTemplates) {
        this.parsed = parsed;
        this.parsers = parsers;
        this.references = references;
        this.stored = parsed.copiedFiles();
        this.renderer = references.renderer(
                new TemplateEngine(
                        siteTemplates, parsed.site().config().content().pageTimeout()),
                new SiteImages(stored));
        this.assets = assets(siteTemplates);
        for (LanguageConfig language : parsed.site().config().languages()) {
            OutputFile tools = renderer.toolsScript(language);
            assets.put(tools.path(), tools);
        }
    }

    static LiveState of(ParsedSite parsed, Workers workers, Optional<Path> siteTemplates) {
        PageParsers parsers =
                new PageParsers(parsed.config().config(), parsed.ledger().ids());
        return new LiveState(parsed, parsers, References.of(parsed, workers), siteTemplates);
    }

    /** The same site with templates as they are now. */
    LiveState themed(Optional<Path> siteTemplates) {
        LiveState themed = new LiveState(parsed, parsers, references, siteTemplates);
        taken.values().forEach(themed::take);
        return themed;
    }

    private static Map<String, OutputFile> assets(Optional<Path> siteTemplates) {
        Map<String, OutputFile> files = new HashMap<>();
        for (OutputFile file :
                new AssetFiles(siteTemplates).files(List.of(Features.ALL)).files()) {
            files.put(file.path(), file);
        }
        return files;
    }

    ParsedSite parsed() {
        return parsed;
    }

    PageParsers parsers() {
        return parsers;
    }

    /** Shows a page with another text from now on. */
    void take(Page page) {
        taken.put(page.outputPath(), page);
        pageProblems.remove(page.outputPath());
    }

    /** Everything that is known to be wrong by now. */
    List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        for (Problem problem : parsed.problems()) {
            if (taken.isEmpty() || !isOfTaken(problem)) {
                all.add(problem);
            }
        }
        taken.values().forEach(page -> page.source().ifPresent(source -> all.addAll(source.problems())));
        pageProblems.values().forEach(all::addAll);
        return all.stream().sorted().distinct().toList();
    }

    private boolean isOfTaken(Problem problem) {
        return taken.values().stream()
                .flatMap(page -> page.source().stream())
                .anyMatch(
                        source -> source.file().path().equals(problem.location().path()));
    }

    /** The page that is written to a path. */
    Optional<Page> page(String path) {
        Page other = taken.get(path);
        if (other != null) {
            return Optional.of(other);
        }
        return parsed.site()
                .atUrl(path)
                .or(() -> path.endsWith("index.html")
                        ? parsed.site().atUrl(path.substring(0, path.length() - "index.html".length()))
                        : Optional.empty())
                .filter(page -> page.outputPath().equals(path) && page.isWrittenIn(OutputFormat.HTML));
    }

    /** Renders a page; empty when its template fails. */
    Optional<OutputFile> render(Page page) {
        RenderedPage rendered = renderer.render(page);
        pageProblems.put(page.outputPath(), locator.problems(page, rendered));
        return rendered.file();
    }

    /** What a server shows where there is nothing, in the language that the path begins with. */
    Optional<OutputFile> missing(String path) {
        var config = parsed.config().config();
        var language = config.languages().stream()
                .filter(candidate ->
                        !config.urlPrefix(candidate).isEmpty() && path.startsWith(config.urlPrefix(candidate)))
                .findFirst()
                .orElseGet(() -> config.language(config.defaultLanguage()));
        return renderer.errorPage(language).file();
    }

    /** A file that is neither a page nor made of all pages. */
    Optional<LiveFile> file(String path) {
        SourceFile file = stored.get(path);
        if (file != null) {
            return Optional.of(new LiveFile.Stored(path, file.file()));
        }
        return Optional.ofNullable(assets.get(path)).map(asset -> new LiveFile.Made(path, asset.bytes()));
    }

    /**
     * A file that is made of all pages.
     *
     * @param outdated whether the work is no longer wanted
     * @throws CancellationException when it was not
     */
    synchronized Optional<LiveFile> wholeFile(
            String path, BuildRequest request, Workers workers, BooleanSupplier outdated) throws IOException {
        if (whole.isEmpty()) {
            whole = Optional.of(whole(request, workers, outdated));
        }
        return Optional.ofNullable(whole.get().files().get(path)).map(bytes -> new LiveFile.Made(path, bytes));
    }

    private Whole whole(BuildRequest request, Workers workers, BooleanSupplier outdated) throws IOException {
        Map<String, byte[]> files = new ConcurrentHashMap<>();
        try (OutputSink sink = new WholeSink(files, outdated)) {
            SiteWriter writer = new SiteWriter(request, parsed, references, renderer, workers, sink);
            pageProblems.put("", writer.write(Progress.NONE));
        }
        return new Whole(files);
    }

    private record Whole(Map<String, byte[]> files) {}

    /** Keeps what is neither a page nor lies on the disk. */
    private final class WholeSink implements OutputSink {
        private final Map<String, byte[]> files;
        private final BooleanSupplier outdated;

        WholeSink(Map<String, byte[]> files, BooleanSupplier outdated) {
            this.files = files;
            this.outdated = outdated;
        }

        @Override
        public void write(OutputFile file) {
            if (outdated.getAsBoolean()) {
                throw new CancellationException();
            }
            if (page(file.path()).isEmpty() && !stored.containsKey(file.path()) && !assets.containsKey(file.path())) {
                files.put(file.path(), file.bytes());
            }
        }

        @Override
        public void keep(String path) {}

        @Override
        public void keepRest() {}

        @Override
        public void finish() {}

        @Override
        public OutputFaults faults() {
            return new OutputFaults(files.keySet(), Set.of(), Set.of(), Set.of());
        }

        @Override
        public void close() {}
    }
}
