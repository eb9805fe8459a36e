package dev.lyceum.search;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Cuts text into the words it is found by. A run of letters and digits is a word, in lower case and without accents; with
 * {@code +} or {@code #} behind it (C++) that is a word, too. Scripts that do not part words (Han, kana, Hangul, Thai …)
 * give overlapping pairs of characters, and the last character of a run by itself: so every character begins some word, and
 * whatever stretch of a text is asked for, all its pairs are there.
 */
final class WordScanner {
    /** What is done with a word: the first characters of an array that is used again for the next one. */
    @FunctionalInterface
    interface Words {
        void word(char[] characters, int length);
    }

    private static final int LONGEST = 24;
    private static final int NONE = 0;
    private static final int LETTER = 1;
    private static final int GRAM = 2;

    private final Words words;
    private final char[] word = new char[LONGEST];

    WordScanner(Words words) {
        this.words = words;
    }

    void scan(String text) {
        int length = text.length();
        int i = 0;
        while (i < length) {
            int start = i;
            int sort = sort(text, i);
            boolean plain = true;
            do {
                plain &= text.charAt(i) < 0x80;
                i += Character.isHighSurrogate(text.charAt(i)) ? Character.charCount(text.codePointAt(i)) : 1;
            } while (i < length && sort(text, i) == sort);
            if (sort == LETTER) {
                word(text, start, i, plain);
            } else if (sort == GRAM) {
                grams(text, start, i);
            }
        }
    }

    private void word(String text, int start, int end, boolean plain) {
        int kept = plain ? lower(text, start, end) : folded(text.substring(start, end));
        if (kept == 0) {
            return;
        }
        words.word(word, kept);
        int behind = end;
        while (behind < Math.min(text.length(), end + 2)
                && (text.charAt(behind) == '+' || text.charAt(behind) == '#')
                && kept < LONGEST) {
            word[kept++] = text.charAt(behind++);
        }
        if (behind > end) {
            words.word(word, kept);
        }
    }

    private int lower(String text, int start, int end) {
        int kept = Math.min(end - start, LONGEST);
        for (int i = 0; i < kept; i++) {
            char c = text.charAt(start + i);
            word[i] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return kept;
    }

    private int folded(String run) {
        StringBuilder bare = new StringBuilder(run.length());
        Normalizer.normalize(run, Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        String lower = bare.toString().toLowerCase(Locale.ROOT);
        int kept = Math.min(lower.length(), LONGEST);
        lower.getChars(0, kept, word, 0);
        return kept;
    }

    private void grams(String text, int start, int end) {
        int i = start;
        while (i < end) {
            int next = i + (Character.isHighSurrogate(text.charAt(i)) ? 2 : 1);
            int after = next < end ? next + (Character.isHighSurrogate(text.charAt(next)) ? 2 : 1) : next;
            text.getChars(i, after, word, 0);
            words.word(word, after - i);
            i = next;
        }
    }

    private static int sort(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? LETTER : NONE;
        } else if (c >= 0x4e00 && c <= 0x9fff) {
            return GRAM;
        }
        int point = text.codePointAt(at);
        if (isGram(point)) {
            return GRAM;
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
                    Character.OTHER_NUMBER -> LETTER;
            default -> NONE;
        };
    }

    /** Whether a character's script does not part words by spaces; ranges of whole blocks, the same in the browser. */
    private static boolean isGram(int c) {
        if (c < 0x0e00) {
            return false;
        }
        return c <= 0x0eff
                || (c >= 0x1000 && c <= 0x109f)
                || (c >= 0x1780 && c <= 0x17ff)
                || c == 0x3005
                || c == 0x3007
                || (c >= 0x3041 && c <= 0x30ff && c != 0x30fb)
                || (c >= 0x31f0 && c <= 0x31ff)
                || (c >= 0x3400 && c <= 0x4dbf)
                || (c >= 0x4e00 && c <= 0x9fff)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0x20000 && c <= 0x3ffff);
    }
}
