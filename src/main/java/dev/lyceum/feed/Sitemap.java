package dev.lyceum.feed;

import dev.lyceum.config.OutputConfig.SitemapConfig;
import dev.lyceum.data.Data;
import dev.lyceum.output.OutputFile;
import dev.lyceum.output.OutputSink;
import dev.lyceum.site.AbsoluteUrl;
import dev.lyceum.site.Alternate;
import dev.lyceum.site.Listing;
import dev.lyceum.site.Page;
import dev.lyceum.site.Site;
import java.io.IOException;
import java.time.format.DateTimeFormatter;

/**
 * Writes the list of all pages that lists show with their versions in other languages: {@code sitemap.xml}, or an index of
 * that name and parts {@code sitemap-1.xml}, {@code sitemap-2.xml}, … when there are many.
 */
final class Sitemap {
    private static final String EXTENSION = ".xml";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    /** Crawlers take 50 MB; a character has up to three bytes. */
    private static final int MOST_CHARACTERS = 10_000_000;

    private final Site site;
    private final OutputSink sink;
    private final int mostUrls;
    private final SitemapConfig config;
    private int parts;

    Sitemap(Site site, OutputSink sink, int mostUrls) {
        this.site = site;
        this.sink = sink;
        this.mostUrls = mostUrls;
        this.config = site.config().outputs().sitemap();
    }

    void write() throws IOException {
        XmlText part = start();
        int urls = 0;
        for (Page page : site.pages()) {
            Data.Table own = ofPage(page);
            if (page.listing() != Listing.ALWAYS
                    || own.text("disable").orElse("").equals("true")) {
                continue;
            }
            if (urls == mostUrls || part.length() > MOST_CHARACTERS) {
                writePart(part);
                part = start();
                urls = 0;
            }
            add(part, page, own);
            urls++;
        }
        if (parts == 0) {
            sink.write(OutputFile.text(config.fileName(), part.close("urlset").toString()));
        } else {
            writePart(part);
            writeIndex();
        }
    }

    private static XmlText start() {
        return new XmlText().open("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    }

    /** What a page says for itself; a priority or frequency of its own goes before the site's. */
    private static Data.Table ofPage(Page page) {
        return page.source()
                .map(source -> source.frontMatter().table().table("sitemap"))
                .orElse(Data.Table.EMPTY);
    }

    private void add(XmlText xml, Page page, Data.Table own) {
        xml.open("url").element("loc", url(page.url()));
        Entries.changed(page)
                .ifPresent(moment -> xml.element("lastmod", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment)));
        String frequency = own.text("changefreq").orElse(config.changeFrequency());
        if (!frequency.isEmpty()) {
            xml.element("changefreq", frequency);
        }
        double priority = own.get("priority").isPresent() ? decimal(own) : config.priority();
        if (priority >= 0) {
            xml.element("priority", Double.toString(priority));
        }
        for (Alternate alternate : Alternate.of(site, page)) {
            xml.empty(
                    "xhtml:link",
                    "rel",
                    "alternate",
                    "hreflang",
                    alternate.hreflang(),
                    "href",
                    url(alternate.page().url()));
        }
        xml.close("url");
    }

    private static double decimal(Data.Table own) {
        try {
            return Double.parseDouble(own.text("priority").orElse(""));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private void writePart(XmlText part) throws IOException {
        parts++;
        sink.write(OutputFile.text(partPath(parts), part.close("urlset").toString()));
    }

    private void writeIndex() throws IOException {
        XmlText xml = new XmlText().open("sitemapindex", "xmlns", NAMESPACE);
        for (int i = 1; i <= parts; i++) {
            xml.open("sitemap").element("loc", url(partPath(i))).close("sitemap");
        }
        sink.write(OutputFile.text(config.fileName(), xml.close("sitemapindex").toString()));
    }

    private String partPath(int part) {
        String name = config.fileName();
        String stem = name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
        return stem + "-" + part + EXTENSION;
    }

    private String url(String url) {
        return AbsoluteUrl.of(site.config(), url).orElseThrow();
    }
}
