package dev.lyceum.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parts lines in which questions that count on follow each other, each with its answer: {@code 1. … Answer: … 2. … Answer: …} */
final class LineSplitter {
    private static final String ENDS = ".。!！?？)）*_";

    private final Lines lines;
    private final LabelScanner labels;
    private final MarkScanner marks;

    LineSplitter(Lines lines, LabelScanner labels) {
        this.lines = lines;
        this.labels = labels;
        this.marks = new MarkScanner(lines, labels);
    }

    Lines split() {
        List<Line> parts = new ArrayList<>();
        for (Line line : lines.all()) {
            Line rest = line;
            Optional<Line> next = next(rest);
            while (next.isPresent()) {
                parts.add(before(rest, next.get().start()));
                rest = next.get();
                next = next(rest);
            }
            parts.add(rest);
        }
        return new Lines(lines.text(), parts, lines.openFence());
    }

    /** What follows the answer of the question that begins a line, if it is the next question and has an answer, too. */
    private Optional<Line> next(Line line) {
        Optional<Mark> mark = line.is(Line.Kind.TEXT) ? marks.mark(line).filter(Mark::counts) : Optional.empty();
        Optional<Label> answer = mark.flatMap(found -> answer(line, found));
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        char last = ' ';
        for (int at = answer.get().content(); at < line.end(); at++) {
            char c = lines.text().charAt(at);
            if (Line.isSpace(c)) {
                continue;
            }
            if (Line.isSpace(lines.text().charAt(at - 1)) && ENDS.indexOf(last) >= 0) {
                Line rest = new Line(at, at, line.end(), line.next(), line.indent(), Line.Kind.TEXT);
                Optional<Mark> next = marks.mark(rest).filter(found -> isNext(mark.get(), found));
                if (next.isPresent()) {
                    return next.flatMap(found -> answer(rest, found)).map(label -> rest);
                }
            }
            last = c;
        }
        return Optional.empty();
    }

    private static boolean isNext(Mark mark, Mark next) {
        return next.is(mark.kind())
                && next.number() == mark.number() + 1
                && next.label().isEmpty() == mark.label().isEmpty();
    }

    private Optional<Label> answer(Line line, Mark mark) {
        return labels.answerWithin(mark.content(), line.end(), !mark.label().isEmpty());
    }

    private Line before(Line line, int next) {
        int end = next;
        while (Line.isSpace(lines.text().charAt(end - 1))) {
            end--;
        }
        return new Line(line.start(), line.text(), end, next, line.indent(), Line.Kind.TEXT);
    }
}
