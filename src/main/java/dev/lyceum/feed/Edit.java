package dev.lyceum.feed;

import dev.lyceum.source.Span;

/** A stretch of the author's text that reads otherwise in the copy. */
sealed interface Edit {
    Span span();

    /** Other words in its place. */
    record Words(Span span, String words) implements Edit {}

    /** The inner text as a block quote. */
    record Quote(Span span, Span inner) implements Edit {}
}
