package dev.lyceum.markdown;

import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.shortcode.ShortcodeScan;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text that the parser sees, and what stands behind its marks. A mark is one private-use character of plane 16
 * (from the 65,537th on one of plane 15 in front of it) that holds the place of a shortcode call, of a link's
 * destination or of a character of that range in the author's own text, so that none of them can be taken for another.
 * Marks pass through parsing and rendering like letters; {@link #cut} puts into their place what they stand for. No
 * other class knows of them.
 */
final class Manuscript {
    private static final int DIGITS = 0x10000;
    private static final int HIGH = 0xF0000;
    private static final int LOW = 0x100000;
    /** The first halves of the surrogate pairs from {@link #HIGH} to the last character there is. */
    private static final char FIRST_SURROGATE = '\uDB80';

    private static final Pattern NOTE = Pattern.compile("\\[\\^([^\\[\\]\\n]{1,999})]");

    private static final char LAST_SURROGATE = '\uDBFF';

    private final SourceText file;
    private final StringBuilder buffer = new StringBuilder();
    private final String text;
    private final List<Held> held = new ArrayList<>();
    private final Map<Integer, String> ownMarks = new HashMap<>();
    private final BitSet blocks = new BitSet();
    private Optional<Set<String>> notedInCalls = Optional.empty();
    private int[] origins = new int[32];
    private int originCount;

    Manuscript(SourceText file, List<Span> ranges, ShortcodeScan shortcodes) {
        this(file, ranges, shortcodes, 0);
    }

    /** @param indent the most blanks that each further line of the first range may lose */
    Manuscript(SourceText file, List<Span> ranges, ShortcodeScan shortcodes, int indent) {
        this.file = file;
        List<Span> joined = joined(ranges, shortcodes.calls());
        for (int i = 0; i < joined.size(); i++) {
            addRange(joined.get(i), shortcodes, i == 0 ? indent : 0);
        }
        text = buffer.toString();
    }

    /** The ranges, with those as one that only the indentation of lines within a call parts: a call is taken as a whole. */
    private List<Span> joined(List<Span> ranges, List<ShortcodeCall> calls) {
        if (ranges.size() < 2 || calls.isEmpty()) {
            return ranges;
        }
        int end = ranges.get(ranges.size() - 1).end();
        List<Span> joined = new ArrayList<>();
        for (Span range : ranges) {
            int last = joined.size() - 1;
            if (last >= 0 && isIndentationInCall(joined.get(last), range.start(), calls, end)) {
                joined.set(last, new Span(joined.get(last).start(), range.end()));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }

    /** Whether nothing but white space of a call that begins in {@code before} and ends up to {@code end} is left out. */
    private boolean isIndentationInCall(Span before, int next, List<ShortcodeCall> calls, int end) {
        return before.end() <= next
                && calls.stream()
                        .map(ShortcodeCall::span)
                        .anyMatch(call -> call.start() >= before.start()
                                && call.start() < before.end()
                                && call.end() > next
                                && call.end() <= end)
                && file.text().substring(before.end(), next).isBlank();
    }

    /** What a mark stands for. */
    private sealed interface Held {
        record Call(ShortcodeCall call) implements Held {}

        record Target(Piece.Link link) implements Held {}

        record Word(Piece.Word word) implements Held {}

        record Own(String character) implements Held {}
    }

    /** What Hugo, too, puts where the summary ends: a paragraph goes no further. */
    private static final String BLANK_LINE = "\n\n";

    /** The Markdown text with marks. */
    String text() {
        return text;
    }

    /** The offset in the file of an offset in {@link #text}. */
    int origin(int offset) {
        int low = 0;
        int high = originCount / 2 - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (origins[2 * middle] <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return originCount == 0 ? 0 : origins[2 * low + 1] + offset - origins[2 * low];
    }

    SourceText file() {
        return file;
    }

    private void addRange(Span range, ShortcodeScan shortcodes, int indent) {
        List<Insertion> insertions = new ArrayList<>();
        collect(shortcodes.calls(), range, insertions);
        for (ShortcodeScan.Literal literal : shortcodes.literals()) {
            if (isInside(literal.span(), range)) {
                insertions.add(new Insertion(literal.span(), Optional.empty(), literal.text()));
            }
        }
        shortcodes
                .summaryDivider()
                .filter(divider -> isInside(divider, range))
                .ifPresent(divider -> insertions.add(new Insertion(divider, Optional.empty(), BLANK_LINE)));
        insertions.sort(Comparator.comparingInt(insertion -> insertion.span().start()));
        int done = range.start();
        for (Insertion insertion : insertions) {
            boolean withinCall = insertion.span().start() < done;
            if (withinCall) {
                continue;
            }
            addText(done, insertion.span().start(), indent);
            addOrigin(insertion.span().start());
            insertion
                    .call()
                    .ifPresentOrElse(call -> buffer.append(mark(new Held.Call(call))), () -> addOwn(insertion.text()));
            done = insertion.span().end();
        }
        addText(done, range.end(), indent);
    }

    private record Insertion(Span span, Optional<ShortcodeCall> call, String text) {}

    /** The outermost calls that lie within the range as a whole. */
    private static void collect(List<ShortcodeCall> calls, Span range, List<Insertion> insertions) {
        for (ShortcodeCall call : calls) {
            if (isInside(call.span(), range)) {
                insertions.add(new Insertion(call.span(), Optional.of(call), ""));
            } else if (call.span().start() < range.end() && call.span().end() > range.start()) {
                collect(call.nested(), range, insertions);
            }
        }
    }

    private static boolean isInside(Span span, Span range) {
        return span.start() >= range.start() && span.end() <= range.end();
    }

    private void addText(int start, int end, int indent) {
        int from = start;
        while (from < end) {
            int newline = indent == 0 ? -1 : file.text().indexOf('\n', from);
            int to = newline < 0 || newline >= end ? end : newline + 1;
            addOrigin(from);
            addOwn(file.text().substring(from, to));
            from = newline < 0 || newline >= end ? end : skipBlanks(to, Math.min(end, to + indent));
        }
    }

    private int skipBlanks(int from, int end) {
        int i = from;
        while (i < end && (file.text().charAt(i) == ' ' || file.text().charAt(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** Adds the author's text, protected; U+0000 and halves of surrogate pairs become U+FFFD. */
    private void addOwn(String words) {
        int plain = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c != 0 && !Character.isSurrogate(c)) {
                continue;
            }
            int codePoint = words.codePointAt(i);
            buffer.append(words, plain, i).append(protect(codePoint));
            i += Character.charCount(codePoint) - 1;
            plain = i + 1;
        }
        buffer.append(words, plain, words.length());
    }

    private void addOrigin(int place) {
        if (originCount == origins.length) {
            origins = Arrays.copyOf(origins, 2 * originCount);
        }
        origins[originCount++] = buffer.length();
        origins[originCount++] = place;
    }

    /** A character of the author's as it may stand in the text: one of the marks' range as a mark, no invalid one. */
    String protect(int codePoint) {
        if (codePoint >= HIGH) {
            return ownMarks.computeIfAbsent(codePoint, own -> mark(new Held.Own(Character.toString(own))));
        }
        boolean invalid = codePoint == 0 || (codePoint < 0x10000 && Character.isSurrogate((char) codePoint));
        return invalid ? "\uFFFD" : Character.toString(codePoint);
    }

    /** A mark that becomes the piece. */
    String mark(Piece.Link link) {
        return mark(new Held.Target(link));
    }

    /** A mark that becomes the piece. */
    String mark(Piece.Word word) {
        return mark(new Held.Word(word));
    }

    private String mark(Held what) {
        int index = held.size();
        held.add(what);
        String low = Character.toString(LOW + index % DIGITS);
        return index < DIGITS ? low : Character.toString(HIGH + index / DIGITS) + low;
    }

    private static boolean isMarkStart(String s, int i) {
        return i + 1 < s.length()
                && s.charAt(i) >= FIRST_SURROGATE
                && s.charAt(i) <= LAST_SURROGATE
                && Character.isLowSurrogate(s.charAt(i + 1));
    }

    /** The end of the mark that begins here, or {@code from} if none does. */
    private static int markEnd(String s, int from) {
        if (!isMarkStart(s, from)) {
            return from;
        }
        return s.codePointAt(from) < LOW ? from + 4 : from + 2;
    }

    private static int index(String s, int from) {
        int first = s.codePointAt(from);
        return first >= LOW ? first - LOW : (first - HIGH) * DIGITS + s.codePointAt(from + 2) - LOW;
    }

    private static int nextMark(String s, int from) {
        for (int i = from; i < s.length(); i++) {
            if (isMarkStart(s, i)) {
                return i;
            }
        }
        return s.length();
    }

    /** The end of the shortcode call's mark that begins here, or {@code from} if none does. */
    int callEnd(String s, int from) {
        int end = markEnd(s, from);
        return end > from && held.get(index(s, from)) instanceof Held.Call ? end : from;
    }

    /** Notes that the call whose mark begins here stands alone where a block may stand. */
    void setBlock(String s, int from) {
        blocks.set(index(s, from));
    }

    /** Whether the inner text of a call, being Markdown, refers to a footnote. */
    boolean isNotedInCalls(String label) {
        if (notedInCalls.isEmpty()) {
            notedInCalls = Optional.of(noted());
        }
        return notedInCalls.get().contains(label);
    }

    private Set<String> noted() {
        Set<String> labels = new HashSet<>();
        for (Held what : held) {
            if (what instanceof Held.Call shortcode
                    && shortcode.call().markup()
                    && !MarkdownConverter.isVerbatim(shortcode.call())) {
                Matcher matcher = NOTE.matcher(file.text());
                shortcode
                        .call()
                        .inner()
                        .ifPresent(inner -> matcher.region(inner.start(), inner.end())
                                .results()
                                .forEach(found -> labels.add(found.group(1))));
            }
        }
        return labels;
    }

    /** The same as {@link #words}, with what stands between the tags of calls whose inner text is Markdown. */
    String innerWords(String s) {
        return words(s, true);
    }

    /** Text without marks: the author's characters in their place, calls left out. */
    String words(String s) {
        return words(s, false);
    }

    private String words(String s, boolean withInner) {
        int next = nextMark(s, 0);
        if (next == s.length()) {
            return s;
        }
        StringBuilder words = new StringBuilder(s.length());
        int done = 0;
        for (; next < s.length(); next = nextMark(s, done)) {
            words.append(s, done, next);
            Held what = held.get(index(s, next));
            if (what instanceof Held.Own own) {
                words.append(own.character());
            } else if (withInner
                    && what instanceof Held.Call shortcode
                    && shortcode.call().markup()) {
                shortcode
                        .call()
                        .inner()
                        .map(inner -> inner.of(file.text()).strip())
                        .ifPresent(words::append);
            }
            done = markEnd(s, next);
        }
        return words.append(s, done, s.length()).toString();
    }

    /** Whether text with its entities resolved holds marks that the text as it was written did not. */
    boolean isForged(String resolved, String written) {
        return count(resolved) != count(written);
    }

    private static int count(String s) {
        int count = 0;
        for (int i = nextMark(s, 0); i < s.length(); i = nextMark(s, i + 2)) {
            count++;
        }
        return count;
    }

    boolean hasCall(String s) {
        for (int i = nextMark(s, 0); i < s.length(); i = nextMark(s, markEnd(s, i))) {
            if (held.get(index(s, i)) instanceof Held.Call) {
                return true;
            }
        }
        return false;
    }

    /** Rendered HTML as pieces. */
    List<Piece> cut(String html) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int done = 0;
        for (int next = nextMark(html, 0); next < html.length(); next = nextMark(html, done)) {
            run.append(html, done, next);
            int index = index(html, next);
            done = markEnd(html, next);
            Held what = held.get(index);
            if (what instanceof Held.Own own) {
                run.append(own.character());
                continue;
            }
            addHtml(pieces, run);
            if (what instanceof Held.Call shortcode) {
                pieces.add(new Piece.Shortcode(shortcode.call(), blocks.get(index), List.of(), false));
            } else if (what instanceof Held.Target target) {
                pieces.add(target.link());
            } else if (what instanceof Held.Word word) {
                pieces.add(word.word());
            }
        }
        addHtml(pieces, run.append(html, done, html.length()));
        return pieces;
    }

    private static void addHtml(List<Piece> pieces, StringBuilder run) {
        if (!run.isEmpty()) {
            pieces.add(new Piece.Html(run.toString()));
            run.setLength(0);
        }
    }
}
