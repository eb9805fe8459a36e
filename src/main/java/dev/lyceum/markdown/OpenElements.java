package dev.lyceum.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** The elements that the author's HTML has opened and not yet closed. */
final class OpenElements {
    private final Deque<String> names = new ArrayDeque<>();
    private final Map<String, Integer> counts = new HashMap<>();

    void push(String name) {
        names.push(name);
        counts.merge(name, 1, Integer::sum);
    }

    /** The innermost. */
    String pop() {
        String name = names.pop();
        counts.merge(name, -1, Integer::sum);
        return name;
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    int count(String name) {
        return counts.getOrDefault(name, 0);
    }
}
