package dev.lyceum.site;

import java.util.List;

/** What a link in a page leads to. */
public sealed interface LinkTarget {
    /** Another site, or anything with a scheme. */
    record External(String url) implements LinkTarget {}

    /**
     * A place of this site.
     *
     * @param url below the site's root, not percent-encoded
     * @param suffix query and fragment as written, each with its mark; often empty
     */
    record Internal(String url, String suffix) implements LinkTarget {}

    /**
     * A name that several pages bear.
     *
     * @param first the one that is taken
     * @param candidates all of them, in the order of the site
     */
    record Ambiguous(Internal first, List<Page> candidates) implements LinkTarget {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** A place on the page itself ({@code #id}). */
    record Anchor(String suffix) implements LinkTarget {}

    /**
     * Nothing of this site.
     *
     * @param url what to write all the same
     */
    record Broken(String url) implements LinkTarget {}
}
