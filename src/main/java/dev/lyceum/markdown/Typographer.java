package dev.lyceum.markdown;

/**
 * Finds the punctuation that gets better signs: quotation marks, apostrophes, dashes, ellipses, angle quotes. Follows
 * goldmark's typographer, which looks at the characters of the author's line before and behind a sign and counts what
 * is open in a block.
 */
final class Typographer {
    private int openSingle;
    private int openDouble;

    /** The sign that was found last. */
    private String sign = "";

    /** Call before each block. */
    void reset() {
        openSingle = 0;
        openDouble = 0;
    }

    String sign() {
        return sign;
    }

    /**
     * How many characters from {@code at} on become {@link #sign}; 0 for none.
     *
     * @param before the character in front, a line break at the beginning of a line
     */
    int match(String text, int at, int before) {
        char c = text.charAt(at);
        return switch (c) {
            case '-' -> follows(text, at, "---") ? found(3, "&mdash;") : follows(text, at, "--") ? found(2, "&ndash;") : 0;
            case '.' -> follows(text, at, "...") ? found(3, "&hellip;") : 0;
            case '<' -> follows(text, at, "<<") ? found(2, "&laquo;") : 0;
            case '>' -> follows(text, at, ">>") ? found(2, "&raquo;") : 0;
            case '\'', '"' -> quote(text, at, before);
            default -> 0;
        };
    }

    private static boolean follows(String text, int at, String wanted) {
        return text.startsWith(wanted, at);
    }

    private int found(int length, String what) {
        sign = what;
        return length;
    }

    private int quote(String text, int at, int before) {
        char quote = text.charAt(at);
        int run = at + 1;
        while (run < text.length() && text.charAt(run) == quote) {
            run++;
        }
        int after = run < text.length() ? text.codePointAt(run) : ' ';
        boolean spaceBefore = isSpace(before);
        boolean spaceAfter = isSpace(after);
        boolean opens = !spaceAfter && (!isPunctuation(after) || spaceBefore || isPunctuation(before));
        boolean closes = !spaceBefore && (!isPunctuation(before) || spaceAfter || isPunctuation(after));
        if (!opens && !closes) {
            return 0;
        }
        return quote == '\'' ? single(text, at, before, opens, closes) : dbl(text, at, before, opens, closes);
    }

    private int single(String text, int at, int before, boolean opens, boolean closes) {
        int next = at + 1 < text.length() ? text.codePointAt(at + 1) : 0;
        if (opens && !closes && isDecade(text, at)) {
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
            if (isContraction(text, at)) {
                return found(1, "&rsquo;");
            }
            openSingle++;
            return found(1, "&lsquo;");
        }
        if (next != 0 && !Character.isDigit(next) && (next == '\n' ? at + 2 < text.length() : at + 2 <= text.length())) {
            return found(1, "&rsquo;");
        }
        if (openSingle > 0 && closesHere(text, at, opens, closes)) {
            openSingle--;
            return found(1, "&rsquo;");
        }
        return 0;
    }

    private int dbl(String text, int at, int before, boolean opens, boolean closes) {
        if (opens && !closes) {
            openDouble++;
            return found(1, "&ldquo;");
        }
        if (openDouble > 0 && closesHere(text, at, opens, closes)) {
            if (at + 1 < text.length() && text.charAt(at + 1) == '"' && Character.isDigit(before)) {
                return 0;
            }
            openDouble--;
            return found(1, "&rdquo;");
        }
        return 0;
    }

    private static boolean closesHere(String text, int at, boolean opens, boolean closes) {
        if (!closes || !opens) {
            return closes;
        }
        if (at + 1 >= text.length() || !isUnicodePunctuation(text.codePointAt(at + 1))) {
            return false;
        }
        return at + 2 >= text.length() || isPunctuation(text.charAt(at + 2)) || isSpace(text.charAt(at + 2));
    }

    /** As in '90s. */
    private static boolean isDecade(String text, int at) {
        if (at + 3 >= text.length() || text.charAt(at + 3) != 's') {
            return false;
        }
        int after = at + 4 < text.length() ? text.codePointAt(at + 4) : ' ';
        return isAsciiDigit(text.charAt(at + 1))
                && isAsciiDigit(text.charAt(at + 2))
                && (isSpace(after) || isPunctuation(after));
    }

    /** As in 's, 'm, 't, 'd, 've, 'll, 're. */
    private static boolean isContraction(String text, int at) {
        for (String end : new String[] {"s", "m", "t", "d", "ve", "ll", "re"}) {
            int behind = at + 1 + end.length();
            if (text.startsWith(end, at + 1)
                    && (behind >= text.length() || isPunctuation(text.charAt(behind)) || isSpace(text.charAt(behind)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(int c) {
        return c == '\n' || c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0x0b || c > 127 && isUnicodeSpace(c);
    }

    private static boolean isUnicodeSpace(int c) {
        return c == 0x85 || c == 0xa0 || Character.isSpaceChar(c);
    }

    private static boolean isPunctuation(int c) {
        return c < 128 ? Unescape.isPunctuation((char) c) : isUnicodePunctuation(c);
    }

    private static boolean isUnicodePunctuation(int c) {
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
