package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import dev.lyceum.config.Overrides;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small whole sites, judged by their output. */
final class PipelineTest {
    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void emptySite() {
        site = TestSite.in(root).file("lyceum.toml", "title = \"Course\"\n");
    }

    @Test
    void aPageIsNoPrerequisiteOfItself() {
        Built built = site.file("content/a.md", "+++\nprerequisites = [\"b\", \"a\"]\n+++\n")
                .file("content/b.md", "b")
                .build();

        assertThat(built.problems()).containsExactly("content/a.md:2:1: warning prerequisite-unknown");
        assertThat(Jsoup.parse(built.html("a/index.html")).select(".prerequisites a"))
                .hasSize(1);
    }

    @Test
    void aTopicBecomesAPageWithItsFourParts() {
        Built built = site.file("content/nets.md", """
                        +++
                        title = "Nets"
                        +++
                        ## Preview
                        {{< ask_chatgpt >}}
                        give me two questions
                        {{< /ask_chatgpt >}}

                        1. Why nets?
                        2. How deep?

                        ## Explain
                        {{< ask_chatgpt >}}
                        explain nets
                        {{< /ask_chatgpt >}}

                        A net is *layered*.

                        ## Keypoint
                        {{< ask_chatgpt >}}
                        list the key points
                        {{< /ask_chatgpt >}}

                        1. Layers learn.

                        ## Review
                        {{< ask_chatgpt >}}
                        give me one question with answer
                        {{< /ask_chatgpt >}}

                        1. What is a layer?
                        Answer: A map with weights.
                        """).build();

        Document page = Jsoup.parse(built.html("nets/index.html"));
        assertThat(page.title()).isEqualTo("Nets · Course");
        assertThat(page.select("main h1").text()).isEqualTo("Nets");
        assertThat(page.select("main h2").eachAttr("id")).containsExactly("preview", "explain", "keypoint", "review");
        assertThat(page.select("main details").text()).contains("A map with weights.");
        assertThat(page.select("main").text()).contains("give me two questions", "list the key points");
        assertThat(page.select("main em").text()).isEqualTo("layered");
        assertThat(built.report().languages().get(0).topics()).isEqualTo(1);
        assertThat(built.report().languages().get(0).prompts()).isEqualTo(4);
        assertThat(built.report().languages().get(0).questions()).isEqualTo(1);
        assertThat(built.problems()).isEmpty();
    }

    @Test
    void foldersBecomeSectionsWithOrWithoutAPageOfTheirOwn() {
        Built built = site.file("content/with/_index.md", "+++\ntitle = \"With index\"\n+++\nAbout it.")
                .file("content/with/a.md", "A")
                .file("content/Note Folder/Note Folder.md", "+++\ntitle = \"Folder note\"\n+++\nThe note.")
                .file("content/Note Folder/b.md", "B")
                .file("content/no-index/c.md", "C")
                .build();

        assertThat(Jsoup.parse(built.html("with/index.html")).select("h1").text())
                .isEqualTo("With index");
        assertThat(Jsoup.parse(built.html("note-folder/index.html"))
                        .select("main")
                        .text())
                .contains("Folder note", "The note.");
        assertThat(built.has("note-folder/note-folder/index.html")).isFalse();
        assertThat(Jsoup.parse(built.html("no-index/index.html")).select("h1").text())
                .isEqualTo("No Index");
    }

    @Test
    void pagesAreOrderedByWeightThenDateThenTitle() {
        Built built = site.file("content/s/1.md", "+++\ntitle = \"Zeta\"\n+++\n")
                .file("content/s/2.md", "+++\ntitle = \"alpha\"\n+++\n")
                .file("content/s/3.md", "+++\ntitle = \"old\"\ndate = 2020-01-01\n+++\n")
                .file("content/s/4.md", "+++\ntitle = \"new\"\ndate = 2022-01-01\n+++\n")
                .file("content/s/5.md", "+++\ntitle = \"second\"\nweight = 2\n+++\n")
                .file("content/s/6.md", "+++\ntitle = \"first\"\nweight = \"1\"\n+++\n")
                .build();

        assertThat(Jsoup.parse(built.html("s/index.html")).select("main ul a").eachText())
                .containsExactly("first", "second", "new", "old", "alpha", "Zeta");
    }

