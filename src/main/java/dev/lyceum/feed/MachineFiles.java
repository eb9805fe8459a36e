package dev.lyceum.feed;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.OutputConfig;
import dev.lyceum.output.OutputFile;
import dev.lyceum.output.OutputSink;
import dev.lyceum.site.AbsoluteUrl;
import dev.lyceum.site.LinkResolver;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageForms;
import dev.lyceum.site.Site;
import dev.lyceum.source.UnreadableFileException;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Writes what machines read of a site, file by file. Feeds and the sitemap need whole addresses, so a site without a base
 * URL has none. A path at which the author has put a file is left to it. Thread-safe where the sink is.
 */
public final class MachineFiles {
    private static final int SITEMAP_URLS = 10_000;
    private static final int LLMS_ENTRIES = 1_000;
    private static final String ROBOTS = "robots.txt";

    private final Site site;
    private final Set<String> staticFiles;
    private final OutputSink sink;
    private final FeedMaker feeds;
    private final MarkdownCopy copies;
    private final PageJson json;

    /**
     * @param staticFiles paths of files that the site serves as they are
     */
    public MachineFiles(Site site, LinkResolver links, Set<String> staticFiles, OutputSink sink) {
        this.site = site;
        this.staticFiles = Set.copyOf(staticFiles);
        this.sink = sink;
        this.feeds = new FeedMaker(site);
        this.copies = new MarkdownCopy(site, links);
        this.json = new PageJson(site);
    }

    /**
     * Writes the other forms of one page: feeds, JSON and Markdown.
     *
     * @throws UnreadableFileException when the page's file can no longer be read; what was made of it before stays
     */
    public void write(Page page) throws IOException {
        PageForms forms = PageForms.of(site, page);
        Optional<String> rss = free(forms.rss());
        if (rss.isPresent()) {
            sink.write(OutputFile.text(rss.get(), feeds.rss(page, rss.get())));
        }
        Optional<String> atom = free(forms.atom());
        if (atom.isPresent()) {
            sink.write(OutputFile.text(atom.get(), feeds.atom(page, atom.get())));
        }
        Optional<String> jsonPath = free(forms.json());
        if (jsonPath.isPresent()) {
            sink.write(OutputFile.text(jsonPath.get(), json.of(page)));
        }
        Optional<String> markdown = free(forms.markdown());
        if (markdown.isPresent()) {
            writeCopy(page, markdown.get());
        }
    }

    private void writeCopy(Page page, String path) throws IOException {
        String copy;
        try {
            copy = copies.of(page, path);
        } catch (UnreadableFileException e) {
            sink.keep(path);
            throw e;
        }
        sink.write(OutputFile.text(path, copy));
    }

    /** Writes the files that a site has once: sitemap, {@code robots.txt}, {@code llms.txt}. */
    public void write() throws IOException {
        OutputConfig outputs = site.config().outputs();
        String sitemapPath = outputs.sitemap().fileName();
        Optional<String> sitemap =
                outputs.isDisabled("sitemap") || outputs.sitemap().disabled()
                        ? Optional.empty()
                        : AbsoluteUrl.of(site.config(), sitemapPath);
        if (sitemap.isPresent() && isFree(sitemapPath)) {
            new Sitemap(site, sink, this::isFree, SITEMAP_URLS).write();
        }
        if (outputs.robotsTxt() && !outputs.isDisabled("robotsTXT") && isFree(ROBOTS)) {
            String map = sitemap.map(url -> "\nSitemap: " + url + "\n").orElse("");
            sink.write(OutputFile.text(ROBOTS, "User-agent: *\nAllow: /\n" + map));
        }
        if (outputs.llmsTxt()) {
            writeLlmsTexts();
        }
    }

    private void writeLlmsTexts() throws IOException {
        for (LanguageConfig language : site.config().languages()) {
            Set<String> paths = new LinkedHashSet<>();
            paths.add(site.config().urlPrefix(language) + LlmsText.NAME);
            if (language.key().equals(site.config().defaultLanguage())) {
                paths.add(LlmsText.NAME);
            }
            for (String path : paths) {
                if (isFree(path)) {
                    sink.write(OutputFile.text(path, LlmsText.of(site, language, path, LLMS_ENTRIES)));
                }
            }
        }
    }

    private Optional<String> free(Optional<String> path) {
        return path.filter(this::isFree);
    }

    private boolean isFree(String path) {
        return !staticFiles.contains(path)
                && !site.isResourceUrl(path)
                && site.atUrl(path).isEmpty();
    }
}
