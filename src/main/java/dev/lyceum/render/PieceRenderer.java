package dev.lyceum.render;

import dev.lyceum.data.Data;
import dev.lyceum.html.HtmlEscape;
import dev.lyceum.markdown.Piece;
import dev.lyceum.markdown.Piece.LinkKind;
import dev.lyceum.shortcode.Arguments;
import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.site.LinkResolver;
import dev.lyceum.site.LinkTarget;
import dev.lyceum.site.Page;
import dev.lyceum.site.UrlPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the pieces of pages into finished HTML: links become relative to the page, shortcode calls the output of their
 * templates. What cannot be resolved is reported with its offset and shown as the author wrote it.
 */
final class PieceRenderer {
    private static final String MISSING_IMAGE = "assets/missing.svg";

    private final LinkResolver links;
    private final TemplateEngine templates;
    private final InterfaceText words;
    private final ShortcodeNames shortcodes;

    PieceRenderer(LinkResolver links, TemplateEngine templates, InterfaceText words) {
        this.links = links;
        this.templates = templates;
        this.words = words;
        this.shortcodes = new ShortcodeNames(templates);
    }

    /** The HTML of some pieces as seen from a page; problems go to {@code found}. */
    String html(Page page, List<Piece> pieces, List<Finding> found) {
        if (pieces.size() == 1 && pieces.get(0) instanceof Piece.Html only) {
            return only.html();
        }
        StringBuilder html = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Html finished) {
                html.append(finished.html());
            } else if (piece instanceof Piece.Link link) {
                html.append(HtmlEscape.escape(url(page, link, found)));
            } else if (piece instanceof Piece.Shortcode shortcode) {
                html.append(shortcode(page, shortcode, found));
            }
        }
        return html.toString();
    }

    private String url(Page page, Piece.Link link, List<Finding> found) {
        LinkTarget target = links.resolve(page, link.kind(), link.destination());
        if (target instanceof LinkTarget.Broken) {
            boolean image = link.kind() == LinkKind.IMAGE;
            found.add(new Finding(
                    link.offset(),
                    image ? "image-missing" : "link-broken",
                    "nothing of this site is at \"" + link.destination() + "\"",
                    image ? "put the image beside the page or into static/" : ""));
            return image ? UrlPath.relative(page.url(), MISSING_IMAGE) : LinkResolver.href(page, target);
        }
        return LinkResolver.href(page, target);
    }

    private String shortcode(Page page, Piece.Shortcode piece, List<Finding> found) {
        ShortcodeCall call = piece.call();
        String inner = html(page, piece.inner(), found);
        String template = "shortcodes/" + call.name() + ".html";
        if (!templates.has(template)) {
            found.add(new Finding(
                    call.span().start(),
                    "shortcode-unknown",
                    "no shortcode named \"" + call.name() + "\"",
                    shortcodes
                            .nearest(call.name())
                            .map(name -> "did you mean \"" + name + "\"?")
                            .orElse("")));
            return inner;
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", call.name());
        model.put("inner", inner);
        model.put("params", named(call.arguments()));
        model.put("args", positional(call.arguments()));
        model.put("block", piece.block());
        model.put("page", new ShortcodePage(page.title(), UrlPath.root(page.url()), words.of(page.language())));
        Rendered rendered = templates.render(template, model);
        rendered.problem().ifPresent(problem -> found.add(Finding.of(call.span().start(), problem)));
        return rendered.problem().isPresent() ? inner : rendered.text();
    }

    private static Map<String, Object> named(Arguments arguments) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (arguments instanceof Arguments.Named named) {
            named.values().forEach((name, value) -> values.put(name, DataValues.plain(value)));
        }
        return values;
    }

    private static List<Object> positional(Arguments arguments) {
        List<Object> values = new ArrayList<>();
        if (arguments instanceof Arguments.Positional positional) {
            for (Data value : positional.values()) {
                values.add(DataValues.plain(value));
            }
        }
        return values;
    }
}
