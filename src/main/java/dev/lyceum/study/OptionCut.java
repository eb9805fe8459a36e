package dev.lyceum.study;

import dev.lyceum.source.Span;

/**
 * Where one choice of a question stands.
 *
 * @param label as written
 * @param start the first character of its line, or of its label where it is not the first on its line
 * @param tick a sign behind it that says it is right, to leave out; empty where there is none
 * @param bold whether all its words are bold, which would give the right one away and so is left out with the tick
 * @param right whether a tick or a checked box says so
 */
record OptionCut(String label, Cut start, int content, Cut end, Span tick, boolean bold, boolean right) {
    OptionCut withBoldAsTick() {
        return new OptionCut(label, start, content, end, tick, bold, bold);
    }

    Cut words() {
        return new Cut(start.line(), content);
    }
}
