package dev.lyceum.study;

import dev.lyceum.source.Span;
import java.util.List;

/**
 * Markdown taken from the file: ranges in order of place that, put one behind the other, are what to render. Usually one
 * range a line, so that list markers, labels and indentation can be left out.
 */
public record Excerpt(List<Span> spans) {
    public static final Excerpt EMPTY = new Excerpt(List.of());

    public Excerpt {
        spans = List.copyOf(spans);
    }

    /** The Markdown text. */
    public String of(CharSequence file) {
        StringBuilder text = new StringBuilder();
        for (Span span : spans) {
            text.append(file, span.start(), span.end());
        }
        return text.toString();
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }
}
