package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site adds to the theme's looks, and what the theme shows of a whole site. */
final class OwnLooksTest {
    @TempDir
    Path root;

    private static final String TOPIC = """
            ## Preview
            {{< ask_chatgpt >}}
            five & more?
            {{< /ask_chatgpt >}}

            1. Why?
            """;

    @Test
    void paramsAddAccentLogoFooterFilesAndAssistants() {
        TestSite.Built built = TestSite.in(root)
                .file("lyceum.toml", """
                        [params]
                        accent = "light-dark(#a3195b, #f5a3c7)"
                        logo = "logo.svg"
                        footer = "By <me>"
                        css = ["mine.css"]
                        js = ["mine.js"]
                        [[params.assistants]]
                        name = "Chat"
                        url = "https://chat.example.org/?q={prompt}"
                        """)
                .file("templates/partials/custom-head.html", "<meta name=\"mine\" content=\"{{ page.title }}\">")
                .file("content/s/a.md", TOPIC)
                .build();

        Document page = Jsoup.parse(built.html("s/a/index.html"));
        assertThat(page.select("html").attr("data-accent")).isEqualTo("light-dark(#a3195b, #f5a3c7)");
        assertThat(page.select(".site img").attr("src")).isEqualTo("../../logo.svg");
        assertThat(page.select("footer").text()).contains("By <me>");
        assertThat(page.select("link[href='../../mine.css'], script[src='../../mine.js']"))
                .hasSize(2);
        assertThat(page.select("meta[name=mine]").attr("content")).isEqualTo("A");
        assertThat(page.select(".assistants a").attr("href")).isEqualTo("https://chat.example.org/?q=five+%26+more%3F");
        assertThat(page.select(".assistants a").text()).isEqualTo("Open in Chat");
    }

    @Test
    void aCourseOfSomeSizeHasAMapOfItsTopicsAndTheirLinks() {
        TestSite site =
                TestSite.in(root).file("content/s/a.md", "See [b](b.md).").file("content/s/b.md", "B");
        assertThat(site.build().has("map/index.html")).isFalse();

        for (int i = 0; i < 8; i++) {
            site.file("content/more/t" + i + ".md", "T");
        }
        Document map = Jsoup.parse(site.build().html("map/index.html"));
        assertThat(map.select("#ly-map a")).hasSize(12);
        assertThat(map.select("#ly-map [data-links]")).hasSize(1);
        assertThat(map.select("#ly-map [data-links] a").attr("href")).isEqualTo("../s/b/index.html");
        assertThat(map.select("#ly-map .section > .count").eachText()).contains("8", "2");
    }

    @Test
    void theNavigationOfALargeSiteStaysSmall() {
        TestSite site = TestSite.in(root);
        for (int i = 0; i < 300; i++) {
            site.file("content/deep/er/still/topic-with-a-rather-long-name-" + i + ".md", "T");
            if (i < 70) {
                site.file("content/section-" + i + "/one.md", "T");
                site.file("content/deep/section-" + i + "/one.md", "T");
            }
        }
        TestSite.Built built = site.build();

        String html = built.html("deep/er/still/topic-with-a-rather-long-name-150/index.html");
        String navigation = Jsoup.parse(html).select("#ly-navigation").outerHtml();
        assertThat(navigation).hasSizeLessThan(15_000).contains("aria-current=\"page\"");
        assertThat(built.html("assets/tree/en.js")).startsWith("lyceum.tree(\"");
    }
}
