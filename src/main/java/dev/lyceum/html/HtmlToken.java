package dev.lyceum.html;

/**
 * A stretch of HTML.
 *
 * @param name of the element, in lower case; empty for anything but tags
 * @param start of the whole token in the HTML
 */
public record HtmlToken(Kind kind, String name, int start, int end) {
    /** What a token is. */
    public enum Kind {
        TEXT,
        OPEN,
        CLOSE,
        /** Something that is never shown: a comment, a declaration, a processing instruction, a CDATA section. */
        MARKUP,
        /** A sign that begins something like a tag or a comment that is none or does not end. */
        BROKEN
    }
}
