package dev.lyceum.html;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** HTML cut down to what strict XHTML 1 and the formats made from it (QTI 2) have in common. */
final class PlainHtml {
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "blockquote",
            "div",
            "dl",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "ol",
            "p",
            "pre",
            "table",
            "ul");
    /** What may hold words and other inline elements, but no blocks. */
    private static final String WORDS_ONLY =
            "p, h1, h2, h3, h4, h5, h6, address, span, a, b, strong, i, em, code, kbd, samp,"
                    + " var, sub, sup, small, cite, dfn, abbr, q, dt, caption";

    private static final Safelist SAFELIST = new Safelist()
            .addTags(
                    "a",
                    "abbr",
                    "address",
                    "b",
                    "blockquote",
                    "br",
                    "caption",
                    "cite",
                    "code",
                    "dd",
                    "dfn",
                    "div",
                    "dl")
            .addTags(
                    "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "kbd", "li", "ol", "p", "pre",
                    "q")
            .addTags(
                    "samp", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead",
                    "tr")
            .addTags("ul", "var")
            .addAttributes("a", "href")
            .addAttributes("img", "alt", "src")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .preserveRelativeLinks(true);

    private PlainHtml() {}

    static Document of(Document document) {
        document.select("del, s, ins, mark, u, summary, figcaption").tagName("span");
        document.select("figure, details, section, article, center").tagName("div");
        Document plain = new Cleaner(SAFELIST).clean(document);
        plain.outputSettings().prettyPrint(false);
        Element body = plain.body();
        body.select("img:not([alt])").attr("alt", "");
        body.select("ul:not(:has(> li)), ol:not(:has(> li)), dl:not(:has(> dt, > dd)), table:not(:has(td, th))")
                .remove();
        for (Element element : body.select(WORDS_ONLY)) {
            if (element.getAllElements().stream().skip(1).anyMatch(PlainHtml::isBlock)) {
                element.tagName(element.nameIs("dt") ? "dd" : "div").clearAttributes();
            }
        }
        body.select("pre img").forEach(image -> image.replaceWith(new TextNode(image.attr("alt"))));
        for (Element list : body.select("ul, ol, dl, table, thead, tbody, tfoot, tr")) {
            List.copyOf(list.textNodes()).forEach(Node::remove);
        }
        for (Element table : body.select("table:not(:has(> tbody))")) {
            table.select("> thead, > tfoot").tagName("tbody");
        }
        body.select("blockquote").forEach(PlainHtml::wrapLooseWords);
        wrapLooseWords(body);
        return plain;
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /** Puts words that stand directly in an element, each run of them, into a paragraph. */
    private static void wrapLooseWords(Element parent) {
        Element paragraph = new Element("p");
        for (Node node : List.copyOf(parent.childNodes())) {
            if (node instanceof Element element && isBlock(element)) {
                paragraph = new Element("p");
            } else if (node instanceof TextNode text && text.isBlank() && !paragraph.hasParent()) {
                text.remove();
            } else {
                if (!paragraph.hasParent()) {
                    node.before(paragraph);
                }
                paragraph.appendChild(node);
            }
        }
    }
}
