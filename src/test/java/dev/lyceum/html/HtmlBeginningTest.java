package dev.lyceum.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a text is shown to ask for its rest. */
final class HtmlBeginningTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p><strong>Stack</strong>: last in, first out</p> | <p><strong>Stack</strong>: …</p>",
                "<p>A stack gives back what came last, before all else</p> | <p>A stack gives back …</p>",
                "<p>堆疊先給最後放進來的東西</p> | <p>堆疊先給最 …</p>",
                "<p>Of <code>a b c d</code> the last one is given back</p> | <p>Of <code>a b c d</code> the …</p>",
                "<p>Two things</p><ul><li>the <em>first</em></li><li>second</li></ul> | <p>Two things …</p>",
                "<p>a &lt;b&gt; &amp; c: d e f g</p> | <p>a &lt;b&gt; &amp; c: …</p>"
            })
    void theBeginningEndsAtAnEarlyColonOrAThird(String whole, String beginning) {
        assertThat(HtmlBeginning.of(whole)).isEqualTo(beginning);
    }

    @Test
    void aTextWithoutWordsStays() {
        assertThat(HtmlBeginning.of("<p><img src=\"a.png\"></p>")).isEqualTo("<p><img src=\"a.png\"></p>");
    }
}
