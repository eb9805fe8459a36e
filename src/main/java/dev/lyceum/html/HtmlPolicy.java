package dev.lyceum.html;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** Which HTML a page may hold when its author is not trusted. */
public final class HtmlPolicy {
    /** Makes relative addresses absolute, but only for the check of the protocol. */
    private static final String BASE = "https://base.invalid/";

    private static final Safelist SAFELIST = Safelist.relaxed()
            .preserveRelativeLinks(true)
            .addTags("abbr", "address", "bdi", "bdo", "center", "del", "details", "dfn", "figcaption", "figure")
            .addTags("hr", "ins", "kbd", "mark", "rp", "rt", "ruby", "s", "samp", "summary", "time", "tt", "var", "wbr")
            .addAttributes(":all", "align", "class", "dir", "id", "lang", "title")
            .addAttributes("a", "name", "rel", "target")
            .addAttributes("details", "open", "name")
            .addAttributes("img", "decoding", "loading")
            .addAttributes("ol", "reversed")
            .addAttributes("table", "border", "cellpadding", "cellspacing")
            .addAttributes("td", "valign")
            .addAttributes("th", "valign")
            .addAttributes("time", "datetime")
            .addAttributes("tr", "valign")
            .addProtocols("img", "src", "data");

    private HtmlPolicy() {}

    /** A fragment of HTML without all that is not allowed; the text of it stays. */
    public static String clean(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html : Jsoup.clean(html, BASE, SAFELIST);
    }

    public static boolean allows(String element) {
        return SAFELIST.isSafeTag(element);
    }

    public static boolean allows(String element, HtmlAttribute attribute) {
        String value = attribute.value().orElse("");
        Element bearer = new Element(element).attr(attribute.name(), value);
        bearer.setBaseUri(BASE);
        return SAFELIST.isSafeAttribute(element, bearer, new Attribute(attribute.name(), value));
    }
}
