package dev.lyceum.study;

/** Knows, line by line, what is inside a fenced code block. Indentation does not matter: fences stand in lists too. */
final class FenceTracker {
    private static final int SHORTEST = 3;

    private char mark;
    private int length;

    boolean isOpen() {
        return length > 0;
    }

    /**
     * Takes the next line, without the white space around it.
     *
     * @return whether the line belongs to a fenced block, its two fences included
     */
    boolean accept(CharSequence text, int from, int to) {
        int run = run(text, from, to);
        if (isOpen()) {
            if (run >= length && text.charAt(from) == mark && from + run == to) {
                length = 0;
            }
            return true;
        }
        if (run < SHORTEST || !mayOpen(text, from + run, to, text.charAt(from))) {
            return false;
        }
        mark = text.charAt(from);
        length = run;
        return true;
    }

    private static int run(CharSequence text, int from, int to) {
        if (from >= to || (text.charAt(from) != '`' && text.charAt(from) != '~')) {
            return 0;
        }
        int at = from;
        while (at < to && text.charAt(at) == text.charAt(from)) {
            at++;
        }
        return at - from;
    }

    /** Behind opening back-ticks there is no other back-tick, or it would be a code span. */
    private static boolean mayOpen(CharSequence text, int from, int to, char mark) {
        if (mark == '~') {
            return true;
        }
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '`') {
                return false;
            }
        }
        return true;
    }
}
