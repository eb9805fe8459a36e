package dev.lyceum.build;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.Mount;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.data.Data;
import dev.lyceum.output.FolderSink;
import dev.lyceum.page.FrontMatter;
import dev.lyceum.source.FolderStamp;
import dev.lyceum.source.Span;
import dev.lyceum.source.UnreadableFileException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Remembers builds, so that one that would change nothing need not be done. One small file for each pair of a site and a
 * destination; all of them can be deleted at any time, and one that cannot be understood counts as missing.
 */
public final class BuildMemory {
    private static final int MOST_FILES = 200;
    private static final int HASH_BYTES = 32;
    /** Of all sites' pages together. */
    private static final long MOST_BYTES = 1L << 30;

    private static final String BUILD = ".build";
    private static final String PAGES = ".pages";
    private static final List<String> DATA = List.of(".toml", ".yaml", ".yml", ".json");
    private static final List<String> FIXED_FOLDERS = List.of("static", "templates", "config");

    private final Path folder;
    private final String program;

    /**
     * @param folder where to remember; made when it is first needed
     * @param program which program builds: another one may build something else
     */
    public BuildMemory(Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /** Where smaller images are remembered, for all sites. */
    Path images() {
        return folder.resolve("images");
    }

    /** The pages of the site as they were parsed for the last build, wherever that was written. */
    Optional<StoredPages> pages(BuildRequest request) {
        try {
            String site = request.source().toRealPath().toString();
            String settings = asked(request) + "\n" + configuration(request.source());
            return Optional.of(new StoredPages(folder.resolve(name(site) + PAGES), settings));
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** A checksum of all that may say how pages are parsed. */
    private static String configuration(Path site) throws IOException {
        MessageDigest digest = digest();
        List<Path> files = new ArrayList<>();
        try (Stream<Path> top = Files.list(site)) {
            top.filter(BuildMemory::isData).forEach(files::add);
        }
        if (Files.isDirectory(site.resolve("config"))) {
            try (Stream<Path> tree = Files.walk(site.resolve("config"), FileVisitOption.FOLLOW_LINKS)) {
                tree.filter(BuildMemory::isData).forEach(files::add);
            }
        }
        files.sort(Comparator.naturalOrder());
        for (Path file : files) {
            digest.update((site.relativize(file) + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(file));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean isData(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return DATA.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }

    /** The report of the last build, where another one now would do nothing. */
    Optional<BuildReport> find(BuildRequest request, Path destination) {
        try {
            Optional<LastBuild> last = read(file(request, destination));
            return last.isPresent() && holds(last.get(), request, destination)
                    ? Optional.of(last.get().report())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean holds(LastBuild last, BuildRequest request, Path destination) throws IOException {
        return last.program().equals(asked(request))
                && Instant.now().isBefore(last.until())
                && sources(request, last.folders()).digest().equals(last.sources())
                && FolderSink.stamp(destination).digest().equals(last.destination());
    }

    /**
     * Remembers a build; a file that was changed while it ran, or could not be read, makes it one to forget.
     *
     * @param started before the first file was read
     */
    void keep(BuildRequest request, Path destination, Instant started, ParsedSite parsed, BuildReport report) {
        try {
            List<String> folders = folders(parsed.config().config());
            FolderStamp sources = sources(request, folders);
            Path file = file(request, destination);
            if (!sources.newest().isBefore(started) || lacksFiles(report)) {
                Files.deleteIfExists(file);
                return;
            }
            LastBuild last = new LastBuild(
                    asked(request),
                    folders,
                    sources.digest(),
                    FolderSink.stamp(destination).digest(),
                    until(parsed),
                    report);
            write(file, last);
            forgetOldest();
        } catch (IOException e) {
            // without a memory every build is a whole one
        }
    }

    /** A file that may be read again looks just as it did when it might not. */
    private static boolean lacksFiles(BuildReport report) {
        return report.problems().stream().anyMatch(problem -> problem.code().equals(UnreadableFileException.CODE));
    }

    private static List<String> folders(SiteConfig config) {
        Set<String> folders = new LinkedHashSet<>(FIXED_FOLDERS);
        config.languages().stream().map(LanguageConfig::contentDir).forEach(folders::add);
        config.content().mounts().all().map(Mount::source).forEach(folders::add);
        config.study().ledger().ifPresent(folders::add);
        return List.copyOf(folders);
    }

    private static FolderStamp sources(BuildRequest request, List<String> folders) throws IOException {
        FolderStamp.Collector files = new FolderStamp.Collector();
        try (Stream<Path> top = Files.list(request.source())) {
            for (Path file : top.filter(Files::isRegularFile).toList()) {
                files.file(file);
            }
        }
        for (String name : folders) {
            files.tree(request.source().resolve(name));
        }
        return files.stamp();
    }

    /** When the first of the pages that are to come or to go does so. */
    private static Instant until(ParsedSite parsed) {
        Instant now = Instant.now();
        List<String> keys = new ArrayList<>();
        keys.addAll(parsed.config().config().content().dates().publishDate());
        keys.addAll(parsed.config().config().content().dates().expiryDate());
        List<ZoneId> zones = parsed.config().config().languages().stream()
                .map(language -> language.rules().timeZone())
                .distinct()
                .toList();
        Stream<Data> headers =
                parsed.pages().stream().map(page -> page.frontMatter().table());
        Stream<Data> cascades =
                parsed.config().config().languages().stream().flatMap(language -> language.rules().cascade().stream());
        return Stream.concat(headers, cascades)
                .flatMap(values -> moments(values, keys, zones))
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /**
     * Of the values of a header, also of those that it hands down to the pages below: a time without zone is taken for one
     * of each language's.
     */
    private static Stream<Instant> moments(Data values, List<String> keys, List<ZoneId> zones) {
        if (values instanceof Data.Items items) {
            return items.values().stream().flatMap(item -> moments(item, keys, zones));
        } else if (values instanceof Data.Table table) {
            FrontMatter header = new FrontMatter(Optional.empty(), table, new Span(0, 0));
            return Stream.concat(
                    keys.stream()
                            .flatMap(key -> zones.stream().flatMap(zone -> header.moment(key, zone).stream()))
                            .map(OffsetDateTime::toInstant),
                    table.get("cascade").stream().flatMap(below -> moments(below, keys, zones)));
        }
        return Stream.empty();
    }

    /** The program, and what the command line and the environment say. */
    private String asked(BuildRequest request) {
        return program + "\n" + request.overrides().baseUrl()
                + request.overrides().buildDrafts()
                + request.overrides().buildFuture() + request.overrides().buildExpired()
                + request.overrides().environment()
                + request.overrides().siteVariables();
    }

    private Path file(BuildRequest request, Path destination) throws IOException {
        String pair = request.source().toRealPath() + "\n"
                + destination.toAbsolutePath().normalize();
        return folder.resolve(name(pair) + BUILD);
    }

    private static String name(String subject) {
        byte[] hash = sha256(subject.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 12);
    }

    private static Optional<LastBuild> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        int length = bytes.length - HASH_BYTES;
        if (length < 0) {
            return Optional.empty();
        }
        MessageDigest digest = digest();
        digest.update(bytes, 0, length);
        byte[] hash = digest.digest();
        if (!Arrays.equals(hash, 0, hash.length, bytes, length, bytes.length)) {
            return Optional.empty();
        }
        return Optional.of(LastBuild.read(new DataInputStream(new ByteArrayInputStream(bytes, 0, length))));
    }

    private void write(Path file, LastBuild last) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            last.write(out);
            out.flush();
            out.write(sha256(bytes.toByteArray()));
        }
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, "new", ".tmp");
        Files.write(temporary, bytes.toByteArray());
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Keeps the newest; of each sort so many files, and of pages so many bytes. */
    private void forgetOldest() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted(Comparator.comparing(BuildMemory::changed).reversed())
                    .toList();
        }
        forget(files.stream().filter(file -> file.toString().endsWith(BUILD)).toList(), Long.MAX_VALUE);
        forget(files.stream().filter(file -> file.toString().endsWith(PAGES)).toList(), MOST_BYTES);
    }

    private static void forget(List<Path> newestFirst, long mostBytes) throws IOException {
        int kept = 0;
        long bytes = 0;
        for (Path file : newestFirst) {
            bytes += Files.size(file);
            kept++;
            if (kept > MOST_FILES || bytes > mostBytes) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        return digest().digest(bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
