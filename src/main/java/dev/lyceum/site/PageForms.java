package dev.lyceum.site;

import dev.lyceum.config.OutputConfig;
import dev.lyceum.config.OutputFormat;
import java.util.Optional;

/**
 * The other forms of a page, each a path below the site's root, beside the page's HTML file. Those of a further page of a
 * list are the list's.
 *
 * @param rss where the page is written in RSS and the site has a base URL
 * @param atom of a home page or section with RSS, where there is a date, without which Atom is not valid
 * @param json where the page is written in JSON
 * @param markdown absent for a page that is no HTML file, and where the site has no Markdown copies
 */
public record PageForms(Optional<String> rss, Optional<String> atom, Optional<String> json, Optional<String> markdown) {
    private static final String HTML = ".html";
    private static final String INDEX = "index";

    public static PageForms of(Site site, Page page) {
        Page whole = site.pager(page).map(Pager::list).orElse(page);
        OutputConfig outputs = site.config().outputs();
        String path = whole.outputPath();
        boolean html = path.endsWith(HTML);
        String stem = html ? path.substring(0, path.length() - HTML.length()) : path;
        boolean index = stem.equals(INDEX) || stem.endsWith("/" + INDEX);
        String folder = index ? stem.substring(0, stem.length() - INDEX.length()) : stem + "/";
        boolean feeds = html
                && whole.isWrittenIn(OutputFormat.RSS)
                && AbsoluteUrl.of(site.config(), whole.url()).isPresent();
        boolean tree = whole.kind() == PageKind.HOME || whole.kind() == PageKind.SECTION;
        boolean atom = feeds && tree && outputs.feeds().atom() && whole.date().isPresent();
        String json = outputs.baseName(OutputFormat.JSON);
        return new PageForms(
                when(feeds, folder + outputs.baseName(OutputFormat.RSS) + ".xml"),
                when(atom, (index ? folder : stem + ".") + "atom.xml"),
                when(
                        html && whole.isWrittenIn(OutputFormat.JSON),
                        (json.equals(INDEX) ? stem : folder + json) + ".json"),
                when(html && outputs.llmsTxt(), stem + ".md"));
    }

    private static Optional<String> when(boolean written, String path) {
        return written ? Optional.of(path) : Optional.empty();
    }
}