    @Test
    void previousAndNextFollowTheReadingOrderThroughTheTree() {
        Built built = site.file("content/a/_index.md", "+++\ntitle = \"A\"\nweight = 1\n+++\n")
                .file("content/a/one.md", "+++\ntitle = \"One\"\n+++\n")
                .file("content/b/_index.md", "+++\ntitle = \"B\"\nweight = 2\n+++\n")
                .build();

        Document one = Jsoup.parse(built.html("a/one/index.html"));
        assertThat(one.select("a[rel=prev]").attr("href")).isEqualTo("../index.html");
        assertThat(one.select("a[rel=next]").attr("href")).isEqualTo("../../b/index.html");
    }

    @Test
    void aLanguageHasItsOwnTreeAndASwitchToTheSamePage() {
        Built built = site.file("lyceum.toml", """
                        title = "Course"
                        defaultContentLanguage = "en"
                        [languages.en]
                        contentDir = "content/english"
                        languageName = "English"
                        weight = 1
                        [languages.zh-tw]
                        contentDir = "content/zh-tw"
                        languageName = "繁體中文"
                        weight = 2
                        """)
                .file("content/english/a/x.md", "+++\ntitle = \"X\"\n+++\n")
                .file("content/zh-tw/a/x.md", "+++\ntitle = \"題\"\n+++\n")
                .build();

        Document chinese = Jsoup.parse(built.html("zh-tw/a/x/index.html"));
        assertThat(chinese.select("html").attr("lang")).isEqualToIgnoringCase("zh-tw");
        assertThat(chinese.select("a[hreflang=en]").attr("href")).isEqualTo("../../../a/x/index.html");
        assertThat(Jsoup.parse(built.html("a/x/index.html"))
                        .select("a[hreflang=zh-tw]")
                        .attr("href"))
                .isEqualTo("../../zh-tw/a/x/index.html");
    }

    @Test
    void linksToFilesAndWikilinksLeadToPages() {
        Built built = site.file(
                        "content/a/one.md", "[two](../b/two.md#part) [[b/two|see two]] [[Two]] ![pic](pic.png)\n")
                .file("content/b/two.md", "+++\ntitle = \"Two\"\n+++\n## Part\n")
                .picture("content/a/pic.png")
                .build();

        Document one = Jsoup.parse(built.html("a/one/index.html"));
        assertThat(one.select("main p a").eachAttr("href"))
                .containsExactly("../../b/two/index.html#part", "../../b/two/index.html", "../../b/two/index.html");
        assertThat(one.select("main img").attr("src")).isEqualTo("../pic.png");
        assertThat(built.has("a/pic.png")).isTrue();
        assertThat(built.problems()).isEmpty();
    }

    @Test
    void anAddressInDoubledParenthesesIsTheAddress() {
        Built built = site.file("content/a.md", "[x]((https://example.org/))\n").build();

        assertThat(Jsoup.parse(built.html("a/index.html")).select("main p a").attr("href"))
                .isEqualTo("https://example.org/");
    }

    @Test
    void aShortcodeOfSeveralLinesInAQuestionIsCalledAsAnywhere() {
        Document page = Jsoup.parse(site.file("content/a.md", """
                        ## Review

                        1. What is it?

                           {{< expand title="Hint" >}}
                           It is **small**.
                           {{< /expand >}}

                           Answer: A cell.

                           {{% notice style="tip" %}}
                           Look it up.
                           {{% /notice %}}

                        2. And this?

                           {{% details summary="Show answer" %}}
                           1. A *leaf*
                           {{% /details %}}

                        3. Which one?
                           {{< expand "Answer" >}}
                           The last
                           {{< /expand >}}
                        """).build().html("a/index.html"));

        assertThat(page.text()).doesNotContain("{{");
        assertThat(page.select(".ask details summary").text()).isEqualTo("Hint");
        assertThat(page.select(".answer .notice").text()).contains("Look it up.");
        assertThat(page.select(".answer em").text()).isEqualTo("leaf");
        assertThat(page.select(".answer").last().text()).contains("The last");
    }

