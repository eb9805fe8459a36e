package dev.lyceum.study;

import java.util.List;
import java.util.OptionalInt;

/**
 * A stretch of the file, line by line.
 *
 * @param text the whole file
 * @param openFence the start of a code fence that is never closed, if there is one
 */
record Lines(String text, List<Line> all, OptionalInt openFence) {

    Line get(int index) {
        return all.get(index);
    }

    int size() {
        return all.size();
    }

    /** The first line from {@code from} on that is not blank; {@code to} where there is none. */
    int firstFilled(int from, int to) {
        int index = from;
        while (index < to && get(index).blank()) {
            index++;
        }
        return index;
    }

    /** Behind the last line before {@code to} that is not blank; {@code from} where there is none. */
    int lastFilled(int from, int to) {
        int index = to;
        while (index > from && get(index - 1).blank()) {
            index--;
        }
        return index;
    }

    /** How many hashes a line begins with that has words behind them; 0 where it is no heading with words. */
    int headingLevel(Line line) {
        int at = line.text();
        while (at < line.end() && text.charAt(at) == '#') {
            at++;
        }
        boolean words = at < line.end() && Line.isSpace(text.charAt(at));
        return words ? at - line.text() : 0;
    }

    /** The first character of a heading's words. */
    int headingText(Line line) {
        int at = line.text();
        while (at < line.end() && text.charAt(at) == '#') {
            at++;
        }
        return skipSpace(at, line.end());
    }

    int skipSpace(int from, int to) {
        int at = from;
        while (at < to && Line.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Whether a line ends with a question mark, emphasis and closing brackets aside. */
    boolean asks(Line line) {
        int at = line.end();
        while (at > line.text() && "*_)）」』”\"".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return !line.is(Line.Kind.VERBATIM)
                && !line.is(Line.Kind.FORMULA)
                && at > line.text()
                && (text.charAt(at - 1) == '?' || text.charAt(at - 1) == '？');
    }

    /** The place at the start of a line; the end of the text for the line behind the last. */
    Cut at(int line) {
        if (line < size()) {
            return new Cut(line, get(line).start());
        }
        return new Cut(line, size() == 0 ? 0 : get(size() - 1).next());
    }
}
