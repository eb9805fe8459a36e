package dev.lyceum.export;

import dev.lyceum.html.HtmlEscape;
import dev.lyceum.html.HtmlText;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes one HTML page to be printed: without files beside it, and with a script only where there are formulas. */
public final class WorksheetExporter implements CardExporter {
    private static final int LINES = 3;
    private static final int ACROSS = 2;
    private static final int DOWN = 4;
    /** Letters that a card has room for, in the usual size and in a small one; a Han character counts twice. */
    private static final int LONG = 380;

    private static final int LONGER = 700;

    private static final String CSS = """
            :root { color-scheme: light; }
            body { margin: 0 auto; max-width: 44em; padding: 1em; color: #000; background: #fff;
              font: 11pt/1.45 "Noto Serif", Georgia, "Noto Serif CJK SC", serif; }
            h1 { font-size: 18pt; margin: 0 0 .2em; } h2 { font-size: 13pt; margin: 1.4em 0 .4em; break-after: avoid; }
            .name { margin: 0 0 1.5em; } .name span { display: inline-block; width: 14em; border-bottom: 1px solid #000; }
            ol.questions { padding-left: 2em; } ol.questions > li { margin: 0 0 1em; break-inside: avoid; }
            p { margin: .3em 0; } pre { white-space: pre-wrap; font-size: 85%; border: 1px solid #999; padding: .4em .6em; }
            code { font-family: ui-monospace, monospace; font-size: 90%; }
            ul.choices { list-style: none; padding: 0; margin: .4em 0; } ul.choices li { margin: .2em 0; }
            ul.choices li::before { content: "☐ "; } ul.choices .right::before { content: "☒ "; } ul.choices p { display: inline; }
            .lines { border-bottom: 1px solid #999; height: 1.9em; }
            .key { break-before: page; }
            table { border-collapse: collapse; } td, th { border: 1px solid #999; padding: .1em .5em; }
            img { max-width: 100%; max-height: 8cm; }
            math { font-family: "Cambria Math", "STIX Two Math", "Latin Modern Math", "Noto Serif", Georgia, serif; }
            """;

    private static final String CARDS_CSS = """
            body { max-width: none; padding: 0; }
            h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
            .sheet { display: grid; grid-template: repeat(4, 1fr) / repeat(2, 1fr); width: WIDTH; height: HEIGHT;
              break-after: page; overflow: hidden; }
            .cell { border: 1px dashed #999; padding: 5mm; overflow: hidden; box-sizing: border-box; font-size: 10pt;
              display: flex; flex-direction: column; justify-content: center; min-width: 0; }
            .cell.long { font-size: 8pt; line-height: 1.3; } .cell.longer { font-size: 6.5pt; line-height: 1.2; }
            .cell > small { order: 2; margin-top: auto; color: #444; }
            .cell > div { margin-top: auto; }
            .cell img { max-height: 3.5cm; }
            """;

    /** What is printed. */
    public enum Layout {
        /** Questions with room for an answer. */
        QUESTIONS,
        /** The same, and the answers on a page of their own behind them. */
        KEY,
        /** Cards to be cut out of sheets that are printed on both sides, turned at the long edge. */
        CARDS
    }

    /** The size of the paper, less the margins. */
    public enum Paper {
        A4("A4", "190mm", "276mm"),
        LETTER("letter", "196mm", "258mm");

        private final String size;
        private final String width;
        private final String height;

        Paper(String size, String width, String height) {
            this.size = size;
            this.width = width;
            this.height = height;
        }
    }

    private final Layout layout;
    private final Paper paper;

    public WorksheetExporter(Layout layout, Paper paper) {
        this.layout = layout;
        this.paper = paper;
    }