    @Test
    void aBrokenLinkIsReportedWithItsPlace() {
        Built built = site.file("content/a.md", "one\n\nsee [b](missing.md)\n").build();

        assertThat(built.problems())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("content/a.md:3:")
                .endsWith("link-broken");
    }

    @Test
    void anUnknownShortcodeIsAnErrorWithASuggestionAndItsWordsStay() {
        Built built = site.file("content/a.md", "before {{< ask_chatgtp >}}the words{{< /ask_chatgtp >}} after\n")
                .build();

        assertThat(built.main("a/index.html")).contains("the words");
        assertThat(built.report().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("shortcode-unknown");
            assertThat(problem.location()).hasToString("content/a.md:1:8");
            assertThat(problem.hint()).contains("did you mean \"ask_chatgpt\"?");
        });
    }

    @Test
    void draftsFutureAndExpiredPagesAreLeftOutUnlessAskedFor() {
        site.file("content/draft.md", "+++\ndraft = true\n+++\n")
                .file("content/future.md", "+++\npublishDate = 2999-01-01\n+++\n")
                .file("content/expired.md", "+++\nexpiryDate = 2001-01-01\n+++\n")
                .file("content/plain.md", "x");

        Built usual = site.build();
        assertThat(usual.has("plain/index.html")).isTrue();
        assertThat(usual.has("draft/index.html")).isFalse();
        assertThat(usual.has("future/index.html")).isFalse();
        assertThat(usual.has("expired/index.html")).isFalse();

        Built all = site.with(new Overrides(Optional.empty(), true, true, true)).build();
        assertThat(all.has("draft/index.html")).isTrue();
        assertThat(all.has("future/index.html")).isTrue();
        assertThat(all.has("expired/index.html")).isTrue();
    }

    @Test
    void aSecondBuildWritesNothingAndRemovesWhatIsGone() throws Exception {
        site.file("content/a.md", "A").file("content/b.md", "B").build();
        assertThat(site.build().report().changed()).isZero();

        java.nio.file.Files.delete(root.resolve("content/b.md"));
        Built third = site.build();
        assertThat(third.has("b/index.html")).isFalse();
        assertThat(third.has("a/index.html")).isTrue();
    }

    @Test
    void theSiteCanOverrideOneTemplateAndKeepTheRest() {
        Built built = site.file("templates/partials/footer.html", "<footer>our own footer</footer>")
                .file("content/a.md", "A")
                .build();

        assertThat(built.html("a/index.html")).contains("our own footer");
        assertThat(built.has("assets/lyceum.css")).isTrue();
    }

    @Test
    void pagesOfNoFileStayToo() {
        site.file("content/_index.md", "Old")
                .file("content/a.md", "## Review\n\n1. Why?\n\n   Answer: So.\n")
                .build();

        Built built = site.file("templates/base.html", "{% if %}").build();

        assertThat(built.problems()).anyMatch(problem -> problem.endsWith("template-error"));
        for (String page : List.of("index.html", "404.html", "search/index.html", "study/settings/index.html")) {
            assertThat(built.has(page)).as(page).isTrue();
        }
    }

    @Test
    void aBrokenTemplateIsReportedWithItsPlaceAndTheLastGoodPageStays() {
        Built good = site.file("content/a.md", "A").build();
        String before = good.html("a/index.html");

        Built bad = site.file("templates/page.html", "line one\n{% if %}\n").build();

        assertThat(bad.html("a/index.html")).isEqualTo(before);
        assertThat(bad.problems()).anySatisfy(problem -> assertThat(problem).startsWith("templates/page.html:2"));
    }

    @Test
    void rawHtmlIsSanitisedUnlessAllowed() {
        String text =
                "<div onclick=\"x()\">kept <b>bold</b></div>\n\nuse `List<T>` or List<String> here\n\n<script>alert(1)</script>\n";
        Built safe = site.file("content/a.md", text).build();
        assertThat(safe.main("a/index.html"))
                .contains("<b>bold</b>", "List&lt;String&gt;")
                .doesNotContain("onclick", "<script>alert");

        Built unsafe = site.file("lyceum.toml", "title = \"Course\"\n[markup.goldmark.renderer]\nunsafe = true\n")
                .build();
        assertThat(unsafe.main("a/index.html")).contains("onclick", "List&lt;String&gt;");
    }

    @Test
    void elementsThatAreOnlySpokenOfStayVisible() {
        Built built = site.file(
                        "content/a.md",
                        "Which one?\n\n<li>\n\n<details>\n<summary>S</summary>\n\ntext\n\n</details>\n\n<section>\n")
                .build();

        assertThat(built.main("a/index.html"))
                .contains("&lt;li&gt;", "&lt;section&gt;", "<details>", "<summary>S</summary>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))",
                "[[javascript:alert(1)]]",
                "[[javascript:alert(1)|x]]",
                "![[javascript:alert(1).png]]",
                "![x](javascript:alert(1))",
                "<javascript:alert(1)>",
                "[x](<java\tscript:alert(1)>)",
                "[x](&#106;avascript:alert(1))",
                "[x][r]\n\n[r]: javascript:alert(1)",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" &#x6a;avascript:alert(1)\">x</a>",
                "[x](vbscript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
            })
    void noKindOfLinkLeadsToAScript(String text) {
        Built built = site.file("content/a.md", text + "\n").build();

        assertThat(Jsoup.parse(built.main("a/index.html"))
                        .select("[href], [src]")
                        .eachAttr("abs:href"))
                .noneMatch(link -> link.contains("script:") || link.startsWith("data:"));
        assertThat(Jsoup.parse(built.main("a/index.html")).select("[href*=script], [src*=script], [href^=data]"))
                .isEmpty();
    }

    @Test
    void aLongSectionShowsTheEntriesAroundThePage() {
        for (int i = 100; i < 400; i++) {
            site.file("content/s/p" + i + ".md", "text");
        }
        Built built = site.build();

        assertThat(Jsoup.parse(built.html("s/p250/index.html")).select("nav a").eachText())
                .contains("P250", "P240", "P260")
                .hasSizeLessThan(150);
        assertThat(Jsoup.parse(built.html("s/index.html")).select("main ul a")).hasSize(300);
    }

    @Test
    void aPromptThatIsNeverClosedIsReported() {
        Built built = site.file("content/a.md", "## Preview\n{{< ask_chatgpt >}}\ngive me\n\n1. Why?\n")
                .build();

        assertThat(built.problems())
                .anyMatch(problem -> problem.startsWith("content/a.md:2:1: warning prompt-unclosed"));
        assertThat(built.main("a/index.html")).contains("give me");
    }

    @Test
    void aSummaryGivesNoAnswerAway() {
        Built built = site.file("content/s/a.md", """
                        ## Preview
                        1. What may it be?

                        ## Explain
                        It is a layered thing.

                        ## Review
                        1. What is it?
                        Answer: The secret.
                        """).build();

        assertThat(Jsoup.parse(built.html("s/a/index.html"))
                        .select("meta[name=description]")
                        .attr("content"))
                .isEqualTo("It is a layered thing.");
        assertThat(Jsoup.parse(built.html("s/index.html")).select("main").text())
                .doesNotContain("secret");
    }

    @Test
    void aWeightThatIsNoNumberIsReported() {
        Built built = site.file("content/a.md", "+++\ntitle = \"A\"\nweight = \"heavy\"\n+++\n")
                .build();

        assertThat(built.problems()).containsExactly("content/a.md:3:1: warning weight-not-a-number");
    }

    @Test
    void noNameOrAddressBreaksTheBuildOrReachesOutOfTheSite() {
        Built built = site.file("content/a/\u2728.md", "stars")
                .file("content/a/\ud83c\udf89.md", "party")
                .file("content/\ud83c\udf89/x.md", "in a folder")
                .file("content/b.md", "+++\nurl = \"../x\"\n+++\n")
                .file("content/c.md", "+++\nslug = \"..\"\n+++\n")
                .file("content/d.md", "+++\ntags = [\"../..\", \"..\", \"ok\"]\n+++\n")
                .file("content/e.md", "+++\nurl = \"//e/y\"\n+++\n")
                .file("content/f.md", "+++\nslug = \".\"\n+++\n")
                .file("content/g.md", "+++\nurl = \"x\\u0000y\"\n+++\n")
                .file("content/h.md", "+++\nurl = \".lyceum-manifest\"\n+++\n")
                .build();

        assertThat(built.problems()).isEmpty();
        assertThat(Jsoup.parse(built.html("index.html")).select("main li a")).hasSize(9);
        assertThat(built.has("u1f389/x/index.html")).isTrue();
        assertThat(built.main("a/u2728/index.html")).contains("stars");
        assertThat(built.main("a/u1f389/index.html")).contains("party");
    }

    @Test
    void twoPagesAtOneUrlAreReportedWithBothNames() {
        Built built = site.file("content/Deep Nets.md", "A")
                .file("content/deep-nets.md", "B")
                .build();

        assertThat(built.report().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("url-collision");
            assertThat(problem.message()).contains("content/Deep Nets.md", "content/deep-nets.md");
        });
    }

    @Test
    void oddFilesAreBuiltAllTheSame() {
        Built built = site.bytes(
                        "content/bom.md",
                        "\uFEFF+++\r\ntitle = \"Bom\"\r\n+++\r\ntext\r\n".getBytes(StandardCharsets.UTF_8))
                .bytes("content/latin.md", new byte[] {'a', (byte) 0xe9, 'b'})
                .file("content/unclosed.md", "+++\ntitle = \"x\"\n\ntext that stays\n")
                .file("content/empty.md", "")
                .build();

        assertThat(Jsoup.parse(built.html("bom/index.html")).select("h1").text())
                .isEqualTo("Bom");
        assertThat(built.has("latin/index.html")).isTrue();
        assertThat(built.has("empty/index.html")).isTrue();
        assertThat(built.main("unclosed/index.html")).contains("text that stays");
        assertThat(built.problems())
                .contains(
                        "content/unclosed.md:1:1: error front-matter-unclosed",
                        "content/latin.md:1:2: error encoding-invalid");
    }

    @Test
    void theDefaultLanguageInItsOwnFolderLeavesARedirectAtTheRoot() {
        Built built = site.file("lyceum.toml", "title = \"C\"\ndefaultContentLanguageInSubdir = true\n[languages.en]\n")
                .file("content/a.md", "A")
                .build();

        assertThat(Jsoup.parse(built.html("index.html"))
                        .select("meta[http-equiv=refresh]")
                        .attr("content"))
                .contains("en/index.html");
    }

    @Test
    void sitesWithABaseUrlHaveCanonicalLinksAndAnErrorPage() {
        Built built = site.file("lyceum.toml", "title = \"C\"\nbaseURL = \"https://example.org/course/\"\n")
                .file("content/深度.md", "A")
                .build();

        assertThat(Jsoup.parse(built.html("深度/index.html"))
                        .select("link[rel=canonical]")
                        .attr("href"))
                .isEqualTo("https://example.org/course/%E6%B7%B1%E5%BA%A6/");
        assertThat(Jsoup.parse(built.html("404.html"))
                        .select("link[rel=stylesheet]")
                        .attr("href"))
                .startsWith("/course/assets/");
    }
}
