package dev.lyceum.markdown;

import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The footnotes of one page whose text is converted in several stretches: a note may be referred to in one and defined in
 * another. One object a page; it remembers which notes have been written.
 */
public final class Footnotes {
    private static final String MARK = "[^";
    private static final int INDENT = 4;
    /** What begins a block of its own right below a paragraph; all other lines go on with it. */
    private static final Pattern BLOCK =
            Pattern.compile("#{1,6}(?:\\s|$)|>|[-+*](?:\\s|$)|\\d{1,9}[.)](?:\\s|$)|```|~~~|(?:[-*_][ \\t]*){3,}$");

    private final String text;
    /** The definitions of each label, from the line break in front of one to the end of its last line. */
    private final Map<String, List<Span>> definitions = new HashMap<>();

    /** Where references and definitions begin. */
    private final NavigableSet<Integer> marks = new TreeSet<>();

    private final Set<String> written = new HashSet<>();

    private Footnotes(String text) {
        this.text = text;
    }

    /** Those of a text that stands for itself. */
    public static Footnotes none() {
        return new Footnotes("");
    }

    /** @param body of a page */
    public static Footnotes of(SourceText file, Span body) {
        Footnotes notes = new Footnotes(file.text());
        int first = file.text().indexOf(MARK, body.start());
        if (first >= 0 && first < body.end() && file.text().indexOf("]:", first) >= 0) {
            notes.scan(body);
            for (int at = first; at >= 0 && at < body.end(); at = file.text().indexOf(MARK, at + 1)) {
                notes.marks.add(at);
            }
        }
        return notes;
    }

    /** Some ranges of the file, and behind them the definitions elsewhere that they need. */
    List<Span> withDefinitions(List<Span> ranges) {
        if (definitions.isEmpty()) {
            return ranges;
        }
        List<Span> all = new ArrayList<>(ranges);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            Span range = all.get(i);
            for (int at : marks.subSet(range.start(), Math.max(range.start(), range.end()))) {
                String label = label(at);
                List<Span> known = definitions.getOrDefault(label, List.of());
                if (!known.isEmpty() && seen.add(label) && ranges.stream().noneMatch(own -> holdsAny(own, known))) {
                    all.add(known.get(0));
                }
            }
        }
        return all;
    }

    private static boolean holdsAny(Span range, List<Span> definitions) {
        return definitions.stream()
                .anyMatch(definition -> range.start() <= definition.start() + 1 && definition.start() < range.end());
    }

    /** Whether a label is defined at a place of the file though it was before. */
    boolean isRepeated(String label, int offset) {
        List<Span> known = definitions.getOrDefault(label, List.of());
        return !known.isEmpty() && offset >= known.get(0).end();
    }

    void setWritten(String label) {
        written.add(label);
    }

    boolean isWritten(String label) {
        return written.contains(label);
    }

    /** The label behind a mark; empty where there is none. */
    private String label(int mark) {
        int end = BracketRule.closingBracket(text, mark + MARK.length());
        return end < 0 ? "" : text.substring(mark + MARK.length(), end);
    }

    private void scan(Span body) {
        String fence = "";
        int line = body.start();
        while (line < body.end()) {
            int end = lineEnd(line);
            int start = skipBlanks(line, end);
            if (!fence.isEmpty()) {
                fence = text.startsWith(fence, start) ? "" : fence;
            } else if (text.startsWith("```", start) || text.startsWith("~~~", start)) {
                fence = text.substring(start, start + 3);
            } else if (isDefinition(line, start)) {
                int last = lastLineEnd(end, body.end());
                definitions
                        .computeIfAbsent(label(start), label -> new ArrayList<>())
                        .add(new Span(Math.max(body.start(), line - 1), last));
                end = last;
            }
            line = end + 1;
        }
    }

    private boolean isDefinition(int line, int start) {
        if (start - line >= INDENT || !text.startsWith(MARK, start)) {
            return false;
        }
        String label = label(start);
        return !label.isBlank() && text.startsWith("]:", start + MARK.length() + label.length());
    }

    /** The end of the last line that belongs to a definition: lines of the same paragraph, and indented ones. */
    private int lastLineEnd(int firstLineEnd, int bodyEnd) {
        int last = firstLineEnd;
        boolean blank = false;
        for (int line = firstLineEnd + 1; line < bodyEnd; ) {
            int end = Math.min(lineEnd(line), bodyEnd);
            int start = skipBlanks(line, end);
            boolean empty = start == end || text.charAt(start) == '\r';
            boolean goesOn = start - line >= INDENT
                    || text.startsWith("\t", line)
                    || (!blank
                            && !empty
                            && !BLOCK.matcher(text).region(start, end).lookingAt()
                            && !isDefinition(line, start));
            if (!empty && !goesOn) {
                return last;
            }
            last = empty ? last : end;
            blank = empty;
            line = end + 1;
        }
        return last;
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int skipBlanks(int from, int end) {
        int i = from;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
