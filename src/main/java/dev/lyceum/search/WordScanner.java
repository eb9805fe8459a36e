package dev.lyceum.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Cuts text into the words it is found by. A run of letters and digits is a word, in lower case and without accents; with
 * {@code +} or {@code #} behind it (C++) that is a word, too. Scripts that do not part words (Han, kana, Hangul, Thai …)
 * give overlapping pairs of characters, and the last character of a run by itself: so every character begins some word, and
 * whatever stretch of a text is asked for, all its pairs are there.
 */
final class WordScanner {
    private static final int LONGEST = 24;

    private enum Sort {
        NONE,
        LETTER,
        GRAM
    }

    private WordScanner() {}

    static void scan(String text, Consumer<String> words) {
        int i = 0;
        while (i < text.length()) {
            Sort sort = sort(text, i);
            int start = i;
            while (i < text.length() && sort(text, i) == sort) {
                i += Character.charCount(text.codePointAt(i));
            }
            if (sort == Sort.LETTER) {
                word(text, start, i, words);
            } else if (sort == Sort.GRAM) {
                grams(text, start, i, words);
            }
        }
    }

    private static void word(String text, int start, int end, Consumer<String> words) {
        String word = fold(text.substring(start, end));
        if (word.isEmpty()) {
            return;
        }
        words.accept(word);
        int behind = end;
        while (behind < Math.min(text.length(), end + 2) && "+#".indexOf(text.charAt(behind)) >= 0) {
            behind++;
        }
        if (behind > end) {
            words.accept(word + text.substring(end, behind));
        }
    }

    private static String fold(String word) {
        boolean plain = true;
        for (int i = 0; i < word.length() && plain; i++) {
            plain = word.charAt(i) < 0x80;
        }
        String folded = plain ? word : unaccented(Normalizer.normalize(word, Normalizer.Form.NFKD));
        String lower = folded.toLowerCase(Locale.ROOT);
        return lower.length() <= LONGEST ? lower : lower.substring(0, LONGEST);
    }

    private static String unaccented(String word) {
        StringBuilder bare = new StringBuilder(word.length());
        word.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString();
    }

    private static void grams(String text, int start, int end, Consumer<String> words) {
        for (int i = start; i < end; ) {
            int next = i + Character.charCount(text.codePointAt(i));
            int after = next < end ? next + Character.charCount(text.codePointAt(next)) : next;
            words.accept(text.substring(i, after));
            i = next;
        }
    }

    private static Sort sort(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? Sort.LETTER : Sort.NONE;
        }
        int point = text.codePointAt(at);
        if (isGram(point)) {
            return Sort.GRAM;
        }
        return switch (Character.getType(point)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> Sort.LETTER;
            default -> Sort.NONE;
        };
    }

    /** Whether a character's script does not part words by spaces; ranges of whole blocks, the same in the browser. */
    private static boolean isGram(int c) {
        if (c < 0x0e00) {
            return false;
        }
        return (c >= 0x3041 && c <= 0x30ff && c != 0x30fb)
                || c == 0x3005
                || c == 0x3007
                || (c >= 0x3400 && c <= 0x4dbf)
                || (c >= 0x4e00 && c <= 0x9fff)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0x20000 && c <= 0x3ffff)
                || (c >= 0x31f0 && c <= 0x31ff)
                || (c >= 0x0e00 && c <= 0x0eff)
                || (c >= 0x1000 && c <= 0x109f)
                || (c >= 0x1780 && c <= 0x17ff);
    }
}