    @Override
    public void export(CardSet cards, OutputStream out) throws IOException {
        CardSet set = layout == Layout.CARDS ? cards : cards.questions();
        String language =
                set.pages().isEmpty() ? "en" : set.pages().get(0).language().locale();
        CardHtml html = new CardHtml(set, new EmbeddedImages());
        StringBuilder text = new StringBuilder();
        text.append("<!DOCTYPE html>\n<html lang=\"").append(HtmlEscape.escape(language));
        text.append("\">\n<head>\n<meta charset=\"utf-8\">\n");
        text.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        text.append("<title>").append(HtmlEscape.escape(set.title())).append("</title>\n<style>\n");
        text.append("@page { size: ")
                .append(paper.size)
                .append("; margin: 10mm; }\n")
                .append(CSS);
        if (layout == Layout.CARDS) {
            text.append(CARDS_CSS.replace("WIDTH", paper.width).replace("HEIGHT", paper.height));
        }
        text.append("</style>\n</head>\n<body>\n<main>\n");
        if (layout == Layout.CARDS) {
            cards(text, set, html);
        } else {
            questions(text, set, html);
        }
        text.append("</main>\n").append(WorksheetMath.scripts(text));
        out.write(text.append("</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    // ---------------------------------------------------------------- questions and their key

    private void questions(StringBuilder text, CardSet set, CardHtml html) {
        text.append("<h1>")
                .append(HtmlEscape.escape(set.title()))
                .append("</h1>\n<p class=\"name\"><span></span></p>\n");
        int first = 1;
        for (CardPage page : set.pages()) {
            heading(text, page, first);
            for (Card card : page.cards()) {
                text.append("<li>").append(html.html(page, card.question()));
                choices(text, page, card, html, false);
                if (card.options().isEmpty()) {
                    text.append("<div class=\"lines\"></div>".repeat(LINES));
                }
                text.append("</li>\n");
            }
            text.append("</ol>\n");
            first += page.cards().size();
        }
        if (layout == Layout.KEY) {
            key(text, set, html);
        }
    }

    private static void key(StringBuilder text, CardSet set, CardHtml html) {
        text.append("<section class=\"key\">\n<h1>✓ ")
                .append(HtmlEscape.escape(set.title()))
                .append("</h1>\n");
        int first = 1;
        for (CardPage page : set.pages()) {
            heading(text, page, first);
            for (Card card : page.cards()) {
                text.append("<li>")
                        .append(html.html(page, card.answer().orElse("—")))
                        .append("</li>\n");
            }
            text.append("</ol>\n");
            first += page.cards().size();
        }
        text.append("</section>\n");
    }

    private static void heading(StringBuilder text, CardPage page, int first) {
        text.append("<h2").append(language(page)).append('>').append(HtmlEscape.escape(page.title()));
        text.append("</h2>\n<ol class=\"questions\" start=\"").append(first).append('"');
        text.append(language(page)).append(">\n");
    }

    private static String language(CardPage page) {
        return " lang=\"" + HtmlEscape.escape(page.language().locale()) + "\""
                + (page.language().rightToLeft() ? " dir=\"rtl\"" : "");
    }

    private static void choices(StringBuilder text, CardPage page, Card card, CardHtml html, boolean solved) {
        if (card.options().isEmpty()) {
            return;
        }
        text.append("<ul class=\"choices\">");
        for (int place = 0; place < card.options().size(); place++) {
            Card.Choice choice = card.options().get(place);
            text.append(solved && card.right().contains(place) ? "<li class=\"right\">" : "<li>");
            text.append(html.choice(page, choice)).append("</li>");
        }
        text.append("</ul>");
    }

    // ---------------------------------------------------------------- cards

    private static void cards(StringBuilder text, CardSet set, CardHtml html) {
        text.append("<h1>").append(HtmlEscape.escape(set.title())).append("</h1>\n");
        List<String> fronts = new ArrayList<>();
        List<String> backs = new ArrayList<>();
        for (CardPage page : set.pages()) {
            for (Card card : page.cards()) {
                StringBuilder front = new StringBuilder(html.html(page, card.question()));
                choices(front, page, card, html, false);
                StringBuilder back = new StringBuilder();
                choices(back, page, card, html, true);
                back.append(html.html(page, card.answer().orElse("—")));
                fronts.add(cell(page, front));
                backs.add(cell(page, back));
            }
        }
        int onSheet = ACROSS * DOWN;
        for (int from = 0; from < fronts.size(); from += onSheet) {
            sheet(text, fronts, from, false);
            sheet(text, backs, from, true);
        }
    }

    /** A card's side; the more words, the smaller they are, so that none is cut off. */
    private static String cell(CardPage page, StringBuilder content) {
        int length = HtmlText.of(content.toString())
                .codePoints()
                .map(c -> c < 0x2e80 ? 1 : 2)
                .sum();
        String size = length > LONGER ? " longer" : length > LONG ? " long" : "";
        return "<div class=\"cell" + size + "\"" + language(page) + "><div>" + content + "</div><small>"
                + HtmlEscape.escape(page.title()) + "</small></div>\n";
    }

    /** One side of a sheet; the back has its columns the other way round. */
    private static void sheet(StringBuilder text, List<String> cells, int from, boolean back) {
        text.append("<div class=\"sheet\">\n");
        for (int row = 0; row < DOWN; row++) {
            for (int column = 0; column < ACROSS; column++) {
                int at = from + row * ACROSS + (back ? ACROSS - 1 - column : column);
                text.append(at < cells.size() ? cells.get(at) : "<div class=\"cell\"></div>\n");
            }
        }
        text.append("</div>\n");
    }
}
