package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.config.Overrides;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file in which a build keeps the ids of cards. */
class StudyLedgerTest {
    private static final String BEFORE = "## Keypoint\n1. Waves come from the wind over the sea\n";
    private static final String AFTER = "## Keypoint\n1. Waves come from the winds over the sea\n";

    @TempDir
    Path root;

    private TestSite site;
    private Path ledger;

    @BeforeEach
    void course() {
        ledger = root.resolve("study-ids.tsv");
        site = TestSite.in(root).file("lyceum.toml", "siteId = \"seas\"\n").file("content/waves.md", BEFORE);
    }

    @Test
    void editedCardKeepsItsIdInPageIndexAndCards() throws IOException {
        String id = id(site.build());
        TestSite.Built edited = site.file("content/waves.md", AFTER).build();

        assertThat(id(edited)).isEqualTo(id);
        assertThat(edited.unpacked("assets/study/index.en.js")).contains("\"" + id + "\"");
        assertThat(edited.unpacked("assets/study/en/0.js")).contains("waves/#" + id);
        assertThat(Files.readString(ledger))
                .contains("content/waves.md\tkeypoint\t" + id + "\t")
                .contains("winds");
        assertThat(Files.exists(root.resolve("public/study-ids.tsv"))).isFalse();
        assertThat(edited.problems()).isEmpty();
    }

    @Test
    void aCardThatMovesToAnotherPageKeepsItsId() throws IOException {
        String tides = "## Keypoint\n1. Tides come from the moon\n";
        String id = id(site.file("content/tides.md", tides).build());
        site.file("content/waves.md", AFTER).build();
        TestSite.Built moved = site.file("content/waves.md", "## Keypoint\n1. Foam is white\n")
                .file("content/tides.md", tides + "2. Waves come from the winds over the sea\n")
                .build();

        assertThat(moved.html("tides/index.html")).contains("id=\"q-" + id + "\"");
        assertThat(Files.readString(ledger))
                .contains("content/tides.md\tkeypoint\t" + id + "\t")
                .doesNotContain("content/waves.md\tkeypoint\t" + id);
        assertThat(site.build().html("tides/index.html")).contains("id=\"q-" + id + "\"");
        assertThat(moved.problems()).isEmpty();
    }

    @Test
    void readOnlyRunsUseTheLedgerAndDoNotWriteIt() throws IOException {
        String id = id(site.build());
        String before = Files.readString(ledger);
        site.file("content/waves.md", AFTER);
        BuildRequest request = new BuildRequest(root, Overrides.NONE);
        ParsedSite parsed = SiteReader.read(request);
        new Pipeline(request, Progress.NONE).inspect();

        assertThat(parsed.pages().get(0).study().parts().get(0).segments().toString())
                .contains(id);
        assertThat(Files.readString(ledger)).isEqualTo(before);
    }

    @Test
    void sameIdsLeaveTheFileAlone() throws IOException {
        site.build();
        String crlf = Files.readString(ledger).replace("\n", "\r\n");
        Files.writeString(ledger, crlf);
        Files.setLastModifiedTime(ledger, FileTime.fromMillis(1_000_000));
        site.build();

        assertThat(Files.getLastModifiedTime(ledger).toMillis()).isEqualTo(1_000_000);
        assertThat(Files.readString(ledger)).isEqualTo(crlf);
    }

    @Test
    void siteOfAnotherGeneratorIsNotWrittenInto() throws IOException {
        Files.delete(root.resolve("lyceum.toml"));
        site.build();
        site.file("hugo.toml", "title = \"Seas\"\n").build();
        assertThat(ledger).doesNotExist();

        site.file("hugo.toml", "[study]\nledger = \"data/ids.tsv\"\n")
                .file("data/x", "")
                .build();
        assertThat(root.resolve("data/ids.tsv")).exists();
    }

    @Test
    void ledgerIsTurnedOff() {
        site.file("lyceum.toml", "[study]\nledger = false\n").build();

        assertThat(ledger).doesNotExist();
    }

    @Test
    void ledgerStaysInTheSite() {
        TestSite.Built built =
                site.file("lyceum.toml", "[study]\nledger = \"../ids.tsv\"\n").build();

        assertThat(built.problems()).containsExactly("lyceum.toml:2:1: error config-value");
        assertThat(root.resolveSibling("ids.tsv")).doesNotExist();
    }

    @Test
    void ledgerThatCannotBeWrittenIsAWarning() throws IOException {
        Files.createDirectory(ledger);
        Files.writeString(ledger.resolve("x"), "");
        TestSite.Built built = site.build();

        assertThat(built.has("waves/index.html")).isTrue();
        assertThat(built.problems()).containsExactly("study-ids.tsv: warning ledger-not-written");
        assertThat(List.of(root.toFile().list())).noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void unmergedLedgerIsLeftToTheAuthor() throws IOException {
        site.build();
        String unmerged = "<<<<<<< a\n=======\n>>>>>>> b\n" + Files.readString(ledger);
        Files.writeString(ledger, unmerged);
        TestSite.Built built = site.file("content/waves.md", AFTER).build();

        assertThat(built.problems()).containsExactly("study-ids.tsv:1:1: error ledger-conflict");
        assertThat(Files.readString(ledger)).isEqualTo(unmerged);
    }

    @Test
    void movedPageKeepsIdsOfEditedCards() throws IOException {
        String id = id(site.build());
        site.file("content/waves.md", AFTER).build();
        Files.delete(root.resolve("content/waves.md"));
        TestSite.Built moved = site.file("content/sea/swell.md", AFTER).build();

        assertThat(moved.main("sea/swell/index.html")).contains("id=\"q-" + id + "\"");
        assertThat(Files.readString(ledger))
                .contains("content/sea/swell.md\tkeypoint\t" + id)
                .doesNotContain("waves.md");
    }

    private static String id(TestSite.Built built) {
        String html = built.main("waves/index.html");
        int start = html.indexOf("id=\"q-") + 6;
        return html.substring(start, html.indexOf('"', start));
    }
}
