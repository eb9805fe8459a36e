package dev.lyceum.data;

import java.util.Optional;

/**
 * A line {@code key = words} or {@code key: words} that broke a rule of its format, taken for what its author plainly
 * meant: the words are the value. So that a missing quote costs an error message but not the title of a page.
 */
record BrokenLine(String key, Data.Text value) {
    private static final String OPENING_QUOTES = "\"'\u201c\u201d\u2018\u2019\u300c\u00ab";
    private static final String CLOSING_QUOTES = "\"'\u201c\u201d\u2018\u2019\u300d\u00bb";
    private static final String QUOTES = OPENING_QUOTES + CLOSING_QUOTES;

    /** The line that holds an offset; empty when it is of another shape, or a list or a table. */
    static Optional<BrokenLine> at(String text, int offset) {
        int start = text.lastIndexOf('\n', offset - 1) + 1;
        int lineBreak = text.indexOf('\n', start);
        int end = lineBreak < 0 ? text.length() : lineBreak;
        int keyEnd = start;
        while (keyEnd < end && isKeyCharacter(text.charAt(keyEnd))) {
            keyEnd++;
        }
        int separator = skipBlanks(text, keyEnd, end);
        if (keyEnd == start || separator == end || "=:".indexOf(text.charAt(separator)) < 0) {
            return Optional.empty();
        }
        String words = unquote(text.substring(separator + 1, end).strip());
        if (words.isEmpty() || "[{|>&".indexOf(words.charAt(0)) >= 0) {
            return Optional.empty();
        }
        return Optional.of(new BrokenLine(text.substring(start, keyEnd), new Data.Text(words, start)));
    }

    /** Takes away the quotes around the words, or the only one; quotes within the words stay. */
    private static String unquote(String words) {
        boolean opens = !words.isEmpty() && OPENING_QUOTES.indexOf(words.charAt(0)) >= 0;
        boolean closes = words.length() > 1 && CLOSING_QUOTES.indexOf(words.charAt(words.length() - 1)) >= 0;
        long quotes = words.chars().filter(c -> QUOTES.indexOf(c) >= 0).count();
        if (quotes > (opens && closes ? 2 : 1)) {
            return words;
        }
        return words.substring(opens ? 1 : 0, words.length() - (closes ? 1 : 0)).strip();
    }

    private static int skipBlanks(String text, int from, int end) {
        int i = from;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    private static boolean isKeyCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }
}
