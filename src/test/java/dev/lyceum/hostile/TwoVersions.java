package dev.lyceum.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A site that there are two versions of, in which every topic differs and each of which has files that the other lacks;
 * and the program, in a process of its own, that builds it.
 */
final class TwoVersions {
    private static final int TOPICS = 30;
    private static final int FILES = 200;
    /** What is changed by the bookkeeping of the sink, and is no part of the site. */
    private static final String OWN = ".lyceum-";

    private final Path source;
    private final Path destination;
    private final Path folder;
    private final String classPath;
    private final Path archive;
    /** The bytes of each file, by version and path. */
    private final List<Map<String, byte[]>> expected = new ArrayList<>();
    /** The list of the cards' ids, by version. */
    private final List<String> ledgers = new ArrayList<>();

    TwoVersions(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        source = Files.createDirectories(folder.resolve("site"));
        destination = folder.resolve("public");
        archive = folder.resolve("classes.jsa");
        classPath = packed();
        Files.writeString(source.resolve("lyceum.toml"), "title = \"Two versions\"\nsiteId = \"two\"\n");
        for (int version = 0; version < 2; version++) {
            choose(version);
            forgetLedger();
            Path reference = folder.resolve("reference-" + version);
            String flag = version == 0 ? "-XX:ArchiveClassesAtExit=" : "-XX:SharedArchiveFile=";
            succeed(start(reference, flag + archive, "--no-cache"));
            expected.add(read(reference));
            ledgers.add(Files.readString(ledger()));
        }
        assertThat(expected.get(0).keySet()).isNotEqualTo(expected.get(1).keySet());
    }

    /** The class path of this process with its folder of classes as an archive: only such classes can be shared. */
    private String packed() {
        Path jar = folder.resolve("classes.jar");
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        assertThat(tool.run(System.out, System.err, "-c", "-0", "-f", jar.toString(), "-C", "target/classes", "."))
                .isZero();
        Stream<String> libraries = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"));
        return Stream.concat(Stream.of(jar.toString()), libraries).collect(Collectors.joining(File.pathSeparator));
    }

    /** Writes the sources of a version. */
    void choose(int version) throws IOException {
        String word = word(version);
        Path topics = Files.createDirectories(source.resolve("content/topics"));
        for (int i = 0; i < TOPICS; i++) {
            Files.writeString(topics.resolve("t" + i + ".md"), """
                    +++
                    title = "Topic %1$d"
                    date = 2026-03-01
                    +++

                    ## Explain

                    %3$s

                    ## Review

                    1. What does topic %1$d say?

                       Answer: It says %2$s.
                    """.formatted(i, word, (word + " text ").repeat(2_000)));
        }
        for (int i = 0; i < FILES; i++) {
            Files.deleteIfExists(source.resolve("static/" + word(1 - version) + "/" + i + ".txt"));
            Path file = source.resolve("static/" + word + "/" + i + ".txt");
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, (word + i).repeat(500));
        }
    }

    private static String word(int version) {
        return version == 0 ? "former" : "latter";
    }

    /** Takes away the list of ids, so that the build has to write it once more. */
    void forgetLedger() throws IOException {
        Files.deleteIfExists(ledger());
    }

    private Path ledger() {
        return source.resolve("study-ids.tsv");
    }

    /** Begins to build into the destination. */
    Process start() throws IOException {
        return start(destination, "-XX:SharedArchiveFile=" + archive);
    }

    private Process start(Path target, String archiveFlag, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                archiveFlag,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-cp",
                classPath,
                "dev.lyceum.cli.Lyceum",
                "build",
                "-s",
                source.toString(),
                "-d",
                target.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return builder.start();
    }

    void succeed(Process process) throws IOException, InterruptedException {
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
    }

    /** How far a build had come. */
    enum Stage {
        NOTHING_WRITTEN,
        SOME_WRITTEN,
        ALL_WRITTEN,
        DONE
    }

    /** What is in the destination, by path. */
    Map<String, byte[]> found() throws IOException {
        return read(destination);
    }

    /** Tells how far a build of a version has come since something was found; fails for a file that is of neither version. */
    Stage stage(int version, Map<String, byte[]> before) throws IOException {
        Map<String, byte[]> found = found();
        Map<String, byte[]> next = expected.get(version);
        Map<String, byte[]> last = expected.get(1 - version);
        found.forEach((path, bytes) -> assertThat(is(bytes, next.get(path)) || is(bytes, last.get(path)))
                .as("%s is whole", path)
                .isTrue());
        assertThat(found.keySet())
                .as("every page that both versions have is there")
                .containsAll(next.keySet().stream().filter(last::containsKey).toList());
        try {
            assertThat(Files.readString(ledger())).isEqualTo(ledgers.get(version));
        } catch (NoSuchFileException e) {
            // not yet written
        }
        List<String> open = next.keySet().stream()
                .filter(path -> !is(next.get(path), before.get(path)))
                .toList();
        long written = open.stream()
                .filter(path -> is(next.get(path), found.get(path)))
                .count();
        if (written < open.size()) {
            return written == 0 ? Stage.NOTHING_WRITTEN : Stage.SOME_WRITTEN;
        }
        return isJournalLeft() ? Stage.ALL_WRITTEN : Stage.DONE;
    }

    private boolean isJournalLeft() {
        return Files.exists(destination.resolve(OWN + "journal"));
    }

    /** The destination is a version's, with nothing else in it. */
    void expect(int version) throws IOException {
        Map<String, byte[]> found = found();
        assertThat(found.keySet()).isEqualTo(expected.get(version).keySet());
        found.forEach((path, bytes) ->
                assertThat(is(bytes, expected.get(version).get(path))).as(path).isTrue());
        try (Stream<Path> files = Files.walk(destination)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith(OWN)))
                    .containsExactly(OWN + "manifest");
        }
        assertThat(Files.readString(ledger())).isEqualTo(ledgers.get(version));
    }

    /** Whether a page of the destination has changed since a build before. */
    boolean hasBegun(Map<Path, Long> before) throws IOException {
        for (Map.Entry<Path, Long> file : before.entrySet()) {
            if (modified(file.getKey()) != file.getValue()) {
                return true;
            }
        }
        return false;
    }

    /** When the folder that a version lacks has changed, 0 if it is gone: its build empties it at the very end. */
    long surplus(int version) throws IOException {
        try {
            return modified(destination.resolve(word(1 - version)));
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    /** The times of the files that are written first. */
    Map<Path, Long> times() throws IOException {
        Map<Path, Long> times = new HashMap<>();
        for (int i = 0; i < 8; i++) {
            Path page = destination.resolve("topics/t" + i + "/index.html");
            times.put(page, modified(page));
        }
        return times;
    }

    private static long modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
    }

    private static boolean is(byte @Nullable [] one, byte @Nullable [] other) {
        return one != null && other != null && Arrays.equals(one, other);
    }

    private static Map<String, byte[]> read(Path site) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(site)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith(OWN)) {
                    files.put(site.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }
}
