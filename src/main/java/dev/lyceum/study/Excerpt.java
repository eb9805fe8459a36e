package dev.lyceum.study;

import dev.lyceum.source.Span;
import java.util.ArrayList;
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

    /** This one and one from further down, parted by the line breaks that part them in the file. */
    public Excerpt followedBy(Excerpt further, String file) {
        if (isEmpty() || further.isEmpty()) {
            return isEmpty() ? further : this;
        }
        int next = further.spans().get(0).start();
        int first = file.indexOf('\n', spans.get(spans.size() - 1).end());
        List<Span> all = new ArrayList<>(spans);
        if (first >= 0 && first < next) {
            int last = file.lastIndexOf('\n', next - 1);
            all.add(new Span(first, file.substring(first, last).isBlank() ? last + 1 : first + 1));
        }
        all.addAll(further.spans());
        return new Excerpt(all);
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }
}
