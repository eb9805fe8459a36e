package dev.lyceum.page;

import dev.lyceum.html.HtmlText;
import dev.lyceum.markdown.Piece;
import dev.lyceum.page.PageBody.ItemBody;
import dev.lyceum.page.PageBody.PartBody;
import java.lang.Character.UnicodeScript;
import java.util.List;

/** Counts the words of a page and keeps the first ones as plain text. */
final class SummaryText {
    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private int words;

    /**
     * @param limit how many words the text keeps at the least; it ends with a sentence where one ends soon after
     */
    SummaryText(int limit) {
        this.limit = limit;
    }

    void add(PartBody part) {
        for (ItemBody item : part.items()) {
            if (item instanceof ItemBody.ProseBody prose) {
                add(prose.html());
            } else if (item instanceof ItemBody.PointBody point) {
                add(point.html());
            } else if (item instanceof ItemBody.QuestionBody question) {
                add(question.html());
                question.options().forEach(option -> add(option.html()));
                question.answer().ifPresent(answer -> add(answer.html()));
            }
        }
    }

    void add(List<Piece> pieces) {
        StringBuilder html = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Html finished) {
                html.append(finished.html());
            }
        }
        add(HtmlText.of(html.toString()));
    }

    private void add(String plain) {
        boolean inWord = false;
        boolean full = words >= limit;
        if (!full && text.length() > 0 && !plain.isEmpty()) {
            text.append(' ');
        }
        int kept = full ? 0 : -1;
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            int next = i + Character.charCount(c);
            boolean ideograph = c >= 0x1100 && isOwnWord(c);
            boolean blank = !ideograph && Character.isWhitespace(c);
            if (ideograph || (!blank && !inWord)) {
                words++;
            }
            inWord = !ideograph && !blank;
            if (kept < 0 && words >= limit && endsSentence(c)) {
                kept = next;
            }
            if (kept < 0 && words >= limit + limit / 2 && (blank || ideograph)) {
                kept = i;
            }
            i = next;
        }
        text.append(plain, 0, kept < 0 ? plain.length() : kept);
    }

    private static boolean endsSentence(int c) {
        return c == '.' || c == '!' || c == '?' || c == '。' || c == '！' || c == '？';
    }

    private static boolean isOwnWord(int c) {
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
