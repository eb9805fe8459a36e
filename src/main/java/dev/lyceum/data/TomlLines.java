package dev.lyceum.data;

import dev.lyceum.source.Span;
import org.tomlj.TomlPosition;

/** The lines of a range of a file, for a library that names places by line and column. */
final class TomlLines {
    private final String text;
    private final Span range;
    private final int linesBefore;
    private final int blanksBefore;
    private final int[] starts;
    private final boolean hasSurrogates;

    TomlLines(String text, Span range) {
        this.text = text;
        boolean marked = range.length() > 0 && text.charAt(range.start()) == '\uFEFF';
        this.range = marked ? new Span(range.start() + 1, range.end()) : range;
        int begin = this.range.start();
        int lineStart = text.lastIndexOf('\n', begin - 1) + 1;
        this.linesBefore = countLineBreaks(0, begin);
        this.blanksBefore = text.codePointCount(lineStart, begin);
        this.starts = lineStarts(lineStart);
        this.hasSurrogates = text.codePointCount(lineStart, range.end()) < range.end() - lineStart;
    }

    /** The range behind as much white space as makes its lines and columns those of the file. */
    String padded() {
        return "\n".repeat(linesBefore) + " ".repeat(blanksBefore) + range.of(text);
    }

    int offset(TomlPosition position) {
        int line = Math.min(Math.max(position.line() - 1 - linesBefore, 0), starts.length - 1);
        int start = starts[line];
        int end = line + 1 < starts.length ? starts[line + 1] : range.end();
        int column = position.column() - 1;
        if (column > end - start) {
            return end;
        }
        return hasSurrogates && column <= text.codePointCount(start, end)
                ? text.offsetByCodePoints(start, column)
                : start + column;
    }

    /** Where the first {@code [table]} begins; behind the range where there is none. */
    int firstHeader() {
        for (int start : starts) {
            int i = start;
            while (i < range.end() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
                i++;
            }
            if (i < range.end() && text.charAt(i) == '[') {
                return start;
            }
        }
        return range.end() + 1;
    }

    private int countLineBreaks(int from, int to) {
        int count = 0;
        for (int i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) {
            count++;
        }
        return count;
    }

    private int[] lineStarts(int first) {
        int[] found = new int[countLineBreaks(range.start(), range.end()) + 1];
        found[0] = first;
        for (int line = 1; line < found.length; line++) {
            int from = line == 1 ? range.start() : found[line - 1];
            found[line] = text.indexOf('\n', from) + 1;
        }
        return found;
    }
}
