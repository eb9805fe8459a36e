package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.page.ParsedPage;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One page of the site. Relations between pages are asked of the {@link Site}; two pages are equal only when they are the
 * same entry of the same site.
 *
 * @param path its logical path in its language, without extension: {@code training/backpropagation}; empty for the home
 *     page, {@code tags/optimisation} for a term
 * @param url below the site's root, without leading slash, not percent-encoded: {@code en/training/backpropagation/}
 * @param title for people; from the front matter, else readable from the name
 * @param weight from the front matter; 0 where there is none, which sorts last
 * @param date from the front matter; for a section without one the latest of its pages
 * @param source absent for a section without a page of its own, a taxonomy, a term
 */
public record Page(
        PageKind kind,
        LanguageConfig language,
        String path,
        String url,
        String title,
        String linkTitle,
        String description,
        long weight,
        Optional<OffsetDateTime> date,
        List<TermRef> terms,
        Optional<ParsedPage> source) {
    public Page {
        terms = List.copyOf(terms);
    }

    /** The file it is written to, relative to the destination. */
    public String outputPath() {
        return url.isEmpty() || url.endsWith("/") ? url + "index.html" : url;
    }

    /**
     * A term that the page bears.
     *
     * @param taxonomy plural ({@code tags})
     */
    public record TermRef(String taxonomy, String name) {}

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return kind + " /" + url;
    }
}
