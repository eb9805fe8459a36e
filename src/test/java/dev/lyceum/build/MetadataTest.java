package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import dev.lyceum.data.Data;
import dev.lyceum.data.DataFormat;
import dev.lyceum.data.DataReader;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
                .bytes("content/en/a/pic.png", new byte[] {1})
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

        String html = built.html("s/a/index.html");
        Document page = Jsoup.parse(html);
        assertThat(page.select("head script:not([src])")).hasSize(1);
        Data.Items graph = graph(page);
        Data.Table resource = (Data.Table) graph.values().get(0);
        assertThat(resource.text("@type")).contains("LearningResource");
        assertThat(resource.text("name")).contains("Nets");
        assertThat(resource.text("description")).contains("About nets.");
        assertThat(resource.text("inLanguage")).contains("en");
        assertThat(resource.text("datePublished")).contains("2024-05-06");
        assertThat(resource.text("url")).contains("https://example.org/c/s/a/");
        assertThat(((Data.Table) resource.get("isPartOf").orElseThrow()).text("name"))
                .contains("Section");
        assertThat(items(resource, "keywords")).hasSize(2);

        Data.Table quiz = (Data.Table) graph.values().get(1);
        assertThat(quiz.text("@type")).contains("Quiz");
        List<Data> questions = items(quiz, "hasPart");
        assertThat(questions).hasSize(2);
        Data.Table question = (Data.Table) questions.get(0);
        assertThat(question.text("text")).contains("What is a </script><script>alert(1)</script> layer?");
        assertThat(((Data.Table) question.get("acceptedAnswer").orElseThrow()).text("text"))
                .contains("A map with <!-- weights.");

        List<Data> steps = items((Data.Table) graph.values().get(2), "itemListElement");
        assertThat(steps.stream().map(step -> ((Data.Table) step).text("item").orElse("")))
                .containsExactly("https://example.org/c/", "https://example.org/c/s/", "https://example.org/c/s/a/");
    }

    @Test
    void theQuizOfAVeryLongReviewStaysShort() {
        StringBuilder text = new StringBuilder("## Review\n{{< ask_chatgpt >}}\nmany\n{{< /ask_chatgpt >}}\n\n");
        for (int i = 1; i <= 40; i++) {
            text.append(i)
                    .append(". Why ")
                    .append("so long ".repeat(100))
                    .append("?\n\n   Answer: ")
                    .append("because ".repeat(200))
                    .append("\n\n");
        }
        Built built = site.file("content/en/a.md", text.toString()).build();

        String data = page(built, "a/index.html")
                .select("script[type=application/ld+json]")
                .html();
        assertThat(data).contains("Quiz", "because…").hasSizeLessThan(8_000);
    }

    @Test
    void anOrdinaryPageIsNoLearningResourceAndAHomePageSaysNothing() {
        Built built = site.file("content/en/a.md", "Just text.").build();

        assertThat(graph(page(built, "a/index.html")).values()).hasSize(1);
        assertThat(page(built, "index.html").select("script[type=application/ld+json]"))
                .isEmpty();
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

    private static Data.Items graph(Document page) {
        String json = page.select("script[type=application/ld+json]").html();
        Data.Table table = DataReader.read(DataFormat.JSON, new SourceText("ld.json", json), new Span(0, json.length()))
                .table();
        return (Data.Items) table.get("@graph").orElseThrow();
    }

    private static List<Data> items(Data.Table table, String key) {
        return ((Data.Items) table.get(key).orElseThrow()).values();
    }
}
