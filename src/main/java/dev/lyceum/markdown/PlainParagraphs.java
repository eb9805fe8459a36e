package dev.lyceum.markdown;

import dev.lyceum.config.MarkupConfig;
import java.util.Optional;

/**
 * The short way for text that is nothing but words: most questions, options and points. It answers only where every
 * character is one that no Markdown rule looks at in its place; the result is the one of the long way, which a test holds.
 */
final class PlainParagraphs {
    private final boolean hardWraps;
    private final boolean typographer;

    PlainParagraphs(MarkupConfig config) {
        hardWraps = config.hardWraps();
        typographer = config.typographer();
    }

    /** The paragraphs' HTML; empty where the text may hold anything else. */
    Optional<String> convert(String text) {
        StringBuilder html = new StringBuilder(text.length() + 32);
        boolean inParagraph = false;
        for (int at = 0; at < text.length(); ) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            int start = at;
            while (start < end && text.charAt(start) == ' ') {
                start++;
            }
            int stop = end;
            while (stop > start && isBlank(text.charAt(stop - 1))) {
                stop--;
            }
            if (start == stop) {
                if (inParagraph) {
                    html.append("</p>\n");
                }
                inParagraph = false;
            } else {
                boolean mayBreak = end - stop > 1 && !isLast(text, end);
                if (start - at > 3 || mayBreak || !isLineStart(text, start, stop)) {
                    return Optional.empty();
                }
                html.append(inParagraph ? hardWraps ? "<br>\n" : "\n" : "<p>");
                inParagraph = true;
                if (!append(html, text, start, stop)) {
                    return Optional.empty();
                }
            }
            at = end + 1;
        }
        return Optional.of(inParagraph ? html.append("</p>\n").toString() : html.toString());
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\r';
    }

    /** Whether nothing but blanks follows. */
    private static boolean isLast(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!isBlank(text.charAt(i)) && text.charAt(i) != '\n') {
                return false;
            }
        }
        return true;
    }

    /** A line begins with a letter, or with digits that are no list number. */
    private static boolean isLineStart(String text, int start, int end) {
        char first = text.charAt(start);
        if (Character.isLetter(first)) {
            return true;
        }
        int i = start;
        while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i > start && (i == end || Character.isLetter(text.charAt(i)) || (text.charAt(i) == ' '));
    }

    private boolean append(StringBuilder html, String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            char next = i + 1 < end ? text.charAt(i + 1) : ' ';
            if (c == '\'') {
                boolean inWord = i > start && Character.isLetter(text.charAt(i - 1)) && Character.isLetter(next);
                if (!typographer || !inWord) {
                    return false;
                }
                html.append("&rsquo;");
            } else if (isWord(c) || isMark(c, next)) {
                html.append(c);
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(char c) {
        return c == ' '
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || (c >= '\u4e00' && c <= '\u9fff')
                || (c >= '\u00c0' && c <= '\u024f')
                || "，。？！；：、（）「」《》".indexOf(c) >= 0;
    }

    /** Marks that mean nothing before the next character: no ellipsis, dash, address or image begins with them. */
    private static boolean isMark(char c, char next) {
        return switch (c) {
            case ',', ';', '?', '%' -> true;
            case '.' -> next == ' ' || Character.isDigit(next);
            case '-' -> Character.isLetter(next);
            case '(' -> Character.isLetterOrDigit(next);
            case '/' -> next == ' ' || Character.isLetterOrDigit(next);
            case ')' -> next == ' ' || next == '.' || next == ',' || next == '?';
            default -> false;
        };
    }
}
