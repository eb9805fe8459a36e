package dev.lyceum.study;

import dev.lyceum.source.Span;

/**
 * Where one choice of a question stands.
 *
 * @param label as written
 * @param start the first character of its line, or of its label where it is not the first on its line
 * @param tick a sign behind it that says it is right, to leave out; empty where there is none
 * @param right whether a tick or a checked box says so
 */
record OptionCut(String label, Cut start, int content, Cut end, Span tick, boolean right) {
    Cut words() {
        return new Cut(start.line(), content);
    }
}
