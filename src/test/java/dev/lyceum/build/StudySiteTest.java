package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site brings for learning: study pages, index, cards, words. */
class StudySiteTest {
    static final String TOPIC = """
        +++
        title = "Tides"
        weight = 1
        aliases = ["/old/tides/"]
        +++
        ## Preview
        1. Why are there two tides a day?

        ## Keypoint
        1. The Moon pulls the near side **harder**.

        ## Review
        1. What pulls the sea? {#pull}

           - A) The Moon
           - B) The wind

           Answer: A) The [Moon](moon.md)

        2. Is this open?
        """;

    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void course() {
        site = TestSite.in(root)
                .file("lyceum.toml", "siteId = \"seas\"\n")
                .file("content/sea/_index.md", "+++\ntitle = \"The sea\"\n+++\n")
                .file("content/sea/tides.md", TOPIC)
                .file("content/sea/moon.md", "+++\ntitle = \"Moon\"\nweight = 2\n+++\nJust a page.\n");
    }

    @Test
    void indexNamesTopicsInReadingOrderWithTheirCards() {
        assertThat(site.build().unpacked("assets/study/index.en.js"))
                .startsWith("{\"language\":\"en\",\"topics\":[{\"url\":\"sea/tides/\","
                        + "\"title\":\"Tides\",\"section\":[\"The sea\"],\"was\":[\"old/tides/\"],\"shard\":0,\"preview\":1,"
                        + "\"cards\":[\"")
                .endsWith("\",\"pull\"]}],\"shards\":[\"en/0.js\"]}");
    }

    @Test
    void cardsHoldTheHtmlOfThePage() {
        TestSite.Built built = site.build();

        assertThat(built.html("assets/study/en/0.js")).startsWith("lyceum.study.receive(\"cards\",0,\"");
        assertThat(built.unpacked("assets/study/en/0.js"))
                .startsWith("{\"sea/tides/#")
                .contains(
                        "{\"kind\":\"keypoint\",\"ask\":\"<p>The Moon pulls the near side <strong>harder</strong>.</p>\\n\"}")
                .contains("\"sea/tides/#pull\":{\"kind\":\"review\",\"ask\":\"<p>What pulls the sea?</p>\\n\","
                        + "\"options\":[{\"label\":\"A)\",\"html\":\"<p>The Moon</p>\\n\"},")
                .contains("\"answer\":\"<p>A) The <a href=\\\"../moon/index.html\\\">Moon</a></p>\\n\","
                        + "\"answerLabel\":\"Answer:\"}}")
                .doesNotContain("Is this open?");
        assertThat(built.main("sea/tides/index.html"))
                .contains("id=\"q-pull\" value=\"1\" data-card")
                .contains("value=\"2\">");
    }

    @Test
    void everyPageTellsTheScriptWhereItIs() {
        TestSite.Built built = site.build();

        assertThat(built.html("sea/tides/index.html"))
                .containsPattern("<script src=\"../../assets/study/study.js\\?v=\\w+\" defer data-page=\"sea/tides/\""
                        + " data-was=\"old/tides/\"></script>");
        assertThat(built.html("assets/tools/en.js"))
                .contains("data-site=\\\"seas\\\"", "data-queue=\\\"study/index.html\\\"", "class=\\\"recall\\\"");
        assertThat(built.html("study/index.html"))
                .contains("data-page=\"study/\"")
                .contains("<noscript>")
                .contains("<a href=\"../index.html\">");
        assertThat(built.has("study/statistics/index.html")).isTrue();
        assertThat(built.has("study/settings/index.html")).isTrue();
        assertThat(built.html("assets/study/words.en.js"))
                .startsWith("lyceum.study.receive(\"words\",{")
                .contains("\"page_study\":\"Study\"");
    }

    @Test
    void siteWithoutCardsHasNoStudyPages() {
        site.file("content/sea/tides.md", "## Preview\n1. Why?\n");
        TestSite.Built built = site.build();

        assertThat(built.has("study/index.html")).isFalse();
        assertThat(built.has("assets/study/index.en.js")).isFalse();
        assertThat(built.html("sea/tides/index.html")).doesNotContain("study.js");
    }

    @Test
    void studyIsTurnedOffForASite() {
        site.file("lyceum.toml", "[study]\nenabled = false\n");
        TestSite.Built built = site.build();

        assertThat(built.has("study/index.html")).isFalse();
        assertThat(built.html("sea/tides/index.html"))
                .doesNotContain("study.js")
                .doesNotContain("data-card")
                .contains("What pulls the sea?");
    }

    @Test
    void studyPagesStandInAnotherFolder() {
        site.file("lyceum.toml", "[study]\npath = \"/learn/now/\"\n");
        TestSite.Built built = site.build();

        assertThat(built.has("learn/now/statistics/index.html")).isTrue();
        assertThat(built.has("study/index.html")).isFalse();
        assertThat(built.problems()).noneMatch(problem -> problem.contains("study-page"));
    }

    @Test
    void pageOfTheAuthorsStaysWhereAStudyPageWouldBe() {
        site.file("content/study.md", "+++\ntitle = \"How I study\"\n+++\nMy own words.\n");
        TestSite.Built built = site.build();

        assertThat(built.main("study/index.html")).contains("My own words.");
        assertThat(built.has("study/settings/index.html")).isTrue();
        assertThat(built.problems()).contains("content/study.md: warning study-page-taken");
    }

    @Test
    void everyLanguageHasItsOwn() {
        site.file("lyceum.toml", """
            siteId = "seas"
            [languages.en]
            contentDir = "content"
            weight = 1
            [languages.zh-tw]
            contentDir = "zh"
            weight = 2
            [languages.fr]
            contentDir = "fr"
            weight = 3
            """).file("zh/a.md", "## 重點\n\n1. 一\n").file("fr/a.md", "Rien.\n");
        TestSite.Built built = site.build();

        assertThat(built.html("zh-tw/study/index.html"))
                .contains("src=\"../../assets/tools/zh-tw.js?v=")
                .contains("href=\"../../study/index.html\"");
        assertThat(built.unpacked("assets/study/index.zh-tw.js")).contains("\"url\":\"zh-tw/a/\"");
        assertThat(built.html("assets/study/words.zh-tw.js")).contains("\"page_study\":\"學習\"");
        assertThat(built.has("fr/study/index.html")).isFalse();
    }

    @Test
    void cardsAreSpreadOverFilesOfModerateSize() {
        String long20k = "x".repeat(20_000);
        for (int i = 1; i <= 5; i++) {
            site.file("content/big" + i + ".md", "+++\nweight = " + i + "\n+++\n## Keypoint\n1. " + i + long20k + "\n");
        }
        TestSite.Built built = site.build();

        assertThat(built.unpacked("assets/study/index.en.js"))
                .contains("\"shards\":[\"en/0.js\",\"en/1.js\",\"en/2.js\"]");
        for (int i = 0; i < 3; i++) {
            assertThat(built.unpacked("assets/study/en/" + i + ".js")).hasSizeLessThan(60_000);
        }
    }
}
