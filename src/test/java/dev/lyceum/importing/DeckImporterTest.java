package dev.lyceum.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.SiteReader;
import dev.lyceum.config.Overrides;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.study.Segment;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** Decks of other programs, by what Lyceum reads in the topics made of them. */
final class DeckImporterTest {
    @TempDir
    Path folder;

    private BuildRequest request;

    @BeforeEach
    void makeASite() throws IOException {
        Files.createDirectories(folder.resolve("site/content"));
        Files.writeString(folder.resolve("site/lyceum.toml"), "title = \"T\"\n");
        request = new BuildRequest(
                folder.resolve("site"),
                new Overrides(Optional.empty(), false, false, false, Optional.empty(), Map.of()));
    }

    private ImportReport imported(String name, String text) throws IOException, ImportException {
        return imported(Files.writeString(folder.resolve(name), text));
    }

    private ImportReport imported(Path file) throws IOException, ImportException {
        return DeckImporter.importFile(request, file, "decks", LocalDate.of(2026, 11, 2));
    }

    /** Questions with their answers, as the study export says them. */
    private List<String> questions() throws IOException {
        return SiteReader.read(request).pages().stream()
                .sorted((a, b) -> a.file().path().compareTo(b.file().path()))
                .map(ParsedPage::study)
                .flatMap(study -> study.parts().stream())
                .flatMap(part -> part.segments().stream())
                .flatMap(segment -> segment instanceof Segment.Question question ? Stream.of(question) : Stream.of())
                .map(question -> question.words() + " => "
                        + question.answer().map(Segment.Answer::words).orElse("NONE"))
                .toList();
    }

    @Test
    void columnsAreKnownByTheirNames() throws IOException, ImportException {
        ImportReport report = imported(
                "words.csv",
                "Tags,Answer,Question,Deck\nshort easy,four,\"2, 2?\",Sums::Small\n,five,2+3?,Sums::Small\n");

        assertThat(report.topics()).containsExactly(Path.of("content/decks/sums/small.md"));
        assertThat(questions()).containsExactly("2, 2? => four", "2+3? => five");
        assertThat(folder.resolve("site/content/decks/sums/small.md"))
                .content()
                .contains("title = \"Small\"", "tags = [\"short\", \"easy\"]", "1. 2, 2?\n\n   Answer: four\n");
    }

    @Test
    void aTableWithoutNamesHasQuestionAndAnswerWhateverPartsThem() throws IOException, ImportException {
        imported("a.csv", "eins;one\nzwei;two, or so\n");
        imported("b.txt", "trois\tthree\n");

        assertThat(questions()).containsExactly("eins => one", "zwei => two, or so", "trois => three");
    }

    @Test
    void ankisTextExportIsReadByItsHeader() throws IOException, ImportException {
        imported(
                "anki.txt",
                "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\n"
                        + "x#1\tBasic\tA::B\t<b>What</b> is &lt;br&gt;?\t\"a <i>line</i>\nbreak\"\tone two\n");

        assertThat(questions()).containsExactly("What is <br>? => a line break");
        assertThat(folder.resolve("site/content/decks/a/b.md")).content().contains("**What** is \\<br\\>?");
    }

    @Test
    void wordsThatLookLikeMarksStayWords() throws IOException, ImportException {
        imported(
                "tricky.csv",
                "question,answer\n"
                        + "\"1. What?\nAnswer: 2\",\"Answer: 3\n- 4\n# 5\n## Explain\"\n"
                        + "Q7: {{< youtube 1 >}} {#id},B) *x* _y_ [a](b) $5 ~6~\n"
                        + "\"a \\(x_1 < \\frac{a}{b}\\) b\",\"答案：好\"\n");

        assertThat(questions())
                .containsExactly(
                        "1. What?\nAnswer: 2 => Answer: 3\n- 4\n# 5\n## Explain",
                        "Q7: {{< youtube 1 >}} {#id} => B) *x* _y_ [a](b) $5 ~6~",
                        "a \\(x_1 < \\frac{a}{b}\\) b => 答案\u2060：好");
    }

