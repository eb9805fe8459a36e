package dev.lyceum.study;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The ids that a page has given. */
final class TakenIds {
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> copies = new HashMap<>();

    /** Takes an id, if it is free. */
    boolean take(String id) {
        return ids.add(id);
    }

    boolean has(String id) {
        return ids.contains(id);
    }

    /** Takes the first free one of {@code id-2}, {@code id-3} and so on. */
    String takeNumbered(String id) {
        String numbered = id;
        while (!ids.add(numbered)) {
            numbered = id + '-' + copies.merge(id, 2, (count, one) -> count + 1);
        }
        return numbered;
    }
}
