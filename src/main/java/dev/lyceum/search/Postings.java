package dev.lyceum.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The pages one word stands on, each with the word's weight there. Takes them from several threads, in any order. */
final class Postings {
    /** What a common word's list is cut to: those pages where it weighs most. */
    static final int MOST = 1500;

    private static final int WEIGHT_BITS = 6;

    private int[] entries = new int[1];
    private int size;

    synchronized void add(int page, int weight) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        entries[size++] = page << WEIGHT_BITS | weight;
    }

    /**
     * Appends the list: for each page its distance from the one before, doubled, plus 1 where a weight follows; no weight
     * stands for {@link PageWords#ONCE}. Behind a list that was cut, a space and the number of all pages.
     */
    synchronized void append(StringBuilder text) {
        int[] kept = Arrays.copyOf(entries, size);
        if (size > MOST) {
            kept = IntStream.of(kept)
                    .boxed()
                    .sorted(Comparator.comparingInt((Integer entry) -> -weight(entry))
                            .thenComparing(entry -> entry))
                    .limit(MOST)
                    .mapToInt(entry -> entry)
                    .toArray();
        }
        Arrays.sort(kept);
        int last = -1;
        for (int entry : kept) {
            int page = entry >> WEIGHT_BITS;
            boolean once = weight(entry) == PageWords.ONCE;
            Digits.append(text, (page - last - 1) * 2 + (once ? 0 : 1));
            if (!once) {
                Digits.append(text, weight(entry));
            }
            last = page;
        }
        if (size > MOST) {
            text.append(' ');
            Digits.append(text, size);
        }
    }

    private static int weight(int entry) {
        return entry & (1 << WEIGHT_BITS) - 1;
    }
}
