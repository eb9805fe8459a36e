package dev.lyceum.search;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * How often each word stands on one page, and where. The weight of a word is {@code times + 6 * place}: times in the text in
 * steps from 0 to 5, place from 0 (only in the text) to 6; see {@link #WEIGHTS}.
 */
final class PageWords {
    /** One more than the largest weight. */
    static final int WEIGHTS = 42;
    /** Once in the text, the commonest weight. */
    static final int ONCE = 1;

    private static final int STEPS = 6;
    private static final int HEADING = 1 << 24;
    private static final int TITLE = 1 << 25;
    private static final int COUNT = HEADING - 1;

    private final Map<String, int[]> seen = new HashMap<>();
    private int length;
    private int titleLength;

    void title(String text) {
        WordScanner.scan(text, word -> {
            of(word)[0] |= TITLE;
            titleLength++;
        });
    }

    void heading(String text) {
        WordScanner.scan(text, word -> {
            of(word)[0] |= HEADING;
            length++;
        });
    }

    void text(String text) {
        WordScanner.scan(text, word -> {
            of(word)[0]++;
            length++;
        });
    }

    private int[] of(String word) {
        return seen.computeIfAbsent(word, first -> new int[1]);
    }

    /** The number of words outside of the title. */
    int length() {
        return length;
    }

    void forEach(BiConsumer<String, Integer> weights) {
        seen.forEach((word, found) -> weights.accept(word, weight(found[0])));
    }

    private int weight(int found) {
        int place = (found & TITLE) != 0 ? titlePlace() : (found & HEADING) != 0 ? 1 : 0;
        return times(found & COUNT) + STEPS * place;
    }

    /** The fewer words a title has, the more each of them says. */
    private int titlePlace() {
        if (titleLength >= 8) {
            return 2;
        } else if (titleLength >= 5) {
            return 3;
        } else if (titleLength >= 3) {
            return 4;
        }
        return titleLength == 2 ? 5 : 6;
    }

    private static int times(int count) {
        if (count <= 2) {
            return count;
        } else if (count <= 4) {
            return 3;
        }
        return count <= 8 ? 4 : 5;
    }
}
