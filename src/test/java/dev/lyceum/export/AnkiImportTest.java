package dev.lyceum.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Anki itself makes of an exported package. */
final class AnkiImportTest {
    private static final long FIRST = 1_700_000_000;
    private static final String SCHEDULE = "sql=select ivl, reps, due from cards where reps > 0";

    @TempDir
    Path folder;

    private Path library;

    @BeforeEach
    void unpackTheCore() throws IOException {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        assumeTrue(machine.equals("Linux amd64"), "Anki's core is at hand for Linux on x86-64");
        library = folder.resolve("librsdroid.so");
        try (InputStream in = AnkiImportTest.class.getResourceAsStream("/librsdroid.so")) {
            Files.copy(in, library);
        }
        Files.createDirectories(folder.resolve("anki/media"));
    }

    private SampleCourse course() {
        return SampleCourse.in(folder.resolve("site"))
                .changedAt("content/basics/waves.md", FIRST)
                .changedAt("content/other.md", FIRST);
    }

    private Path export(SampleCourse course, String name, Optional<Path> earlier) throws IOException {
        return Files.write(folder.resolve(name), course.export(new AnkiExporter(earlier)));
    }

    private List<String> anki(String... steps) throws IOException, InterruptedException {
        Path results = folder.resolve("results");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                AnkiCore.class.getName(),
                library.toString(),
                folder.resolve("anki").toString(),
                results.toString()));
        command.addAll(List.of(steps));
        File printed = folder.resolve("printed").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(printed.toPath())).isZero();
        return Files.readAllLines(results);
    }

    @Test
    void aChangedAnswerIsUpdatedAndKeepsItsSchedule() throws IOException, InterruptedException {
        SampleCourse course = course();
        Path first = export(course, "first.apkg", Optional.empty());
        course.file("content/basics/waves.md", SampleCourse.WAVES.replace("Nothing: it is", "Not a thing: it is"))
                .changedAt("content/basics/waves.md", FIRST + 60);
        Path second = export(course, "second.apkg", Optional.of(first));

        assertThat(anki(
                        "import=" + first,
                        "import=" + first,
                        "sql=update cards set type=2, queue=2, ivl=42, reps=7, due=99 where nid ="
                                + " (select id from notes where flds like '%Nothing: it is%')",
                        "import=" + second,
                        SCHEDULE,
                        "sql=select count() from notes where flds like '%Not a thing: it is%'",
                        "sql=select count() from notes",
                        "check"))
                .containsExactly(
                        "new=5 updated=0 duplicate=0 conflicting=0",
                        "new=0 updated=0 duplicate=5 conflicting=0",
                        "[]",
                        "new=0 updated=1 duplicate=4 conflicting=0",
                        "[[42,7,99]]",
                        "[[1]]",
                        "[[5]]",
                        "problems=0");
    }

    @Test
    void withoutTheEarlierPackageAllNotesOfAChangedPageAreUpdated() throws IOException, InterruptedException {
        SampleCourse course = course();
        Path first = export(course, "first.apkg", Optional.empty());
        course.file("content/basics/waves.md", SampleCourse.WAVES.replace("Nothing: it is", "Not a thing: it is"))
                .changedAt("content/basics/waves.md", FIRST + 60);
        Path second = export(course, "second.apkg", Optional.empty());

        assertThat(anki("import=" + first, "import=" + second))
                .containsExactly(
                        "new=5 updated=0 duplicate=0 conflicting=0", "new=0 updated=4 duplicate=1 conflicting=0");
    }

    @Test
    void sectionsAreSubdecksAndImagesComeAlong() throws IOException, InterruptedException {
        Path first = export(course(), "first.apkg", Optional.empty());

        List<String> results = anki(
                "import=" + first,
                "sql=select replace(name, char(31), '/') from decks order by id",
                "sql=select flds from notes where flds like '%<img%'",
                "sql=select tags from notes where flds like '%<img%'");

        assertThat(results.get(1)).contains("Physics/Basics:first \\/ second".replace("\\/", "/"), "\"Physics\"");
        assertThat(results.get(2)).contains("src=\\\"wave-", "https://example.org/p/basics/waves/#q-which");
        assertThat(results.get(3)).contains("physics", "two_words");
        try (var media = Files.list(folder.resolve("anki/media"))) {
            assertThat(media.map(file -> file.getFileName().toString())).anyMatch(name -> name.startsWith("wave-"));
        }
    }

    @Test
    void whatLooksLikeAClozeIsText() throws IOException, InterruptedException {
        SampleCourse course = course();
        course.file("content/other.md", "## Review\n\n1. What is `{{c1::hidden}}`?\n\n   Answer: {{c2,3::a}} gap.\n");
        Path first = export(course, "first.apkg", Optional.empty());

        assertThat(anki("import=" + first, "sql=select count() from notes where flds like '%{{c%'", "check"))
                .containsExactly("new=5 updated=0 duplicate=0 conflicting=0", "[[0]]", "problems=0");
        assertThat(new String(course.export(new TsvExporter()), StandardCharsets.UTF_8))
                .contains("&#123;&#123;c1::hidden}}", "&#123;&#123;c2,3::a}}");
    }

    @Test
    void theSameCourseMakesTheSameBytes() {
        SampleCourse course = course();

        assertThat(course.export(new AnkiExporter(Optional.empty())))
                .isEqualTo(course.export(new AnkiExporter(Optional.empty())));
    }
}
