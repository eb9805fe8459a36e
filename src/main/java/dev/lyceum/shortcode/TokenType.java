package dev.lyceum.shortcode;

/** What a {@link Token} is. */
enum TokenType {
    TEXT,
    /** Blanks between the start of a line and a <code>{{%</code>. */
    INDENTATION,
    /** A commented-out call, as a whole. */
    LITERAL,
    SUMMARY_DIVIDER,
    /** <code>{{&lt;</code> or <code>{{%</code>. */
    LEFT,
    /** <code>&gt;}}</code> or <code>%}}</code>. */
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
