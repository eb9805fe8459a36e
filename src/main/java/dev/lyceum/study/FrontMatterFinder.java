package dev.lyceum.study;

/** Recognises front matter in the middle of a page. */
final class FrontMatterFinder {
    private static final int MOST_LINES = 60;

    private FrontMatterFinder() {}

    /**
     * Whether {@code +++} or {@code ---} stands on the line, then only keys and values, then the same; and, since rules
     * around a line with a colon look like it, either a title among the keys or a heading behind.
     */
    static boolean isFrontMatter(Lines lines, int index) {
        Line first = lines.get(index);
        if (first.is(Line.Kind.VERBATIM) || first.end() - first.text() != 3) {
            return false;
        }
        String fence = trimmed(lines, index);
        if (!fence.equals("+++") && !fence.equals("---")) {
            return false;
        }
        char sign = fence.equals("+++") ? '=' : ':';
        int keys = 0;
        boolean titled = false;
        int to = Math.min(lines.size(), index + MOST_LINES);
        for (int next = index + 1; next < to; next++) {
            String line = trimmed(lines, next);
            if (line.equals(fence)) {
                int behind = lines.firstFilled(next + 1, lines.size());
                boolean beforeHeading =
                        behind < lines.size() && lines.get(behind).is(Line.Kind.HEADING);
                return keys > 0 && (titled || beforeHeading);
            }
            if (isKey(line, sign)) {
                keys++;
                titled |= line.regionMatches(true, 0, "title", 0, 5) && !isKeyCharacter(line.charAt(5));
            } else if (!isInsideValue(line)) {
                return false;
            }
        }
        return false;
    }

    /** Lines of front matter without a key of their own: blank ones, comments, tables and the insides of lists. */
    private static boolean isInsideValue(String line) {
        return line.isEmpty() || "[]{}\"'#,".indexOf(line.charAt(0)) >= 0 || line.startsWith("- ");
    }

    private static boolean isKey(String line, char sign) {
        int at = 0;
        while (at < line.length() && isKeyCharacter(line.charAt(at))) {
            at++;
        }
        int behind = at;
        while (behind < line.length() && line.charAt(behind) == ' ') {
            behind++;
        }
        return at > 0 && behind < line.length() && line.charAt(behind) == sign;
    }

    private static boolean isKeyCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '"';
    }

    private static String trimmed(Lines lines, int index) {
        Line line = lines.get(index);
        return lines.text().substring(line.text(), line.end());
    }
}
