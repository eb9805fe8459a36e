package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages tell search engines and link previews. */
final class MetadataTest {
    private static final String CONFIG = """
            title = "Course"
            summaryLength = 300
            baseURL = "https://example.org/c/"
            defaultContentLanguage = "en"
            [languages.en]
            contentDir = "content/en"
            weight = 1
            [languages.zh-tw]
            contentDir = "content/zh"
            languageCode = "zh-TW"
            title = "課程"
            weight = 2
            params.description = "關於課程"
            """;

    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void siteInTwoLanguages() {
        site = TestSite.in(root).file("lyceum.toml", CONFIG);
    }

    @Test
    void aPageNamesItsVersionsInAllLanguagesAndOneForTheRest() {
        Built built = site.file("content/en/a.md", "A")
                .file("content/zh/a.md", "甲")
                .file("content/zh/only.md", "乙")
                .build();

        Document page = page(built, "zh-tw/a/index.html");
        assertThat(page.select("link[hreflang]").eachAttr("hreflang")).containsExactly("en", "zh-TW", "x-default");
        assertThat(page.select("link[hreflang]").eachAttr("href"))
                .containsExactly(
                        "https://example.org/c/a/", "https://example.org/c/zh-tw/a/", "https://example.org/c/a/");
        assertThat(meta(page, "og:locale")).isEqualTo("zh_TW");
        assertThat(meta(page, "og:locale:alternate")).isEqualTo("en");
        assertThat(page(built, "zh-tw/only/index.html").select("link[hreflang]"))
                .isEmpty();
    }

