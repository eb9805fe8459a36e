package dev.lyceum.site;

import dev.lyceum.config.ContentConfig;
import dev.lyceum.config.DateSources;
import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.page.FrontMatter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the configuration says of pages in one language: which are published, and where their dates come from. */
final class PageRules {
    private final ContentConfig content;
    private final ZoneId zone;
    private final Instant now;

    PageRules(SiteConfig config, LanguageConfig language, Instant now) {
        this.content = config.content();
        this.zone = language.rules().timeZone();
        this.now = now;
    }

    /**
     * The date of a page, and the slug that its file's name gives where the date comes from there.
     *
     * @param slug empty for none
     */
    record Dated(Optional<OffsetDateTime> date, String slug) {}

    /** Whether a page missing in this language is shown in the default one. */
    static boolean hasFallback(LanguageConfig language) {
        return language.rules().fallback();
    }

    /**
     * @param name of the page's file, without extension; of its folder for a bundle
     */
    Dated date(FrontMatter frontMatter, String name) {
        return date(frontMatter, name, content.dateSources());
    }

    /** Whether the page says any date of itself; a list that does has none of the pages below it, as in Hugo. */
    boolean isDated(FrontMatter frontMatter, String name) {
        DateSources sources = content.dates();
        return Stream.of(sources.date(), sources.lastmod(), sources.publishDate(), sources.expiryDate())
                .anyMatch(keys -> date(frontMatter, name, keys).date().isPresent());
    }

    boolean isPublished(FrontMatter frontMatter, String name) {
        boolean draft = frontMatter
                .flag("draft")
                .or(() -> frontMatter.flag("published").map(published -> !published))
                .orElse(false);
        if (draft && !content.buildDrafts()) {
            return false;
        }
        if (!content.buildFuture()) {
            Optional<OffsetDateTime> publish =
                    date(frontMatter, name, content.dates().publishDate()).date();
            if (publish.filter(date -> date.toInstant().isAfter(now)).isPresent()) {
                return false;
            }
        }
        return content.buildExpired()
                || date(frontMatter, name, content.dates().expiryDate())
                        .date()
                        .filter(date -> !date.toInstant().isAfter(now))
                        .isEmpty();
    }

    private Dated date(FrontMatter frontMatter, String name, List<String> keys) {
        for (String key : keys) {
            if (key.equalsIgnoreCase(":filename")) {
                Optional<FileDate> found = FileDate.of(name, zone);
                if (found.isPresent()) {
                    return new Dated(
                            Optional.of(found.get().date()), found.get().slug());
                }
            } else {
                Optional<OffsetDateTime> date = frontMatter.moment(key, zone);
                if (date.isPresent()) {
                    return new Dated(date, "");
                }
            }
        }
        return new Dated(Optional.empty(), "");
    }
}
