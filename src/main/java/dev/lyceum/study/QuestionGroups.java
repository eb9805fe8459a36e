package dev.lyceum.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells titles of groups from questions: where below each numbered line stands at once a question numbered in another way
 * with an answer of its own, the outer lines name groups ({@code 一、選擇題}).
 */
final class QuestionGroups {
    private static final int FEWEST_TITLES = 2;

    private final Lines lines;
    private final MarkScanner scanner;
    private final AnswerLabels answers;
    private final ItemFinder finder;

    QuestionGroups(Lines lines, MarkScanner scanner, AnswerLabels answers, ItemFinder finder) {
        this.lines = lines;
        this.scanner = scanner;
        this.answers = answers;
        this.finder = finder;
    }

    /** The questions of all groups; empty where the items are questions themselves. */
    List<Item> questions(List<Item> items) {
        if (items.size() < FEWEST_TITLES || answers.isEmpty()) {
            return List.of();
        }
        List<Item> questions = new ArrayList<>();
        boolean several = false;
        boolean countsOn = true;
        for (int index = 0; index < items.size(); index++) {
            Item title = items.get(index);
            int to = index + 1 < items.size() ? items.get(index + 1).line() : lines.size();
            List<Item> group = isTitle(title, to) ? finder.counted(title.line() + 1, to) : List.of();
            if (group.isEmpty() || !areAnswered(group, to)) {
                return List.of();
            }
            several |= group.size() > 1;
            countsOn &= questions.isEmpty()
                    || group.get(0).number()
                            == questions.get(questions.size() - 1).number() + 1;
            questions.addAll(group);
        }
        return several || countsOn ? questions : List.of();
    }

    private boolean isTitle(Item item, int to) {
        int next = lines.firstFilled(item.line() + 1, to);
        Optional<Mark> inner = next < to ? scanner.mark(lines.get(next)) : Optional.empty();
        return inner.filter(mark -> mark.counts() && !mark.is(item.mark().kind()))
                        .isPresent()
                && item.mark().label().isEmpty()
                && !lines.asks(lines.get(item.line()));
    }

    private boolean areAnswered(List<Item> group, int to) {
        for (int index = 0; index < group.size(); index++) {
            int end = index + 1 < group.size() ? group.get(index + 1).line() : to;
            if (!answers.anyLeading(group.get(index).line() + 1, end)) {
                return false;
            }
        }
        return true;
    }
}
