package dev.lyceum.markdown;

/**
 * Finds the punctuation that gets better signs: quotation marks, apostrophes, dashes, ellipses, angle quotes. Follows
 * the typographer of goldmark 1.5, which looks at the characters of the author's line before and behind a sign and
 * counts the quotation marks that are open in the document.
 */
final class Typographer {
    private int openSingle;
    private int openDouble;

    private String sign = "";
    private String text = "";
    private int limit;

    /** The sign that was found last. */
    String sign() {
        return sign;
    }

    /**
     * How many characters from {@code at} on become {@link #sign}; 0 for none.
     *
     * @param end of the block
     * @param lineStart whether a line begins at {@code at}
     */
    int match(String source, int at, int end, boolean lineStart) {
        text = source;
        limit = end;
        char c = text.charAt(at);
        return switch (c) {
            case '-' -> follows(at, "---") ? found(3, "&mdash;") : follows(at, "--") ? found(2, "&ndash;") : 0;
            case '.' -> follows(at, "...") ? found(3, "&hellip;") : 0;
            case '<' -> follows(at, "<<") ? found(2, "&laquo;") : 0;
            case '>' -> follows(at, ">>") ? found(2, "&raquo;") : 0;
            case '\'', '"' -> quote(at, at == 0 || lineStart ? '\n' : text.codePointBefore(at));
            default -> 0;
        };
    }

    private boolean follows(int at, String wanted) {
        return at + wanted.length() <= limit && text.startsWith(wanted, at);
    }

    private int found(int length, String what) {
        sign = what;
        return length;
    }

    private int quote(int at, int before) {
        char quote = text.charAt(at);
        int run = at + 1;
        while (run < limit && text.charAt(run) == quote) {
            run++;
        }
        int after = run < limit ? text.codePointAt(run) : ' ';
        boolean spaceBefore = isSpace(before);
        boolean spaceAfter = isSpace(after);
        boolean opens = !spaceAfter && (!isPunctuation(after) || spaceBefore || isPunctuation(before));
        boolean closes = !spaceBefore && (!isPunctuation(before) || spaceAfter || isPunctuation(after));
        return quote == '\'' ? single(at, before, opens, closes) : dbl(at, before, opens, closes);
    }

    private int single(int at, int before, boolean opens, boolean closes) {
        int next = at + 1 < limit ? text.codePointAt(at + 1) : 0;
        if (opens && !closes && isDecade(at)) {
            return found(1, "&rsquo;");
        }
        boolean opensWord = next == 't' || next == 'e' || next == 'n' || next == 'l';
        if (opensWord && (isUnicodePunctuation(before) || Character.isWhitespace(before))) {
            return found(1, "&rsquo;");
        }
        if ((Character.isDigit(before) || Character.isLetter(before)) && Character.isLetter(next)) {
            return found(1, "&rsquo;");
        }
        if (opens && !closes) {
            if (isContraction(at)) {
                return found(1, "&rsquo;");
            }
            openSingle++;
            return found(1, "&lsquo;");
        }
        boolean lineGoesOn = next > 127 || (next != '\n' && at + 2 < limit);
        if (lineGoesOn && !Character.isDigit(next)) {
            return found(1, "&rsquo;");
        }
        if (openSingle > 0 && closesHere(at, opens, closes)) {
            openSingle--;
            return found(1, "&rsquo;");
        }
        return 0;
    }

    private int dbl(int at, int before, boolean opens, boolean closes) {
        if (opens && !closes) {
            openDouble++;
            return found(1, "&ldquo;");
        }
        if (openDouble > 0 && closesHere(at, opens, closes)) {
            if (at + 1 < limit && text.charAt(at + 1) == '"' && Character.isDigit(before)) {
                return 0;
            }
            openDouble--;
            return found(1, "&rdquo;");
        }
        return 0;
    }

    private boolean closesHere(int at, boolean opens, boolean closes) {
        if (!closes || !opens) {
            return closes;
        }
        boolean sign = at + 1 < limit && text.charAt(at + 1) < 128 && isUnicodePunctuation(text.charAt(at + 1));
        return sign && endsWord(at + 2);
    }

    /** As in '90s. */
    private boolean isDecade(int at) {
        if (at + 3 >= limit || text.charAt(at + 3) != 's') {
            return false;
        }
        int after = at + 4 < limit ? text.codePointAt(at + 4) : ' ';
        return isAsciiDigit(text.charAt(at + 1))
                && isAsciiDigit(text.charAt(at + 2))
                && (isSpace(after) || isPunctuation(after));
    }

    /** As in 's, 'm, 't, 'd, 've, 'll, 're. */
    private boolean isContraction(int at) {
        for (String end : new String[] {"s", "m", "t", "d", "ve", "ll", "re"}) {
            if (text.startsWith(end, at + 1) && endsWord(at + 1 + end.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether ASCII punctuation or white space or nothing follows; goldmark looks at bytes here. */
    private boolean endsWord(int at) {
        return at >= limit || (text.charAt(at) < 128 && (isPunctuation(text.charAt(at)) || isSpace(text.charAt(at))));
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(int c) {
        return c == '\n'
                || c == ' '
                || c == '\t'
                || c == '\r'
                || c == '\f'
                || c == 0x0b
                || (c > 127 && isUnicodeSpace(c));
    }

    private static boolean isUnicodeSpace(int c) {
        return c == 0x85 || c == 0xa0 || Character.isSpaceChar(c);
    }

    private static boolean isPunctuation(int c) {
        return c < 128 ? Unescape.isPunctuation((char) c) : isUnicodePunctuation(c);
    }

    static boolean isUnicodePunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
