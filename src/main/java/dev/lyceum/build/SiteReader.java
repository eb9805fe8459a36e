package dev.lyceum.build;

import dev.lyceum.config.ConfigReader;
import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.LoadedConfig;
import dev.lyceum.config.Mount;
import dev.lyceum.config.MountConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.page.PageParser;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import dev.lyceum.site.PathGlob;
import dev.lyceum.site.Site;
import dev.lyceum.site.SiteLinker;
import dev.lyceum.source.FoundSources;
import dev.lyceum.source.ReadSource;
import dev.lyceum.source.SourceFile;
import dev.lyceum.source.SourceFinder;
import dev.lyceum.source.SourceReader;
import dev.lyceum.source.UnreadableFileException;
import dev.lyceum.store.PageForm;
import dev.lyceum.store.Spool;
import dev.lyceum.study.LedgerMoves;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The first half of the pipeline: from the files of a site to the linked pages. */
public final class SiteReader {
    private static final Set<String> PAGE_EXTENSIONS = Set.of("md", "markdown", "mdown");
    /** Of formats that Hugo makes pages of. */
    private static final Set<String> FOREIGN_EXTENSIONS =
            Set.of("ad", "adoc", "asciidoc", "org", "pandoc", "pdc", "rest", "rst");
    /** Of {@code _content.gotmpl}, a program that makes pages. */
    private static final String ADAPTER_EXTENSION = "gotmpl";
    /** Of a larger site the texts are held as bytes, most of them in a file: 100,000 pages would be 2 GB of objects. */
    private static final int MOST_AS_OBJECTS = 5_000;

    private final BuildRequest request;
    private final Workers workers;
    private final Progress progress;
    private final PageMemory memory;

    SiteReader(BuildRequest request, Workers workers, Progress progress) {
        this(request, workers, progress, PageMemory.NONE);
    }

    /**
     * @param memory of an earlier reading of the same site; knows this one afterwards
     */
    SiteReader(BuildRequest request, Workers workers, Progress progress, PageMemory memory) {
        this.request = request;
        this.workers = workers;
        this.progress = progress;
        this.memory = memory;
    }

