package dev.lyceum.data;

/** Signs that word processors put in place of those that formats know. */
final class Typographic {
    private static final String QUOTES = "\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb\u300c\u300d\uff02\uff07";

    private Typographic() {}

    static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }
}
