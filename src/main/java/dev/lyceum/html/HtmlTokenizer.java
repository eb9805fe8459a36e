package dev.lyceum.html;

import dev.lyceum.html.HtmlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts HTML into tags, text and comments, in linear time. What a tag is follows CommonMark's grammar of raw HTML, which
 * is stricter than a browser: nothing that is taken for text here may be written out without escaping.
 */
public final class HtmlTokenizer {
    /** Elements whose content is not HTML up to their closing tag. */
    private static final Set<String> RAW =
            Set.of("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext");

    private final String html;
    private final List<HtmlToken> tokens = new ArrayList<>();
    private final HtmlMarkup markup;

    private HtmlTokenizer(String html) {
        this.html = html;
        markup = new HtmlMarkup(html);
    }

    /** The tokens in order; together they are the whole of the HTML. */
    public static List<HtmlToken> tokens(String html) {
        HtmlTokenizer tokenizer = new HtmlTokenizer(html);
        tokenizer.cut();
        return tokenizer.tokens;
    }

    private void cut() {
        int text = 0;
        int i = html.indexOf('<');
        while (i >= 0) {
            int end = tokenEnd(i);
            if (end > i) {
                if (text < i) {
                    tokens.add(new HtmlToken(Kind.TEXT, "", text, i));
                }
                text = add(i, end);
                i = text;
            } else {
                i++;
            }
            i = html.indexOf('<', i);
        }
        if (text < html.length()) {
            tokens.add(new HtmlToken(Kind.TEXT, "", text, html.length()));
        }
    }

    private int tokenEnd(int start) {
        char next = charAt(html, start + 1, html.length());
        if (next == '!' || next == '?') {
            int end = markup.end(start);
            return end < 0 ? start + 1 : end;
        }
        if (!isLetter(next) && next != '/') {
            return -1;
        }
        int end = tagEnd(html, start, html.length());
        return end < 0 ? start + 1 : end;
    }

    /** Adds the token, and the text of a raw element; returns where to go on. */
    private int add(int start, int end) {
        char next = charAt(html, start + 1, html.length());
        if (end == start + 1) {
            tokens.add(new HtmlToken(Kind.BROKEN, "", start, end));
            return end;
        }
        if (next == '!' || next == '?') {
            tokens.add(new HtmlToken(Kind.MARKUP, "", start, end));
            return end;
        }
        String name = tagName(html, start);
        boolean closing = next == '/';
        tokens.add(new HtmlToken(closing ? Kind.CLOSE : Kind.OPEN, name, start, end));
        if (closing || !RAW.contains(name)) {
            return end;
        }
        int close = rawEnd(name, end);
        if (close > end) {
            tokens.add(new HtmlToken(Kind.TEXT, "", end, close));
        }
        return close;
    }

    private int rawEnd(String name, int from) {
        for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i + 2, name, 0, name.length())) {
                return i;
            }
        }
        return html.length();
    }

    /** The name of the element whose opening or closing tag begins here, in lower case. */
    public static String tagName(CharSequence html, int tagStart) {
        int start = charAt(html, tagStart + 1, html.length()) == '/' ? tagStart + 2 : tagStart + 1;
        int end = nameEnd(html, start, html.length());
        return html.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
    }

    /** Where the opening or closing tag that begins at {@code start} ends, or -1 if there is none. */
    public static int tagEnd(CharSequence html, int start, int limit) {
        boolean closing = charAt(html, start + 1, limit) == '/';
        int nameStart = closing ? start + 2 : start + 1;
        int i = nameEnd(html, nameStart, limit);
        if (i == nameStart) {
            return -1;
        }
        if (!closing) {
            i = attributesEnd(html, i, limit);
        }
        i = skipSpace(html, i, limit);
        if (!closing && charAt(html, i, limit) == '/') {
            i++;
        }
        return charAt(html, i, limit) == '>' ? i + 1 : -1;
    }

    private static int attributesEnd(CharSequence html, int from, int limit) {
        int end = from;
        while (true) {
            int name = skipSpace(html, end, limit);
            int nameEnd = name == end ? name : attributeNameEnd(html, name, limit);
            if (nameEnd == name) {
                return end;
            }
            end = nameEnd;
            int equals = skipSpace(html, nameEnd, limit);
            if (charAt(html, equals, limit) == '=') {
                int value = skipSpace(html, equals + 1, limit);
                end = attributeValueEnd(html, value, limit);
                if (end == value) {
                    return nameEnd;
                }
            }
        }
    }

    static int attributeNameEnd(CharSequence html, int from, int limit) {
        char first = charAt(html, from, limit);
        if (!isLetter(first) && first != '_' && first != ':') {
            return from;
        }
        int i = from + 1;
        while (i < limit && (isNameChar(html.charAt(i)) || "_:.".indexOf(html.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    /** Where the value ends, its closing quote included; {@code from} if there is none. */
    static int attributeValueEnd(CharSequence html, int from, int limit) {
        char first = charAt(html, from, limit);
        if (first == '"' || first == '\'') {
            int close = endOf(html, from + 1, limit, String.valueOf(first));
            return close < 0 ? from : close;
        }
        int i = from;
        while (i < limit && html.charAt(i) > ' ' && "\"'=<>`".indexOf(html.charAt(i)) < 0) {
            i++;
        }
        return i;
    }

    static int skipSpace(CharSequence html, int from, int limit) {
        int i = from;
        while (i < limit && isSpace(html.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int nameEnd(CharSequence html, int from, int limit) {
        if (!isLetter(charAt(html, from, limit))) {
            return from;
        }
        int i = from + 1;
        while (i < limit && isNameChar(html.charAt(i))) {
            i++;
        }
        return i;
    }

    static int endOf(CharSequence html, int from, int limit, String closer) {
        for (int i = from; i + closer.length() <= limit; i++) {
            if (startsWith(html, i, limit, closer)) {
                return i + closer.length();
            }
        }
        return -1;
    }

    static boolean startsWith(CharSequence html, int from, int limit, String wanted) {
        if (limit - from < wanted.length()) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (html.charAt(from + i) != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    static char charAt(CharSequence html, int at, int limit) {
        return at < limit ? html.charAt(at) : '\0';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private static boolean isNameChar(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
