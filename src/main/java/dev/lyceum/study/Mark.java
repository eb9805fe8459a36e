package dev.lyceum.study;

import dev.lyceum.source.Span;

/**
 * What an item of a list begins with.
 *
 * @param number 0 where there is none
 * @param label the words of a question label ({@code Q1:}); empty where there is none
 * @param start the first character of the marker
 * @param content the first character of the item's own text
 * @param kept an emphasis opened in front of the marker and closed somewhere in the item; empty where there is none
 * @param column the column at which the item's text starts
 * @param written a number that Markdown does not take for that of a list, so that it is text to be shown; else empty
 */
record Mark(Kind kind, int number, String label, int start, int content, Span kept, int column, String written) {
    Mark(Kind kind, int number, String label, int start, int content, Span kept, int column) {
        this(kind, number, label, start, content, kept, column, "");
    }

    /** Items belong to one list only when their kinds are the same. */
    enum Kind {
        /** {@code 1.}, {@code 1)}, {@code 1、} */
        NUMBER,
        /** {@code (1)} */
        PARENTHESES,
        /** {@code ①} */
        CIRCLED,
        /** {@code 一、} */
        HAN,
        /** {@code a)} */
        LETTER,
        /** {@code -} */
        BULLET,
        /** {@code -text}, which Markdown does not take for a list. */
        DASHED_WORD,
        /** {@code Q1:} */
        LABEL,
        /** A heading that is numbered or labelled. */
        HEADING
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it counts its items. */
    boolean counts() {
        return switch (kind) {
            case NUMBER, PARENTHESES, CIRCLED, HAN, LABEL, HEADING -> true;
            case LETTER, BULLET, DASHED_WORD -> false;
        };
    }

    Segment.Marker marker() {
        return new Segment.Marker(label.isEmpty() ? written : label, number);
    }
}
