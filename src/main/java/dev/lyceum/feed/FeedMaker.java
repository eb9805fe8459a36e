package dev.lyceum.feed;

import dev.lyceum.site.AbsoluteUrl;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageDescription;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Site;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Makes the feeds of pages that list others. The dates in them are the authors', so that equal sites have equal feeds. */
final class FeedMaker {
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.RFC_1123_DATE_TIME;
    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final String GENERATOR = "Lyceum";

    private final Site site;
    private final int limit;

    FeedMaker(Site site) {
        this.site = site;
        this.limit = site.config().outputs().feeds().limit();
    }

    /**
     * RSS 2.0.
     *
     * @param path the feed's own
     */
    String rss(Page page, String path) {
        List<Page> entries = Entries.newest(site, page, limit);
        XmlText xml = new XmlText()
                .open("rss", "version", "2.0", "xmlns:atom", "http://www.w3.org/2005/Atom")
                .open("channel")
                .element("title", title(page))
                .element("link", url(page.url()))
                .element("description", PageDescription.of(site, page))
                .element("language", page.language().locale())
                .element("generator", GENERATOR);
        entries.stream()
                .findFirst()
                .flatMap(Page::date)
                .ifPresent(date -> xml.element("lastBuildDate", RFC_822.format(date)));
        xml.empty("atom:link", "href", url(path), "rel", "self", "type", "application/rss+xml");
        for (Page entry : entries) {
            String url = url(entry.url());
            xml.open("item").element("title", entry.title()).element("link", url);
            entry.date().ifPresent(date -> xml.element("pubDate", RFC_822.format(date)));
            xml.element("guid", url).element("description", PageDescription.of(site, entry));
            entry.terms().forEach(term -> xml.element("category", term.name()));
            xml.close("item");
        }
        return xml.close("channel").close("rss").toString();
    }

    /**
     * Atom 1.0; lists only pages with a date. Every entry must say when it was updated, and a date that is made up (that of
     * the file, of the build, of the newest page) changes from one copy of the site to the next, so that feed readers would
     * show old pages as new ones. RSS lists pages without a date, too.
     *
     * @param path the feed's own
     */
    String atom(Page page, String path) {
        List<Page> entries = Entries.newest(site, page, limit).stream()
                .filter(entry -> entry.date().isPresent())
                .toList();
        Optional<OffsetDateTime> updated = entries.stream()
                .flatMap(entry -> Entries.changed(entry).stream())
                .max(OffsetDateTime::compareTo)
                .or(() -> Entries.changed(page));
        XmlText xml = new XmlText()
                .open(
                        "feed",
                        "xmlns",
                        "http://www.w3.org/2005/Atom",
                        "xml:lang",
                        page.language().locale())
                .element("title", title(page))
                .element("subtitle", PageDescription.of(site, page))
                .element("id", url(page.url()));
        updated.ifPresent(moment -> xml.element("updated", RFC_3339.format(moment)));
        xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", url(path))
                .empty("link", "rel", "alternate", "type", "text/html", "href", url(page.url()))
                .open("author")
                .element("name", page.language().title())
                .close("author")
                .element("generator", GENERATOR);
        for (Page entry : entries) {
            String url = url(entry.url());
            xml.open("entry")
                    .element("title", entry.title())
                    .element("id", url)
                    .empty("link", "rel", "alternate", "type", "text/html", "href", url);
            Entries.changed(entry).ifPresent(moment -> xml.element("updated", RFC_3339.format(moment)));
            entry.date()
                    .map(date -> date.truncatedTo(ChronoUnit.SECONDS))
                    .ifPresent(date -> xml.element("published", RFC_3339.format(date)));
            xml.element("summary", PageDescription.of(site, entry));
            entry.terms().forEach(term -> xml.empty("category", "term", term.name()));
            xml.close("entry");
        }
        return xml.close("feed").toString();
    }

    private static String title(Page page) {
        String siteTitle = page.language().title();
        return page.kind() == PageKind.HOME ? siteTitle : page.title() + " · " + siteTitle;
    }

    private String url(String url) {
        return AbsoluteUrl.of(site.config(), url).orElseThrow();
    }
}
