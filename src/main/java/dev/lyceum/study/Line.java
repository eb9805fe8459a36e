package dev.lyceum.study;

/**
 * One line of the author's text, by its offsets in the file.
 *
 * @param start its first character
 * @param text its first character that is not white space; equal to {@code end} on a blank line
 * @param end behind its last character that is not white space
 * @param next the start of the following line, or the end of the text
 * @param indent the columns of white space in front, tabs expanded
 */
record Line(int start, int text, int end, int next, int indent, Kind kind) {
    enum Kind {
        BLANK,
        TEXT,
        /** An ATX heading of any level. */
        HEADING,
        /** A thematic break. */
        RULE,
        /** Part of a code fence, a comment or a shortcode: never looked into. */
        VERBATIM,
        /** Below the line that opens a formula, up to the one that closes it: of the paragraph, but never looked into. */
        FORMULA
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it goes on with the paragraph above it, if there is one. */
    boolean isOfParagraph() {
        return kind == Kind.TEXT || kind == Kind.FORMULA;
    }

    boolean blank() {
        return kind == Kind.BLANK;
    }

    /** White space as an author means it: the ideographic, non-breaking and zero-width ones too. */
    static boolean isSpace(char c) {
        if (c < 0x80) {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u200B' || c == '\uFEFF';
    }
}
