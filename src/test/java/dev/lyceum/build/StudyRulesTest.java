package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page says under {@code study} in its front matter. */
class StudyRulesTest {
    private static final String PARTS = """
        ## Preview
        1. Why are there tides?

        ## Keypoint
        1. The Moon pulls. {#moon}

        ## Review
        1. What pulls? {#pull}

           Answer: The Moon
        """;

    @TempDir
    Path root;

    @Test
    void cardsAreMadeOfWhatThePageNames() {
        TestSite.Built built = page("[study]\ncards = [\"review\"]\n");

        assertThat(index(built)).contains("\"preview\":1,\"cards\":[\"pull\"]");
        Document page = Jsoup.parse(built.main("a/index.html"));
        assertThat(page.select(".questions > [data-card]")).isNotEmpty();
        assertThat(page.select(".points > [data-card]")).isEmpty();
        assertThat(page.select("[data-study=off]")).isEmpty();
        assertThat(built.problems()).isEmpty();
    }

    @Test
    void cardsAreMadeOfWhatTheSiteNamesOtherwise() {
        site("[study]\ncards = [\"keypoint\"]\n");
        TestSite.Built built = page("");

        assertThat(index(built)).contains("\"cards\":[\"moon\"]");
        assertThat(index(page("study = {cards = \"review\"}\n"))).contains("\"cards\":[\"pull\"]");
    }

    @Test
    void partIsTurnedOff() {
        TestSite.Built built = page("[study]\nparts = { preview = false, Keypoint = false }\n");

        assertThat(index(built)).contains("\"preview\":0,\"cards\":[\"pull\"]");
        assertThat(built.main("a/index.html"))
                .containsPattern("class=\"part preview\"[^>]* data-study=\"off\">")
                .containsPattern("class=\"part keypoint\"[^>]* data-study=\"off\">")
                .containsPattern("class=\"part review\"[^>]*[^f]\">")
                .contains("Why are there tides?");
        assertThat(built.problems()).isEmpty();
    }

    @Test
    void pageIsTurnedOff() {
        TestSite.in(root).file("content/b.md", PARTS);

        assertThat(index(page("[study]\nenabled = false\n")))
                .contains("\"url\":\"b/\"")
                .doesNotContain("\"url\":\"a/\"");
        assertThat(index(page("study = false\n"))).doesNotContain("\"url\":\"a/\"");
    }

    @Test
    void sectionsHandTheirsDown() {
        TestSite site = TestSite.in(root)
                .file("content/s/_index.md", "+++\n[cascade.study]\ncards = [\"review\"]\n+++\n")
                .file("content/s/a.md", PARTS)
                .file("content/s/b.md", "+++\n[study]\ncards = []\nparts = {review = true}\n+++\n" + PARTS);

        assertThat(index(site.build()))
                .contains("\"url\":\"s/a/\"", "\"cards\":[\"pull\"]")
                .contains("\"cards\":[]")
                .doesNotContain("moon");
    }

    @Test
    void whatIsNotUnderstoodIsReportedWithItsPlace() {
        site("");
        TestSite.Built built = TestSite.in(root)
                .file("content/s/_index.md", "+++\n[[cascade]]\n[cascade.study]\ncard = 1\n+++\n")
                .file("content/a.md", """
                    +++
                    [study]
                    enabled = "perhaps"
                    cards = ["review", "preview"]
                    part = {}
                    [study.parts]
                    summary = false
                    review = 3
                    +++
                    """ + PARTS)
                .build();

        assertThat(built.problems())
                .containsExactly(
                        "content/a.md:3:1: warning study-setting",
                        "content/a.md:4:20: warning study-setting",
                        "content/a.md:5:1: warning study-setting",
                        "content/a.md:7:1: warning study-setting",
                        "content/a.md:8:1: warning study-setting",
                        "content/s/_index.md:4:1: warning study-setting");
        assertThat(index(built)).contains("\"cards\":[\"pull\"]");
    }

    @Test
    void pageCannotTurnOnWhatTheSiteTurnedOff() {
        site("[study]\nenabled = false\n");

        assertThat(page("[study]\nenabled = true\n").has("assets/study/index.en.js"))
                .isFalse();
    }

    private void site(String config) {
        TestSite.in(root).file("lyceum.toml", config);
    }

    private TestSite.Built page(String frontMatter) {
        return TestSite.in(root)
                .file("content/a.md", "+++\n" + frontMatter + "+++\n" + PARTS)
                .build();
    }

    private static String index(TestSite.Built built) {
        return built.unpacked("assets/study/index.en.js");
    }
}
