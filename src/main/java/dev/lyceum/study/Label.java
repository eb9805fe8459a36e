package dev.lyceum.study;

import dev.lyceum.source.Span;

/**
 * A word that says what follows: {@code Answer:}, {@code A1.}, {@code **答案：**}.
 *
 * @param start its first character, brackets and emphasis included
 * @param content the first character behind it that is not white space
 * @param number 0 where there is none
 * @param sure false for a lone {@code A}, which may as well be the name of something
 * @param colon whether a colon ends it
 * @param bracket the bracket in front of it that is still open; {@link #NO_BRACKET} where there is none
 * @param kept an emphasis that is opened in front of it and not closed behind it; empty where there is none
 * @param words as written, without brackets and emphasis
 */
record Label(int start, int content, int number, boolean sure, boolean colon, char bracket, Span kept, String words) {
    static final char NO_BRACKET = 0;

    /** Whether it may stand in the middle of a line that ends at {@code lineEnd}, with its answer behind it. */
    boolean isInline(int lineEnd, boolean asked) {
        return (sure || asked) && colon && content < lineEnd;
    }
}
