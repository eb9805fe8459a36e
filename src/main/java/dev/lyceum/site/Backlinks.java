package dev.lyceum.site;

import dev.lyceum.markdown.Piece;
import dev.lyceum.markdown.Piece.LinkKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which pages link to a page in their text. A section's links to its own pages do not count: they are its list. */
public final class Backlinks {
    private final Map<Page, List<Page>> linking;

    private Backlinks(Map<Page, List<Page>> linking) {
        this.linking = linking;
    }

    /** The pages whose text links to this one, in the order of the site. */
    public List<Page> to(Page page) {
        return linking.getOrDefault(page, List.of());
    }

    /**
     * Turns the links round.
     *
     * @param linked for each page what it links to
     */
    public static Backlinks of(List<Page> pages, List<List<Page>> linked) {
        Map<Page, List<Page>> linking = new HashMap<>();
        for (int i = 0; i < pages.size(); i++) {
            for (Page target : linked.get(i)) {
                linking.computeIfAbsent(target, key -> new ArrayList<>(2)).add(pages.get(i));
            }
        }
        return new Backlinks(linking);
    }

    /** The other pages of its language that a page's text links to, each once. */
    public static List<Page> linked(Page from, Site site, LinkResolver links) {
        Set<Page> targets = new LinkedHashSet<>();
        PagePieces.forAll(
                from,
                piece -> target(from, piece, site, links)
                        .flatMap(internal -> site.atUrl(internal.url()))
                        .filter(page -> isOther(page, from, site))
                        .ifPresent(targets::add));
        return List.copyOf(targets);
    }

    private static boolean isOther(Page page, Page from, Site site) {
        return !page.equals(from)
                && page.language().key().equals(from.language().key())
                && site.parent(page).filter(from::equals).isEmpty();
    }

    private static Optional<LinkTarget.Internal> target(Page from, Piece piece, Site site, LinkResolver links) {
        LinkTarget target = new LinkTarget.Anchor("");
        if (piece instanceof Piece.Link link && link.kind() != LinkKind.IMAGE) {
            target = links.resolve(from, link.kind(), link.destination());
        } else if (piece instanceof Piece.Shortcode shortcode) {
            Optional<RefCall> ref = RefCall.of(shortcode.call());
            target = ref.isPresent() ? ref.get().resolve(from, site, links) : target;
        }
        if (target instanceof LinkTarget.Ambiguous ambiguous) {
            return Optional.of(ambiguous.first());
        }
        return target instanceof LinkTarget.Internal internal ? Optional.of(internal) : Optional.empty();
    }
}