    @Test
    void aDeckAndTagsForAllRowsAreKept() throws IOException, ImportException {
        ImportReport report = imported("all.txt", "#separator:Semicolon\n#deck:Chem::Acids\n#tags:lab year1\nA;B\n");

        assertThat(report.topics()).containsExactly(Path.of("content/decks/chem/acids.md"));
        assertThat(folder.resolve("site/content/decks/chem/acids.md"))
                .content()
                .contains("tags = [\"lab\", \"year1\"]", "1. A");
    }

    @Test
    void theColumnsOfATableWithGapsAreKnown() throws IOException, ImportException {
        imported("gaps.csv", "Extra,Text\nin winter,It {{c1::snows}}.\n");

        assertThat(questions()).containsExactly("It […]. => snows\n\nin winter");
    }

    @Test
    void gapsThatNestWithoutEndAreReadAsFarAsAnkiReadsThem() throws IOException, ImportException {
        int many = 20_000;
        imported("deep.txt", "#separator:tab\n" + "{{c1::a ".repeat(many) + "}}".repeat(many) + " b\t\n");

        assertThat(questions()).singleElement().asString().startsWith("[…] b => a a a a a");
    }

    @Test
    void aTableWithGapsAsksForThem() throws IOException, ImportException {
        imported(
                "gaps.txt",
                "#separator:tab\n{{c1::Paris}} is in {{c2::France::country}}.\t\n"
                        + "The {{c1::sea {{c2::level}}}} {{c1::rises}}\tsee *tides*\n");

        assertThat(questions())
                .containsExactly(
                        "[…] is in France. => Paris",
                        "Paris is in [country]. => France",
                        "The […] […] => sea level; rises\n\nsee *tides*",
                        "The sea […] rises => level\n\nsee *tides*");
    }

    @Test
    void aDeckIsFoundByARelativePath() throws IOException, ImportException {
        Path file = Files.writeString(folder.resolve("near.csv"), "one,eins\n");

        imported(Path.of("").toAbsolutePath().relativize(file.toAbsolutePath()));

        assertThat(questions()).containsExactly("one => eins");
    }

    @Test
    void whatPartsATextFileIsSeenAndItsLineEndsAreThoseOfTheSite() throws IOException, ImportException {
        imported("pipes.txt", "eins|one\r\nzwei|\"two\r\n\r\nor so\"\r\n");

        assertThat(questions()).containsExactly("eins => one", "zwei => two\n\nor so");
        assertThat(folder.resolve("site/content/decks/pipes.md")).content().doesNotContain("\r", " \n");
    }

    @Test
    void choicesInColumnsOfTheirOwnBecomeOptions() throws IOException, ImportException {
        imported("mc.csv", "question,option a,option b,Option C,correct answer\nWhich?,red,blue,,B\nWho?,,,,me\n");

        assertThat(folder.resolve("site/content/decks/mc.md"))
                .content()
                .contains("- A) red\n   - B) blue\n\n   Answer: B");
        assertThat(questions()).containsExactly("Which? => B", "Who? => me");
    }

    @Test
    void theUnicodeTextOfASpreadsheetIsRead() throws IOException, ImportException {
        Path file = folder.resolve("excel.txt");
        Files.write(file, "\ufeff問題\t答案\r\n甲？\t乙\r\n".getBytes(StandardCharsets.UTF_16LE));

        assertThat(imported(file).leftOut()).isEmpty();
        assertThat(questions()).containsExactly("甲？ => 乙");
    }

    @Test
    void lettersThatAreLostAreReported() throws IOException, ImportException {
        Path file = folder.resolve("big5.csv");
        Files.write(file, new byte[] {'a', ',', (byte) 0xa4, (byte) 0xa4, '\n'});

        assertThat(imported(file).leftOut()).singleElement().asString().startsWith("letters that are not UTF-8");
    }

    @Test
    void aQuestionThatReadsLikeALabelStays() throws IOException, ImportException {
        imported("labels.csv", "question,answer\nquestion 1,one\nQ2,two\nProblem,three\nis `a\\`b` ok?,yes\n");

        assertThat(questions())
                .containsExactly("question 1 => one", "Q2 => two", "Problem => three", "is `a\\`b` ok? => yes");
    }

