package dev.lyceum.feed;

import dev.lyceum.markdown.Piece;
import dev.lyceum.markdown.Piece.LinkKind;
import dev.lyceum.site.LinkResolver;
import dev.lyceum.site.LinkTarget;
import dev.lyceum.site.Page;
import dev.lyceum.site.PagePieces;
import dev.lyceum.site.RefCall;
import dev.lyceum.site.Site;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives links in the author's text the addresses that they have on the page, which lies beside the copy. What leads
 * nowhere, or is written with escapes, stays as it is.
 */
final class LinkEdits {
    private final Site site;
    private final LinkResolver links;
    private final Page page;
    private final String text;
    private final List<Edit> edits = new ArrayList<>();
    /** Destinations that are not written where they are used, but in a definition. */
    private final Map<String, String> defined = new HashMap<>();

    private LinkEdits(Site site, LinkResolver links, Page page, String text) {
        this.site = site;
        this.links = links;
        this.page = page;
        this.text = text;
    }

    /** @param text of the page's whole file */
    static List<Edit> of(Site site, LinkResolver links, Page page, String text) {
        LinkEdits found = new LinkEdits(site, links, page, text);
        PagePieces.forAll(page, found::add);
        if (!found.defined.isEmpty()) {
            found.addDefinitions();
        }
        return found.edits;
    }

    private void add(Piece piece) {
        if (piece instanceof Piece.Link link) {
            address(links.resolve(page, link.kind(), link.destination())).ifPresent(address -> add(link, address));
        } else if (piece instanceof Piece.Shortcode shortcode) {
            RefCall.of(shortcode.call())
                    .flatMap(ref -> address(ref.resolve(page, site, links)))
                    .ifPresent(
                            address -> edits.add(new Edit.Words(shortcode.call().span(), address)));
        }
    }

    private Optional<String> address(LinkTarget target) {
        boolean inside = target instanceof LinkTarget.Internal || target instanceof LinkTarget.Ambiguous;
        return inside
                ? Optional.of(
                        LinkResolver.href(page, target).replace("(", "%28").replace(")", "%29"))
                : Optional.empty();
    }

    private void add(Piece.Link link, String address) {
        String destination = link.destination();
        int start = link.offset();
        if (link.kind() == LinkKind.WIKILINK) {
            addWikilink(start, address);
        } else if (!destination.isEmpty() && text.startsWith(destination, start)) {
            edits.add(new Edit.Words(new Span(start, start + destination.length()), address));
        } else if (text.startsWith("[", start) || text.startsWith("![", start)) {
            defined.put(destination, address);
        }
    }

    private void addWikilink(int start, String address) {
        boolean embedded = text.startsWith("!", start);
        int inner = start + (embedded ? 3 : 2);
        int end = text.indexOf("]]", inner);
        if (end < 0 || !text.startsWith("[[", inner - 2)) {
            return;
        }
        String words = text.substring(inner, end);
        int bar = words.indexOf('|');
        String label = bar < 0 ? words : words.substring(bar + 1);
        String link = (embedded ? "![" : "[") + label.strip() + "](" + address + ")";
        edits.add(new Edit.Words(new Span(start, end + 2), link));
    }

    /** Finds lines of the form {@code [label]: destination}. */
    private void addDefinitions() {
        for (int line = 0; line < text.length(); line = lineEnd(line) + 1) {
            int end = lineEnd(line);
            int start = skipBlanks(line, end);
            int label = text.startsWith("[", start) ? text.indexOf("]:", start) : -1;
            if (label < 0 || label >= end) {
                continue;
            }
            int from = skipBlanks(label + 2, end);
            from += text.startsWith("<", from) ? 1 : 0;
            int to = from;
            while (to < end && text.charAt(to) > ' ' && text.charAt(to) != '>') {
                to++;
            }
            String address = defined.get(text.substring(from, to));
            if (address != null) {
                edits.add(new Edit.Words(new Span(from, to), address));
            }
        }
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private int skipBlanks(int from, int end) {
        int i = from;
        while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i;
    }
}
