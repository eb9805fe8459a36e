package dev.lyceum.export;

import dev.lyceum.html.HtmlEscape;
import dev.lyceum.html.OutsideHtml;
import dev.lyceum.site.UrlPath;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The HTML of cards for another program: links absolute, images wherever the format keeps them. */
final class CardHtml {
    /** Stands for the site's root where it has no address. */
    private static final String NOWHERE = "https://base.invalid/";

    private final CardSet set;
    private final ImageShelf images;

    CardHtml(CardSet set, ImageShelf images) {
        this.set = set;
        this.images = images;
    }

    String html(CardPage page, String html) {
        return OutsideHtml.html(html, new FromPage(page));
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
        return OutsideHtml.plainXml(html, new FromPage(page));
    }

    private final class FromPage implements OutsideHtml.Addresses {
        private final URI base;

        FromPage(CardPage page) {
            base = URI.create(NOWHERE + UrlPath.encode(page.url()));
        }

        @Override
        public Optional<String> link(String href) {
            return resolve(href).flatMap(uri -> {
                String address = uri.toString();
                if (!address.startsWith(NOWHERE)) {
                    return Optional.of(address);
                }
                return set.baseUrl().contains("://")
                        ? Optional.of(set.baseUrl()
                                + address.substring(NOWHERE.length()).replace("index.html", ""))
                        : Optional.empty();
            });
        }

        @Override
        public Optional<String> image(String src) {
            if (src.startsWith("data:")) {
                return Optional.of(src);
            }
            return resolve(src).flatMap(uri -> {
                if (!uri.toString().startsWith(NOWHERE)) {
                    return Optional.of(uri.toString());
                }
                Path file = set.files().get(String.valueOf(uri.getPath()).substring(1));
                return file == null ? Optional.empty() : Optional.of(images.place(file));
            });
        }

        private Optional<URI> resolve(String address) {
            try {
                return Optional.of(base.resolve(address));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
