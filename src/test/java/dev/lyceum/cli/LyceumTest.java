package dev.lyceum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands, by what they print, write and return. */
final class LyceumTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int lyceum(String... args) {
        return Lyceum.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void aNewSiteBuildsWithoutAProblem() {
        Path site = folder.resolve("my-course");

        assertThat(lyceum("new", "site", site.toString())).isZero();
        assertThat(lyceum("new", "topic", "-s", site.toString(), "basics/Gradient \"descent\""))
                .isZero();
        assertThat(lyceum("build", "-s", site.toString(), "--strict"))
                .as(err.toString())
                .isZero();

        assertThat(site.resolve("public/basics/gradient-descent/index.html")).exists();
        assertThat(out.toString()).contains("Review questions", "in ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aBuildSaysWhereSettingsOfHugoHaveNoEffectAndOnRequestWhichTheyAre() throws IOException {
        write("hugo.toml", "theme = \"t\"\ncanonifyURLs = true\n");
        write("content/a.md", "x");

        assertThat(lyceum("build", "-s", folder.toString())).isZero();
        assertThat(out.toString())
                .contains("without effect here: hugo.toml lines 1, 2 (")
                .doesNotContain("canonifyURLs");
        assertThat(lyceum("build", "-v", "-s", folder.toString())).isZero();
        assertThat(out.toString()).contains("hugo.toml:2:1: note: \"canonifyURLs\"");
    }

    @Test
    void aNewTopicGetsTheNextFreeWeightOfItsSection() throws IOException {
        write("lyceum.toml", "title = \"T\"\n");
        write("content/s/_index.md", "+++\nweight = 90\n+++\n");
        write("content/s/one.md", "+++\nweight = 4\n+++\n");
        write("content/s/sub/_index.md", "+++\nweight = \"7\"\n+++\n");
        write("content/s/sub/deep.md", "+++\nweight = 50\n+++\n");

        assertThat(lyceum("new", "topic", "-s", folder.toString(), "s/Two")).isZero();

        assertThat(folder.resolve("content/s/two.md"))
                .content()
                .contains("weight = 8", "title = \"Two\"", "ask_chatgpt");
    }

    @Test
    void aNewTopicGoesIntoTheSectionThatIsThereInWhateverCase() throws IOException {
        write("content/basics/Deep Parts/one.md", "+++\nweight = 4\n+++\n");

        assertThat(lyceum("new", "topic", "-s", folder.toString(), "Basics/deep parts/Two"))
                .isZero();

        assertThat(folder.resolve("content/basics/Deep Parts/two.md")).content().contains("weight = 5");
        assertThat(folder.resolve("content/Basics")).doesNotExist();
    }

    @Test
    void aNewTopicNeverOverwritesAFile() throws IOException {
        write("content/s/two.md", "mine");

        assertThat(lyceum("new", "topic", "-s", folder.toString(), "s/Two")).isEqualTo(2);
        assertThat(folder.resolve("content/s/two.md")).hasContent("mine");
        assertThat(err.toString()).contains("there is already");
    }

    @Test
    void aNewSiteRefusesAFolderThatHoldsSomething() throws IOException {
        write("x.txt", "mine");

        assertThat(lyceum("new", "site", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is not empty");
    }

    @Test
    void aProblemIsPrintedWithPlaceLineMarkAndHint() throws IOException {
        write("content/a.md", "one\n  {{< vidoe >}}\n");
        write("templates/shortcodes/video.html", "v");

        assertThat(lyceum("build", "-s", folder.toString(), "-q")).isEqualTo(1);
        assertThat(err.toString().replace("\r", "")).isEqualTo("""
                content/a.md:2:3: error: no shortcode named "vidoe" [shortcode-unknown]
                      {{< vidoe >}}
                      ^ did you mean "video"?
                1 error, 0 warnings
                """);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void warningsFailABuildOnlyWhenItIsStrict() throws IOException {
        write("content/a.md", "[x](nowhere.md)\n");

        assertThat(lyceum("build", "-s", folder.toString())).isZero();
        assertThat(lyceum("build", "-s", folder.toString(), "--strict")).isEqualTo(1);
    }

    @Test
    void theSummaryHasAColumnForEachLanguage() throws IOException {
        write("lyceum.toml", """
                title = "T"
                [languages.en]
                contentDir = "content/en"
                weight = 1
                [languages.zh-tw]
                contentDir = "content/zh-tw"
                weight = 2
                """);
        write("content/en/a.md", "A");
        write("content/zh-tw/a.md", "甲");

        assertThat(lyceum("build", "-s", folder.toString())).isZero();
        assertThat(out.toString().lines().findFirst().orElse("")).containsSubsequence("en", "zh-tw");
    }

    @Test
    void theExportHasTheDocumentedShape() throws IOException {
        write("lyceum.toml", "title = \"T\"\n");
        write("content/a b.md", """
                +++
                title = "AB"
                weight = "3"
                tags = ["x"]
                +++
                ## Review
                {{< ask_chatgpt >}}
                ask
                {{< /ask_chatgpt >}}

                1. What?
                   - A) this
                   - B) that

                   Answer: B) that

                2. Unanswered?
                """);
        Path file = folder.resolve("study.json");

        assertThat(lyceum("export", "json", "-s", folder.toString(), "-o", file.toString()))
                .isZero();

        assertThat(file)
                .content()
                .contains(
                        "\"schema\" : \"lyceum-study/1\"",
                        "\"source\" : \"a b.md\"",
                        "\"url\" : \"/a-b/\"",
                        "\"weight\" : 3",
                        "\"kind\" : \"review\"",
                        "\"prompt\" : \"ask\"",
                        "\"question\" : \"What?\"",
                        "\"this\"",
                        "\"answer\" : \"B) that\"",
                        "\"answer\" : null",
                        "\"line\" : 11");

        Path book = folder.resolve("book.html");
        assertThat(lyceum("export", "book", "-s", folder.toString(), "-o", book.toString()))
                .isZero();
        assertThat(book).content().contains("What?", "Unanswered?");
        assertThat(lyceum("export", "book", "-s", folder.toString(), "--section", "tags"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("only lists");
    }

    @Test
    void aCheckFindsWhatABuildWouldFindAndWritesNothing() throws IOException {
        write("content/a.md", "[x](nowhere.md)\n");

        assertThat(lyceum("check", "-s", folder.toString(), "--strict")).isEqualTo(1);
        assertThat(err.toString()).contains("content/a.md:1:", "[link-broken]");
        assertThat(folder.resolve("public")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "content/out", "templates"})
    void aDestinationThatHoldsTheSitesOwnFilesIsRefused(String destination) throws IOException {
        write("content/a.md", "mine");

        assertThat(lyceum(
                        "build",
                        "-s",
                        folder.toString(),
                        "-d",
                        folder.resolve(destination).toString()))
                .isEqualTo(2);
        assertThat(folder.resolve("content/a.md")).hasContent("mine");
        assertThat(folder.resolve("index.html")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "check", "new", "export"})
    void everyCommandHasHelp(String command) {
        assertThat(lyceum(command, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: lyceum " + command);
    }

    @Test
    void wrongUsageReturnsTwo() {
        assertThat(lyceum("build", "--no-such-option")).isEqualTo(2);
        assertThat(lyceum("nonsense")).isEqualTo(2);
        assertThat(lyceum("build", "-s", folder.resolve("missing").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("lyceum build --help");
        assertThat(lyceum()).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: lyceum");
        assertThat(lyceum("serve", "-s", folder.toString(), "-p", "70000")).isEqualTo(2);
    }

    @Test
    void aMistakeInACommandIsNotLostAboveItsHelp() {
        assertThat(lyceum("build", "--no-such-option")).isEqualTo(2);
        assertThat(err.toString()).contains("--no-such-option").doesNotContain("Usage:");
    }

    @Test
    void nothingIsWrittenWhereThereIsNoSite() {
        assertThat(lyceum("build", "-s", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("there is no site in", "lyceum new site");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDestinationInAContentFolderOfAnotherNameIsRefusedToo() throws IOException {
        write("lyceum.toml", "title = \"T\"\ncontentDir = \"notes\"\n");
        write("notes/a.md", "x");

        assertThat(lyceum(
                        "build",
                        "-s",
                        folder.toString(),
                        "-d",
                        folder.resolve("notes/out").toString()))
                .isEqualTo(2);
        assertThat(folder.resolve("notes/out")).doesNotExist();
        assertThat(lyceum(
                        "build",
                        "-s",
                        folder.toString(),
                        "-d",
                        folder.resolve("out").toString()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"link", "link/new", "link/new/below", "nowhere"})
    void aDestinationBehindALinkIsJudgedByWhereItLeads(String destination) throws IOException {
        write("content/a.md", "mine");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("content"));
        Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("no/such"));

        assertThat(lyceum(
                        "build",
                        "-s",
                        folder.toString(),
                        "-d",
                        folder.resolve(destination).toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("the destination " + folder.resolve(destination));
        assertThat(folder.resolve("content")).isDirectoryNotContaining("glob:**/{new,index.html}");
    }

    @Test
    void aDestinationInAContentFolderThatIsALinkIsRefused() throws IOException {
        write("notes/a.md", "mine");
        Files.createSymbolicLink(folder.resolve("content"), folder.resolve("notes"));

        assertThat(lyceum(
                        "build",
                        "-s",
                        folder.toString(),
                        "-d",
                        folder.resolve("notes/out").toString()))
                .isEqualTo(2);
        assertThat(folder.resolve("notes/out")).doesNotExist();
    }

    @Test
    void theVersionIsTheOneOfTheBuild() {
        assertThat(lyceum("--version")).isZero();
        assertThat(out.toString()).startsWith("lyceum 0.").contains("Java");
    }

    @Test
    void completionPrintsAScript() {
        assertThat(lyceum("completion")).isZero();
        assertThat(out.toString()).contains("complete -F");
    }
}
