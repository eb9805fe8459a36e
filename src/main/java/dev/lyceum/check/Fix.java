package dev.lyceum.check;

import dev.lyceum.source.SourceFile;
import dev.lyceum.source.Span;

/**
 * A change to one of the author's files.
 *
 * @param was what stands there, so that a file that has changed meanwhile is left alone
 */
public record Fix(SourceFile file, Span span, String was, String replacement) {
    static Fix replace(SourceFile file, int start, String was, String replacement) {
        return new Fix(file, new Span(start, start + was.length()), was, replacement);
    }
}
