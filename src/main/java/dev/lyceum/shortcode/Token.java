package dev.lyceum.shortcode;

/**
 * One piece of a page's body.
 *
 * @param text what the piece means: the value of a parameter without its quotes, the text that a literal stands for
 * @param quoted whether a parameter stood in quotes and so is text whatever it looks like
 */
record Token(Type type, int start, int end, String text, boolean quoted) {

    enum Type {
        TEXT,
        /** Blanks between the start of a line and a <code>{{%</code>. */
        INDENTATION,
        /** A commented-out call, as a whole. */
        LITERAL,
        SUMMARY_DIVIDER,
        /** <code>{{<</code> or <code>{{%</code>. */
        LEFT,
        /** <code>>}}</code> or <code>%}}</code>. */
        RIGHT,
        /** Before the name in a closing tag, before the right delimiter in a self-closing one. */
        SLASH,
        NAME,
        /** A positional parameter, or the name of a named one. */
        PARAMETER,
        /** The value of the named parameter before it. */
        VALUE,
        /** The tag begun by the last LEFT is wrong; lexing goes on with the text behind that delimiter. */
        ERROR
    }
}
