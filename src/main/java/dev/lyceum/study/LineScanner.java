package dev.lyceum.study;

import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Cuts text into lines and says what kind each is. */
final class LineScanner {
    private static final int TAB = 4;
    private static final String COMMENT_START = "<!--";
    private static final String COMMENT_END = "-->";

    private final String text;
    private final Span span;
    private final List<ShortcodeCall> calls;
    private final List<Line> lines = new ArrayList<>();
    private final FenceTracker fence = new FenceTracker();
    private int fenceStart;
    private final FormulaFinder formulas;
    private int commentEnd;
    private int formulaEnd;
    private boolean commentsMayEnd = true;
    private int nextCall;

    private LineScanner(String text, Span span, List<ShortcodeCall> calls) {
        this.text = text;
        this.span = span;
        this.calls = calls;
        this.formulas = new FormulaFinder(text, span.end());
        this.nextCall = firstCallEndingAfter(span.start());
    }

    /** @param calls the outermost shortcode calls of the file, in order; lines inside them are verbatim */
    static Lines scan(String text, Span span, List<ShortcodeCall> calls) {
        LineScanner scanner = new LineScanner(text, span, calls);
        for (int at = span.start(); at < span.end(); ) {
            at = scanner.line(at);
        }
        OptionalInt open = scanner.fence.isOpen() ? OptionalInt.of(scanner.fenceStart) : OptionalInt.empty();
        return new Lines(text, scanner.lines, open);
    }

    private int line(int start) {
        int lineBreak = text.indexOf('\n', start);
        boolean last = lineBreak < 0 || lineBreak >= span.end();
        int next = last ? span.end() : lineBreak + 1;
        int end = last ? span.end() : lineBreak;
        int first = start;
        int indent = 0;
        while (first < end && Line.isSpace(text.charAt(first))) {
            indent += width(text.charAt(first), indent);
            first++;
        }
        while (end > first && Line.isSpace(text.charAt(end - 1))) {
            end--;
        }
        lines.add(new Line(start, first, end, next, indent, kind(start, first, end, indent)));
        return next;
    }

    /** The columns that a character of white space takes when it stands at {@code column}. */
    static int width(char space, int column) {
        return switch (space) {
            case '\t' -> TAB - column % TAB;
            case '\u3000' -> 2;
            case '\r', '\u200B', '\uFEFF' -> 0;
            default -> 1;
        };
    }

    private Line.Kind kind(int start, int first, int end, int indent) {
        if (start < commentEnd || insideCall(start)) {
            return Line.Kind.VERBATIM;
        }
        boolean wasOpen = fence.isOpen();
        if (fence.accept(text, first, end)) {
            if (!wasOpen) {
                fenceStart = first;
            }
            return Line.Kind.VERBATIM;
        }
        if (first == end) {
            return Line.Kind.BLANK;
        }
        if (text.startsWith(COMMENT_START, first) && commentsMayEnd) {
            int close = text.indexOf(COMMENT_END, first + COMMENT_START.length());
            commentsMayEnd = close >= 0 && close < span.end();
            if (commentsMayEnd) {
                commentEnd = close + COMMENT_END.length();
                return Line.Kind.VERBATIM;
            }
        }
        if (start < formulaEnd) {
            return Line.Kind.FORMULA;
        }
        if (indent < TAB && isHeading(first, end)) {
            return Line.Kind.HEADING;
        }
        if (indent < TAB && isRule(first, end)) {
            return Line.Kind.RULE;
        }
        formulaEnd = formulas.endOf(first, end);
        return Line.Kind.TEXT;
    }

    private boolean isHeading(int first, int end) {
        int at = first;
        while (at < end && text.charAt(at) == '#') {
            at++;
        }
        int level = at - first;
        return level >= 1 && level <= 6 && (at == end || Line.isSpace(text.charAt(at)));
    }

    private boolean isRule(int first, int end) {
        char mark = text.charAt(first);
        if (mark != '-' && mark != '*' && mark != '_') {
            return false;
        }
        int count = 0;
        for (int at = first; at < end; at++) {
            if (text.charAt(at) == mark) {
                count++;
            } else if (!Line.isSpace(text.charAt(at))) {
                return false;
            }
        }
        return count >= 3;
    }

    private boolean insideCall(int offset) {
        while (nextCall < calls.size() && calls.get(nextCall).span().end() <= offset) {
            nextCall++;
        }
        return nextCall < calls.size() && calls.get(nextCall).span().start() < offset;
    }

    private int firstCallEndingAfter(int offset) {
        int low = 0;
        int high = calls.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (calls.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
