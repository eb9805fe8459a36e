package dev.lyceum.study;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Gathers the items of the outermost list: those numbered like the first one, and those numbered in another way that count
 * on, such as {@code ### Question 2} behind {@code 1.}
 */
final class CountedItems {
    /** Ways to number questions that authors mix on one page. */
    private static final Set<Mark.Kind> MIXED = EnumSet.of(Mark.Kind.NUMBER, Mark.Kind.LABEL, Mark.Kind.HEADING);

    private final Lines lines;
    private final List<Item> items = new ArrayList<>();
    private final Set<Integer> numbers = new HashSet<>();
    /** How items are numbered that did not count on: those of lists inside the items. */
    private final Set<Mark.Kind> inner = EnumSet.noneOf(Mark.Kind.class);

    CountedItems(Lines lines) {
        this.lines = lines;
    }

    List<Item> found() {
        return items;
    }

    void add(Item item) {
        if (isSibling(item) || !inner.contains(item.mark().kind()) && countsOn(item)) {
            items.add(item);
            numbers.add(item.number());
        } else {
            inner.add(item.mark().kind());
        }
    }

    private boolean isSibling(Item item) {
        if (items.isEmpty()) {
            return true;
        }
        Item first = items.get(0);
        return item.mark().is(first.mark().kind()) && indent(item) <= indent(first) + 1;
    }

    /** Whether it has the next number; a list of numbers may stand between a heading and the item before it. */
    private boolean countsOn(Item item) {
        int before = item.number() - 1;
        boolean mixed = MIXED.contains(item.mark().kind())
                && MIXED.contains(items.get(0).mark().kind());
        return mixed
                && indent(item) < 2
                && (item.mark().is(Mark.Kind.NUMBER)
                        ? items.get(items.size() - 1).number() == before
                        : numbers.contains(before));
    }

    private int indent(Item item) {
        return lines.get(item.line()).indent();
    }
}
