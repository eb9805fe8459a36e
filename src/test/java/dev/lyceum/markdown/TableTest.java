package dev.lyceum.markdown;

import static dev.lyceum.markdown.Page.html;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {
    /** Rows and cells without tags: {@code a,b/c,d}; what is not the table is left in place. */
    private static String cells(String markdown) {
        return html(markdown)
                .replaceAll("</t[hd]>\n<t[hd][^>]*>", ",")
                .replaceAll("</t[hd]>\n</tr>\n(</t(head|body)>\n)?(<tbody>\n)?<tr>\n<t[hd][^>]*>", "/")
                .replaceAll("<table>\n<thead>\n<tr>\n<th[^>]*>", "{")
                .replaceAll("</t[hd]>\n</tr>\n</t(head|body)>\n</table>\n", "}");
    }

    @Test
    void writesHeadBodyAndAlignment() {
        assertThat(html("| a | b | c | d |\n|---|:--|:-:|--:|\n| *e* | f |"))
                .isEqualTo("<table>\n<thead>\n<tr>\n<th>a</th>\n"
                        + "<th align=\"left\">b</th>\n<th align=\"center\">c</th>\n"
                        + "<th align=\"right\">d</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td><em>e</em></td>\n"
                        + "<td align=\"left\">f</td>\n<td></td>\n<td></td>\n</tr>\n</tbody>\n</table>\n");
    }

    @Test
    void needsNoOuterBarsAndFillsRowsAndKeepsWhatIsTooMuch() {
        assertThat(cells("a|b\n-|-\nc\nd|e|f\n\ng")).isEqualTo("{a,b/c,/d,e|f}<p>g</p>\n");
    }

    @Test
    void mayFollowAParagraphWithoutBlankLine() {
        assertThat(cells("text:\n| a |\n|---|\n| b |\nmore")).isEqualTo("<p>text:</p>\n{a/b/more}");
    }

    @Test
    void dividesCellsAtEveryBarThatIsNotEscaped() {
        assertThat(cells("| a | b |\n|---|---|\n| `c|d` | e |\n| `f\\|g` | h \\| i |"))
                .isEqualTo("{a,b/`c,d` | e/<code>f|g</code>,h | i}");
    }

    @Test
    void worksInListsAndQuotations() {
        assertThat(cells("> | a |\n> |---|\n> | b |")).isEqualTo("<blockquote>\n{a/b}</blockquote>\n");
        assertThat(cells("- | a |\n  |---|\n  | b |")).isEqualTo("<ul>\n<li>\n{a/b}</li>\n</ul>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"| a | b |\n|---|", "a\n- -", "|a|\n|--x|", "| a |\n|---||", "a | b"})
    void leavesWhatIsNoTable(String markdown) {
        assertThat(html(markdown)).doesNotContain("<table");
    }
}
