package dev.lyceum.feed;

import dev.lyceum.page.ParsedPage;
import dev.lyceum.site.Listing;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Site;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What a feed lists, and when that was written. */
final class Entries {
    private static final Comparator<Page> NEWEST_FIRST = Comparator.comparing(
            page -> page.date().orElse(OffsetDateTime.MIN),
            Comparator.comparing(OffsetDateTime::toInstant).reversed());

    private Entries() {}

    /**
     * The newest pages below a home page or section, all levels, or what a taxonomy or term lists; those without a date
     * last.
     *
     * @param limit the most entries; 0 for all
     */
    static List<Page> newest(Site site, Page of, int limit) {
        List<Page> entries = of.kind() == PageKind.HOME || of.kind() == PageKind.SECTION
                ? below(site, of)
                : new ArrayList<>(site.children(of));
        entries.sort(NEWEST_FIRST);
        return limit > 0 && entries.size() > limit ? entries.subList(0, limit) : entries;
    }

    private static List<Page> below(Site site, Page of) {
        List<Page> pages = new ArrayList<>();
        Deque<Page> sections = new ArrayDeque<>(List.of(of));
        while (!sections.isEmpty()) {
            Page section = sections.remove();
            for (Page child : site.children(section)) {
                if (child.kind() == PageKind.PAGE) {
                    boolean own = of.kind() == PageKind.SECTION && section.equals(of);
                    if (child.listing() == Listing.ALWAYS || own) {
                        pages.add(child);
                    }
                } else {
                    sections.add(child);
                }
            }
        }
        return pages;
    }

    /** When a page was last changed, as its author says; whole seconds. */
    static Optional<OffsetDateTime> changed(Page page) {
        return page.source()
                .map(ParsedPage::frontMatter)
                .flatMap(frontMatter ->
                        frontMatter.moment("lastmod", page.language().rules().timeZone()))
                .or(page::date)
                .map(moment -> moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
