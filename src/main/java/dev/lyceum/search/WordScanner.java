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
    /** The text that is scanned; used again for the next one. */
    private char[] text = new char[1024];

    private int length;

    WordScanner(Words words) {
        this.words = words;
    }

    void scan(String scanned) {
        length = scanned.length();
        if (text.length < length) {
            text = new char[Math.max(length, text.length * 2)];
        }
        scanned.getChars(0, length, text, 0);
        int i = 0;
        while (i < length) {
            int start = i;
            int sort = sort(i);
            boolean plain = true;
            do {
                plain &= text[i] < 0x80;
                i += size(i);
            } while (i < length && sort(i) == sort);
            if (sort == LETTER) {
                word(start, i, plain);
            } else if (sort == GRAM) {
                grams(start, i);
            }
        }
    }

    /** Of the character at a place: 2 where it takes a pair. */
    private int size(int at) {
        boolean pair = Character.isHighSurrogate(text[at]) && at + 1 < length && Character.isLowSurrogate(text[at + 1]);
        return pair ? 2 : 1;
    }

    private void word(int start, int end, boolean plain) {
        int kept = plain ? lower(start, end) : folded(new String(text, start, end - start));
        if (kept == 0) {
            return;
        }
        words.word(word, kept);
        int behind = end;
        while (behind < Math.min(length, end + 2) && (text[behind] == '+' || text[behind] == '#') && kept < LONGEST) {
            word[kept++] = text[behind++];
        }
        if (behind > end) {
            words.word(word, kept);
        }
    }

    private int lower(int start, int end) {
        int kept = Math.min(end - start, LONGEST);
        for (int i = 0; i < kept; i++) {
            char c = text[start + i];
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

    private void grams(int start, int end) {
        int i = start;
        while (i < end) {
            int next = i + size(i);
            int after = next < end ? next + size(next) : next;
            for (int at = i; at < after; at++) {
                word[at - i] = text[at];
            }
            words.word(word, after - i);
            i = next;
        }
    }

    private int sort(int at) {
        char c = text[at];
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? LETTER : NONE;
        } else if (c >= 0x4e00 && c <= 0x9fff) {
            return GRAM;
        }
        int point = Character.codePointAt(text, at, length);
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
