package dev.lyceum.study;

import dev.lyceum.markdown.MathDelimiter;
import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the markers off a piece of Markdown and leaves the author's words: no emphasis, no code ticks, the text of a
 * link. An image keeps its address behind its text, for a question may be about it. Fenced code and TeX stay as they are.
 */
final class PlainWords {
    /** A destination longer than this is no link; also what keeps hostile input linear. */
    private static final int LONGEST_DESTINATION = 2000;

    private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private static final String MARKERS = "*_~`[\\";

    private final char[] chars;
    private final boolean[] gone;
    /** Neither looked at nor changed: code and escaped characters. */
    private final boolean[] literal;

    private PlainWords(String paragraph) {
        this.chars = paragraph.toCharArray();
        this.gone = new boolean[chars.length];
        this.literal = new boolean[chars.length];
    }

    /** The words line by line; several blank lines become one. */
    static String of(String markdown) {
        StringBuilder words = new StringBuilder(markdown.length());
        StringBuilder paragraph = new StringBuilder();
        FenceTracker fence = new FenceTracker();
        for (String line : markdown.split("\n", -1)) {
            String trimmed = line.strip();
            if (fence.accept(trimmed, 0, trimmed.length())) {
                flush(paragraph, words);
                words.append(line.stripTrailing()).append('\n');
            } else if (trimmed.isEmpty()) {
                flush(paragraph, words);
                if (words.length() > 0 && !endsBlank(words)) {
                    words.append('\n');
                }
            } else {
                paragraph.append(withoutBlockMarker(line)).append('\n');
            }
        }
        flush(paragraph, words);
        return words.toString().strip();
    }

