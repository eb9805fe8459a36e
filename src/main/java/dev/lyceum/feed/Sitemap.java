package dev.lyceum.feed;

import dev.lyceum.config.LanguageConfig;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Writes the list of all pages that lists show with their versions in other languages: {@code sitemap.xml}. In a site of
 * several languages that is an index of one list for each ({@code de/sitemap.xml}); a language with very many pages has
 * parts {@code sitemap-1.xml}, {@code sitemap-2.xml}, …
 */
final class Sitemap {
    private static final String EXTENSION = ".xml";
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    /** Crawlers take 50 MB; a character has up to three bytes. */
    private static final int MOST_CHARACTERS = 10_000_000;

    private final Site site;
    private final OutputSink sink;
    private final Predicate<String> isFree;
    private final int mostUrls;
    private final SitemapConfig config;

    /**
     * @param isFree whether nothing of the author's is at a path
     */
    Sitemap(Site site, OutputSink sink, Predicate<String> isFree, int mostUrls) {
        this.site = site;
        this.sink = sink;
        this.isFree = isFree;
        this.mostUrls = mostUrls;
        this.config = site.config().outputs().sitemap();
    }

    void write() throws IOException {
        List<LanguageConfig> languages = site.config().languages();
        List<String> maps = new ArrayList<>();
        for (LanguageConfig language : languages) {
            String folder = languages.size() > 1 ? language.key() + "/" : "";
            maps.addAll(write(language, folder + config.fileName()));
        }
        if (languages.size() > 1 || maps.size() > 1) {
            writeIndex(maps);
        }
    }

    /** Writes the pages of one language and names the files. */
    private List<String> write(LanguageConfig language, String name) throws IOException {
        List<String> maps = new ArrayList<>();
        XmlText map = start();
        int urls = 0;
        for (Page page : site.pages()) {
            Data.Table own = ofPage(page);
            if (!page.language().key().equals(language.key())
                    || page.listing() != Listing.ALWAYS
                    || own.text("disable").orElse("").equals("true")) {
                continue;
            }
            if (urls == mostUrls || map.length() > MOST_CHARACTERS) {
                maps.add(part(name, maps.size() + 1));
                write(maps, map);
                map = start();
                urls = 0;
            }
            add(map, page, own);
            urls++;
        }
        maps.add(maps.isEmpty() ? name : part(name, maps.size() + 1));
        write(maps, map);
        return maps;
    }

    /** Writes the last one of some files. */
    private void write(List<String> maps, XmlText map) throws IOException {
        String path = maps.get(maps.size() - 1);
        if (isFree.test(path)) {
            sink.write(OutputFile.text(path, map.close("urlset").toString()));
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

    private void writeIndex(List<String> maps) throws IOException {
        XmlText xml = new XmlText().open("sitemapindex", "xmlns", NAMESPACE);
        for (String map : maps) {
            xml.open("sitemap").element("loc", url(map)).close("sitemap");
        }
        sink.write(OutputFile.text(config.fileName(), xml.close("sitemapindex").toString()));
    }

    private static String part(String name, int number) {
        String stem = name.endsWith(EXTENSION) ? name.substring(0, name.length() - EXTENSION.length()) : name;
        return stem + "-" + number + EXTENSION;
    }

    private String url(String url) {
        return AbsoluteUrl.of(site.config(), url).orElseThrow();
    }
}
