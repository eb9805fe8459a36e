package dev.lyceum.site;

/** Where a page is listed, from {@code build.list}; it has its URL all the same. */
public enum Listing {
    /** In its section, in terms, feeds, the sitemap and the search. */
    ALWAYS,
    /** In its section only. */
    LOCAL,
    NEVER
}
