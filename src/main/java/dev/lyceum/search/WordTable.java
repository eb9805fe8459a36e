package dev.lyceum.search;

import java.util.Arrays;
import java.util.Map;

/** The words of pages that one thread has read, each with its postings. Looks words up without making strings of them. */
final class WordTable {
    private static final int PAIR = 2;
    /** No pair begins with the second half of a character. */
    private static final int NO_PAIR = 0xdc00_0000;

    /** Of a word that is on no page yet. */
    private static final int NO_ENTRY = -1;

    private final WordScanner scanner = new WordScanner(this::note);
    /** Each taken one a word's hash above its number plus one, side by side: they lie all over the memory. */
    private long[] slots = new long[1 << 12];

    private String[] words = new String[1 << 11];
    /** The entry of the last page of each word, which may still grow. */
    private int[] open = new int[1 << 11];

    private Postings[] postings = new Postings[1 << 11];
    private int size;
    private int page;
    private int place;
    private int scanned;

    /** Notes the words of a text on a page; pages come one after the other. The number of words. */
    int add(int number, int where, String text) {
        page = number;
        place = where;
        scanned = 0;
        scanner.scan(text);
        return scanned;
    }

    private void note(char[] word, int length) {
        scanned++;
        int hash = hash(word, length);
        int at = find(hash, word, length);
        if (at < 0) {
            at = add(hash, new String(word, 0, length));
        }
        int entry = open[at];
        if (!Postings.isOf(entry, page)) {
            if (entry != NO_ENTRY) {
                postings[at].add(entry);
            }
            entry = Postings.begun(page);
        }
        open[at] = Postings.noted(entry, place);
    }

    /** The number of a word, or a negative one. */
    private int find(int hash, char[] word, int length) {
        int slot = slot(hash);
        for (long found = slots[slot]; found != 0; found = slots[slot]) {
            if ((int) (found >>> 32) == hash) {
                int at = (int) found - 1;
                if (length == PAIR || isEqual(words[at], word, length)) {
                    return at;
                }
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    private int add(int hash, String word) {
        if (size == words.length) {
            grow();
        }
        words[size] = word;
        open[size] = NO_ENTRY;
        postings[size] = new Postings();
        size++;
        take((long) hash << 32 | size);
        return size - 1;
    }

    private void take(long taken) {
        int slot = slot((int) (taken >>> 32));
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = taken;
    }

    /** That of a pair of characters is the pair itself; no other word has the same. */
    private static int hash(char[] word, int length) {
        if (length == PAIR) {
            return word[0] << 16 | word[1];
        }
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + word[i];
        }
        return NO_PAIR | hash & 0x03ff_ffff;
    }

    private int slot(int hash) {
        int mixed = hash * 0x9e3779b9;
        return (mixed ^ mixed >>> 15) & slots.length - 1;
    }

    private static boolean isEqual(String known, char[] word, int length) {
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        words = Arrays.copyOf(words, size * 2);
        open = Arrays.copyOf(open, size * 2);
        postings = Arrays.copyOf(postings, size * 2);
        long[] taken = slots;
        slots = new long[taken.length * 2];
        for (long slot : taken) {
            if (slot != 0) {
                take(slot);
            }
        }
    }

    /** Adds all words to those of other threads. */
    void addTo(Map<String, Postings> all) {
        for (int i = 0; i < size; i++) {
            postings[i].add(open[i]);
            all.merge(words[i], postings[i], Postings::with);
        }
    }
}