    /** The words as one line. */
    static String line(String markdown) {
        String words = of(markdown);
        StringBuilder line = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (!Line.isSpace(c)) {
                line.append(c);
            } else if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    private static boolean endsBlank(StringBuilder words) {
        int length = words.length();
        return length < 2 || words.charAt(length - 1) == '\n' && words.charAt(length - 2) == '\n';
    }

    /** Takes off the marks of a block quote or of a heading. */
    private static String withoutBlockMarker(String line) {
        String words = line.stripTrailing();
        int at = skip(words, 0, ' ');
        int content = at;
        while (content < words.length() && words.charAt(content) == '>') {
            content = skip(words, content + 1, ' ');
        }
        if (content > at) {
            return words.substring(content);
        }
        int behind = skip(words, at, '#');
        boolean heading = behind > at && behind - at <= 6 && behind < words.length() && words.charAt(behind) == ' ';
        return heading && at < 4 ? words.substring(behind).strip() : words;
    }

    private static int skip(String words, int from, char c) {
        int at = from;
        while (at < words.length() && words.charAt(at) == c) {
            at++;
        }
        return at;
    }

    private static void flush(StringBuilder paragraph, StringBuilder words) {
        if (hasMarkers(paragraph)) {
            words.append(new PlainWords(paragraph.toString()).strip());
        } else {
            words.append(paragraph);
        }
        paragraph.setLength(0);
    }

    private static boolean hasMarkers(CharSequence paragraph) {
        for (int at = 0; at < paragraph.length(); at++) {
            if (MARKERS.indexOf(paragraph.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private String strip() {
        code();
        math();
        escapes();
        links();
        emphasis();
        StringBuilder words = new StringBuilder(chars.length);
        for (int at = 0; at < chars.length; at++) {
            if (!gone[at]) {
                words.append(chars[at]);
            }
        }
        return words.toString();
    }

    private void code() {
        List<int[]> runs = new ArrayList<>();
        for (int at = 0; at < chars.length; at++) {
            if (chars[at] == '`') {
                int end = runEnd(at);
                runs.add(new int[] {at, end});
                at = end - 1;
            }
        }
        int[] partner = new int[runs.size()];
        Map<Integer, Integer> nextOfLength = new HashMap<>();
        for (int run = runs.size() - 1; run >= 0; run--) {
            int length = runs.get(run)[1] - runs.get(run)[0];
            partner[run] = nextOfLength.getOrDefault(length, -1);
            nextOfLength.put(length, run);
        }
        for (int run = 0; run < runs.size(); run++) {
            if (partner[run] > 0 && !isEscaped(runs.get(run)[0])) {
                int[] open = runs.get(run);
                int[] close = runs.get(partner[run]);
                Arrays.fill(gone, open[0], open[1], true);
                Arrays.fill(gone, close[0], close[1], true);
                Arrays.fill(literal, open[0], close[1], true);
                run = partner[run];
            }
        }
    }

    /** Whether a backslash makes the character a mere sign. */
    private boolean isEscaped(int at) {
        int slash = at;
        while (slash > 0 && chars[slash - 1] == '\\') {
            slash--;
        }
        return (at - slash) % 2 == 1;
    }

    /** TeX keeps its delimiters, without which nobody could tell it from words, and all that is between them. */
    private void math() {
        CharSequence text = CharBuffer.wrap(chars);
        Map<MathDelimiter, Integer> closes = new EnumMap<>(Map.of(MathDelimiter.NONE, -1));
        for (int at = 0; at + 1 < chars.length; at++) {
            MathDelimiter delimiter = literal[at] ? MathDelimiter.NONE : MathDelimiter.at(text, at);
            int close = closes.getOrDefault(delimiter, 0);
            if (close >= 0 && close < at + 2) {
                close = delimiter.findClose(text, at + 2);
                closes.put(delimiter, close);
            }
            int code = at;
            while (code < close && !literal[code]) {
                code++;
            }
            if (close > at + 2 && code == close) {
                Arrays.fill(literal, at, close + 2, true);
                at = close + 1;
            } else if (code < close) {
                at = code - 1;
            } else if (close < 0 && chars[at] == '\\' && !literal[at]) {
                at++;
            }
        }
    }

    private void escapes() {
        for (int at = 0; at + 1 < chars.length; at++) {
            if (chars[at] == '\\' && !literal[at] && ESCAPABLE.indexOf(chars[at + 1]) >= 0) {
                gone[at] = true;
                literal[at] = true;
                literal[at + 1] = true;
                at++;
            }
        }
    }

    private void links() {
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < chars.length; at++) {
            if (literal[at]) {
                continue;
            }
            if (chars[at] == '[') {
                open.push(at);
            } else if (chars[at] == ']' && !open.isEmpty()) {
                int start = open.pop();
                int end = destinationEnd(at + 1);
                if (end > 0) {
                    link(start, at, end);
                    at = end - 1;
                }
            }
        }
    }

    private void link(int start, int middle, int end) {
        boolean image = start > 0 && chars[start - 1] == '!' && !literal[start - 1];
        gone[start] = true;
        if (image) {
            gone[start - 1] = true;
            chars[middle] = ' ';
        } else {
            Arrays.fill(gone, middle, end, true);
        }
        Arrays.fill(literal, middle, end, true);
    }

    /** Behind the closing parenthesis of a link's destination; 0 where there is none. */
    private int destinationEnd(int from) {
        if (from >= chars.length || chars[from] != '(') {
            return 0;
        }
        int depth = 0;
        for (int at = from; at < chars.length && at - from < LONGEST_DESTINATION; at++) {
            if (chars[at] == '\n') {
                return 0;
            }
            if (chars[at] == '(') {
                depth++;
            } else if (chars[at] == ')' && --depth == 0) {
                return at + 1;
            }
        }
        return 0;
    }

    /** Pairs runs of {@code *}, {@code _} and {@code ~~} as CommonMark does, but takes Chinese punctuation for letters. */
    private void emphasis() {
        Map<Character, Deque<int[]>> openers = new HashMap<>();
        for (int at = 0; at < chars.length; at++) {
            char mark = chars[at];
            if (literal[at] || gone[at] || (mark != '*' && mark != '_' && mark != '~')) {
                continue;
            }
            int end = runEnd(at);
            if (mark != '~' || end - at == 2) {
                run(openers.computeIfAbsent(mark, key -> new ArrayDeque<>()), at, end);
            }
            at = end - 1;
        }
    }

    private void run(Deque<int[]> openers, int start, int end) {
        boolean spaceBefore = start == 0 || Line.isSpace(chars[start - 1]);
        boolean spaceBehind = end == chars.length || Line.isSpace(chars[end]);
        boolean signBefore = start > 0 && ESCAPABLE.indexOf(chars[start - 1]) >= 0;
        boolean signBehind = end < chars.length && ESCAPABLE.indexOf(chars[end]) >= 0;
        boolean left = !spaceBehind && (!signBehind || spaceBefore || signBefore);
        boolean right = !spaceBefore && (!signBefore || spaceBehind || signBehind);
        boolean inWord = chars[start] == '_' && left && right;
        int from = start;
        while (right && !(inWord && !signBehind) && from < end && !openers.isEmpty()) {
            int[] opener = openers.pop();
            int length = Math.min(opener[1] - opener[0], end - from);
            Arrays.fill(gone, opener[1] - length, opener[1], true);
            Arrays.fill(gone, from, from + length, true);
            from += length;
            if (opener[1] - length > opener[0]) {
                openers.push(new int[] {opener[0], opener[1] - length});
            }
        }
        if (left && !(inWord && !signBefore) && from < end) {
            openers.push(new int[] {from, end});
        }
    }

    private int runEnd(int start) {
        int end = start;
        while (end < chars.length && chars[end] == chars[start] && literal[end] == literal[start]) {
            end++;
        }
        return end;
    }
}
