package dev.lyceum.feed;

import dev.lyceum.output.OutputFile;
import dev.lyceum.output.OutputSink;
import dev.lyceum.site.AbsoluteUrl;
import dev.lyceum.site.Alternate;
import dev.lyceum.site.Page;
import dev.lyceum.site.Site;
import java.io.IOException;
import java.time.format.DateTimeFormatter;

/**
 * Writes the list of all pages with their versions in other languages: {@code sitemap.xml}, or an index of that name and
 * parts {@code sitemap-1.xml}, {@code sitemap-2.xml}, … when there are many.
 */
final class Sitemap {
    static final String PATH = "sitemap.xml";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    /** Crawlers take 50 MB; a character has up to three bytes. */
    private static final int MOST_CHARACTERS = 10_000_000;

    private final Site site;
    private final OutputSink sink;
    private final int mostUrls;
    private int parts;

    Sitemap(Site site, OutputSink sink, int mostUrls) {
        this.site = site;
        this.sink = sink;
        this.mostUrls = mostUrls;
    }

    void write() throws IOException {
        XmlText part = start();
        int urls = 0;
        for (Page page : site.pages()) {
            if (urls == mostUrls || part.length() > MOST_CHARACTERS) {
                writePart(part);
                part = start();
                urls = 0;
            }
            add(part, page);
            urls++;
        }
        if (parts == 0) {
            sink.write(OutputFile.text(PATH, part.close("urlset").toString()));
        } else {
            writePart(part);
            writeIndex();
        }
    }

    private static XmlText start() {
        return new XmlText().open("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
    }

    private void add(XmlText xml, Page page) {
        xml.open("url").element("loc", url(page.url()));
        Entries.changed(page)
                .ifPresent(moment -> xml.element("lastmod", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment)));
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

    private void writePart(XmlText part) throws IOException {
        parts++;
        sink.write(OutputFile.text(partPath(parts), part.close("urlset").toString()));
    }

    private void writeIndex() throws IOException {
        XmlText xml = new XmlText().open("sitemapindex", "xmlns", NAMESPACE);
        for (int i = 1; i <= parts; i++) {
            xml.open("sitemap").element("loc", url(partPath(i))).close("sitemap");
        }
        sink.write(OutputFile.text(PATH, xml.close("sitemapindex").toString()));
    }

    private static String partPath(int part) {
        return "sitemap-" + part + ".xml";
    }

    private String url(String url) {
        return AbsoluteUrl.of(site.config(), url).orElseThrow();
    }
}
