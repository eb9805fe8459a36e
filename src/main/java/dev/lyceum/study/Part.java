package dev.lyceum.study;

import dev.lyceum.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One part of a topic: a {@code ##} heading, its prompt and what follows up to the next part.
 *
 * @param heading the words of the heading; empty for a part that only a prompt opens
 * @param headingLine the line(s) of the heading, line break included; an empty span where there is none
 * @param body everything after heading and prompt
 */
public record Part(
        PartKind kind, String heading, Span headingLine, Optional<Prompt> prompt, Span body, List<Segment> segments) {
    public Part {
        segments = List.copyOf(segments);
    }
}
