package dev.lyceum.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FixerTest {
    private static final String PAGE = """
            ---
            "weigth": 3
            ---
            [o](/old#x "why") ![l](img/leaf.png) ![l](./IMG/LEAF.png)\r
            [n](s/new.md?q#y) [gone](gone.md)
            """;

    @TempDir
    Path folder;

    private Checks site() throws IOException {
        return Checks.in(folder)
                .file("lyceum.toml", "title = \"T\"\n")
                .bytes("content/s/img/Leaf.PNG", png())
                .file("content/s/new.md", "+++\naliases = [\"/old/\"]\n+++\n");
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    @Test
    void mendsWhatHasOneRemedyAndTellsEachLine() throws IOException {
        Checks site = site().file("content/s/a.md", PAGE);

        List<Fixer.Change> changes = Fixer.fix(site.issues());

        assertThat(folder.resolve("content/s/a.md")).hasContent("""
                        ---
                        "weight": 3
                        ---
                        [o](/s/new/#x "why") ![l](img/Leaf.PNG) ![l](./img/Leaf.PNG)\r
                        [n](/s/new.md?q#y) [gone](gone.md)
                        """);
        assertThat(changes).extracting(Fixer.Change::line).containsExactly(2, 4, 5);
        assertThat(changes.get(0)).isEqualTo(new Fixer.Change("content/s/a.md", 2, "\"weigth\": 3", "\"weight\": 3"));
    }

    @Test
    void aSecondTimeChangesNothing() throws IOException {
        Checks site = site().file("content/s/a.md", PAGE);
        Fixer.fix(site.issues());
        byte[] once = Files.readAllBytes(folder.resolve("content/s/a.md"));

        assertThat(Fixer.fix(site.issues())).isEmpty();
        assertThat(folder.resolve("content/s/a.md")).hasBinaryContent(once);
        assertThat(site.found()).contains("content/s/a.md:5:27 link-broken").noneMatch(line -> line.contains("moved"));
    }

    @Test
    void leavesNothingBehindInTheFolder() throws IOException {
        Fixer.fix(site().file("content/s/a.md", PAGE).issues());

        try (Stream<Path> files = Files.list(folder.resolve("content/s"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a.md", "new.md", "img");
        }
    }

    @Test
    void aFileThatIsNotUtf8OrHasChangedIsLeftAlone() throws IOException {
        byte[] latin = "[n](s/new.md) \u00fc\n".getBytes(StandardCharsets.ISO_8859_1);
        Checks site = site().bytes("content/s/latin.md", latin).file("content/s/a.md", "[n](s/new.md)\n");
        List<Issue> issues = site.issues();
        site.file("content/s/a.md", "another text\n");

        assertThat(Fixer.fix(issues)).isEmpty();
        assertThat(folder.resolve("content/s/latin.md")).hasBinaryContent(latin);
        assertThat(folder.resolve("content/s/a.md")).hasContent("another text\n");
    }

    @Test
    void nothingIsCalledFixableInAFileThatIsNotUtf8() throws IOException {
        Checks site = site().bytes("content/s/latin.md", "[n](s/new.md) \u00fc\n".getBytes(StandardCharsets.ISO_8859_1))
                .bytes("content/s/wide.md", "\ufeff[n](s/new.md)\n".getBytes(StandardCharsets.UTF_16LE))
                .bytes("content/s/marked.md", "\ufeff[n](s/new.md)\n".getBytes(StandardCharsets.UTF_8));

        assertThat(site.issues().stream()
                        .filter(issue -> issue.fix().isPresent())
                        .map(issue -> issue.problem().location().path()))
                .containsExactly("content/s/marked.md");
    }
}
