package dev.lyceum.html;

import java.util.List;
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
            return fold(unescape(html.replace('\n', ' ')));
        }
        List<HtmlToken> tokens = HtmlTokenizer.tokens(html);
        StringBuilder text = new StringBuilder(html.length());
        for (HtmlToken token : tokens) {
            switch (token.kind()) {
                case TEXT -> {
                    int start = text.length();
                    text.append(html, token.start(), token.end());
                    blank(text, start);
                }
                case OPEN, CLOSE -> {
                    if (!HtmlElements.isKnown(token.name()) || isHidden(token.name())) {
                        return Jsoup.parseBodyFragment(html).text();
                    }
                    if (HtmlElements.isBlock(token.name())) {
                        boolean ends = token.name().equals("br")
                                || (token.name().equals("p") && token.kind() == HtmlToken.Kind.CLOSE);
                        text.append(ends ? lineBreak : ' ');
                    }
                }
                case BROKEN -> {
                    return Jsoup.parseBodyFragment(html).text();
                }
                case MARKUP -> {}
            }
        }
        return fold(unescape(text.toString()));
    }

    /** Line breaks of the source are none of the text. */
    private static void blank(StringBuilder text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                text.setCharAt(i, ' ');
            }
        }
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

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c != '\u00a0') {
                folded.append(c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) > ' ') {
                folded.append(c == '\n' ? '\n' : ' ');
            } else if (!folded.isEmpty() && c == '\n') {
                folded.setCharAt(folded.length() - 1, '\n');
            }
        }
        int length = folded.length();
        if (length > 0 && folded.charAt(length - 1) <= ' ') {
            folded.setLength(length - 1);
        }
        return folded.toString();
    }
}