    @Test
    void aLinkPreviewHasTitleDescriptionAndTheFrontMattersImage() {
        Built built = site.file(
                        "content/en/a/index.md",
                        "+++\ntitle = \"A & <b>\"\nimages = [\"pic.png\"]\n+++\nSome \"text\".\n")
                .picture("content/en/a/pic.png")
                .file("content/en/b.md", "+++\nimage = \"https://elsewhere.example/i.png\"\n+++\n")
                .file("content/en/c.md", "+++\nimage = \"javascript:alert(1)\"\n+++\n")
                .build();

        Document a = page(built, "a/index.html");
        assertThat(meta(a, "og:title")).isEqualTo("A & <b>");
        assertThat(meta(a, "og:description")).isEqualTo("Some “text”.");
        assertThat(meta(a, "og:url")).isEqualTo("https://example.org/c/a/");
        assertThat(meta(a, "og:type")).isEqualTo("article");
        assertThat(meta(a, "og:image")).isEqualTo("https://example.org/c/a/pic.png");
        assertThat(a.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        assertThat(meta(page(built, "b/index.html"), "og:image")).isEqualTo("https://elsewhere.example/i.png");
        assertThat(page(built, "c/index.html").select("meta[property=og:image]"))
                .isEmpty();
        assertThat(page(built, "c/index.html").select("meta[name=twitter:card]").attr("content"))
                .isEqualTo("summary");
    }

    @Test
    void everyKindOfPageHasADescription() {
        Built built = site.file(
                        "content/en/s/one.md",
                        "+++\ntitle = \"One\"\ntags = [\"t\"]\n+++\nThe first. "
                                + "A sentence that goes on with word after word ".repeat(10))
                .file("content/en/s/two.md", "+++\ntitle = \"Two\"\ndescription = \"Said\\nby the author\"\n+++\n")
                .file("content/en/zh.md", "這是一個句子。" + "而這一句很長很長很長".repeat(30))
                .build();

        assertThat(description(built, "s/two/index.html")).isEqualTo("Said by the author");
        assertThat(description(built, "s/index.html")).isEqualTo("One, Two");
        assertThat(description(built, "tags/index.html")).isEqualTo("t");
        assertThat(description(built, "tags/t/index.html")).isEqualTo("One");
        assertThat(description(built, "index.html")).isEqualTo("S, Zh");
        assertThat(description(built, "zh-tw/index.html")).isEqualTo("關於課程");
        assertThat(description(built, "s/one/index.html"))
                .startsWith("The first. A sentence")
                .endsWith("word A…")
                .hasSizeBetween(120, 156);
        assertThat(description(built, "zh/index.html")).endsWith("…").hasSizeBetween(120, 156);
    }

    @Test
    void aLongTextIsCutBehindItsLastSentenceThatFits() {
        String first = "The first sentence has version 1.5 in it and goes on until about here, at last.";
        String second = " The second one is shorter.";
        Built built = site.file("content/en/a.md", first + second + " And more".repeat(30))
                .build();

        assertThat(description(built, "a/index.html")).isEqualTo(first + second);
    }

    @Test
    void aTopicIsALearningResourceWithAQuizAndAWayToIt() {
        Built built = site.file("content/en/s/_index.md", "+++\ntitle = \"Section\"\n+++\n")
                .file("content/en/s/a.md", """
                        +++
                        title = "Nets"
                        date = 2024-05-06
                        tags = ["deep", "nets"]
                        description = "About nets."
                        +++
                        ## Review
                        {{< ask_chatgpt >}}
                        three questions
                        {{< /ask_chatgpt >}}

                        1. What is a `</script><script>alert(1)</script>` layer?

                           Answer: A *map* with <!-- weights.

                        2. Which?
                           - A) this
                           - B) that

                           Answer: B) that

                        3. Unanswered?
                        """)
                .build();

        Document page = page(built, "s/a/index.html");
        Element resource = typed(page, "LearningResource").get(0);
        assertThat(resource.select("h1[property=name]").text()).isEqualTo("Nets");
        assertThat(content(resource, "inLanguage")).containsExactly("en");
        assertThat(content(resource, "keywords")).containsExactly("deep", "nets");
        assertThat(resource.select("[property=datePublished]").attr("datetime")).startsWith("2024-05-06");

        Element quiz = typed(resource, "Quiz").get(0);
        assertThat(quiz.attr("property")).isEqualTo("hasPart");
        Elements questions = typed(quiz, "Question");
        assertThat(questions).hasSize(2);
        assertThat(questions.get(0).select("> [property=text]").text())
                .isEqualTo("What is a </script><script>alert(1)</script> layer?");
        assertThat(questions
                        .get(0)
                        .select("[property=acceptedAnswer][typeof=Answer] > [property=text]")
                        .text())
                .isEqualTo("A map with <!– weights.");

        Elements steps = typed(typed(page, "BreadcrumbList").get(0), "ListItem");
        assertThat(steps.select("> a[property=item]").eachAttr("href"))
                .containsExactly("../../index.html", "../index.html");
        assertThat(content(steps, "position")).containsExactly("1", "2");
        assertThat(steps.get(1).select("[property=name]").text()).isEqualTo("Section");
    }

    @Test
    void anOrdinaryPageIsNoLearningResourceAndAHomePageSaysNothing() {
        Built built = site.file("content/en/a.md", "Just text.").build();

        assertThat(page(built, "a/index.html").select("[typeof]").eachAttr("typeof"))
                .containsExactly("BreadcrumbList", "ListItem");
        assertThat(page(built, "index.html").select("[typeof]")).isEmpty();
    }

    @Test
    void theErrorPageOfEveryLanguageAsksNotToBeListed() {
        Built built =
                site.file("content/en/a.md", "A").file("content/zh/a.md", "甲").build();

        for (String path : List.of("404.html", "zh-tw/404.html")) {
            Document page = page(built, path);
            assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
            assertThat(page.select("link[rel=canonical], link[rel=alternate], meta[property]"))
                    .isEmpty();
        }
    }

    private static Document page(Built built, String path) {
        return Jsoup.parse(built.html(path));
    }

    private static String meta(Document page, String property) {
        return page.select("meta[property=" + property + "]").attr("content");
    }

    private static String description(Built built, String path) {
        return page(built, path).select("meta[name=description]").attr("content");
    }

    private static Elements typed(Element in, String type) {
        return in.select("[typeof=" + type + "]");
    }

    private static List<String> content(Element in, String property) {
        return content(new Elements(in), property);
    }

    private static List<String> content(Elements in, String property) {
        return in.select("meta[property=" + property + "]").eachAttr("content");
    }
}
