package dev.lyceum.site;

import java.util.Locale;

/** What a page is in the tree; the words are Hugo's. */
public enum PageKind {
    HOME,
    SECTION,
    PAGE,
    TAXONOMY,
    TERM;

    /** The name in templates. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
