package dev.lyceum.markdown;

import dev.lyceum.config.MarkupConfig.LineBreaks;
import java.lang.Character.UnicodeScript;

/** Tells the characters of Chinese, Japanese and Korean, their punctuation and full-width forms included. */
final class EastAsian {
    private static final int FIRST = 0x1100;
    private static final int NO_WIDTH = 0x200b;
    private static final int WIDE_BLANK = 0x3000;

    private EastAsian() {}

    static boolean isWide(int c) {
        if (c < FIRST) {
            return false;
        }
        boolean sign = (c >= 0x3000 && c <= 0x303f) || (c >= 0xff01 && c <= 0xffee) || (c >= 0xfe30 && c <= 0xfe4f);
        return sign
                || switch (UnicodeScript.of(c)) {
                    case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> true;
                    default -> false;
                };
    }

    /** Whether two characters stand side by side on the page although a line ends between them in the text. */
    static boolean joins(int before, int after, LineBreaks rule) {
        boolean between = isUnspaced(before) && isUnspaced(after);
        boolean css = rule == LineBreaks.CSS
                && (before == NO_WIDTH || after == NO_WIDTH || isPunctuation(before) || isPunctuation(after));
        return rule != LineBreaks.KEPT && (between || css);
    }

    private static boolean isPunctuation(int c) {
        return isWide(c) && (c == WIDE_BLANK || Typographer.isUnicodePunctuation(c));
    }

    /** Whether no blank stands between two such characters where a line ends; Korean puts one between its words. */
    static boolean isUnspaced(int c) {
        return isWide(c) && UnicodeScript.of(c) != UnicodeScript.HANGUL;
    }
}
