package dev.lyceum.page;

import dev.lyceum.data.DataFormat;
import dev.lyceum.source.ProblemCollector;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.Optional;

/**
 * Finds the front matter at the top of a content file: between lines of {@code +++} or {@code ---}, or in braces, behind
 * blank lines and a byte order mark, and perhaps inside of an HTML comment. Other than in Hugo, text that only begins
 * like front matter (a list, a shortcode, a comment) is text.
 */
final class IntroScanner {
    private static final String UNCLOSED = "front-matter-unclosed";
    private static final String COMMENT_START = "<!--";
    private static final String COMMENT_END = "-->";
    private static final String TOML_DELIMITER = "+++";
    private static final String YAML_DELIMITER = "---";
    /** What may follow the brace of JSON: a key in quotes of whatever sort, or the end. */
    private static final String JSON_STARTS = "\"'\u201c\u2018}";

    private final String text;
    private final ProblemCollector problems;

    private IntroScanner(SourceText file, ProblemCollector problems) {
        this.text = file.text();
        this.problems = problems;
    }

    static Intro scan(SourceText file, ProblemCollector problems) {
        IntroScanner scanner = new IntroScanner(file, problems);
        int start = file.text().startsWith("\uFEFF") ? 1 : 0;
        return scanner.scanFrom(start).orElseGet(() -> none(start, file));
    }

    private static Intro none(int start, SourceText file) {
        Span empty = new Span(start, start);
        return new Intro(
                Optional.empty(), empty, empty, new Span(start, file.text().length()));
    }

    private Optional<Intro> scanFrom(int start) {
        int first = skipSpace(start);
        if (!text.startsWith(COMMENT_START, first)) {
            refuseOrg(first);
            return block(first);
        }
        int inside = lineEnd(first);
        if (!isBlank(first + COMMENT_START.length(), inside)) {
            return Optional.empty();
        }
        return block(skipSpace(inside)).map(intro -> withComment(first, intro));
    }

    private Intro withComment(int commentStart, Intro intro) {
        int end = text.indexOf(COMMENT_END, intro.block().end());
        if (end < 0) {
            problems.error(
                    UNCLOSED, commentStart, "the comment around the front matter is never closed", "end it with -->");
            return intro;
        }
        int bodyStart = end + COMMENT_END.length();
        return new Intro(
                intro.format(), intro.data(), new Span(commentStart, bodyStart), new Span(bodyStart, text.length()));
    }

    private Optional<Intro> block(int first) {
        if (text.startsWith(TOML_DELIMITER, first)) {
            return delimited(DataFormat.TOML, TOML_DELIMITER, first);
        } else if (text.startsWith(YAML_DELIMITER, first)) {
            return delimited(DataFormat.YAML, YAML_DELIMITER, first);
        } else if (text.startsWith("{", first)) {
            int next = skipSpace(first + 1);
            boolean isJson = next < text.length() && JSON_STARTS.indexOf(text.charAt(next)) >= 0;
            return isJson ? json(first) : Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Intro> delimited(DataFormat format, String delimiter, int open) {
        int dataStart = lineEnd(open);
        if (!isBlank(open + delimiter.length(), dataStart)) {
            return Optional.empty();
        }
        for (int line = dataStart; line < text.length(); line = lineEnd(line)) {
            if (text.startsWith(delimiter, line) && isBlank(behindRun(line), lineEnd(line))) {
                Span block = new Span(open, behindRun(line));
                Span body = new Span(lineEnd(line), text.length());
                return Optional.of(new Intro(Optional.of(format), new Span(dataStart, line), block, body));
            }
        }
        problems.error(
                UNCLOSED,
                open,
                "the front matter is never closed, so the whole file is shown as text",
                "put a line of " + delimiter + " behind its last key; for a rule across the page write ***");
        return Optional.empty();
    }

    /** Behind all that repeats a character: a closing delimiter may be longer than the opening one. */
    private int behindRun(int start) {
        int i = start;
        while (i < text.length() && text.charAt(i) == text.charAt(start)) {
            i++;
        }
        return i;
    }

    private Optional<Intro> json(int open) {
        int level = 0;
        boolean quoted = false;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                level++;
            } else if (!quoted && c == '}' && --level == 0) {
                Span block = new Span(open, i + 1);
                int rest = lineEnd(i + 1);
                int bodyStart = isBlank(i + 1, rest) ? rest : i + 1;
                return Optional.of(
                        new Intro(Optional.of(DataFormat.JSON), block, block, new Span(bodyStart, text.length())));
            }
        }
        problems.error(
                UNCLOSED,
                open,
                "the front matter is never closed, so the whole file is shown as text",
                "look for a missing } or a missing quote");
        return Optional.empty();
    }

    private void refuseOrg(int first) {
        if (text.startsWith("#+", first)) {
            int end = lineEnd(first);
            int colon = text.indexOf(':', first);
            if (colon > first + 2 && colon < end && isWord(first + 2, colon)) {
                problems.error(
                        "front-matter-org",
                        first,
                        "front matter of Org files is not supported",
                        "write it in TOML, between lines of +++");
            }
        }
    }

    private boolean isWord(int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }

    /** Behind the line break of the line that holds an offset. */
    private int lineEnd(int offset) {
        int lineBreak = text.indexOf('\n', offset);
        return lineBreak < 0 ? text.length() : lineBreak + 1;
    }

    private boolean isBlank(int from, int to) {
        return skipSpace(from) >= to;
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
