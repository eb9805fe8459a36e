package dev.lyceum.study;

/**
 * A number as authors write it in front of an item: ASCII or full-width digits, or Chinese numerals up to 99.
 *
 * @param value 0 where there is no number
 * @param end behind its last character
 */
record Numeral(int value, int end) {
    private static final String HAN = "一二三四五六七八九";
    private static final char TEN = '十';
    private static final int MOST_DIGITS = 9;

    static Numeral digits(CharSequence text, int from, int to) {
        int value = 0;
        int at = from;
        while (at < to && at - from < MOST_DIGITS && digit(text.charAt(at)) >= 0) {
            value = value * 10 + digit(text.charAt(at));
            at++;
        }
        return new Numeral(value, at);
    }

    static Numeral han(CharSequence text, int from, int to) {
        int at = from;
        int tens = 0;
        int ones = at < to ? HAN.indexOf(text.charAt(at)) + 1 : 0;
        if (ones > 0) {
            at++;
        }
        if (at < to && text.charAt(at) == TEN) {
            tens = Math.max(ones, 1);
            at++;
            ones = at < to ? HAN.indexOf(text.charAt(at)) + 1 : 0;
            if (ones > 0) {
                at++;
            }
        }
        return new Numeral(tens * 10 + ones, at);
    }

    /** Digits, or else Chinese numerals. */
    static Numeral any(CharSequence text, int from, int to) {
        Numeral digits = digits(text, from, to);
        return digits.end() > from ? digits : han(text, from, to);
    }

    static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '０' && c <= '９' ? c - '０' : -1;
    }
}
