package dev.lyceum.study;

/** Finds formulas that take several lines: from {@code $$} to {@code $$} or {@code \[} to {@code \]}, without a blank line. */
final class FormulaFinder {
    private static final String[] OPENING = {"$$", "\\["};
    private static final String[] CLOSING = {"$$", "\\]"};

    private final String text;
    private final int to;
    /** For each kind, up to where no line closes it. */
    private final int[] hopeless = new int[OPENING.length];

    FormulaFinder(String text, int to) {
        this.text = text;
        this.to = to;
    }

    /**
     * Behind the formula that a line opens at its end or its beginning and does not close; the line's end where it opens
     * none.
     */
    int endOf(int from, int end) {
        String line = text.substring(from, end);
        for (int kind = 0; kind < OPENING.length; kind++) {
            if (opens(line, kind)) {
                return close(kind, end);
            }
        }
        return end;
    }

    private static boolean opens(String line, int kind) {
        int last = line.lastIndexOf(OPENING[kind]);
        boolean outermost = last >= 0 && (last == 0 || last == line.length() - 2);
        if (!outermost || line.contains("$$$")) {
            return false;
        }
        int earlier = 0;
        for (int at = line.indexOf("$$"); at >= 0 && at < last; at = line.indexOf("$$", at + 2)) {
            earlier++;
        }
        return kind == 0 ? earlier % 2 == 0 : line.indexOf(CLOSING[kind], last) < 0;
    }

    private int close(int kind, int lineEnd) {
        int start = nextLine(lineEnd);
        while (start < to && start >= hopeless[kind]) {
            int next = nextLine(start);
            String line = text.substring(start, next).strip();
            int at = line.indexOf(CLOSING[kind]);
            if (at == 0 || at >= 0 && at == line.length() - 2) {
                return next;
            }
            if (at >= 0 || isBlank(line)) {
                hopeless[kind] = next;
                return lineEnd;
            }
            start = next;
        }
        hopeless[kind] = Math.max(hopeless[kind], start);
        return lineEnd;
    }

    private int nextLine(int from) {
        int lineBreak = text.indexOf('\n', from);
        return lineBreak < 0 || lineBreak >= to ? to : lineBreak + 1;
    }

    /** The marks of a quotation are no content. */
    private static boolean isBlank(String line) {
        return line.chars().allMatch(c -> c == '>' || Line.isSpace((char) c));
    }
}
