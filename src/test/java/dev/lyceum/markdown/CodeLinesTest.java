package dev.lyceum.markdown;

import static dev.lyceum.markdown.Page.html;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.config.MarkupConfig;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeLinesTest {
    private static String fence(String options) {
        return "```go {" + options + "}\na <\n\nc\nd\n```";
    }

    @Test
    void numbersLinesWithoutPuttingTheNumbersIntoTheText() {
        assertThat(html("```go {linenos=true}\na <\n\n```"))
                .isEqualTo("<pre data-lines=\"1\"><code class=\"language-go\" data-lang=\"go\">"
                        + "<span class=\"line\" data-line=\"1\">a &lt;\n</span>"
                        + "<span class=\"line\" data-line=\"2\">\n</span></code></pre>\n");
        assertThat(Jsoup.parse(html(fence("linenos=table,anchorlinenos=true")))
                        .select("code")
                        .first()
                        .wholeText())
                .isEqualTo("a <\n\nc\nd\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "linenos=true                       | 1 2 3 4     |",
                "linenos=false                      |             |",
                "linenos=inline linenostart=99      | 99 100 101 102 |",
                "LineNos=table,LineNoStart=7        | 7 8 9 10    |",
                "hl_lines=[1,\"3-4\"]               |             | 0 2 3",
                "hl_lines=\"2 4\"                   |             | 1 3",
                "hl_lines=2                         |             | 1",
                "hl_lines=[\"4-2\",x,9]              |             |",
                "linenos=true hl_lines=[2] linenostart=5 | 5 6 7 8 | 1",
                "linenos=true linenostart=x         | 1 2 3 4     |"
            })
    void readsHugosOptions(String options, String numbers, String marked) {
        Document page = Jsoup.parse(html(fence(options)));
        assertThat(page.select("[data-line]").eachAttr("data-line"))
                .isEqualTo(numbers == null ? java.util.List.of() : java.util.List.of(numbers.split(" ")));
        assertThat(page.select(".marked").stream().map(line -> "" + line.elementSiblingIndex()))
                .isEqualTo(marked == null ? java.util.List.of() : java.util.List.of(marked.split(" ")));
    }

    @Test
    void givesEachLineAnAnchorOfItsOwn() {
        String twice = fence("linenos=true,anchorlinenos=true") + "\n\n" + fence("linenos=true,anchorlinenos=true");
        Document page = Jsoup.parse(html(twice));
        assertThat(page.select("[id]").eachAttr("id"))
                .containsExactly("hl-0-1", "hl-0-2", "hl-0-3", "hl-0-4", "hl-1-1", "hl-1-2", "hl-1-3", "hl-1-4");
        assertThat(page.select("a").eachAttr("href")).startsWith("#hl-0-1").doesNotHaveDuplicates();
        assertThat(html(fence("linenos=true,anchorlinenos=true,lineanchors=mine")))
                .contains("id=\"mine-4\"");
    }

    @Test
    void takesTheDefaultsOfTheSite() {
        Page page = Page.of("```go\na\n```\n\n```go {linenos=false}\nb\n```")
                .with(config -> Page.code(config, new MarkupConfig.Code(true, false)));
        assertThat(page.html())
                .containsOnlyOnce("data-line=")
                .contains("<code class=\"language-go\" data-lang=\"go\">b");
    }

    @Test
    void showsCodeInTheMiddleOfTextWhereAskedFor() {
        assertThat(html("```go {hl_inline=true}\n a < b\n```"))
                .isEqualTo("<code class=\"language-go\" data-lang=\"go\">a &lt; b</code>\n");
    }
}
