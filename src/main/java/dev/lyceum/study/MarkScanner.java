package dev.lyceum.study;

import dev.lyceum.source.Span;
import java.util.Optional;

/** Recognises list markers and question labels at the start of a line, whether or not Markdown makes a list of them. */
final class MarkScanner {
    private static final String BULLETS = "-*+•●▪◦‧·○■◆–";
    /** These may be followed by text at once. */
    private static final String TIGHT_BULLETS = "•●▪◦○■◆";

    private static final char FIRST_CIRCLED = '①';
    private static final char KEYCAP = '\u20e3';
    private static final char LAST_CIRCLED = '⑳';

    private final Lines lines;
    private final String text;
    private final LabelScanner labels;

    MarkScanner(Lines lines, LabelScanner labels) {
        this.lines = lines;
        this.text = lines.text();
        this.labels = labels;
    }

    /** The marker of a line: a list marker or a question label, or the one with the other. */
    Optional<Mark> mark(Line line) {
        if (line.is(Line.Kind.HEADING)) {
            return headingMark(line);
        }
        if (!line.is(Line.Kind.TEXT)) {
            return Optional.empty();
        }
        Optional<Mark> list = listMark(line, line.text());
        if (list.isEmpty()) {
            return numberedLabel(line, line.text());
        }
        Optional<Label> label = labels.question(list.get().content(), line.end());
        if (label.isEmpty()) {
            return list;
        }
        if (!list.get().is(Mark.Kind.BULLET)) {
            return Optional.of(labelled(list.get(), label.get()));
        }
        return label.get().number() > 0 ? numberedLabel(line, list.get().content()) : list;
    }

    /** The list marker of a line of text alone, with the label behind it left in the item. */
    Optional<Mark> withoutLabel(Line line) {
        return line.is(Line.Kind.TEXT) ? listMark(line, line.text()) : Optional.empty();
    }

    /** The marker of an item whose label is all that it says, so that the label is its text. */
    Mark withLabelAsText(Line line) {
        int from = textStart(line);
        Mark plain = ItemFinder.mark(line, from);
        return line.is(Line.Kind.TEXT) ? withoutLabel(line).orElse(plain) : plain;
    }

    /** Where a line's own words start: behind the marks of a heading or of an unnumbered item. */
    int textStart(Line line) {
        if (line.is(Line.Kind.HEADING)) {
            return lines.headingText(line);
        }
        return withoutLabel(line)
                .filter(mark -> mark.is(Mark.Kind.BULLET))
                .map(Mark::content)
                .orElse(line.text());
    }

    /** {@code a)}, bold perhaps, also as the item of an unnumbered list: {@code - a)}, {@code - [ ] a)}, {@code - **a)**}. */
    Optional<Mark> choice(Line line) {
        if (!line.is(Line.Kind.TEXT)) {
            return Optional.empty();
        }
        int from = textStart(line) > line.text() ? boxEnd(line) : line.text();
        Optional<Mark> mark = isEmphasis(from, line.end()) ? emphasised(line, from) : listMark(line, from);
        return mark.filter(found -> found.is(Mark.Kind.LETTER));
    }

    /** Where the words of a list item start: behind its mark and the box of a task, if there is one. */
    int boxEnd(Line line) {
        int at = withoutLabel(line).map(Mark::content).orElse(line.text());
        boolean box = at + 3 < line.end()
                && text.charAt(at) == '['
                && " xX".indexOf(text.charAt(at + 1)) >= 0
                && text.charAt(at + 2) == ']'
                && Line.isSpace(text.charAt(at + 3));
        return box ? lines.skipSpace(at + 3, line.end()) : at;
    }

    /** {@code A: one}, which may be a choice and may be data or somebody's words. */
    Optional<Mark> name(Line line) {
        int from = line.text();
        boolean named = line.is(Line.Kind.TEXT)
                && line.end() - from > 2
                && isLetter(text.charAt(from))
                && (text.charAt(from + 1) == ':' || text.charAt(from + 1) == '：');
        return named
                ? Optional.of(mark(line, Mark.Kind.LETTER, ordinal(text.charAt(from)), from, from + 2))
                : Optional.empty();
    }

