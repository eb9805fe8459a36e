package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.OutputFormat;
import dev.lyceum.page.ParsedPage;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One page of the site. Relations between pages are asked of the {@link Site}; two pages are equal when they are the same
 * entry of the site: made from the same file, at the same URL.
 *
 * @param path its logical path in its language, without extension: {@code training/backpropagation}; empty for the home
 *     page, {@code tags/optimisation} for a term
 * @param url below the site's root, without leading slash, not percent-encoded: {@code en/training/backpropagation/}
 * @param title for people; from the front matter, else readable from the name
 * @param weight from the front matter; 0 where there is none, which sorts last
 * @param date from the front matter; for a section without one the latest of its pages
 * @param type from the front matter; else the first folder, or {@code page} at the top
 * @param layout from the front matter: the template that the page asks for; often empty
 * @param aliases further places below the root that lead to the page: a folder with a slash at its end, or a file
 * @param formats what it is written in, from {@code outputs}
 * @param fallback whether the text is the default language's, for want of one in the page's
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
        String type,
        String layout,
        List<String> aliases,
        Listing listing,
        Set<OutputFormat> formats,
        boolean fallback,
        Optional<ParsedPage> source) {
    public Page {
        aliases = List.copyOf(aliases);
        terms = List.copyOf(terms);
        formats = Set.copyOf(formats);
    }

    /** A further page of this list, at a place of its own and in HTML only. */
    Page at(String place) {
        return new Page(
                kind,
                language,
                path,
                place,
                title,
                linkTitle,
                description,
                weight,
                date,
                terms,
                type,
                layout,
                List.of(),
                listing,
                Set.of(OutputFormat.HTML),
                fallback,
                source);
    }

    /** Whether it is written in a format. */
    public boolean isWrittenIn(OutputFormat format) {
        return formats.contains(format);
    }

    /** The file it is written to, relative to the destination. */
    public String outputPath() {
        return outputPath(url);
    }

    /** The file that a place below the site's root ({@code a/b/}, {@code a/b.html}) is written to. */
    public static String outputPath(String place) {
        return place.isEmpty() || place.endsWith("/") ? place + "index.html" : place;
    }

    /**
     * A term that the page bears.
     *
     * @param taxonomy plural ({@code tags})
     * @param weight the place among the pages of the term, from {@code tags_weight}; 0 for none
     */
    public record TermRef(String taxonomy, String name, long weight) {}

    private String sourcePath() {
        return source.map(text -> text.file().path()).orElse("");
    }

    /** The same page with another text: what is known of its place among the others holds for both. */
    public Page with(ParsedPage text) {
        return new Page(
                kind,
                language,
                path,
                url,
                title,
                linkTitle,
                description,
                weight,
                date,
                terms,
                type,
                layout,
                aliases,
                listing,
                formats,
                fallback,
                Optional.of(text));
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Page page
                        && kind == page.kind
                        && url.equals(page.url)
                        && language.key().equals(page.language.key())
                        && sourcePath().equals(page.sourcePath()));
    }

    @Override
    public int hashCode() {
        return url.hashCode();
    }

    @Override
    public String toString() {
        return kind + " /" + url;
    }
}
