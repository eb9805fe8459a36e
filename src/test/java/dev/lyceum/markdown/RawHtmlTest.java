package dev.lyceum.markdown;

import static dev.lyceum.markdown.Page.html;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RawHtmlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
        a List<String> b                        | a List&lt;String&gt; b
        an <IP address>, a <header>             | an &lt;IP address&gt;, a &lt;header&gt;
        x<sup>2</sup> <kbd>A</kbd>              | x<sup>2</sup> <kbd>A</kbd>
        a <b>b <i>c</b> d                       | a <b>b &lt;i&gt;c</b> d
        a <b>b                                  | a &lt;b&gt;b
        a</i> b                                 | a&lt;/i&gt; b
        *a <b>b* c</b>                          | <em>a &lt;b&gt;b</em> c&lt;/b&gt;
        a<br>b<wbr>c <hr> <img>                 | a<br>b<wbr>c &lt;hr&gt; &lt;img&gt;
        a <!-- b --> c                          | a  c
        <span style="x" class="y" onclick=z>a</span> | <span class="y">a</span>
        <a href="javascript:x">a</a>            | <a>a</a>
        <a href="b">https://c.de [f](g)</a>     | <a href="b">https://c.de f</a>
        <a href="&#106;avascript:x">a</a>       | <a>a</a>
        <a href='/b?c&amp;d' title=e>a</a>      | <a href="/b?c&amp;d" title="e">a</a>
        <IMG SRC="a.png" onerror="x"> b         | <img src="a.png"> b
        <details open><summary>a</summary></details> b | <details open><summary>a</summary></details> b
        """)
    void showsInlineTagsThatAreNotAllowed(String markdown, String expected) {
        assertThat(html("x " + markdown)).isEqualTo("<p>x " + expected + "</p>\n");
    }

    @Test
    void readsMarkdownBetweenAllowedBlocks() {
        assertThat(html("<details>\n<summary>A</summary>\n\n**b**\n\n</details>\n\nc"))
                .isEqualTo("<details>\n<summary>A</summary>\n<p><strong>b</strong></p>\n</details>\n<p>c</p>\n");
    }

    @Test
    void closesWhatTheAuthorLeftOpenInTheSameContainer() {
        assertThat(html("<div>\n\na\n")).isEqualTo("<div>\n<p>a</p>\n</div>\n");
        assertThat(html("- <div>\n\n  a\n- b"))
                .isEqualTo("<ul>\n<li>\n<div>\n<p>a</p>\n</div>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n");
        assertThat(html("<div><b>a</div></b>")).isEqualTo("<div><b>a</b></div>\n");
        assertThat(html("<table><tr><td>a</table>")).isEqualTo("<table><tr><td>a</td></tr></table>\n");
    }

    @Test
    void closesBlocksByATagAtTheEndOfAParagraph() {
        assertThat(html("<details><summary>A</summary>\n\nb</details>\n\nc"))
                .isEqualTo("<details><summary>A</summary>\n<p>b</p>\n</details>\n<p>c</p>\n");
        assertThat(html("a</details>\n\nb")).isEqualTo("<p>a&lt;/details&gt;</p>\n<p>b</p>\n");
    }

    @Test
    void showsBlocksThatAreNotAllowedAsWritten() {
        assertThat(html("<script>\n"
                        + "alert(\"a\")\n\n"
                        + "</script>\n\n"
                        + "<iframe src=\"b\"></iframe>\n\n"
                        + "</div>\n\n"
                        + "<div><form></div>"))
                .isEqualTo("<pre>&lt;script&gt;\nalert(&quot;a&quot;)\n\n&lt;/script&gt;</pre>\n"
                        + "<pre>&lt;iframe src=&quot;b&quot;&gt;&lt;/iframe&gt;</pre>\n<pre>&lt;/div&gt;</pre>\n"
                        + "<pre>&lt;div&gt;&lt;form&gt;&lt;/div&gt;</pre>\n");
    }

    @Test
    void dropsCommentsButNotTheWordsBehind() {
        assertThat(html("<!-- a\n\nb -->\n\nc\n\n<!-- d --> e < f")).isEqualTo("<p>c</p>\n<p>e &lt; f</p>\n");
    }

    @Test
    void findsTheLinksOfRawHtml() {
        assertThat(Page.of("<p><a href=\"b.md\">c</a> <img src='d.png'></p>")
                        .convert()
                        .pieces())
                .contains(
                        new Piece.Link(Piece.LinkKind.LINK, "b.md", 12),
                        new Piece.Link(Piece.LinkKind.IMAGE, "d.png", 34));
    }

    @Test
    void passesTrustedHtmlThroughExceptForItsLinks() {
        String html = "<section onclick=\"x\">\n"
                + "<a  href='b&amp;c' >d</a><script>var a = '<a href=\"e\">';</script>\n"
                + "</section>\n";
        Converted page = Page.of(html).with(Page::unsafe).convert();
        assertThat(Page.join(page.pieces())).isEqualTo(html.replace("'b&amp;c'", "\"b&amp;c\""));
        assertThat(page.pieces())
                .filteredOn(piece -> piece instanceof Piece.Link)
                .containsExactly(new Piece.Link(Piece.LinkKind.LINK, "b&c", 32));
        assertThat(Page.of("a <u>b <!-- c --> <my-tag> <svg><path/></svg> List<String>")
                        .with(Page::unsafe)
                        .html())
                .isEqualTo("<p>a <u>b <!-- c --> <my-tag> <svg><path/></svg> List&lt;String&gt;</p>\n");
    }

    @Test
    void letsNothingHarmfulThroughWhateverTheTags() {
        String[] parts = {
            "<",
            ">",
            "</",
            "/>",
            "script",
            "b",
            "a href=",
            "img src=",
            "svg",
            "style",
            "\"",
            "'",
            "javascript:x",
            "onload=x",
            " ",
            "\n",
            "\n\n",
            "<!--",
            "-->",
            "<![CDATA[",
            "]]>",
            "<?",
            "?>",
            "&lt;",
            "&#x6a;",
            "textarea",
            "title",
            "math",
            "<div>",
            "</div>",
            "<table>",
            "<td>",
            "=",
            "`",
            "\\",
            "- ",
            "> ",
            "x",
            "noscript",
            "*",
            "[a](",
            ")",
            "iframe"
        };
        Random random = new Random(7);
        for (int round = 0; round < 3000; round++) {
            StringBuilder markdown = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                markdown.append(parts[random.nextInt(parts.length)]);
            }
            for (Element element :
                    Jsoup.parseBodyFragment(html(markdown.toString())).body().select("*")) {
                assertThat(element.tagName())
                        .as(markdown.toString())
                        .isNotIn("script", "svg", "style", "textarea", "title", "math", "noscript", "iframe");
                assertThat(element.attributes().asList())
                        .as(markdown.toString())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().matches("href|src")
                                        && attribute.getValue().strip().startsWith("javascript:"));
            }
        }
    }
}
