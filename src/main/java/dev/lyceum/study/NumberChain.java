package dev.lyceum.study;

import java.util.ArrayList;
import java.util.List;

/**
 * The items of a numbered list told apart from those of lists inside its items, by how they count: an inner list starts
 * again at 1 and the outer one goes on where it was.
 *
 * @param main the items of the list
 * @param restart the items from where the numbers start again for good; empty where they never do
 */
record NumberChain(List<Item> main, List<Item> restart) {
    /** Authors skip a number now and then; a greater step is not the same list. */
    private static final int GREATEST_STEP = 2;

    static NumberChain of(List<Item> items) {
        if (items.isEmpty()
                || items.stream().allMatch(item -> item.number() == items.get(0).number())) {
            return new NumberChain(items, List.of());
        }
        List<Item> main = new ArrayList<>();
        int expected = items.get(0).number();
        int index = 0;
        while (index < items.size()) {
            int number = items.get(index).number();
            if (number == 1 && expected > 1) {
                int resumed = resumption(items, index, expected);
                if (resumed < 0) {
                    return new NumberChain(main, items.subList(index, items.size()));
                }
                index = resumed;
            } else {
                if (number >= expected - 1 && number < expected + GREATEST_STEP) {
                    main.add(items.get(index));
                    expected = number + 1;
                }
                index++;
            }
        }
        return new NumberChain(main, List.of());
    }

    /** Where the list goes on behind or inside a run of numbers that starts at 1; -1 where it does not. */
    private static int resumption(List<Item> items, int start, int expected) {
        int end = start + 1;
        int inside = -1;
        while (end < items.size()
                && items.get(end).number() == items.get(end - 1).number() + 1) {
            if (items.get(end).number() == expected) {
                inside = end;
            }
            end++;
        }
        return end < items.size() && items.get(end).number() == expected ? end : inside;
    }
}
