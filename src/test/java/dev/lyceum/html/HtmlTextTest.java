package dev.lyceum.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
        plain                                   | plain
        a  b&#160;c&nbsp;d                      | a b c d
        a &amp; b &lt;c&gt; &ldquo;d&rdquo; &#x41;  | a & b <c> “d” A
        a &frac12; &none; b & c                 | a ½ &none; b & c
        <p>a</p><p>b<br>c</p>                   | a b c
        a<em>b</em> <a href="x>y">c</a>         | ab c
        a<!-- b -->c<script>d</script>e         | ac e
        <unknown>a</unknown> 1 < 2              | a 1 < 2
        <td>a</td><td>b</td>                    | a b
        """)
    void isWhatAReaderSees(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text);
        assertThat(HtmlText.of("\n " + html + "\t\n")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"'',''", "' \n ',''", "'<br>',''"})
    void isEmptyWhereThereIsNone(String html, String text) {
        assertThat(HtmlText.of(html)).isEqualTo(text);
    }
}