    @Test
    void chineseWordsBeforeAColonStayAsTheyAre() throws IOException, ImportException {
        imported("cn.csv", "question,answer\n同事說：「對嗎？」,前向：對\n");

        assertThat(questions()).containsExactly("同事說：「對嗎？」 => 前向：對");
    }

    @Test
    void aLongDeckIsSplitAndNoFileIsOverwritten() throws IOException, ImportException {
        String rows = IntStream.rangeClosed(1, 41)
                .mapToObj(number -> "item no. " + number + ",answer " + number + "\n")
                .collect(Collectors.joining());

        assertThat(imported("Many.csv", rows).topics())
                .containsExactly(
                        Path.of("content/decks/many/many-1.md"),
                        Path.of("content/decks/many/many-2.md"),
                        Path.of("content/decks/many/many-3.md"));
        assertThat(questions()).hasSize(41).contains("item no. 41 => answer 41");

        Files.writeString(folder.resolve("site/content/decks/many/many-2.md"), "mine\n");
        ImportReport again = imported("Many.csv", rows);

        assertThat(again.topics()).isEmpty();
        assertThat(again.leftOut()).contains("20 cards for content/decks/many/many-2.md, which is there already");
        assertThat(folder.resolve("site/content/decks/many/many-2.md")).hasContent("mine\n");
    }

    @Test
    void whatIsNoDeckOrLeadsElsewhereIsRefused() throws IOException {
        Path csv = Files.writeString(folder.resolve("a.csv"), "a,b\n");
        Path broken = Files.writeString(folder.resolve("a.apkg"), "no zip");

        assertThatThrownBy(() -> DeckImporter.importFile(request, csv, "../..", LocalDate.of(2026, 11, 2)))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("outside the content folder");
        assertThatThrownBy(() -> imported(broken))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("no Anki package");
        assertThatThrownBy(() -> imported("a.doc", "x")).isInstanceOf(ImportException.class);
        assertThatThrownBy(() -> imported("b.csv", "only,\n")).hasMessageContaining("no question with an answer");
    }

    // ---------------------------------------------------------------- Anki

