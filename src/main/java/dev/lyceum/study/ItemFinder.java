package dev.lyceum.study;

import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the lines of a review that may begin a question. */
final class ItemFinder {
    private static final int INDENTED_CODE = 4;
    private static final int FEWEST_UNMARKED = 2;

    private final Lines lines;
    private final LabelScanner labels;
    private final MarkScanner scanner;
    private final AnswerLabels answers;

    ItemFinder(Lines lines, LabelScanner labels, MarkScanner scanner, AnswerLabels answers) {
        this.lines = lines;
        this.labels = labels;
        this.scanner = scanner;
        this.answers = answers;
    }

    /** Numbered or labelled lines, or else the lines that stand where questions would; empty where nothing does. */
    List<Item> find() {
        List<Item> items = counted(0, lines.size());
        List<Item> inGroups = new QuestionGroups(lines, scanner, answers, this).questions(items);
        if (!inGroups.isEmpty()) {
            return inGroups;
        }
        int first = items.isEmpty() ? lines.size() : items.get(0).line();
        if (!labelled(first).isEmpty()) {
            List<Item> labelled = labelled(lines.size());
            items = items.isEmpty() || areAround(labelled) ? labelled : items;
        }
        if (items.isEmpty() && !answers.isEmpty()) {
            items = aboveLabels();
        }
        if (items.isEmpty()) {
            items = headings();
        }
        return items.isEmpty() ? asking() : items;
    }

    /** Whether labelled questions, the first of them above all numbers, have one answer each: the numbers are lists in these. */
    private boolean areAround(List<Item> labelled) {
        for (int index = 0; index < labelled.size(); index++) {
            int line = labelled.get(index).line();
            int to = index + 1 < labelled.size() ? labelled.get(index + 1).line() : lines.size();
            boolean one = answers.first(line, to).isPresent()
                    && answers.between(line + 1, to).size() < 2;
            if (!one) {
                return false;
            }
        }
        return true;
    }

    /** The outermost numbered items of a range; the first one says how they are numbered. */
    List<Item> counted(int from, int to) {
        CountedItems items = new CountedItems(lines);
        for (int index = from; index < to; index++) {
            Line line = lines.get(index);
            Optional<Mark> found = line.indent() < INDENTED_CODE ? scanner.mark(line) : Optional.empty();
            if (found.isPresent() && found.get().counts()) {
                items.add(new Item(index, found.get()));
            }
        }
        return items.found();
    }

    /** {@code Q: …}, without numbers. */
    private List<Item> labelled(int to) {
        List<Item> items = new ArrayList<>();
        for (int index = 0; index < to; index++) {
            Line line = lines.get(index);
            if (line.is(Line.Kind.TEXT) || line.is(Line.Kind.HEADING)) {
                int from = scanner.textStart(line);
                Optional<Label> label = labels.question(from, line.end()).filter(Label::colon);
                if (label.isPresent()) {
                    items.add(new Item(index, mark(line, label.get())));
                }
            }
        }
        return items;
    }

    /** What stands above each answer label: from a line that asks on, or else the paragraph. */
    private List<Item> aboveLabels() {
        List<Item> items = new ArrayList<>();
        int from = 0;
        for (AnswerLabels.LabelledLine answer : answers.between(0, lines.size())) {
            int to = answer.line();
            int question = lastAsking(from, to);
            if (question < 0) {
                question = lines.lastFilled(from, to) - 1;
            }
            while (question > from
                    && lines.get(question).isOfParagraph()
                    && lines.get(question - 1).isOfParagraph()
                    && !lines.asks(lines.get(question - 1))) {
                question--;
            }
            if (question >= from) {
                items.add(new Item(question, mark(lines.get(question), scanner.textStart(lines.get(question)))));
            }
            from = to + 1;
        }
        return items;
    }

    private int lastAsking(int from, int to) {
        for (int index = to - 1; index >= from; index--) {
            if (lines.asks(lines.get(index))) {
                return index;
            }
        }
        return -1;
    }

    private List<Item> headings() {
        List<Item> items = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (line.is(Line.Kind.HEADING)) {
                items.add(new Item(index, mark(line, lines.headingText(line))));
            }
        }
        boolean asked = items.stream()
                                .filter(item -> lines.asks(lines.get(item.line())))
                                .count()
                        * 2
                > items.size();
        return items.size() >= FEWEST_UNMARKED && asked ? items : List.of();
    }

    /** Lines that end with a question mark. */
    private List<Item> asking() {
        List<Item> items = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (line.is(Line.Kind.TEXT) && line.indent() < 2 && lines.asks(line)) {
                items.add(new Item(index, mark(line, scanner.textStart(line))));
            }
        }
        return items.size() >= FEWEST_UNMARKED ? items : List.of();
    }

    /** The mark of a line that has none. */
    static Mark mark(Line line, int content) {
        return new Mark(
                Mark.Kind.LABEL,
                0,
                "",
                line.text(),
                content,
                new Span(content, content),
                line.indent() + content - line.text());
    }

    private static Mark mark(Line line, Label label) {
        return new Mark(Mark.Kind.LABEL, 0, label.words(), line.text(), label.content(), label.kept(), line.indent());
    }
}
