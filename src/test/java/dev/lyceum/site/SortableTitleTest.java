package dev.lyceum.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The orders are those in which Hugo 0.111 lists pages of these titles. */
final class SortableTitleTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "zh-cn", "ja", "el"})
    void signsStandBeforeDigitsAndLettersInUnicodesOrder(String language) {
        assertSorted(
                language,
                List.of(
                        "_low", "-dash", "–en", "—em", ", comma", ":colon", "? why", ".NET", "'a'", "“b”", "(c)", "（d）",
                        "[e]", "《f》", "@g", "*h", "/i", "&j", "#k", "%l", "`m`", "+n", "<o>", "~p", "★ q", "🚀 r", "$s",
                        "€t", "02", "1", "１２", "2", "z"));
    }

    @Test
    void signsWithinATitleCountBeforeLettersToo() {
        assertSorted("en", List.of("AI", "AI (old)", "AI & me", "AI Hub", "AI-hub", "AI: an intro", "AI2", "aide"));
        assertSorted("en", List.of("C", "C - old", "C#", "C++", "Co", "co-op", "coop"));
    }

    @Test
    void lettersWithAStrokeAreLettersOfTheirOwnOnlyWhereTheLanguageSaysSo() {
        assertSorted("en", List.of("obd", "øbe", "obf"));
        assertSorted("da", List.of("obd", "obf", "øbe"));
    }

    private static void assertSorted(String language, List<String> expected) {
        Locale locale = Locale.forLanguageTag(language);
        SortableTitle sortable = new SortableTitle(locale);
        Collator collator = Collator.getInstance(locale);
        List<String> titles = new ArrayList<>(expected);
        titles.sort(Comparator.reverseOrder());
        titles.sort(Comparator.comparing(title -> collator.getCollationKey(sortable.of(title))));
        assertThat(titles).isEqualTo(expected);
    }
}
