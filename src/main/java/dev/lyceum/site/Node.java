package dev.lyceum.site;

import java.util.ArrayList;
import java.util.List;

/** A page and what is below it while the tree is being built; gone when the {@link Site} is there. */
final class Node {
    final Page page;
    final List<Node> children;
    final int topics;

    Node(Page page, List<Node> children) {
        this.page = page;
        this.children = children;
        this.topics = children.stream()
                .filter(child -> child.page.listing() != Listing.NEVER)
                .mapToInt(child -> child.page.kind() == PageKind.PAGE ? 1 : child.topics)
                .sum();
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
