package dev.lyceum.cli;

import java.lang.Character.UnicodeScript;

/** How many columns of a terminal a text takes: East Asian characters take two. */
final class DisplayWidth {
    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    private static int of(int c) {
        if (c < 0x1100) {
            return 1;
        }
        UnicodeScript script = UnicodeScript.of(c);
        boolean wide = script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF01 && c <= 0xFF60)
                || c >= 0x1F300;
        return wide ? 2 : 1;
    }
}
