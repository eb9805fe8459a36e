package dev.lyceum.study;

import dev.lyceum.source.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Decides what marks the points of a part: list markers, or else whatever repeats. */
final class PointMarkFinder {
    private static final int FEWEST_UNMARKED = 2;
    private static final int INDENTED_CODE = 4;
    private static final String ARROWS = "→⇒✓✔➜➤";

    private final PartKind kind;
    private final Lines lines;
    private final String text;
    private final LabelScanner labels;
    private final MarkScanner scanner;

    PointMarkFinder(PartKind kind, Lines lines) {
        this.kind = kind;
        this.lines = lines;
        this.text = lines.text();
        this.labels = new LabelScanner(text);
        this.scanner = new MarkScanner(lines, labels);
    }

    /**
     * @param at the marks by the index of their line
     * @param closed whether a paragraph ends a list, as in Markdown; otherwise only the next mark ends a point
     */
    record Marks(Map<Integer, Mark> at, boolean closed) {}

    Marks find() {
        Map<Integer, Mark> all = collect(line -> scanner.mark(line).map(mark -> withCaption(line, mark)));
        if (all.values().stream().anyMatch(mark -> mark.counts() || mark.is(Mark.Kind.BULLET))) {
            all.values().removeIf(mark -> mark.is(Mark.Kind.DASHED_WORD));
            return new Marks(all, true);
        }
        Map<Integer, Mark> dashes = only(all, mark -> mark.is(Mark.Kind.DASHED_WORD));
        if (dashes.size() >= FEWEST_UNMARKED) {
            return new Marks(dashes, true);
        }
        Map<Integer, Mark> letters = only(all, mark -> mark.is(Mark.Kind.LETTER));
        if (letters.size() >= FEWEST_UNMARKED) {
            return new Marks(letters, true);
        }
        Map<Integer, Mark> signs = collect(this::sign);
        if (signs.size() >= FEWEST_UNMARKED) {
            return new Marks(signs, true);
        }
        Map<Integer, Mark> headings = collect(
                line -> line.is(Line.Kind.HEADING) ? unmarked(line, lines.headingText(line)) : Optional.empty());
        if (headings.size() >= FEWEST_UNMARKED) {
            return new Marks(headings, false);
        }
        Map<Integer, Mark> titles = collect(line -> isTitle(line) ? unmarked(line, line.text()) : Optional.empty());
        if (titles.size() >= FEWEST_UNMARKED) {
            return new Marks(titles, false);
        }
        if (kind == PartKind.PREVIEW) {
            Map<Integer, Mark> questions = collect(line -> asks(line) ? unmarked(line, line.text()) : Optional.empty());
            if (questions.size() >= FEWEST_UNMARKED) {
                return new Marks(questions, true);
            }
        }
        return new Marks(Map.of(), true);
    }

    private Map<Integer, Mark> collect(Function<Line, Optional<Mark>> reader) {
        Map<Integer, Mark> marks = new HashMap<>();
        for (int index = 0; index < lines.size(); index++) {
            int at = index;
            reader.apply(lines.get(index)).ifPresent(mark -> marks.put(at, mark));
        }
        return marks;
    }

    private static Map<Integer, Mark> only(Map<Integer, Mark> marks, Predicate<Mark> wanted) {
        Map<Integer, Mark> some = new HashMap<>(marks);
        some.values().removeIf(wanted.negate());
        return some;
    }

    /** An item that asks and answers in one line keeps its captions: they tell the two apart. */
    private Mark withCaption(Line line, Mark mark) {
        if (mark.label().isEmpty()
                || labels.answerWithin(mark.content(), line.end(), false).isEmpty()) {
            return mark;
        }
        return scanner.withoutLabel(line).orElse(mark);
    }

    /** A picture or an arrow at the start of a line. */
    private Optional<Mark> sign(Line line) {
        if (!line.is(Line.Kind.TEXT) || line.indent() >= INDENTED_CODE) {
            return Optional.empty();
        }
        int sign = text.codePointAt(line.text());
        boolean drawn = Character.getType(sign) == Character.OTHER_SYMBOL || ARROWS.indexOf(sign) >= 0;
        int end = line.text() + Character.charCount(sign);
        if (end < line.end() && text.charAt(end) == LabelScanner.EMOJI_STYLE) {
            end++;
        }
        int content = lines.skipSpace(end, line.end());
        return drawn && content > end && content < line.end()
                ? Optional.of(new Mark(
                        Mark.Kind.BULLET,
                        0,
                        "",
                        line.text(),
                        content,
                        new Span(content, content),
                        line.indent() + content - line.text(),
                        text.substring(line.text(), end)))
                : Optional.empty();
    }

    private static Optional<Mark> unmarked(Line line, int from) {
        return Optional.of(new Mark(Mark.Kind.HEADING, 0, "", line.text(), from, new Span(from, from), line.indent()));
    }

    /** Bold text at the start of a line. */
    private boolean isTitle(Line line) {
        return line.is(Line.Kind.TEXT) && text.startsWith("**", line.text());
    }

    private boolean asks(Line line) {
        char last = line.text() < line.end() ? text.charAt(line.end() - 1) : ' ';
        return line.is(Line.Kind.TEXT) && (last == '?' || last == '？');
    }
}
