package dev.lyceum.render;

import dev.lyceum.markdown.Heading;
import dev.lyceum.markdown.Piece;
import dev.lyceum.site.Page;
import dev.lyceum.site.PagePieces;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The ids that a link can lead to on a page; found once for each page that some link names an id of. */
final class PageAnchors {
    /** Shortcodes that make no ids but those of what is in them; of others nobody knows before they are rendered. */
    private static final Set<String> WITHOUT_IDS = Set.of(
            "ask_chatgpt",
            "attachments",
            "badge",
            "button",
            "chatgpt_ans",
            "children",
            "comment",
            "details",
            "expand",
            "figure",
            "gist",
            "icon",
            "instagram",
            "math",
            "mermaid",
            "notice",
            "param",
            "qr",
            "ref",
            "relref",
            "siteparam",
            "tab",
            "tabs",
            "tweet",
            "twitter",
            "vimeo",
            "x",
            "youtube");

    /** What, in Markdown that is yet to be converted, may become an id: headings, attributes, notes, lines of code. */
    private static final Pattern MAKES_IDS =
            Pattern.compile("#|\\bid\\s*=|\\[\\^|(?m:^[ \\t>]*(?:=+|-+)[ \\t]*$)|(?i:linenos)");

    private final Map<Page, Ids> pages = new ConcurrentHashMap<>();

    private record Ids(Set<String> known, boolean complete) {}

    /**
     * Whether a page certainly has no such place.
     *
     * @param suffix query and fragment, percent-encoded or not
     */
    boolean isMissing(Page page, String suffix) {
        int hash = suffix.indexOf('#');
        if (hash < 0 || hash == suffix.length() - 1 || page.source().isEmpty()) {
            return false;
        }
        String id = suffix.substring(hash + 1);
        boolean card = id.startsWith("q-");
        if (card || id.equals("top") || id.startsWith(":~:") || id.startsWith("^") || id.startsWith("%5E")) {
            return false;
        }
        Ids ids = pages.computeIfAbsent(page, PageAnchors::find);
        return ids.complete() && !ids.known().contains(id) && !ids.known().contains(decode(id));
    }

    private static String decode(String id) {
        try {
            return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return id;
        }
    }

    private static Ids find(Page page) {
        Set<String> known = new HashSet<>(Set.of("ly-main"));
        List<Heading> headings =
                page.source().map(source -> source.outline().headings()).orElse(List.of());
        headings.forEach(heading -> known.add(heading.id()));
        boolean[] complete = {true};
        PagePieces.forAll(page, piece -> {
            if (piece instanceof Piece.Html html) {
                collect(html.html(), " id=\"", known);
                collect(html.html(), " name=\"", known);
            } else if (piece instanceof Piece.Shortcode shortcode) {
                complete[0] &= !mayMakeIds(shortcode);
            }
        });
        return new Ids(known, complete[0]);
    }

    private static boolean mayMakeIds(Piece.Shortcode shortcode) {
        if (!WITHOUT_IDS.contains(shortcode.call().name())) {
            return true;
        }
        return !shortcode.converted()
                && shortcode.inner().stream()
                        .anyMatch(piece -> piece instanceof Piece.Html words
                                && MAKES_IDS.matcher(words.html()).find());
    }

    private static void collect(String html, String attribute, Set<String> known) {
        for (int at = html.indexOf(attribute); at >= 0; at = html.indexOf(attribute, at + 1)) {
            int start = at + attribute.length();
            int end = html.indexOf('"', start);
            if (end > start) {
                known.add(html.substring(start, end));
            }
        }
    }
}
