package dev.lyceum.study;

import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects the ranges of an {@link Excerpt}: whole lines, dedented, and parts of lines. */
final class ExcerptBuilder {
    private final Lines lines;
    private final String text;
    private final Span left;
    private final List<Span> spans = new ArrayList<>();

    /** @param left what is left out wherever it is met; may be empty */
    ExcerptBuilder(Lines lines, Span left) {
        this.lines = lines;
        this.text = lines.text();
        this.left = left;
    }

    /** All between two places as it stands, without the blank lines around it. */
    static Excerpt between(Lines lines, Cut from, Cut to) {
        return new ExcerptBuilder(lines, new Span(0, 0)).add(from, to, 0).build();
    }

    ExcerptBuilder add(Span span) {
        return add(span.start(), span.end());
    }

    /**
     * Adds all between two places.
     *
     * @param columns how much indentation the lines after the first may lose; they lose the same, so that shapes stay
     */
    ExcerptBuilder add(Cut from, Cut to, int columns) {
        if (from.line() == to.line()) {
            return add(from.offset(), to.offset());
        }
        int next = from.line();
        if (from.offset() > lines.get(from.line()).start()) {
            add(from.offset(), lines.get(from.line()).next());
            next++;
        }
        int lose = Math.min(columns, commonIndent(next, to.line()));
        for (int index = next; index < to.line(); index++) {
            addLine(lines.get(index), lose);
        }
        if (to.line() < lines.size() && to.offset() > lines.get(to.line()).start()) {
            add(dedented(lines.get(to.line()), lose), to.offset());
        }
        return this;
    }

    /** What was added, without blank lines at the start and white space at the end. */
    Excerpt build() {
        while (!spans.isEmpty()) {
            Span last = spans.remove(spans.size() - 1);
            int end = last.end();
            while (end > last.start() && Line.isSpace(text.charAt(end - 1))) {
                end--;
            }
            if (end > last.start()) {
                spans.add(new Span(last.start(), end));
                break;
            }
        }
        return spans.isEmpty() ? Excerpt.EMPTY : new Excerpt(spans);
    }

    private void addLine(Line line, int lose) {
        if (line.blank()) {
            add(line.end(), line.next());
        } else {
            add(dedented(line, lose), line.next());
        }
    }

    private ExcerptBuilder add(int start, int end) {
        if (left.length() > 0 && left.start() < end && left.end() > start) {
            addWhole(start, Math.max(start, left.start()));
            addWhole(Math.min(end, left.end()), end);
        } else {
            addWhole(start, end);
        }
        return this;
    }

    private void addWhole(int start, int end) {
        if (start >= end || (spans.isEmpty() && isBlank(start, end))) {
            return;
        }
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).end() == start) {
            spans.set(last, new Span(spans.get(last).start(), end));
        } else {
            spans.add(new Span(start, end));
        }
    }

    private boolean isBlank(int start, int end) {
        return lines.skipSpace(start, end) == end;
    }

    private int commonIndent(int from, int to) {
        int least = Integer.MAX_VALUE;
        for (int index = from; index < to && least > 0; index++) {
            Line line = lines.get(index);
            if (line.text() < line.end()) {
                least = Math.min(least, line.indent());
            }
        }
        return least;
    }

    /** Where a line starts when it loses so many columns; a tab that reaches further stays. */
    private int dedented(Line line, int lose) {
        int at = line.start();
        int column = 0;
        while (at < line.text()) {
            int width = LineScanner.width(text.charAt(at), column);
            if (column + width > lose) {
                break;
            }
            column += width;
            at++;
        }
        return at;
    }
}