    /** Reads a site for an export or a check. */
    public static ParsedSite read(BuildRequest request) throws IOException {
        try (Workers workers = new Workers()) {
            return new SiteReader(request, workers, Progress.NONE).read();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    ParsedSite read() throws IOException {
        LoadedConfig loaded = ConfigReader.read(request.source(), request.overrides());
        SiteConfig config = loaded.config();
        List<SourceFile> pageFiles = new ArrayList<>();
        List<SourceFile> others = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(loaded.problems());
        for (SourceFile file : contentFiles(config, problems)) {
            try {
                (isPage(file, problems) ? pageFiles : others).add(file);
            } catch (UnreadableFileException e) {
                problems.add(e.problem());
            }
        }
        problems.addAll(permalinkProblems(loaded));
        Path templates = request.source().resolve("templates");
        if (Files.exists(templates)) {
            problems.addAll(
                    SourceFinder.find(request.source(), templates, List.of()).problems());
        }
        StudyLedger ledger = StudyLedger.read(request.source(), config.study(), pageFiles);
        problems.addAll(ledger.problems());
        ParsedPages parsed = parse(config, pageFiles, ledger);
        List<ParsedPage> pages = parsed.pages();
        pages.forEach(page -> problems.addAll(page.problems()));
        parsed.unreadable().forEach(file -> problems.add(file.problem()));
        Site site = new SiteLinker(config, Instant.now()).link(pages, others);
        problems.addAll(site.problems());
        return new ParsedSite(
                loaded,
                site,
                pages,
                parsed.ledger(),
                staticFiles(config.content().mounts(), problems),
                problems.stream().sorted().toList());
    }

    private static List<Problem> permalinkProblems(LoadedConfig loaded) {
        return loaded.config().languages().stream()
                .flatMap(language -> language.rules().permalinks().all())
                .distinct()
                .filter(pattern -> !SiteLinker.isPermalink(pattern.text()))
                .map(
                        pattern -> Problem.error(
                                        "permalink-pattern",
                                        loaded.places()
                                                .apply(pattern.offset())
                                                .orElseGet(() -> Location.of(loaded.file())),
                                        "the permalink \"" + pattern.text() + "\" is not understood")
                                .withHint(
                                        "tokens are :year, :month, :day, :section, :title, :slug, :filename and others of Hugo's"))
                .toList();
    }

    private Collection<SourceFile> contentFiles(SiteConfig config, List<Problem> problems) throws IOException {
        Map<String, SourceFile> files = new TreeMap<>();
        for (Mount mount : config.content().mounts().content()) {
            List<Pattern> ignored = config.content().ignoreFiles();
            find(mount, folder -> SourceFinder.find(request.source(), folder, ignored), problems)
                    .forEach(file -> files.put(file.path(), file));
        }
        if (config.content().mounts().content().isEmpty()) {
            Set<String> folders = new LinkedHashSet<>();
            for (LanguageConfig language : config.languages()) {
                folders.add(language.contentDir());
            }
            for (String folder : folders) {
                find(folder, config.content().ignoreFiles(), problems).forEach(file -> files.put(file.path(), file));
            }
        }
        files.keySet().removeIf(path -> isOfDisabledLanguage(path, config));
        return files.values();
    }

    private List<SourceFile> find(String folder, List<Pattern> ignored, List<Problem> problems) throws IOException {
        return files(SourceFinder.find(request.source(), request.source().resolve(folder), ignored), problems);
    }

    private static List<SourceFile> files(FoundSources found, List<Problem> problems) {
        problems.addAll(found.problems());
        return found.files();
    }

    /** Looks into a folder. */
    private interface FolderFinder {
        FoundSources find(Path folder) throws IOException;
    }

    private List<SourceFile> find(Mount mount, FolderFinder finder, List<Problem> problems) throws IOException {
        Path source = request.source().resolve(mount.source());
        if (!mount.target().isEmpty() && Files.isRegularFile(source)) {
            return files(SourceFinder.findFile(request.source(), source), problems);
        }
        List<PathGlob> included = mount.included().stream().map(PathGlob::of).toList();
        List<PathGlob> excluded = mount.excluded().stream().map(PathGlob::of).toList();
        return files(finder.find(source), problems).stream()
                .filter(file -> {
                    String below = file.path()
                            .substring(Math.min(
                                    file.path().length(), mount.source().length() + 1));
                    return (included.isEmpty() || included.stream().anyMatch(glob -> glob.matches(below)))
                            && excluded.stream().noneMatch(glob -> glob.matches(below));
                })
                .toList();
    }

    /** Whether a file's name ends in the key of a language that the site leaves out: {@code page.fr.md}. */
    private static boolean isOfDisabledLanguage(String path, SiteConfig config) {
        Set<String> disabled = config.content().disabledLanguages();
        if (disabled.isEmpty()) {
            return false;
        }
        String name =
                path.substring(path.lastIndexOf('/') + 1, Math.max(path.lastIndexOf('.'), path.lastIndexOf('/') + 1));
        return name.lastIndexOf('.') > 0 && disabled.contains(extension(name));
    }

    private List<SourceFile> staticFiles(MountConfig mounts, List<Problem> problems) throws IOException {
        Map<String, SourceFile> files = new TreeMap<>();
        for (Mount mount : mounts.files()) {
            if (Files.exists(request.source().resolve(mount.source()))) {
                find(mount, folder -> SourceFinder.findPublished(request.source(), folder), problems)
                        .forEach(file -> files.put(mounts.filePlace(file.path()), file));
            }
        }
        return List.copyOf(files.values());
    }

    /** @param ledger that the pages were read with */
    private record ParsedPages(
            List<ParsedPage> pages, StudyLedger ledger, Collection<UnreadableFileException> unreadable) {}

    private ParsedPages parse(SiteConfig config, List<SourceFile> files, StudyLedger ledger) {
        PageParsers parsers = new PageParsers(config, ledger.ids());
        PageMemory.Rules rules = new PageMemory.Rules(config, ledger);
        Function<SourceFile, Optional<ParsedPage>> known = memory.under(rules);
        Spool spool = new Spool();
        AtomicInteger done = new AtomicInteger();
        Queue<UnreadableFileException> unreadable = new ConcurrentLinkedQueue<>();
        List<Optional<ParsedPage>> found = workers.map(files, file -> {
            Optional<ParsedPage> page = known.apply(file);
            if (page.isEmpty()) {
                page = parse(file, parsers.of(file), unreadable).map(memory::prepared);
                page = files.size() > MOST_AS_OBJECTS ? page.map(parsed -> PageForm.packed(parsed, spool)) : page;
            }
            progress.at("Parsing", done.incrementAndGet(), files.size());
            return page;
        });
        List<ParsedPage> pages = found.stream().flatMap(Optional::stream).toList();
        memory.keep(rules, pages); // as each was read alone: what has moved may come back
        LedgerMoves.Moved moved = LedgerMoves.find(
                ledger.ids(),
                pages.stream().collect(Collectors.toMap(page -> page.file().path(), page -> page::study)));
        if (moved.pages().isEmpty()) {
            return new ParsedPages(pages, ledger, unreadable);
        }
        PageParsers again = new PageParsers(config, moved.ledger());
        List<ParsedPage> all = workers.map(
                pages,
                page -> moved.pages().contains(page.file().path())
                        ? parse(page.file(), again.of(page.file()), unreadable).orElse(page)
                        : page);
        return new ParsedPages(all, ledger.with(moved.ledger()), unreadable);
    }

    private static Optional<ParsedPage> parse(
            SourceFile file, PageParser parser, Queue<UnreadableFileException> unreadable) {
        try {
            return Optional.of(parse(file, parser));
        } catch (UnreadableFileException e) {
            unreadable.add(e);
            return Optional.empty();
        }
    }

    static ParsedPage parse(SourceFile file, PageParser parser) throws UnreadableFileException {
        ReadSource source = SourceReader.read(file);
        return parser.parse(file, source.text()).with(source.problems());
    }

    private static boolean isPage(SourceFile file, List<Problem> problems) throws UnreadableFileException {
        String extension = extension(file.path());
        if (FOREIGN_EXTENSIONS.contains(extension)) {
            problems.add(Problem.warning(
                            "content-format",
                            Location.of(file.path()),
                            "content in this format is not supported, so the file is copied as it is")
                    .withHint("write the page in Markdown"));
        }
        if (extension.equals(ADAPTER_EXTENSION)) {
            problems.add(Problem.warning(
                            "content-format",
                            Location.of(file.path()),
                            "the pages that Hugo makes by this file are not made: content adapters are not run")
                    .withHint("write these pages as Markdown files"));
        }
        return PAGE_EXTENSIONS.contains(extension) || (PageParser.isHtml(file.path()) && !beginsWithTag(file));
    }

    /** A whole HTML document is copied as it is; one with front matter or without tags is a page, as in Hugo. */
    private static boolean beginsWithTag(SourceFile file) throws UnreadableFileException {
        try (Reader reader = Files.newBufferedReader(file.file(), StandardCharsets.ISO_8859_1)) {
            int c = reader.read();
            while (c >= 0 && (c <= ' ' || c == 0xef || c == 0xbb || c == 0xbf)) {
                c = reader.read();
            }
            return c == '<';
        } catch (IOException e) {
            throw new UnreadableFileException(file.path(), e);
        }
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
