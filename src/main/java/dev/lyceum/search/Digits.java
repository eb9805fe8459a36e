package dev.lyceum.search;

/**
 * Numbers as text that stands in a JavaScript string as it is: base 46, lowest digit first; the last digit is one of the
 * first 46 printable characters, those before it of the other 46.
 */
final class Digits {
    static final int BASE = 46;
    private static final char[] SIGNS = signs();

    private Digits() {}

    private static char[] signs() {
        StringBuilder signs = new StringBuilder();
        for (char c = '!'; c <= '~'; c++) {
            if (c != '"' && c != '\\') {
                signs.append(c);
            }
        }
        return signs.toString().toCharArray();
    }

    static void append(StringBuilder text, int number) {
        int rest = number;
        while (rest >= BASE) {
            text.append(SIGNS[BASE + rest % BASE]);
            rest /= BASE;
        }
        text.append(SIGNS[rest]);
    }
}
