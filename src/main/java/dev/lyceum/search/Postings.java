package dev.lyceum.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The pages that one word stands on, and where on each. An entry is a page's number above six bits: how often the word is in
 * its text (up to {@link #OFTEN}), whether it is in a heading, whether in the title.
 */
final class Postings {
    /** What a common word's list is cut to: those pages where it weighs most. */
    static final int MOST = 1500;

    static final int TEXT = 0;
    static final int HEADING = 1 << 4;
    static final int TITLE = 1 << 5;

    private static final int OFTEN = 9;
    private static final int COUNT = HEADING - 1;
    private static final int BITS = 6;
    /** The weight of a word that is once in the text, the commonest. */
    private static final int ONCE = 1;

    private static final int STEPS = 6;

    private int[] entries;
    private int size;

    Postings() {
        this(new int[1]);
    }

    private Postings(int[] entries) {
        this.entries = entries;
    }

    /** An entry for a page on which nothing is noted yet. */
    static int begun(int page) {
        return page << BITS;
    }

    static boolean isOf(int entry, int page) {
        return entry >>> BITS == page;
    }

    /** The entry with the word once more at a place. */
    static int noted(int entry, int place) {
        if (place != TEXT) {
            return entry | place;
        }
        return (entry & COUNT) < OFTEN ? entry + 1 : entry;
    }

    /** Adds the entry of a page; a page has one. */
    void add(int entry) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        entries[size++] = entry;
    }

    /** The pages of both; they have none in common. */
    Postings with(Postings other) {
        Postings both = new Postings(new int[size + other.size]);
        both.size = size + other.size;
        System.arraycopy(entries, 0, both.entries, 0, size);
        System.arraycopy(other.entries, 0, both.entries, size, other.size);
        return both;
    }

    /**
     * Appends the list: for each page its distance from the one before, doubled, plus 1 where a weight follows; no weight
     * stands for once in the text. A weight is the steps of how often, 0 to 5, and six times the place: 0 for the text, 1 for
     * a heading, 2 to 6 for a title, the shorter the more. Behind a list that was cut, a space and the number of all pages.
     *
     * @param titleWords the number of words in each page's title
     */
    void append(StringBuilder text, int[] titleWords) {
        Arrays.sort(entries, 0, size);
        int last = -1;
        int[] kept = kept(titleWords);
        int count = Math.min(size, MOST);
        for (int i = 0; i < count; i++) {
            int page = kept[i] >>> BITS;
            int weight = weight(kept[i], titleWords);
            boolean once = weight == ONCE;
            Digits.append(text, (page - last - 1) * 2 + (once ? 0 : 1));
            if (!once) {
                Digits.append(text, weight);
            }
            last = page;
        }
        if (size > MOST) {
            text.append(' ');
            Digits.append(text, size);
        }
    }

    private int[] kept(int[] titleWords) {
        if (size <= MOST) {
            return entries;
        }
        return IntStream.of(entries)
                .limit(size)
                .boxed()
                .sorted(Comparator.comparingInt((Integer entry) -> -weight(entry, titleWords))
                        .thenComparing(entry -> entry))
                .limit(MOST)
                .mapToInt(entry -> entry)
                .sorted()
                .toArray();
    }

    private static int weight(int entry, int[] titleWords) {
        int place = 0;
        if ((entry & TITLE) != 0) {
            place = titlePlace(titleWords[entry >>> BITS]);
        } else if ((entry & HEADING) != 0) {
            place = 1;
        }
        return step(entry & COUNT) + STEPS * place;
    }

    private static int titlePlace(int words) {
        if (words >= 8) {
            return 2;
        } else if (words >= 5) {
            return 3;
        } else if (words >= 3) {
            return 4;
        }
        return words == 2 ? 5 : 6;
    }

    private static int step(int count) {
        if (count <= 2) {
            return count;
        } else if (count <= 4) {
            return 3;
        }
        return count <= 8 ? 4 : 5;
    }
}
