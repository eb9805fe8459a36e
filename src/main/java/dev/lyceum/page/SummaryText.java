package dev.lyceum.page;

import dev.lyceum.html.HtmlText;
import dev.lyceum.markdown.Piece;
import dev.lyceum.page.PageBody.ItemBody;
import dev.lyceum.page.PageBody.PartBody;
import dev.lyceum.study.PartKind;
import java.lang.Character.UnicodeScript;
import java.util.List;

/** Counts the words of a page and keeps the first ones as plain text. */
final class SummaryText {
    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private int kept;
    private int words;

    /**
     * @param limit how many words the text keeps at the least; it ends with a sentence where one ends soon after
     */
    SummaryText(int limit) {
        this.limit = limit;
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
        if (kept >= limit || plain.isEmpty()) {
            words += count(plain, plain.length());
            return;
        }
        if (text.length() > 0) {
            text.append(' ');
        }
        int end = end(plain);
        text.append(plain, 0, end);
        kept += count(plain, end);
        words += count(plain, plain.length());
    }

    private void count(List<Piece> pieces) {
        String plain = plain(pieces);
        words += count(plain, plain.length());
    }

    private static String plain(List<Piece> pieces) {
        StringBuilder html = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Html finished) {
                html.append(finished.html());
            }
        }
        return HtmlText.of(html.toString());
    }

    /** Where the text may end: behind the sentence in which the limit is reached, or somewhat later between two words. */
    private int end(String plain) {
        int counted = kept;
        boolean inWord = false;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean own = isOwnWord(c);
            boolean blank = !own && Character.isWhitespace(c);
            if (own || (!blank && !inWord)) {
                counted++;
            }
            inWord = !own && !blank;
            if (counted >= limit && endsSentence(c)) {
                return next;
            }
            if (counted >= limit + limit / 2 && (blank || own)) {
                return i;
            }
            i = next;
        }
        return plain.length();
    }

    private static int count(String plain, int end) {
        int counted = 0;
        boolean inWord = false;
        for (int i = 0; i < end; ) {
            int c = plain.codePointAt(i);
            boolean own = isOwnWord(c);
            boolean blank = !own && Character.isWhitespace(c);
            if (own || (!blank && !inWord)) {
                counted++;
            }
            inWord = !own && !blank;
            i += Character.charCount(c);
        }
        return counted;
    }

    private static boolean endsSentence(int c) {
        return c == '.' || c == '!' || c == '?' || c == '。' || c == '！' || c == '？';
    }

    private static boolean isOwnWord(int c) {
        if (c < 0x1100) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL;
    }

    String text() {
        return text.toString().strip();
    }

    int words() {
        return words;
    }
}
