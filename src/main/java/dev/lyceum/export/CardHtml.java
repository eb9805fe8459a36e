package dev.lyceum.export;

import dev.lyceum.html.HtmlEscape;
import dev.lyceum.html.OutsideHtml;

/** The HTML of cards for another program: links absolute, images wherever the format keeps them. */
final class CardHtml {
    private final CardSet set;
    private final ImageShelf images;

    CardHtml(CardSet set, ImageShelf images) {
        this.set = set;
        this.images = images;
    }

    String html(CardPage page, String html) {
        return OutsideHtml.html(html, addresses(page));
    }

    /** The same without the paragraph around it, where it is only one: for a list item or a table cell. */
    String line(CardPage page, String html) {
        String whole = html(page, html);
        boolean single = whole.startsWith("<p>") && whole.indexOf("</p>") == whole.length() - "</p>".length();
        return single ? whole.substring("<p>".length(), whole.length() - "</p>".length()) : whole;
    }

    /** A choice with its label. */
    String choice(CardPage page, Card.Choice choice) {
        String label = choice.label().isEmpty() ? "" : HtmlEscape.escape(choice.label()) + " ";
        return label + line(page, choice.html());
    }

    /** Well-formed XML of a few elements, see {@link OutsideHtml#plainXml}. */
    String xml(CardPage page, String html) {
        return OutsideHtml.plainXml(html, addresses(page));
    }

    private OutsideAddresses addresses(CardPage page) {
        return new OutsideAddresses(page.url(), set.baseUrl(), set.files(), images);
    }
}
