package dev.lyceum.study;

/** Recognises front matter in the middle of a page. */
final class FrontMatterFinder {
    private static final int MOST_LINES = 60;

    private FrontMatterFinder() {}

    /** Whether {@code +++} or {@code ---} stands on the line, then only keys and values, then the same and a heading. */
    static boolean isFrontMatter(Lines lines, int index) {
        Line first = lines.get(index);
        if (first.end() - first.text() != 3) {
            return false;
        }
        String fence = trimmed(lines, index);
        if (!fence.equals("+++") && !fence.equals("---")) {
            return false;
        }
        int keys = 0;
        int to = Math.min(lines.size(), index + MOST_LINES);
        for (int next = index + 1; next < to; next++) {
            String line = trimmed(lines, next);
            if (line.equals(fence)) {
                int behind = lines.firstFilled(next + 1, lines.size());
                return keys > 0 && behind < lines.size() && lines.get(behind).is(Line.Kind.HEADING);
            }
            if (isKey(line, fence.equals("+++") ? '=' : ':')) {
                keys++;
            } else if (!line.isEmpty() && !line.startsWith("[") && !line.startsWith("- ") && !line.startsWith("#")) {
                return false;
            }
        }
        return false;
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
