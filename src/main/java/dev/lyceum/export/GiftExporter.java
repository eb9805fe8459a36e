package dev.lyceum.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes Moodle's GIFT: a category a section; choices where the page says which are right, else an essay with the answer as
 * general feedback.
 */
public final class GiftExporter implements CardExporter {
    @Override
    public void export(CardSet cards, OutputStream out) throws IOException {
        CardSet set = cards.questions();
        CardHtml html = new CardHtml(set, new EmbeddedImages());
        StringBuilder text = new StringBuilder();
        List<String> shelf = List.of();
        for (CardPage page : set.pages()) {
            List<String> own = set.shelf(page);
            if (!own.equals(shelf)) {
                shelf = own;
                text.append("$CATEGORY: ").append(MoodleNames.category(shelf)).append("\n\n");
            }
            for (Card card : page.cards()) {
                question(text, page, card, html);
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void question(StringBuilder text, CardPage page, Card card, CardHtml html) {
        text.append("::").append(escape(MoodleNames.title(page, card))).append("::[html]");
        text.append(escape(html.html(page, card.question())));
        boolean choice = card.isChoice() && MoodleNames.canWeigh(card);
        if (!choice) {
            for (Card.Choice option : card.options()) {
                text.append(escape("<p>" + html.choice(page, option) + "</p>"));
            }
        }
        text.append('{');
        if (choice) {
            for (int place = 0; place < card.options().size(); place++) {
                text.append('\n').append(MoodleNames.giftMark(card, place));
                text.append(
                        escape(inert(html.line(page, card.options().get(place).html()))));
            }
            text.append('\n');
        }
        card.answer().ifPresent(answer -> text.append("####").append(escape(inert(html.html(page, answer)))));
        text.append("}\n\n");
    }

    /** Text in the beginning of which no weight ({@code %50%}) and no format ({@code [html]}) can be seen. */
    private static String inert(String html) {
        return html.startsWith("%")
                ? "&#37;" + html.substring(1)
                : html.startsWith("[") ? "&#91;" + html.substring(1) : html;
    }

    /** Every sign that means something, and line breaks: a blank line would end the question. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                escaped.append("\\n");
            } else if (c != '\r') {
                escaped.append("\\~=#{}:".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }
}
