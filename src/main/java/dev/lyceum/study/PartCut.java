package dev.lyceum.study;

import dev.lyceum.source.Span;
import java.util.Optional;

/**
 * A part whose text has not been looked into yet.
 *
 * @param itemsEnd where the text ends in which study items may stand: the end of the body, or the place where the page
 *     begins a second time
 */
record PartCut(PartKind kind, String heading, Span headingLine, Optional<Prompt> prompt, Span body, int itemsEnd) {}
