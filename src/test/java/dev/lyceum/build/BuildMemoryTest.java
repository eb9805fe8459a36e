package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.config.Overrides;
import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuildMemoryTest {
    @TempDir
    private Path root;

    @TempDir
    private Path cache;

    private TestSite site;
    private BuildRequest request;
    private Path out;

    @BeforeEach
    void site() {
        site = TestSite.in(root)
                .file("lyceum.toml", "title = \"Sky\"\n")
                .file("content/moon.md", "+++\ntitle = \"Moon\"\n+++\nGrey. [nowhere](gone.md)\n")
                .file("static/notes.txt", "notes");
        request = new BuildRequest(root, Overrides.NONE);
        out = root.resolve("public");
    }

    private BuildMemory memory() {
        return new BuildMemory(cache, "lyceum 1");
    }

    private BuildReport build() throws IOException {
        return new Pipeline(request, Progress.NONE).build(out, memory());
    }

    private boolean isRemembered() {
        return memory().find(request, out).isPresent();
    }

    @Test
    void aSecondBuildDoesNothingAndReportsTheSame() throws IOException {
        BuildReport first = build();
        assertThat(isRemembered()).isTrue();

        BuildReport second = build();

        assertThat(second.changed()).isZero();
        assertThat(second.problems()).isNotEmpty().isEqualTo(first.problems());
        assertThat(second.languages()).isEqualTo(first.languages());
        assertThat(second.files()).isEqualTo(first.files());
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(second.problems().get(0))
                .extracting(Problem::hint)
                .isEqualTo(first.problems().get(0).hint());
    }

    @Test
    void variablesCountThatAreAboutTheSite() throws IOException {
        build();

        assertThat(memory().find(with(Map.of("HOME", "/", "LYCEUM_JAVA_OPTS", "-Xmx2g")), out))
                .isPresent();
        assertThat(memory().find(with(Map.of("LYCEUM_TITLE", "Heaven")), out)).isEmpty();
    }

    private BuildRequest with(Map<String, String> variables) {
        return new BuildRequest(
                root, new Overrides(Optional.empty(), false, false, false, Optional.empty(), variables));
    }

    @Test
    void everyChangeOfTheSiteCounts() throws IOException {
        Map<String, String> changes = Map.of(
                "lyceum.toml", "title = \"Heaven\"\n",
                "content/moon.md", "+++\ntitle = \"Luna\"\n+++\n",
                "content/sun.md", "Bright.",
                "static/more.txt", "more",
                "templates/partials/footer.html", "<footer></footer>",
                "config/production/params.toml", "a = 1\n");
        for (Map.Entry<String, String> change : changes.entrySet()) {
            build();
            assertThat(isRemembered()).as("before " + change.getKey()).isTrue();

            site.file(change.getKey(), change.getValue());

            assertThat(isRemembered()).as(change.getKey()).isFalse();
        }
        build();
        Files.delete(root.resolve("content/sun.md"));
        assertThat(isRemembered()).isFalse();
    }

    @Test
    void aTextOfTheSameLengthCountsToo() throws IOException {
        build();
        Path moon = root.resolve("content/moon.md");
        FileTime before = Files.getLastModifiedTime(moon);
        site.file("content/moon.md", Files.readString(moon).replace("Grey", "Pale"));
        Files.setLastModifiedTime(moon, FileTime.from(before.toInstant().plusMillis(1)));

        assertThat(isRemembered()).isFalse();
    }

    @Test
    void whatWasDoneToTheOutputIsMended() throws IOException {
        build();
        Files.delete(out.resolve("moon/index.html"));
        assertThat(build().changed()).isEqualTo(1);
        Files.writeString(out.resolve("moon/index.html"), "something else");
        assertThat(build().changed()).isEqualTo(1);

        assertThat(Files.readString(out.resolve("moon/index.html"))).contains("Grey.");
    }

    @Test
    void anotherProgramOrAnotherOrderBuildsAgain() throws IOException {
        build();

        assertThat(new BuildMemory(cache, "lyceum 2").find(request, out)).isEmpty();
        BuildRequest drafts = new BuildRequest(root, new Overrides(Optional.empty(), true, false, false));
        assertThat(memory().find(drafts, out)).isEmpty();
    }

    @Test
    void aPageThatIsToComeEndsTheMemoryInTime() throws IOException {
        site.file("content/sun.md", "+++\npublishDate = 2999-01-01\n+++\n");
        build();
        assertThat(isRemembered()).isTrue();

        Instant soon = Instant.now().plusMillis(1500);
        site.file("content/sun.md", "+++\npublishDate = " + soon + "\n+++\nBright.");
        build();
        while (Instant.now().isBefore(soon)) {
            Thread.onSpinWait();
        }

        assertThat(isRemembered()).isFalse();
        build();
        assertThat(out.resolve("sun/index.html")).exists();
    }

    @Test
    void aFileThatChangedDuringTheBuildIsNotTakenForRead() throws IOException {
        site.file("content/moon.md", "Grey.");
        Files.setLastModifiedTime(
                root.resolve("content/moon.md"), FileTime.from(Instant.now().plusSeconds(60)));

        build();

        assertThat(isRemembered()).isFalse();
    }

    @Test
    void aDamagedMemoryCountsAsNone() throws IOException {
        build();
        try (Stream<Path> files = Files.list(cache)) {
            Path file = files.filter(each -> each.toString().endsWith(".build"))
                    .findFirst()
                    .orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
            assertThat(isRemembered()).isFalse();
            Files.write(file, new byte[0]);
            assertThat(isRemembered()).isFalse();
        }
        assertThat(build().problems()).isNotEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenDoesNotStopTheBuild() throws IOException {
        Path file = Files.writeString(cache.resolve("taken"), "");

        BuildReport report = new Pipeline(request, Progress.NONE).build(out, new BuildMemory(file, "lyceum 1"));

        assertThat(report.files()).isPositive();
    }

    @Test
    void aDateThatASectionHandsDownEndsTheMemory() throws Exception {
        Instant soon = Instant.now().plusSeconds(2);
        site.file("content/later/_index.md", "+++\ntitle = \"Later\"\n[cascade]\npublishDate = " + soon + "\n+++\n")
                .file("content/later/star.md", "+++\ntitle = \"Star\"\n+++\nBright.\n");
        build();
        assertThat(out.resolve("later/star/index.html")).doesNotExist();

        while (Instant.now().isBefore(soon)) {
            Thread.sleep(50);
        }
        assertThat(memory().find(request, out)).isEmpty();
        build();

        assertThat(out.resolve("later/star/index.html")).exists();
    }

    @Test
    void anEmptyFolderIsAChange() throws IOException {
        build();
        assertThat(isRemembered()).isTrue();

        Files.createDirectories(root.resolve("content/empty"));

        assertThat(isRemembered()).isFalse();
    }

    @Test
    void aLedgerThatIsGoneIsWrittenAgain() throws IOException {
        site.file("lyceum.toml", "title = \"Sky\"\n[study]\nledger = \"data/ids.tsv\"\n")
                .file("content/sun.md", "+++\ntitle = \"Sun\"\n+++\n\n## Review\n\n1. What?\n\n   Answer: A star.\n");
        Files.createDirectories(root.resolve("data"));
        build();
        build();
        assertThat(isRemembered()).isTrue();
        assertThat(root.resolve("data/ids.tsv")).exists();

        Files.delete(root.resolve("data/ids.tsv"));
        build();

        assertThat(root.resolve("data/ids.tsv")).exists();
    }
}
