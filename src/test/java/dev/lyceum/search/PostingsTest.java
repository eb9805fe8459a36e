package dev.lyceum.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PostingsTest {
    private static final int[] TITLES = new int[3000];

    @Test
    void aPageWithTheWordOnceInItsTextIsOnlyADistance() {
        Postings postings = new Postings();
        postings.add(Postings.noted(Postings.begun(0), Postings.TEXT));
        postings.add(Postings.noted(Postings.begun(2), Postings.TEXT));
        assertThat(text(postings)).isEqualTo(digits(0) + digits(2));
    }

    @Test
    void aWordOftenOrInAHeadingHasAWeight() {
        Postings postings = new Postings();
        int entry = Postings.noted(Postings.begun(1), Postings.HEADING);
        for (int i = 0; i < 100; i++) {
            entry = Postings.noted(entry, Postings.TEXT);
        }
        postings.add(entry);
        assertThat(text(postings)).isEqualTo(digits(2 + 1) + digits(5 + 6));
    }

    @Test
    void pagesMayComeInAnyOrderAndFromSeveralThreads() {
        Postings one = new Postings();
        one.add(Postings.noted(Postings.begun(5), Postings.TEXT));
        one.add(Postings.noted(Postings.begun(3), Postings.TEXT));
        Postings other = new Postings();
        other.add(Postings.noted(Postings.begun(4), Postings.TEXT));
        assertThat(text(one.with(other))).isEqualTo(digits(6) + digits(0) + digits(0));
    }

    @Test
    void ofACommonWordTheWeightiestPagesAreKeptAndAllAreCounted() {
        Postings postings = new Postings();
        for (int page = 0; page < 2000; page++) {
            postings.add(Postings.noted(Postings.begun(page), page == 1999 ? Postings.TITLE : Postings.TEXT));
        }
        StringBuilder total = new StringBuilder();
        Digits.append(total, 2000);
        assertThat(text(postings)).endsWith(" " + total).contains(digits(6 * 6) + " ");
    }

    @Test
    void aTableFindsItsWordsAgainWhenItHasGrown() {
        WordTable table = new WordTable();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 9000; i++) {
            text.append("w").append(i).append(' ');
        }
        table.add(0, Postings.TEXT, text.toString());
        table.add(1, Postings.TEXT, text.toString());
        Map<String, Postings> all = new HashMap<>();
        table.addTo(all);
        assertThat(all).hasSize(9000);
        assertThat(all.values()).allMatch(postings -> text(postings).equals(digits(0) + digits(0)));
    }

    private static String text(Postings postings) {
        StringBuilder text = new StringBuilder();
        postings.append(text, TITLES);
        return text.toString();
    }

    private static String digits(int number) {
        StringBuilder text = new StringBuilder();
        Digits.append(text, number);
        return text.toString();
    }
}
