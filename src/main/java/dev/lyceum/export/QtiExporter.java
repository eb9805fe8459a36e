package dev.lyceum.export;

import dev.lyceum.html.HtmlEscape;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an IMS QTI 2.1 package: an item a question, a test with a section a topic, and the manifest. Choices where the page
 * says which are right, else free text; tutors and scorers see the answer, as it may give the reason for a choice.
 */
public final class QtiExporter implements CardExporter {
    private static final String NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1";
    private static final String SCHEMA = NAMESPACE + " http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String PACKAGE = "http://www.imsglobal.org/xsd/imscp_v1p1";
    private static final String TEMPLATES = "http://www.imsglobal.org/question/qti_v2p1/rptemplates/";
    private static final String TEST = "test.xml";
    private static final int ID_BYTES = 10;

    @Override
    public void export(CardSet cards, OutputStream out) throws IOException {
        CardSet set = cards.questions();
        Map<String, byte[]> images = new LinkedHashMap<>();
        List<Item> items = new ArrayList<>();
        try (ZipPacker zip = new ZipPacker(out)) {
            for (CardPage page : set.pages()) {
                for (Card card : page.cards()) {
                    PackedImages own = new PackedImages("../images/");
                    String id = "q-" + Fingerprint.hex(set.key(page, card), ID_BYTES);
                    zip.add("items/" + id + ".xml", item(id, page, card, new CardHtml(set, own)));
                    items.add(new Item(id, page, List.copyOf(own.files().keySet())));
                    images.putAll(own.files());
                }
            }
            zip.add(TEST, test(set, items));
            for (Map.Entry<String, byte[]> image : images.entrySet()) {
                zip.add("images/" + image.getKey(), image.getValue());
            }
            zip.add("imsmanifest.xml", manifest(set, items));
        }
    }

    private record Item(String id, CardPage page, List<String> images) {}

    private static String item(String id, CardPage page, Card card, CardHtml html) {
        boolean choice = card.isChoice();
        boolean several = card.right().size() > 1;
        Xml xml = new Xml();
        xml.open(
                "assessmentItem",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                INSTANCE,
                "xsi:schemaLocation",
                SCHEMA,
                "identifier",
                id,
                "title",
                page.title(),
                "adaptive",
                "false",
                "timeDependent",
                "false",
                "xml:lang",
                page.language().locale());
        String cardinality = choice && several ? "multiple" : "single";
        xml.open(
                "responseDeclaration",
                "identifier",
                "RESPONSE",
                "cardinality",
                cardinality,
                "baseType",
                choice ? "identifier" : "string");
        if (choice) {
            xml.open("correctResponse");
            card.right().forEach(place -> xml.element("value", name(place)));
            xml.close("correctResponse");
        }
        xml.close("responseDeclaration");
        xml.open("outcomeDeclaration", "identifier", "SCORE", "cardinality", "single", "baseType", "float");
        xml.open("defaultValue").element("value", "0").close("defaultValue").close("outcomeDeclaration");
        xml.open("itemBody");
        card.answer()
                .ifPresent(answer -> xml.open("rubricBlock", "view", "scorer tutor")
                        .xml(html.xml(page, answer))
                        .close("rubricBlock"));
        xml.open("div").xml(html.xml(page, card.question())).close("div");
        if (choice) {
            String most = Integer.toString(several ? 0 : 1);
            xml.open("choiceInteraction", "responseIdentifier", "RESPONSE", "shuffle", "true", "maxChoices", most);
            for (int place = 0; place < card.options().size(); place++) {
                xml.open("simpleChoice", "identifier", name(place));
                xml.xml(html.xml(page, card.options().get(place).html())).close("simpleChoice");
            }
            xml.close("choiceInteraction");
        } else {
            if (!card.options().isEmpty()) {
                xml.open("ul");
                for (Card.Choice option : card.options()) {
                    String label = HtmlEscape.escape(option.label());
                    xml.open("li")
                            .xml(html.xml(page, label + " " + option.html()))
                            .close("li");
                }
                xml.close("ul");
            }
            xml.empty("extendedTextInteraction", "responseIdentifier", "RESPONSE", "expectedLines", "5");
        }
        xml.close("itemBody");
        if (choice) {
            xml.empty("responseProcessing", "template", TEMPLATES + "match_correct");
        }
        return xml.close("assessmentItem").toString();
    }

    /** A NCName for a choice: {@code A} … {@code Z}, then {@code C27}. */
    private static String name(int place) {
        return place < 26 ? String.valueOf((char) ('A' + place)) : "C" + (place + 1);
    }

    private static String test(CardSet set, List<Item> items) {
        Xml xml = new Xml();
        xml.open(
                "assessmentTest",
                "xmlns",
                NAMESPACE,
                "xmlns:xsi",
                INSTANCE,
                "xsi:schemaLocation",
                SCHEMA,
                "identifier",
                "test",
                "title",
                set.title());
        xml.open("testPart", "identifier", "part", "navigationMode", "nonlinear", "submissionMode", "individual");
        int sections = 0;
        for (int at = 0; at < items.size(); ) {
            CardPage page = items.get(at).page();
            xml.open(
                    "assessmentSection",
                    "identifier",
                    "section-" + ++sections,
                    "title",
                    page.title(),
                    "visible",
                    "true");
            for (; at < items.size() && items.get(at).page().equals(page); at++) {
                String id = items.get(at).id();
                xml.empty("assessmentItemRef", "identifier", id, "href", "items/" + id + ".xml");
            }
            xml.close("assessmentSection");
        }
        return xml.close("testPart").close("assessmentTest").toString();
    }

    private static String manifest(CardSet set, List<Item> items) {
        Xml xml = new Xml();
        xml.open(
                "manifest",
                "xmlns",
                PACKAGE,
                "xmlns:xsi",
                INSTANCE,
                "xsi:schemaLocation",
                PACKAGE + " http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd",
                "identifier",
                "m-" + Fingerprint.hex(set.siteId(), ID_BYTES));
        xml.open("metadata")
                .element("schema", "QTIv2.1 Package")
                .element("schemaversion", "1.0.0")
                .close("metadata");
        xml.empty("organizations").open("resources");
        xml.open("resource", "identifier", "test", "type", "imsqti_test_xmlv2p1", "href", TEST);
        xml.empty("file", "href", TEST);
        items.forEach(item -> xml.empty("dependency", "identifierref", item.id()));
        xml.close("resource");
        for (Item item : items) {
            String file = "items/" + item.id() + ".xml";
            xml.open("resource", "identifier", item.id(), "type", "imsqti_item_xmlv2p1", "href", file);
            xml.empty("file", "href", file);
            item.images().forEach(image -> xml.empty("file", "href", "images/" + image));
            xml.close("resource");
        }
        return xml.close("resources").close("manifest").toString();
    }
}
