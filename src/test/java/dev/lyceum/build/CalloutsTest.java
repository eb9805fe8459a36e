package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callouts and code as finished pages show them. */
class CalloutsTest {
    @TempDir
    private Path root;

    private String text(String markdown) {
        Built built = TestSite.in(root).file("content/a.md", markdown).build();
        assertThat(built.problems()).isEmpty();
        return built.main("a/index.html");
    }

    @ParameterizedTest
    @CsvSource({"en,Caution", "zh-tw,小心", "zh-cn,小心", "fr,Prudence", "it,Caution"})
    void aCalloutIsNamedInThePagesLanguage(String language, String title) {
        Built built = TestSite.in(root)
                .file(
                        "lyceum.toml",
                        "defaultContentLanguage = \"" + language + "\"\n[languages." + language + "]\nweight = 1\n")
                .file("content/a.md", "> [!CAUTION]\n> Text.\n\n> [!CAUTION]- Mine\n> Text.\n")
                .build();
        assertThat(Jsoup.parse(built.html("a/index.html"))
                        .select(".notice strong, .notice summary")
                        .eachText())
                .containsExactly(title, title + ": Mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "note",
                "abstract",
                "info",
                "todo",
                "tip",
                "important",
                "success",
                "question",
                "warning",
                "caution",
                "failure",
                "danger",
                "bug",
                "example",
                "quote"
            })
    void everyKindHasAName(String kind) {
        assertThat(text("> [!" + kind + "]\n> a\n\n{{< notice " + kind + " >}}b{{< /notice >}}\n"))
                .contains("<div class=\"notice " + kind + "\"")
                .doesNotContain("notice_", "<strong></strong>");
    }

    @Test
    void shortcodesMayHoldCallouts() {
        String main = text("{{% expand %}}\n> [!TIP]\n> a\n{{% /expand %}}\n\n{{< details >}}\n> [!BUG]\n> b\n"
                + "{{< /details >}}\n");
        assertThat(Jsoup.parse(main).select("details > .notice strong").eachText())
                .containsExactly("Tip", "Bug");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linenos=table,hl_lines=2,linenostart=7",
                "hl_lines=\\\"2\\\", linenostart=7 ,LineNos=true",
                "linenos=inline,linenostart=7,hl_lines=2,9"
            })
    void theHighlightShortcodeTakesHugosOptions(String options) {
        var page = Jsoup.parse(text("{{< highlight go \"" + options + "\" >}}\na\nb\n{{< /highlight >}}\n"));
        assertThat(page.select("[data-line]").eachAttr("data-line")).containsExactly("7", "8");
        assertThat(page.select(".marked").eachAttr("data-line")).containsExactly("8");
        assertThat(page.select("code").first().wholeText()).isEqualTo("a\nb\n");
    }

    @Test
    void codeDiagramsAndMathematicsAreTakenAsWrittenBetweenPercentSignsToo() {
        String main = text("{{% highlight go %}}\nx := \"a\" // *b*\n\n## c\n{{% /highlight %}}\n\n"
                + "{{% mermaid %}}\nA --> B\n{{% /mermaid %}}\n\n{{% math %}}\na_1 < b_2\n{{% /math %}}\n\n"
                + "in {{% highlight go \"hl_inline=true\" %}}*y*{{% /highlight %}} {{% math %}}x_1{{% /math %}}\n");
        assertThat(Jsoup.parse(main).select("pre").eachText()).containsExactly("x := \"a\" // *b*\n\n## c", "A --> B");
        assertThat(main)
                .contains("\\[a_1 &lt; b_2\\]", "<code class=\"language-go\">*y*</code>", "\\(x_1\\)")
                .doesNotContain("<h2");
    }

    @Test
    void anUnknownShortcodeIsReportedWithTheNearestNameAndItsTextKept() {
        Built built = TestSite.in(root)
                .file(
                        "content/a.md",
                        "{{% notise %}}Kept *text*{{% /notise %}}\n\n{{< notise >}}Kept *too*{{< /notise >}}")
                .build();
        assertThat(built.problems()).hasSize(2).allMatch(problem -> problem.contains("error shortcode-unknown"));
        assertThat(built.report().problems().get(0).hint()).contains("did you mean \"notice\"?");
        assertThat(built.main("a/index.html")).contains("<p>Kept <em>text</em></p>", "<p>Kept <em>too</em></p>");
    }

    @Test
    void anchorsAreCheckedOnPagesWithShortcodesThatMakeNoOtherIds() {
        Built built = TestSite.in(root)
                .file("content/a.md", "[in](b.md#in) [gone](b.md#gone) [maybe](c.md#gone) [own](d.md#gone)\n")
                .file(
                        "content/b.md",
                        "{{% notice %}}\n## In\n{{% /notice %}}\n{{< tabs >}}{{< tab A >}}a *b*{{< /tab >}}{{< /tabs >}}\n")
                .file("content/c.md", "{{< notice >}}\nText\n---\n{{< /notice >}}\n")
                .file("content/d.md", "{{< own >}}\n")
                .file("templates/shortcodes/own.html", "<a id=\"gone\"></a>")
                .build();
        assertThat(built.problems()).containsExactly("content/a.md:1:22: warning anchor-missing");
    }
}
