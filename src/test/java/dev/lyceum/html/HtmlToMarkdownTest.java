package dev.lyceum.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HtmlToMarkdownTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a <b>b</b><i> c</i>             | a **b** *c*
            <p>a</p><p>b</p>                | a\\n\\nb
            a<br>b                          | a\\\\\\nb
            <ul><li>a<li>b<ol><li>c</ol></ul> | - a\\n- b\\n\\n  1. c
            <pre>x &lt; y</pre>             | ```\\nx < y\\n```
            <code>a`b</code>                | ``a`b``
            <a href="javascript:x()">t</a>  | t
            <a href="https://e.org">t</a>   | [t](<https://e.org>)
            <script>x</script>t &amp;lt;    | t &amp;lt;
            <h2>Explain</h2>t               | **Explain**\\n\\nt
            <blockquote>a</blockquote>      | > a
            3. a                            | 3\\. a
            a - b                           | a - b
            &lt;img src=x onerror=y&gt;     | \\<img src=x onerror=y\\>
            """)
    void saysInMarkdownWhatTheHtmlShows(String html, String markdown) {
        assertThat(HtmlToMarkdown.markdown(html, new ArrayList<>()))
                .isEqualTo(markdown.replace("\\n", "\n").replace("\\\\", "\\"));
    }

    @Test
    void namesTheImagesItShows() {
        List<String> media = new ArrayList<>();

        assertThat(HtmlToMarkdown.markdown("<img src=\"a b.png\" alt=\"[x]\"><img src=\"https://e.org/c.png\">", media))
                .isEqualTo("![&#91;x&#93;](<a b.png>)![](<https://e.org/c.png>)");
        assertThat(media).containsExactly("a b.png");
    }
}
