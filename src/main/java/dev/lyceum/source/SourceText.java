package dev.lyceum.source;

import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;

/**
 * The decoded text of one file. Offsets count UTF-16 units from the first character of the file, a byte order mark
 * included.
 *
 * @param path the file, relative to the site's root, with {@code /}
 */
public record SourceText(String path, String text) {

    /** The line and column of an offset; counts lines from the top, so call it only for what is shown to a person. */
    public Location locate(int offset) {
        int end = Math.min(Math.max(offset, 0), text.length());
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < end; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        int column = end - start + 1;
        if (start == 0 && end > 0 && text.charAt(0) == '\uFEFF') {
            column--;
        }
        return new Location(path, line, column);
    }

    /** The line an offset is in, without its line break. */
    public String lineAt(int offset) {
        int at = Math.min(Math.max(offset, 0), text.length());
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        String line = text.substring(start, end < 0 ? text.length() : end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    public Problem error(String code, int offset, String message) {
        return Problem.error(code, locate(offset), message).withSourceLine(lineAt(offset));
    }

    public Problem warning(String code, int offset, String message) {
        return Problem.warning(code, locate(offset), message).withSourceLine(lineAt(offset));
    }
}
