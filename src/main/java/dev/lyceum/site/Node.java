package dev.lyceum.site;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A page and what is below it while the tree is being built; gone when the {@link Site} is there. */
final class Node {
    final Page page;
    final List<Node> children;
    final int topics;
    /** The last date of the page and all below it. */
    final Optional<OffsetDateTime> newest;

    Node(Page page, List<Node> children) {
        this(
                page,
                children,
                Stream.concat(page.date().stream(), newest(children).stream()).max(Comparator.naturalOrder()));
    }

    private Node(Page page, List<Node> children, Optional<OffsetDateTime> newest) {
        this.page = page;
        this.children = children;
        this.topics = children.stream()
                .filter(child -> child.page.listing() != Listing.NEVER)
                .mapToInt(child -> child.page.kind() == PageKind.PAGE ? 1 : child.topics)
                .sum();
        this.newest = newest;
    }

    /** The same, but the lists above have no date of it. */
    Node apart() {
        return new Node(page, children, Optional.empty());
    }

    /** The last date of the pages and all below them. */
    static Optional<OffsetDateTime> newest(List<Node> nodes) {
        return nodes.stream().flatMap(node -> node.newest.stream()).max(Comparator.naturalOrder());
    }

    /** This node and all below it, in reading order. */
    List<Node> all() {
        List<Node> nodes = new ArrayList<>();
        collect(nodes);
        return nodes;
    }

    private void collect(List<Node> into) {
        into.add(this);
        for (Node child : children) {
            child.collect(into);
        }
    }
}
