package dev.lyceum.study;

import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Opens what hides answers: of {@code <details>} whose {@code <summary>} is an answer label, the summary's words become the
 * label's line, and the lines of the tags become blank. So does a shortcode that does the same.
 */
final class AnswerFolds {
    /** Tags with more words between them are no label; also what keeps hostile input linear. */
    private static final int LONGEST = 200;

    private static final String SUMMARY =
            "<summary[^>]*>(?:\\s|<[a-z]+>|\\p{So}\ufe0f?)*([^<]*)(?:</[a-z]+>|\\s)*</summary>";
    private static final Pattern OPEN = Pattern.compile("(?i)<details[^>]*>\\s*");
    private static final Pattern OPEN_SUMMARY = Pattern.compile("(?i)(?:<details[^>]*>\\s*)?" + SUMMARY);
    private static final Pattern OPENING_CALL = Pattern.compile(
            "\\{\\{[<%]\\s*(?:details|expand)\\s+(?:(?:summary|title)\\s*=\\s*)?\"([^\"]*)\"\\s*[>%]}}");
    private static final Pattern CLOSE =
            Pattern.compile("(?i)</details>|\\{\\{[<%]\\s*/\\s*(?:details|expand)\\s*[>%]}}");

    private final Lines lines;
    private final LabelScanner labels;

    AnswerFolds(Lines lines, LabelScanner labels) {
        this.lines = lines;
        this.labels = labels;
    }

    /** The calls without those that hide an answer, so that the lines in these can be read. */
    static List<ShortcodeCall> without(List<ShortcodeCall> calls, String text) {
        List<ShortcodeCall> others = new ArrayList<>();
        LabelScanner labels = new LabelScanner(text);
        for (ShortcodeCall call : calls) {
            Matcher opening = OPENING_CALL.matcher(call.opening());
            int start = call.span().start();
            boolean hides = opening.matches()
                    && call.inner().isPresent()
                    && isLabel(labels, start + opening.start(1), start + opening.end(1))
                    && areLines(text, call.span(), call.inner().get());
            others.addAll(hides ? call.nested() : List.of(call));
        }
        return others;
    }

    /** Whether both tags of a call have a line of their own. */
    private static boolean areLines(String text, Span call, Span inner) {
        int contentStart = spacesEnd(text, inner.start());
        return contentStart < inner.end()
                && text.charAt(contentStart) == '\n'
                && isLineStart(text, call.start())
                && isLineStart(text, inner.end())
                && isLineEnd(text, spacesEnd(text, call.end()));
    }

    /** Whether nothing but spaces stands in the line before {@code offset}. */
    private static boolean isLineStart(String text, int offset) {
        int at = offset;
        while (at > 0 && isSpaceInLine(text.charAt(at - 1))) {
            at--;
        }
        return at == 0 || text.charAt(at - 1) == '\n';
    }

    private static boolean isLineEnd(String text, int offset) {
        return offset == text.length() || text.charAt(offset) == '\n';
    }

    private static int spacesEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isSpaceInLine(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpaceInLine(char sign) {
        return sign != '\n' && Character.isWhitespace(sign);
    }

    Lines opened() {
        List<Line> all = new ArrayList<>(lines.all());
        int open = -1;
        for (int index = 0; index < all.size(); index++) {
            Line line = all.get(index);
            if (!line.is(Line.Kind.TEXT)
                    || "<{".indexOf(lines.text().charAt(line.text())) < 0
                    || line.end() - line.text() > LONGEST) {
                continue;
            }
            boolean call = lines.text().charAt(line.text()) == '{';
            Matcher summary = matcher(call ? OPENING_CALL : OPEN_SUMMARY, line);
            if (matcher(OPEN, line).matches()) {
                open = index;
            } else if (summary.matches() && isLabel(summary.start(1), summary.end(1))) {
                boolean opens = call || Character.toLowerCase(lines.text().charAt(line.text() + 1)) == 'd';
                boolean below = open >= 0 && lines.firstFilled(open + 1, index) == index;
                int close = opens || below ? close(index) : 0;
                if (close > 0) {
                    all.set(index, narrowed(line, summary.start(1), summary.end(1)));
                    all.set(close, blank(lines.get(close)));
                    if (!opens) {
                        all.set(open, blank(lines.get(open)));
                    }
                }
            }
        }
        return new Lines(lines.text(), all, lines.openFence());
    }

    private Matcher matcher(Pattern pattern, Line line) {
        return pattern.matcher(lines.text()).region(line.text(), line.end());
    }

    private boolean isLabel(int from, int to) {
        return isLabel(labels, from, to);
    }

    private static boolean isLabel(LabelScanner labels, int from, int to) {
        return labels.answer(from, to)
                .filter(label -> label.sure() && label.content() >= to)
                .isPresent();
    }

    /** The line that closes what opens above {@code from}; 0 where none does before another opens. */
    private int close(int from) {
        for (int index = from + 1; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (line.is(Line.Kind.TEXT) && "<{".indexOf(lines.text().charAt(line.text())) >= 0) {
                if (matcher(CLOSE, line).matches()) {
                    return index;
                }
                if (matcher(OPEN, line).lookingAt()
                        || matcher(OPENING_CALL, line).lookingAt()) {
                    return 0;
                }
            }
        }
        return 0;
    }

    private static Line blank(Line line) {
        return new Line(line.start(), line.end(), line.end(), line.next(), 0, Line.Kind.BLANK);
    }

    private Line narrowed(Line line, int from, int to) {
        int end = to;
        while (end > from && Line.isSpace(lines.text().charAt(end - 1))) {
            end--;
        }
        return new Line(line.start(), from, end, line.next(), line.indent(), Line.Kind.TEXT);
    }
}
