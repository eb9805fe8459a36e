package dev.lyceum.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.render.PageView.Features;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormulaFontsTest {
    private static boolean needed(String font, String... formulas) {
        List<Features> pages = List.of(formulas).stream()
                .map(formula -> new Features(true, false, false, false, Set.of(), FormulaFonts.kinds(formula)))
                .toList();
        return FormulaFonts.needed("assets/vendor/katex/fonts/KaTeX_" + font + ".woff2", pages);
    }

    @Test
    void everySiteWithFormulasHasTheFontsOfPlainOnes() {
        assertThat(List.of("Main-Regular", "Math-BoldItalic", "AMS-Regular", "Size3-Regular"))
                .allMatch(font -> needed(font, "\\(x^2\\)"));
    }

    @Test
    void lettersOfAKindBringTheirFontAndNoOther() {
        assertThat(needed("Caligraphic-Bold", "\\(x\\)", "\\(\\mathcal{L}\\)")).isTrue();
        assertThat(needed("Fraktur-Bold", "\\(x\\)", "\\(\\mathcal{L}\\)")).isFalse();
        assertThat(needed("Typewriter-Regular", "\\(\\tt x\\)")).isTrue();
        assertThat(needed("Typewriter-Regular", "\\(\\ttfamily\\)")).isFalse();
    }

    @Test
    void mathematicalLettersThatAreWrittenAsSuchBringAllFonts() {
        assertThat(needed("Script-Regular", "\\(\uD835\uDC9C\\)")).isTrue();
    }
}
