package dev.lyceum.site;

import java.util.Optional;

/**
 * The other forms of a page, each a path below the site's root, beside the page's HTML file.
 *
 * @param rss of a page that lists others, where the site has a base URL
 * @param atom of a home page or section, where the site has a base URL and there is a date, without which Atom is not valid
 * @param markdown absent only for a page that is no HTML file
 */
public record PageForms(Optional<String> rss, Optional<String> atom, Optional<String> markdown) {
    private static final String HTML = ".html";
    private static final String INDEX = "index.html";

    public static PageForms of(Site site, Page page) {
        String path = page.outputPath();
        if (!path.endsWith(HTML)) {
            return new PageForms(Optional.empty(), Optional.empty(), Optional.empty());
        }
        String stem = path.substring(0, path.length() - HTML.length());
        boolean folder = path.equals(INDEX) || path.endsWith("/" + INDEX);
        String atomStem = folder ? path.substring(0, path.length() - INDEX.length()) : stem + ".";
        boolean feeds = page.kind() != PageKind.PAGE
                && AbsoluteUrl.of(site.config(), page.url()).isPresent();
        boolean tree = page.kind() == PageKind.HOME || page.kind() == PageKind.SECTION;
        return new PageForms(
                feeds ? Optional.of(stem + ".xml") : Optional.empty(),
                feeds && tree && page.date().isPresent() ? Optional.of(atomStem + "atom.xml") : Optional.empty(),
                Optional.of(stem + ".md"));
    }
}
