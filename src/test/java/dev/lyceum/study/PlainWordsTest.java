package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "plain words                | plain words",
                "**bold** and *soft*        | bold and soft",
                "***both*** __bold__ _soft_ | both bold soft",
                "**真，**她                   | 真，她",
                "**a *b* c**                | a b c",
                "~~gone~~ ~kept~            | gone ~kept~",
                "A* and B* search           | A* and B* search",
                "2 * 3 * 4                  | 2 * 3 * 4",
                "x[i]*2 + y[j]*3            | x[i]*2 + y[j]*3",
                "snake_case_name __init__   | snake_case_name init",
                "`a *b* c`                  | a *b* c",
                "``a ` b``                  | a ` b",
                "a ` b                      | a ` b",
                "[text](http://a.b/c_d_e)   | text",
                "[**bold** text](x)         | bold text",
                "[a](b(c)d) e               | a e",
                "dp[i](x)                   | dpi",
                "[not] a link               | [not] a link",
                "[a] (b)                    | [a] (b)",
                "![graph](g.png)            | graph (g.png)",
                "![](g.png)                 | (g.png)",
                "\\*not bold\\*             | *not bold*",
                "a\\b                       | a\\b",
                "List<String> <main>        | List<String> <main>",
                "http://a.b/c_d_e*f         | http://a.b/c_d_e*f",
                "> quoted                   | quoted",
                "### Title                  | Title",
                "#hash                      | #hash",
                "\\(a_1 *b* c_1\\) *d*     | \\(a_1 *b* c_1\\) d",
                "\\[ x_{a} \\] $$y_b *z_b*$$ | \\[ x_{a} \\] $$y_b *z_b*$$",
                "\\(open *a* \\[ $$       | (open a [ $$",
                "`\\(` *a* \\)           | \\( a )",
                "\\(a `b\\)` c             | (a b\\) c",
                "is \\`*a* \\\\\\`b\\` | is `a \\`b`",
                "\\\\`*a*`                | \\*a*"
            })
    void takesTheMarkersOff(String markdown, String words) {
        assertThat(PlainWords.of(markdown)).isEqualTo(words);
    }

    @Test
    void keepsLinesAndListsAsTheyAre() {
        assertThat(PlainWords.of("one  \n**two**\n\n\n\n- a\n- b\n\n")).isEqualTo("one\ntwo\n\n- a\n- b");
    }

    @Test
    void keepsFencedCodeAsItIs() {
        assertThat(PlainWords.of("See *this*:\n\n```js\nlet a = *b*;\n\n  # c\n```\nand `that`"))
                .isEqualTo("See this:\n\n```js\nlet a = *b*;\n\n  # c\n```\nand that");
    }

    @Test
    void keepsEmphasisInsideItsParagraph() {
        assertThat(PlainWords.of("a *b\n\nc* d")).isEqualTo("a *b\n\nc* d");
        assertThat(PlainWords.of("a *b\nc* d")).isEqualTo("a b\nc d");
    }

    @Test
    void foldsALineToOne() {
        assertThat(PlainWords.line("  one\n**two**\u00A0 \n\nthree ")).isEqualTo("one two three");
    }

    @Test
    void readsManyOpenFormulasInReasonableTime() {
        int many = 50_000;
        String open = "\\( `a` ".repeat(many) + "\\) " + "$$ ".repeat(many) + "\\[ `".repeat(many);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> PlainWords.of(open));
    }
}