    private static byte[] database(String... statements) throws SQLException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("CREATE TABLE notes (id integer, mid integer, tags text, flds text)");
            statement.executeUpdate(
                    "CREATE TABLE cards (nid integer, did integer, odid integer, ord integer, type integer,"
                            + " due integer, reps integer)");
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
            return connection.unwrap(SQLiteConnection.class).serialize("main");
        }
    }

    private static String note(int id, String tags, String... fields) {
        return "INSERT INTO notes VALUES (" + id + ", 5, '" + tags + "', '"
                + String.join("\u001f", fields).replace("'", "''") + "')";
    }

    private static String card(int note, int ord, int deck) {
        return "INSERT INTO cards VALUES (" + note + ", " + deck + ", 0, " + ord + ", 0, " + note + ", 0)";
    }

    private Path zip(Map<String, byte[]> files) throws IOException {
        Path file = folder.resolve("deck.apkg");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    @Test
    void anOldPackageBringsDecksClozesMathAndMedia() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "collection.anki2",
                database(
                        "CREATE TABLE col (models text, decks text)",
                        "INSERT INTO col VALUES ('{\"5\":{\"flds\":[{\"name\":\"Front\"},{\"name\":\"Back\"}]}}',"
                                + " '{\"7\":{\"name\":\"Bio::Cells\"},\"8\":{\"name\":\"Bio\"}}')",
                        note(1, " a ", "What is <img src=\"cell.png\">?", "A <b>cell</b><div>with [$]x^2[/$]</div>"),
                        card(1, 0, 7),
                        card(1, 1, 7),
                        note(2, "", "{{c1::Paris}} is in {{c2::France::country}}.", "map"),
                        card(2, 0, 8),
                        note(3, "", "<img src=\"../../evil.png\"><img src=\"page.html\">seen?", "yes [sound:a.mp3]"),
                        card(3, 0, 8),
                        note(4, "", "only a front", ""),
                        card(4, 0, 8)));
        files.put(
                "media",
                "{\"0\":\"cell.png\",\"1\":\"../../evil.png\",\"2\":\"page.html\",\"3\":\"a.mp3\"}"
                        .getBytes(StandardCharsets.UTF_8));
        for (int number = 0; number < 4; number++) {
            files.put(Integer.toString(number), new byte[] {(byte) number});
        }

        ImportReport report = imported(zip(files));

        assertThat(report.cards()).isEqualTo(4);
        assertThat(report.topics())
                .containsExactlyInAnyOrder(Path.of("content/decks/bio/bio.md"), Path.of("content/decks/bio/cells.md"));
        assertThat(questions())
                .contains("[…] is in France. => Paris\n\nmap", "Paris is in [country]. => France\n\nmap")
                .anyMatch(question -> question.endsWith("=> A cell\n\nwith \\(x^2\\)"));
        assertThat(report.leftOut())
                .containsExactly(
                        "1 note without a question or an answer in words",
                        "1 further card of notes (the reverse way round)",
                        "media that the package has not or that are of another kind: page.html");
        Path decks = folder.resolve("site/content/decks");
        assertThat(decks.resolve("bio/cell.png")).hasBinaryContent(new byte[] {0});
        assertThat(decks.resolve("bio/evil.png")).hasBinaryContent(new byte[] {1});
        assertThat(decks.resolve("bio/a.mp3")).hasBinaryContent(new byte[] {3});
        assertThat(decks.resolve("bio/bio.md")).content().contains("![](evil.png)page.html", "[a.mp3](a.mp3)");
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(file -> file.toString().endsWith(".png"))).hasSize(2);
        }
    }

    @Test
    void emptyCellsOfADamagedCollectionAndSlashesInNamesDoNoHarm() throws Exception {
        Path file = zip(Map.of(
                "collection.anki2",
                database(
                        "CREATE TABLE col (models text, decks text)",
                        "INSERT INTO col VALUES ('{}', '{\"7\":{\"name\":\"a/b\\\\c\"}}')",
                        note(1, "", "front", "back"),
                        card(1, 0, 7),
                        "INSERT INTO notes VALUES (2, 5, NULL, NULL)",
                        card(2, 0, 7))));

        assertThat(imported(file).topics()).containsExactly(Path.of("content/decks/a-b-c.md"));
        assertThat(questions()).containsExactly("front => back");
    }

    private static byte[] zstd(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZstdOutputStream zstd = new ZstdOutputStream(out)) {
            zstd.write(bytes);
        }
        return out.toByteArray();
    }

    @Test
    void aNewPackageIsUnpackedFirst() throws Exception {
        byte[] media = {10, 9, 10, 5, 'm', '.', 'p', 'n', 'g', 16, 1};
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("collection.anki2", database(note(1, "", "please", "update"), card(1, 0, 1)));
        files.put(
                "collection.anki21b",
                zstd(database(
                        "CREATE TABLE decks (id integer, name text)",
                        "CREATE TABLE fields (ntid integer, ord integer, name text)",
                        "INSERT INTO decks VALUES (9, 'Law' || char(31) || 'Torts')",
                        "INSERT INTO fields VALUES (5, 0, 'Question'), (5, 1, 'Choices'), (5, 2, 'Answer'), (5, 3, 'Topic')",
                        note(
                                1,
                                " x ",
                                "Which? <img src=\"m.png\">",
                                "<ul><li>A) a</li><li>B) b</li></ul>",
                                "B) b",
                                "T"),
                        card(1, 0, 9))));
        files.put("media", zstd(media));
        files.put("0", zstd(new byte[] {42}));

        ImportReport report = imported(zip(files));

        assertThat(report.topics()).containsExactly(Path.of("content/decks/law/torts.md"));
        assertThat(folder.resolve("site/content/decks/law/m.png")).hasBinaryContent(new byte[] {42});
        Segment.Question question = (Segment.Question) SiteReader.read(request).pages().stream()
                .flatMap(page -> page.study().parts().stream())
                .flatMap(part -> part.segments().stream())
                .findFirst()
                .orElseThrow();
        assertThat(question.options()).extracting(Segment.Option::words).containsExactly("a", "b");
        assertThat(question.right()).containsExactly(1);
    }
}
