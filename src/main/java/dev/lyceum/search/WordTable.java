package dev.lyceum.search;

import java.util.Arrays;
import java.util.Map;

/** The words of pages that one thread has read, each with its postings. Looks words up without making strings of them. */
final class WordTable {
    private static final int PAIR = 2;
    /** No pair begins with the second half of a character. */
    private static final int NO_PAIR = 0xdc00_0000;

    private final WordScanner scanner = new WordScanner(this::note);
    private int[] slots = new int[1 << 12];
    private String[] words = new String[1 << 11];
    private int[] hashes = new int[1 << 11];
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
        int slot = slot(hash);
        while (slots[slot] != 0) {
            int at = slots[slot] - 1;
            if (hashes[at] == hash && (length == PAIR || isEqual(words[at], word, length))) {
                postings[at].note(page, place);
                return;
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (size == words.length) {
            grow();
            note(word, length);
            scanned--;
            return;
        }
        words[size] = new String(word, 0, length);
        hashes[size] = hash;
        postings[size] = new Postings();
        postings[size].note(page, place);
        size++;
        slots[slot] = size;
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
        hashes = Arrays.copyOf(hashes, size * 2);
        postings = Arrays.copyOf(postings, size * 2);
        slots = new int[size * 4];
        for (int i = 0; i < size; i++) {
            int slot = slot(hashes[i]);
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = i + 1;
        }
    }

    /** Adds all words to those of other threads. */
    void addTo(Map<String, Postings> all) {
        for (int i = 0; i < size; i++) {
            all.merge(words[i], postings[i], Postings::with);
        }
    }
}
