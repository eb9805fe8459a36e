package dev.lyceum.study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that may stand at a place of a text, in whatever case, found by their first character. */
final class Wordlist {
    private final BitSet beginnings = new BitSet();
    private final Map<Character, List<String>> words = new HashMap<>();

    private Wordlist() {}

    static Wordlist of(String... words) {
        Wordlist list = new Wordlist();
        for (String word : words) {
            char first = fold(word.charAt(0));
            list.beginnings.set(first);
            list.words.computeIfAbsent(first, key -> new ArrayList<>()).add(word);
        }
        return list;
    }

    /** The longest of the words that stands at a place and ends before {@code to}; empty if none does. */
    String longestAt(String text, int at, int to) {
        if (at >= to) {
            return "";
        }
        char first = fold(text.charAt(at));
        if (!beginnings.get(first)) {
            return "";
        }
        String longest = "";
        for (String word : words.getOrDefault(first, List.of())) {
            if (word.length() > longest.length()
                    && at + word.length() <= to
                    && text.regionMatches(true, at, word, 0, word.length())) {
                longest = word;
            }
        }
        return longest;
    }

    /** As {@link String#regionMatches} does. */
    private static char fold(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
