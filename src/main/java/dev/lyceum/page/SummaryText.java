package dev.lyceum.page;

import dev.lyceum.html.HtmlText;
import dev.lyceum.markdown.MarkdownConverter;
import dev.lyceum.markdown.Piece;
import dev.lyceum.page.PageBody.ItemBody;
import dev.lyceum.page.PageBody.PartBody;
import dev.lyceum.study.PartKind;
import java.lang.Character.UnicodeScript;
import java.util.List;

/**
 * Counts the words of a page and keeps its beginning as plain text, by Hugo's rules: at least so many words, then up to
 * the end of a sentence or paragraph. Where Chinese, Japanese or Korean is counted, a word with any character beyond
 * ASCII counts as many as it has characters; and there, too, a sentence that does not
 * run on for long is kept whole, which Hugo cuts.
 */
final class SummaryText {
    private final int limit;
    private final boolean cjk;
    private final StringBuilder text = new StringBuilder();
    private int kept;
    private boolean full;
    private boolean truncated;
    private int words;

    /**
     * @param limit how many words the text keeps at the least
     * @param cjk whether words are counted as Chinese, Japanese or Korean ones
     */
    SummaryText(int limit, boolean cjk) {
        this.limit = limit;
        this.cjk = cjk;
    }

    /** Adds a part: what it states is kept, what it asks and answers only counted, so that no summary gives an answer away. */
    void add(PartBody part) {
        boolean asks = part.kind() == PartKind.PREVIEW || part.kind() == PartKind.REVIEW;
        for (ItemBody item : part.items()) {
            if (item instanceof ItemBody.QuestionBody question) {
                count(question.html());
                question.options().forEach(option -> count(option.html()));
                question.answer().ifPresent(answer -> count(answer.html()));
            } else {
                List<Piece> html =
                        item instanceof ItemBody.PointBody point ? point.html() : ((ItemBody.ProseBody) item).html();
                if (asks) {
                    count(html);
                } else {
                    add(html);
                }
            }
        }
    }

    void add(List<Piece> pieces) {
        String plain = plain(pieces);
        int counted = count(plain);
        if (!full) {
            keep(plain);
        } else {
            truncated |= counted > 0;
        }
        words += counted;
    }

    private void count(List<Piece> pieces) {
        int counted = count(plain(pieces));
        truncated |= counted > 0;
        words += counted;
    }

    private static String plain(List<Piece> pieces) {
        if (pieces.size() == 1 && pieces.get(0) instanceof Piece.Html only) {
            return HtmlText.lines(only.html());
        }
        StringBuilder html = new StringBuilder();
        append(pieces, html);
        return HtmlText.lines(html.toString());
    }

    /** What the author wrote between the tags of a call belongs to the text, unless it is code. */
    private static void append(List<Piece> pieces, StringBuilder html) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Html finished) {
                html.append(finished.html());
            } else if (piece instanceof Piece.Shortcode shortcode && !MarkdownConverter.isVerbatim(shortcode.call())) {
                append(shortcode.inner(), html);
            }
        }
    }

    private void keep(String plain) {
        text.append(text.isEmpty() || plain.isEmpty() ? "" : "\n");
        boolean inWord = false;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            boolean blank = Character.isWhitespace(c);
            boolean counts = cjk ? !blank && (!inWord || c >= 0x80) : blank;
            if (kept >= limit && endsSentence(c)) {
                cut(plain, i);
                return;
            }
            kept += counts ? 1 : 0;
            if (cjk ? kept >= limit + limit / 2 : kept >= limit && c == '\n') {
                cut(plain, i);
                return;
            }
            inWord = !blank;
        }
        text.append(plain);
        kept += cjk || plain.isEmpty() ? 0 : 1;
        full = kept >= limit;
    }

    private void cut(String plain, int end) {
        text.append(plain, 0, end);
        full = true;
        truncated |= !isBlank(plain, end);
    }

    private static boolean isBlank(String plain, int from) {
        int i = from;
        while (i < plain.length() && isBlank(plain.charAt(i))) {
            i++;
        }
        return i == plain.length();
    }

    private int count(String text) {
        char[] plain = text.toCharArray();
        int counted = 0;
        for (int start = 0; start < plain.length; ) {
            int end = start;
            boolean ascii = true;
            while (end < plain.length && !isBlank(plain[end])) {
                ascii &= plain[end] < 0x80;
                end++;
            }
            if (end > start) {
                counted += cjk && !ascii ? Character.codePointCount(plain, start, end - start) : 1;
            }
            start = end + 1;
        }
        return counted;
    }

    private static boolean isBlank(char c) {
        return c < 0x80 ? c <= ' ' : Character.isWhitespace(c);
    }

    private static boolean endsSentence(int c) {
        return c == '.' || c == '!' || c == '?' || c == '\n' || c == '。' || c == '！' || c == '？';
    }

    /** Whether a text has a character that is Chinese, Japanese or Korean. */
    static boolean hasCjk(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) >= 0x1100 && isCjk(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCjk(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    /** The beginning of the text in one line. */
    String text() {
        return text.toString().replace('\n', ' ').strip();
    }

    /** Whether there are words that the text does not have. */
    boolean truncated() {
        return truncated;
    }

    int words() {
        return words;
    }
}
