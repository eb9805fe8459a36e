package dev.lyceum.config;

import java.util.List;

/**
 * Front-matter keys tried in turn for each date of a page, in lower case, from {@code [frontmatter]}. Besides keys:
 * {@code :filename} (a date before the file's name).
 */
public record DateSources(List<String> date, List<String> lastmod, List<String> publishDate, List<String> expiryDate) {
    public static final DateSources DEFAULT = new DateSources(
            List.of("date", "publishdate", "pubdate", "published", "lastmod", "modified"),
            List.of("lastmod", "modified", "date", "publishdate", "pubdate", "published"),
            List.of("publishdate", "pubdate", "published", "date"),
            List.of("expirydate", "unpublishdate"));

    public DateSources {
        date = List.copyOf(date);
        lastmod = List.copyOf(lastmod);
        publishDate = List.copyOf(publishDate);
        expiryDate = List.copyOf(expiryDate);
    }
}
