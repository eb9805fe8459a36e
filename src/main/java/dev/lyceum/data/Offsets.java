package dev.lyceum.data;

import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;

/**
 * Turns the places that the libraries give, which count code points, into offsets. Asked for places in rising order it
 * takes linear time.
 */
final class Offsets {
    private final String text;
    private final int start;
    private final int end;
    private final boolean hasSurrogates;
    private int knownIndex;
    private int knownOffset;

    Offsets(SourceText file, Span range) {
        this.text = file.text();
        this.start = range.start();
        this.end = range.end();
        this.hasSurrogates = text.codePointCount(start, end) < range.length();
        this.knownOffset = start;
    }

    /** The offset of the code point with an index, counted from the start of the range. */
    int ofCodePoint(int index) {
        if (!hasSurrogates) {
            return Math.min(start + index, end);
        }
        if (index < knownIndex) {
            knownIndex = 0;
            knownOffset = start;
        }
        while (knownIndex < index && knownOffset < end) {
            knownOffset += Character.charCount(text.codePointAt(knownOffset));
            knownIndex++;
        }
        return knownOffset;
    }
}
