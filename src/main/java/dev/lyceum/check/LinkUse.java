package dev.lyceum.check;

import dev.lyceum.markdown.Piece;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.site.LinkTarget;
import dev.lyceum.site.Page;

/**
 * A link or image in a page's text.
 *
 * @param source of the page
 * @param tag the whole tag that it stands in, as far as it is HTML already
 */
record LinkUse(Page page, ParsedPage source, Piece.Link link, LinkTarget target, String tag) {
    boolean isImage() {
        return link.kind() == Piece.LinkKind.IMAGE;
    }
}
