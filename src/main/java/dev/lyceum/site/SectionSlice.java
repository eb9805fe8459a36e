package dev.lyceum.site;

import java.util.List;
import java.util.Optional;

/** A part of a list as in {@code [1]}, {@code [last]}, {@code [1:]}, {@code [:last]}; what is out of range is left out. */
record SectionSlice(int from, int to, boolean single) {
    private static final int LAST = -1;
    private static final int END = -2;

    /** Reads what stands between the brackets; empty when it is neither a number, {@code last} nor a range of them. */
    static Optional<SectionSlice> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return number(text).map(at -> new SectionSlice(at, END, true));
        }
        String first = text.substring(0, colon);
        String second = text.substring(colon + 1);
        Optional<Integer> from = first.isEmpty() ? Optional.of(0) : number(first);
        Optional<Integer> to = second.isEmpty() ? Optional.of(END) : number(second);
        return from.flatMap(low -> to.map(high -> new SectionSlice(low, high, false)));
    }

    private static Optional<Integer> number(String text) {
        if (text.equals("last")) {
            return Optional.of(LAST);
        }
        if (text.startsWith("-")) {
            return number(text.substring(1)).map(below -> 0);
        }
        boolean digits = !text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    List<String> of(List<String> list) {
        int first = place(from, list);
        int end = single ? first + 1 : Math.min(place(to, list), list.size());
        return first < 0 || first >= end || end > list.size() ? List.of() : list.subList(first, end);
    }

    /** In a list of one, as Hugo has it, {@code last} is behind its end: a site's first level is never the last of more. */
    private static int place(int number, List<String> list) {
        if (number == LAST) {
            return list.size() == 1 ? 1 : list.size() - 1;
        }
        return number == END ? list.size() : number;
    }
}