    private Optional<Mark> headingMark(Line line) {
        int from = lines.headingText(line);
        Optional<Mark> inner = listMark(line, from).filter(Mark::counts).or(() -> numberedLabel(line, from));
        return inner.map(m -> new Mark(
                Mark.Kind.HEADING, m.number(), m.label(), line.text(), m.content(), m.kept(), m.column(), m.written()));
    }

    private Optional<Mark> numberedLabel(Line line, int from) {
        return labels.question(from, line.end())
                .filter(label -> label.number() > 0)
                .map(label -> new Mark(
                        Mark.Kind.LABEL,
                        label.number(),
                        label.words(),
                        label.start(),
                        label.content(),
                        label.kept(),
                        line.indent()));
    }

    private static Mark labelled(Mark list, Label label) {
        Span kept = list.kept().length() > 0 ? list.kept() : label.kept();
        int number = list.number() > 0 ? list.number() : label.number();
        return new Mark(list.kind(), number, label.words(), list.start(), label.content(), kept, list.column());
    }

    private Optional<Mark> listMark(Line line, int from) {
        int to = line.end();
        if (from == to) {
            return Optional.empty();
        }
        char first = text.charAt(from);
        if (isEmphasis(from, to)) {
            return emphasised(line, from).filter(mark -> !mark.is(Mark.Kind.LETTER));
        }
        if (first >= FIRST_CIRCLED && first <= LAST_CIRCLED) {
            return Optional.of(mark(line, Mark.Kind.CIRCLED, first - FIRST_CIRCLED + 1, from, from + 1));
        }
        if (BULLETS.indexOf(first) >= 0) {
            return bullet(line, from);
        }
        if (first == '(' || first == '（') {
            return bracketed(line, from);
        }
        return counted(line, from);
    }

    private Optional<Mark> bullet(Line line, int from) {
        char first = text.charAt(from);
        int next = from + 1;
        if (next == line.end() || Line.isSpace(text.charAt(next)) || TIGHT_BULLETS.indexOf(first) >= 0) {
            return Optional.of(mark(line, Mark.Kind.BULLET, 0, from, next));
        }
        if (first == '-' && Character.isLetter(text.charAt(next))) {
            return Optional.of(mark(line, Mark.Kind.DASHED_WORD, 0, from, next));
        }
        return Optional.empty();
    }

    /** {@code (1)}, {@code （一）}, {@code (a)} */
    private Optional<Mark> bracketed(Line line, int from) {
        int to = line.end();
        Numeral digits = Numeral.digits(text, from + 1, to);
        Numeral numeral = digits.end() > from + 1 ? digits : Numeral.han(text, from + 1, to);
        Mark.Kind kind = digits.end() > from + 1 ? Mark.Kind.PARENTHESES : Mark.Kind.HAN;
        int end = numeral.end();
        int number = numeral.value();
        if (number == 0 && end == from + 1 && end < to && isLetter(text.charAt(end))) {
            kind = Mark.Kind.LETTER;
            number = ordinal(text.charAt(end++));
        }
        boolean closed = number > 0 && end < to && (text.charAt(end) == ')' || text.charAt(end) == '）');
        return closed ? Optional.of(mark(line, kind, number, from, end + 1)) : Optional.empty();
    }

