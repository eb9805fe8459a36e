package dev.lyceum.study;

import dev.lyceum.source.Span;
import java.util.List;
import java.util.Optional;

/** Finds answers that nothing marks, by where they stand below their question. */
final class UnmarkedAnswerFinder {
    private static final int FEWEST_LETTERS = 3;

    private final Lines lines;
    private final MarkScanner marks;
    private final OptionFinder options;

    UnmarkedAnswerFinder(Lines lines, MarkScanner marks, OptionFinder options) {
        this.lines = lines;
        this.marks = marks;
        this.options = options;
    }

    /** The answer below a question whose lines end at {@code end}. */
    Optional<AnswerCut> find(Item item, int end) {
        int line = lines.firstFilled(firstLine(item, end), end);
        if (line >= end) {
            return Optional.empty();
        }
        Line first = lines.get(line);
        Optional<Mark> mark = marks.withoutLabel(first);
        int words = mark.map(Mark::content).orElse(first.text());
        boolean single = mark.isPresent() && countAlike(mark.get(), line, end) == 1;
        int content = single ? words : first.start();
        int columns = single ? mark.get().column() : item.mark().column();
        Span none = new Span(content, content);
        return Optional.of(
                new AnswerCut("", first.text(), new Cut(line, content), words, lines.at(end), none, none, columns));
    }

    /** The first line that may be the answer's, blank or not. */
    private int firstLine(Item item, int end) {
        int below = item.line() + 1;
        List<OptionCut> choices = options.find(below, end);
        if (!choices.isEmpty()) {
            return choices.get(choices.size() - 1).end().line();
        }
        Line head = lines.get(item.line());
        if (item.mark().content() >= head.end()) {
            return textEnd(lines.firstFilled(below, end), end);
        }
        int attached = textEnd(below, end);
        if (attached == below || lines.asks(head)) {
            return below;
        }
        for (int index = below; index < attached; index++) {
            if (lines.asks(lines.get(index))) {
                return index + 1;
            }
        }
        boolean more = lines.firstFilled(attached, end) < end;
        return more && !endsSentence(head) ? attached : below;
    }

    /** Behind the lines of a paragraph, which a list item ends. */
    private int textEnd(int from, int end) {
        int index = from;
        while (index < end
                && lines.get(index).isOfParagraph()
                && (index == from || marks.withoutLabel(lines.get(index)).isEmpty())) {
            index++;
        }
        return index;
    }

    private boolean endsSentence(Line line) {
        return ".。!！".indexOf(lines.text().charAt(line.end() - 1)) >= 0;
    }

    private int countAlike(Mark mark, int from, int end) {
        int indent = lines.get(from).indent();
        int count = 0;
        for (int index = from; index < end; index++) {
            Line line = lines.get(index);
            if (line.indent() == indent
                    && marks.withoutLabel(line)
                            .filter(other -> other.is(mark.kind()))
                            .isPresent()) {
                count++;
            }
        }
        return count;
    }

    /** Whether most items of a list say the same as those of another: the second list goes through the first. */
    boolean repeats(List<Item> first, List<Item> second) {
        int count = 0;
        for (int index = 0; index < first.size(); index++) {
            String before = words(first.get(index));
            String again = words(second.get(index));
            if (before.length() >= FEWEST_LETTERS && (again.startsWith(before) || before.startsWith(again))) {
                count++;
            }
        }
        return count * 2 > first.size();
    }

    /** Whether most items have something below them. */
    boolean manyFollowed(List<Item> items, int to) {
        int count = 0;
        for (int index = 0; index < items.size(); index++) {
            boolean last = index + 1 == items.size();
            int line = items.get(index).line();
            int end = last ? introduction(line, to) : items.get(index + 1).line();
            if (lines.firstFilled(line + 1, end) < end) {
                count++;
            }
        }
        return count * 2 > items.size();
    }

    /** Where questions end that other text follows, up to {@code to}: before a paragraph that introduces it. */
    int questionsEnd(List<Item> questions, int to) {
        boolean followed = questions.isEmpty() || manyFollowed(questions, to);
        return followed ? to : introduction(questions.get(questions.size() - 1).line(), to);
    }

    /** Where the last paragraph before {@code to} begins, if it stands apart from the item above it; else {@code to}. */
    private int introduction(int item, int to) {
        int end = lines.lastFilled(item + 1, to);
        int start = end;
        while (start > item + 1 && !lines.get(start - 1).blank()) {
            start--;
        }
        boolean apart = start > item + 1 && start < end && lines.get(start).indent() < 2;
        return apart ? start : to;
    }

    boolean asksMore(List<Item> first, List<Item> second) {
        return countAsking(first) > countAsking(second);
    }

    private long countAsking(List<Item> items) {
        return items.stream().filter(item -> lines.asks(lines.get(item.line()))).count();
    }

    private String words(Item item) {
        Line line = lines.get(item.line());
        return CardId.fold(lines.text().substring(item.mark().content(), line.end()));
    }
}
