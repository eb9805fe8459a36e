package dev.lyceum.markdown;

import static dev.lyceum.markdown.Page.html;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.markdown.Converted.Feature;
import java.util.List;
import org.junit.jupiter.api.Test;

class MathAndCodeTest {
    private static String block(String tex) {
        return "<div class=\"math display\">\\[" + tex + "\\]</div>\n";
    }

    @Test
    void leavesTexInTextUntouched() {
        Converted page =
                Page.of("a \\(x_1 < y_2 \\\\ *z*\\) b $$c_d$$ \\[e\\].").convert();
        assertThat(Page.join(page.pieces()))
                .isEqualTo("<p>a <span class=\"math inline\">\\(x_1 &lt; y_2 \\\\ *z*\\)</span> b <span class=\"math"
                        + " display\">\\[c_d\\]</span> <span class=\"math display\">\\[e\\]</span>.</p>\n");
        assertThat(page.features()).containsExactly(Feature.MATH);
    }

    @Test
    void leavesTexInItsOwnLinesUntouched() {
        assertThat(html("a\n$$\nx\n= y\n- z\n$$\nb")).isEqualTo("<p>a</p>\n" + block("\nx\n= y\n- z\n") + "<p>b</p>\n");
        assertThat(html("\\[ a \\]\n\n$$b$$")).isEqualTo(block(" a ") + block("b"));
        assertThat(html("> $$\n> a\n> $$\n\n- b\n\n  \\[\n  c\n  \\]"))
                .isEqualTo("<blockquote>\n" + block("\na\n") + "</blockquote>\n<ul>\n<li>\n<p>b</p>\n" + block("\nc\n")
                        + "</li>\n</ul>\n");
    }

    @Test
    void isNoMathematics() {
        assertThat(html("$5 and $6, \\$$x, $$ $$, \\(open, `\\(a\\)`\n\n    $$b$$\n\n$$\n\nc"))
                .isEqualTo("<p>$5 and $6, $$x, $$ $$, (open, <code>\\(a\\)</code></p>\n"
                        + "<pre><code>$$b$$\n</code></pre>\n<p>$$</p>\n<p>c</p>\n");
        assertThat(Page.of("\\(a\\) $$b$$").with(Page::withoutExtras).html()).isEqualTo("<p>(a) $$b$$</p>\n");
    }

    @Test
    void writesFencedCodeWithItsLanguage() {
        Converted page = Page.of("```go\na < b\n```\n~~~\nc\n~~~\n").convert();
        assertThat(Page.join(page.pieces()))
                .isEqualTo("<pre><code class=\"language-go\" data-lang=\"go\">a &lt; b\n"
                        + "</code></pre>\n"
                        + "<pre><code>c\n"
                        + "</code></pre>\n");
        assertThat(page.features()).containsExactly(Feature.CODE);
    }

    @Test
    void readsTheLanguageOfCodeInAnyForm() {
        assertThat(html("```go {.a #b x=1}\nx\n```"))
                .isEqualTo("<pre class=\"a\" id=\"b\" data-x=\"1\">"
                        + "<code class=\"language-go\" data-lang=\"go\">x\n</code></pre>\n");
        assertThat(html("```python{1,3} title\nx\n```")).startsWith("<pre><code class=\"language-python\"");
        assertThat(html("``` {.python}\nx\n```")).contains("class=\"language-python\"");
    }

    @Test
    void leavesDiagramsToMermaid() {
        Converted page = Page.of("```mermaid\nA --> B\n```").convert();
        assertThat(Page.join(page.pieces())).isEqualTo("<pre class=\"mermaid\">A --&gt; B\n</pre>\n");
        assertThat(page.features()).containsExactly(Feature.MERMAID);
    }

    @Test
    void drawsMindMapsOfWordsWithoutMermaid() {
        Converted page = Page.of("```mermaid\nmindmap\n  root((Tides))\n    Moon\n      a b (near)\n    Sun\n```")
                .convert();
        assertThat(Page.join(page.pieces()))
                .isEqualTo("<ul class=\"mindmap\">\n<li><span>Tides</span>\n<ul>\n<li><span>Moon</span>\n<ul>\n"
                        + "<li><span>a b (near)</span></li>\n</ul>\n</li>\n<li><span>Sun</span></li>\n"
                        + "</ul>\n</li>\n</ul>\n");
        assertThat(page.features()).isEmpty();
    }

    @Test
    void leavesMindMapsWithMoreThanWordsToMermaid() {
        for (String map : List.of(
                "mindmap\n  a\n    b\n    ::icon(fa fa-book)",
                "mindmap\n  a\n    b:::big",
                "mindmap\n  a\n    `**b**`",
                "mindmap\n  a\n  b",
                "mindmap\n  a",
                "mindmap\n",
                "---\ntitle: x\n---\nmindmap\n  a\n    b")) {
            assertThat(Page.of("```mermaid\n" + map + "\n```").convert().features())
                    .as(map)
                    .containsExactly(Feature.MERMAID);
        }
    }

    @Test
    void keepsFencesInLists() {
        assertThat(html("1. a\n   ```\n   b\n     c\n   ```\n2. d"))
                .isEqualTo("<ol>\n<li>a\n<pre><code>b\n  c\n</code></pre>\n</li>\n<li>d</li>\n</ol>\n");
    }
}