    /** {@code 1.}, {@code 一、}, {@code a)} */
    private Optional<Mark> counted(Line line, int from) {
        int to = line.end();
        Numeral digits = Numeral.digits(text, from, to);
        int keycap = digits.value() > 0 ? keycapEnd(digits.end(), to) : -1;
        if (keycap > 0) {
            return Optional.of(mark(line, Mark.Kind.NUMBER, digits.value(), from, keycap));
        }
        if (digits.value() > 0) {
            return delimited(digits.end(), to, true)
                    ? Optional.of(mark(line, Mark.Kind.NUMBER, digits.value(), from, digits.end() + 1))
                    : Optional.empty();
        }
        Numeral han = Numeral.han(text, from, to);
        if (han.value() > 0) {
            boolean marked = han.end() < to && "、．.：:".indexOf(text.charAt(han.end())) >= 0;
            return marked ? Optional.of(mark(line, Mark.Kind.HAN, han.value(), from, han.end() + 1)) : Optional.empty();
        }
        if (isLetter(text.charAt(from)) && delimited(from + 1, to, false)) {
            return Optional.of(mark(line, Mark.Kind.LETTER, ordinal(text.charAt(from)), from, from + 2));
        }
        return Optional.empty();
    }

    /** Where a digit drawn as a key ({@code 1️⃣}) ends; -1 where it is none. */
    private int keycapEnd(int at, int to) {
        int frame = at < to && text.charAt(at) == LabelScanner.EMOJI_STYLE ? at + 1 : at;
        return frame < to && text.charAt(frame) == KEYCAP ? frame + 1 : -1;
    }

    /** Whether a delimiter is at {@code at} and what follows does not make it part of a figure, a time or a word. */
    private boolean delimited(int at, int to, boolean number) {
        if (at >= to) {
            return false;
        }
        boolean last = at + 1 == to;
        char behind = last ? ' ' : text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '.', '．' -> Line.isSpace(behind) || behind == '*' || (number && Numeral.digit(behind) < 0);
            case ')', '）', '、' -> true;
            case '：' -> number;
            case ':' -> number && (Line.isSpace(behind) || Character.isIdeographic(behind));
            default -> false;
        };
    }

    private boolean isEmphasis(int from, int to) {
        char first = from + 1 < to ? text.charAt(from) : ' ';
        return (first == '*' || first == '_') && text.charAt(from + 1) == first;
    }

    /** A number or a letter inside bold text: {@code **1.** text} or {@code **1. text**}. */
    private Optional<Mark> emphasised(Line line, int from) {
        char sign = text.charAt(from);
        int inner = from + 2;
        while (inner < line.end() && text.charAt(inner) == sign) {
            inner++;
        }
        if (inner == line.end()) {
            return Optional.empty();
        }
        int length = inner - from;
        Optional<Mark> found = "(（".indexOf(text.charAt(inner)) >= 0
                ? bracketed(line, inner).filter(mark -> mark.is(Mark.Kind.LETTER))
                : counted(line, inner);
        if (found.isEmpty()) {
            return found;
        }
        Mark mark = found.get();
        boolean closed = text.regionMatches(mark.content(), text, from, length);
        int content = closed ? lines.skipSpace(mark.content() + length, line.end()) : mark.content();
        Span kept = closed ? new Span(from, from) : new Span(from, inner);
        String written = text.substring(inner, mark.content()).strip();
        return Optional.of(new Mark(mark.kind(), mark.number(), "", from, content, kept, mark.column(), written));
    }

    private Mark mark(Line line, Mark.Kind kind, int number, int start, int end) {
        int content = lines.skipSpace(end, line.end());
        int column = line.indent() + (content - line.text());
        String written = number == 0 || isMarkdown(kind, end, line) ? "" : text.substring(start, end);
        return new Mark(kind, number, "", start, content, new Span(start, start), column, written);
    }

    /** Whether Markdown takes a counting marker for that of a list, and so shows no sign of it as text. */
    private boolean isMarkdown(Mark.Kind kind, int end, Line line) {
        char delimiter = text.charAt(end - 1);
        return kind == Mark.Kind.NUMBER
                && (delimiter == '.' || delimiter == ')')
                && (end == line.end() || Line.isSpace(text.charAt(end)));
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static int ordinal(char letter) {
        return Character.toLowerCase(letter) - 'a' + 1;
    }
}
