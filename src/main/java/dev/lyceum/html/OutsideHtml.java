package dev.lyceum.html;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.TextNode;

/** A page's finished HTML made ready for a place outside of the site, where its scripts, ids and relative addresses mean nothing. */
public final class OutsideHtml {
    private static final String USELESS =
            "script, style, noscript, template, button, iframe, object, embed, form, input";

    private OutsideHtml() {}

    /** Where links and images of the page are from outside. */
    public interface Addresses {
        /** The value for an {@code href}; absent for a link that leads nowhere from outside, of which the text stays. */
        Optional<String> link(String href);

        /** The value for the {@code src} of an image; absent for one that cannot come along, of which the text stays. */
        Optional<String> image(String src);

        /** The name of a place of the page from outside; absent where nothing leads to it. */
        default Optional<String> id(String id) {
            return Optional.empty();
        }
    }

    /** The HTML with addresses that hold outside. */
    public static String html(String html, Addresses addresses) {
        return text(adapted(html, addresses), Syntax.html);
    }

    /**
     * The same as well-formed XML of the elements that every old format knows, each where strict XHTML allows it: other
     * elements go and their text stays, a paragraph with blocks in it becomes a {@code div}.
     */
    public static String plainXml(String html, Addresses addresses) {
        return text(PlainHtml.of(adapted(html, addresses)), Syntax.xml);
    }

    private static String text(Document document, Syntax syntax) {
        document.outputSettings()
                .prettyPrint(false)
                .syntax(syntax)
                .escapeMode(EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8);
        return document.body().html().strip();
    }

    private static Document adapted(String html, Addresses addresses) {
        Document document = Jsoup.parseBodyFragment(html);
        Element body = document.body();
        for (Element box : body.select("input[type=checkbox]")) {
            box.replaceWith(new TextNode(box.hasAttr("checked") ? "☑" : "☐"));
        }
        body.select(USELESS).remove();
        for (Element place : body.select("[id]")) {
            Optional<String> id = addresses.id(place.id());
            if (id.isPresent()) {
                place.attr("id", id.get());
            } else {
                place.removeAttr("id");
            }
        }
        for (Element group : body.select("details[name]")) {
            addresses.id(group.attr("name")).ifPresent(name -> group.attr("name", name));
        }
        for (Element link : body.select("a")) {
            Optional<String> target = link.hasAttr("href") ? addresses.link(link.attr("href")) : Optional.empty();
            if (target.isPresent()) {
                link.attr("href", target.get());
            } else {
                link.unwrap();
            }
        }
        for (Element image : body.select("img")) {
            Optional<String> source = addresses.image(image.attr("src"));
            if (source.isPresent()) {
                image.attr("src", source.get());
                image.removeAttr("srcset").removeAttr("loading");
            } else {
                image.replaceWith(new TextNode(image.attr("alt")));
            }
        }
        for (Element media : body.select("audio, video, source, track")) {
            addresses.link(media.attr("src")).ifPresent(address -> media.attr("src", address));
        }
        return document;
    }
}
