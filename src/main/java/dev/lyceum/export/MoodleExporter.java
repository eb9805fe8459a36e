package dev.lyceum.export;

import dev.lyceum.html.HtmlEscape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Writes Moodle XML: a category a section; multiple choice where the page says which options are right, else an essay whose
 * markers see the answer. Questions bear an id number that stays, images come along.
 */
public final class MoodleExporter implements CardExporter {
    private static final int ID_BYTES = 10;

    @Override
    public void export(CardSet cards, OutputStream out) throws IOException {
        CardSet set = cards.questions();
        Xml xml = new Xml().open("quiz").xml("\n");
        List<String> shelf = List.of();
        for (CardPage page : set.pages()) {
            List<String> own = set.shelf(page);
            if (!own.equals(shelf)) {
                shelf = own;
                xml.open("question", "type", "category").open("category");
                xml.element("text", MoodleNames.category(shelf))
                        .close("category")
                        .close("question");
            }
            for (Card card : page.cards()) {
                question(xml, set, page, card);
            }
        }
        out.write(xml.close("quiz").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void question(Xml xml, CardSet set, CardPage page, Card card) {
        boolean choice = card.isChoice() && MoodleNames.canWeigh(card);
        xml.open("question", "type", choice ? "multichoice" : "essay");
        xml.open("name").element("text", MoodleNames.title(page, card)).close("name");
        StringBuilder stem = new StringBuilder(card.question());
        if (!choice && !card.options().isEmpty()) {
            stem.append("<ul>");
            for (Card.Choice option : card.options()) {
                stem.append("<li>").append(HtmlEscape.escape(option.label())).append(' ');
                stem.append(option.html()).append("</li>");
            }
            stem.append("</ul>");
        }
        html(xml, "questiontext", set, page, stem.toString());
        html(xml, "generalfeedback", set, page, card.answer().orElse(""));
        xml.element("defaultgrade", "1")
                .element("penalty", choice ? "0.3333333" : "0")
                .element("hidden", "0");
        xml.element("idnumber", Fingerprint.hex(set.key(page, card), ID_BYTES));
        if (choice) {
            choices(xml, set, page, card);
        } else {
            xml.element("responseformat", "editor").element("responserequired", "1");
            xml.element("responsefieldlines", "10").element("attachments", "0").element("attachmentsrequired", "0");
            html(xml, "graderinfo", set, page, card.answer().orElse(""));
            html(xml, "responsetemplate", set, page, "");
        }
        List<String> tags = new ArrayList<>(page.tags());
        tags.add(page.title());
        xml.open("tags");
        tags.stream()
                .distinct()
                .forEach(tag -> xml.open("tag").element("text", tag).close("tag"));
        xml.close("tags").close("question");
    }

    private static void choices(Xml xml, CardSet set, CardPage page, Card card) {
        xml.element("single", card.right().size() == 1 ? "true" : "false").element("shuffleanswers", "true");
        xml.element("answernumbering", "abc").element("showstandardinstruction", "0");
        for (int place = 0; place < card.options().size(); place++) {
            PackedImages images = new PackedImages("@@PLUGINFILE@@/");
            String text = new CardHtml(set, images)
                    .html(page, card.options().get(place).html());
            xml.open("answer", "fraction", MoodleNames.share(card, place), "format", "html")
                    .cdata("text", text);
            files(xml, images);
            xml.open("feedback", "format", "html")
                    .element("text", "")
                    .close("feedback")
                    .close("answer");
        }
    }

    private static void html(Xml xml, String name, CardSet set, CardPage page, String html) {
        PackedImages images = new PackedImages("@@PLUGINFILE@@/");
        xml.open(name, "format", "html").cdata("text", new CardHtml(set, images).html(page, html));
        files(xml, images);
        xml.close(name);
    }

    /** Moodle wants the files of each text inside it. */
    private static void files(Xml xml, PackedImages images) {
        for (Map.Entry<String, byte[]> file : images.files().entrySet()) {
            String content = Base64.getEncoder().encodeToString(file.getValue());
            xml.element("file", content, "name", file.getKey(), "path", "/", "encoding", "base64");
        }
    }
}
