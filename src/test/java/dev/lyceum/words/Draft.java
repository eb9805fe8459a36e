package dev.lyceum.words;

import java.util.ArrayList;
import java.util.List;

/**
 * A generated page.
 *
 * @param markdown with its words filled in
 * @param words each of which stands once in the page and in no other
 */
record Draft(String markdown, List<String> words) {
    /** Latin, with marks above the letters, and Chinese; all of one length, so that none is a part of another. */
    private static final List<String> BEGINNINGS = List.of("wort", "Zürich", "學習");

    private static final String DIGITS = "qxzjkvwy";

    /** Fills in the words of a page that {@link PageGenerator} made. */
    static Draft of(String shape) {
        StringBuilder markdown = new StringBuilder();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < shape.length(); i++) {
            if (shape.startsWith(PageGenerator.WORD, i)) {
                words.add(word(words.size()));
                markdown.append(words.get(words.size() - 1));
            } else {
                markdown.append(shape.charAt(i));
            }
        }
        return new Draft(markdown.toString(), List.copyOf(words));
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder(BEGINNINGS.get(number % BEGINNINGS.size()));
        for (int shift = 9; shift >= 0; shift -= 3) {
            word.append(DIGITS.charAt(number >> shift & 7));
        }
        return word.toString();
    }
}
