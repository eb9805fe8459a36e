package dev.lyceum.html;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** The text a reader sees of a piece of HTML. */
public final class HtmlText {
    private HtmlText() {}

    /** Plain text in one line: white space folded, entities resolved, blocks and line breaks apart by a space. */
    public static String of(String html) {
        return text(html, ' ');
    }

    /** The same, but with a line break behind each paragraph and where a line breaks. */
    public static String lines(String html) {
        return text(html, '\n');
    }

    private static String text(String html, char lineBreak) {
        if (html.indexOf('<') < 0) {
            return fold(unescape(html.replace('\n', ' ')).toCharArray());
        }
        char[] text = new char[html.length()];
        int length = 0;
        for (HtmlToken token : HtmlTokenizer.tokens(html)) {
            switch (token.kind()) {
                case TEXT -> {
                    html.getChars(token.start(), token.end(), text, length);
                    int end = length + token.end() - token.start();
                    blank(text, length, end);
                    length = end;
                }
                case OPEN, CLOSE -> {
                    if (!HtmlElements.isKnown(token.name()) || isHidden(token.name())) {
                        return Jsoup.parseBodyFragment(html).text();
                    }
                    if (HtmlElements.isBlock(token.name())) {
                        boolean ends = token.name().equals("br")
                                || (token.name().equals("p") && token.kind() == HtmlToken.Kind.CLOSE);
                        text[length++] = ends ? lineBreak : ' ';
                    }
                }
                case BROKEN -> {
                    return Jsoup.parseBodyFragment(html).text();
                }
                case MARKUP -> {}
            }
        }
        return hasEntity(text, length)
                ? fold(unescape(new String(text, 0, length)).toCharArray())
                : fold(text, length);
    }

    /** Line breaks of the source are none of the text. */
    private static void blank(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '\n') {
                text[i] = ' ';
            }
        }
    }

    private static boolean hasEntity(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            if (text[i] == '&') {
                return true;
            }
        }
        return false;
    }

    private static boolean isHidden(String name) {
        return switch (name) {
            case "head", "noscript", "script", "style", "template", "textarea", "title", "math", "svg" -> true;
            default -> false;
        };
    }

    private static String unescape(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int done = 0;
        for (; at >= 0; at = text.indexOf('&', at + 1)) {
            char c = common(text, at);
            if (c == 0) {
                return Parser.unescapeEntities(text, false);
            }
            plain.append(text, done, at).append(c);
            done = text.indexOf(';', at) + 1;
        }
        return plain.append(text, done, text.length()).toString();
    }

    /** The character for an entity that converted Markdown is full of, or 0; spares a page the loading of jsoup. */
    private static char common(String text, int at) {
        int end = text.indexOf(';', at);
        return switch (end < 0 || end > at + 7 ? "" : text.substring(at + 1, end)) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "lsquo" -> '\u2018';
            case "rsquo" -> '\u2019';
            case "ldquo" -> '\u201c';
            case "rdquo" -> '\u201d';
            case "laquo" -> '\u00ab';
            case "raquo" -> '\u00bb';
            case "ndash" -> '\u2013';
            case "mdash" -> '\u2014';
            case "hellip" -> '\u2026';
            case "#160" -> ' ';
            default -> 0;
        };
    }

    private static String fold(char[] text) {
        return fold(text, text.length);
    }

    /** Folds white space, in the array itself. */
    private static String fold(char[] text, int length) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c > ' ' && c != '\u00a0') {
                text[kept++] = c;
            } else if (kept > 0 && text[kept - 1] > ' ') {
                text[kept++] = c == '\n' ? '\n' : ' ';
            } else if (kept > 0 && c == '\n') {
                text[kept - 1] = '\n';
            }
        }
        if (kept > 0 && text[kept - 1] <= ' ') {
            kept--;
        }
        return new String(text, 0, kept);
    }
}
