package dev.lyceum.feed;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.site.AbsoluteUrl;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageDescription;
import dev.lyceum.site.PageForms;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;
import java.util.ArrayList;
import java.util.List;

/**
 * A language's {@code llms.txt} (see llmstxt.org): the title, what the site is about, and the tree of its pages with links
 * to their Markdown copies. A large tree is shown down to the level that still makes a short file; the copies of the
 * sections on that level list the rest.
 */
final class LlmsText {
    static final String NAME = "llms.txt";

    private final Site site;
    private final String path;
    private final int mostEntries;
    private final StringBuilder text = new StringBuilder();

    private LlmsText(Site site, String path, int mostEntries) {
        this.site = site;
        this.path = path;
        this.mostEntries = mostEntries;
    }

    /**
     * @param path where the file goes; links lead from there where the site has no base URL
     * @param mostEntries how many pages a file may list below the first level
     */
    static String of(Site site, LanguageConfig language, String path, int mostEntries) {
        return new LlmsText(site, path, mostEntries).of(site.home(language));
    }

    private String of(Page home) {
        text.append("# ").append(home.language().title()).append('\n');
        String description = PageDescription.of(site, home);
        if (!description.isEmpty()) {
            text.append("\n> ").append(description).append('\n');
        }
        int depth = depth(home);
        List<Page> sections = new ArrayList<>();
        boolean first = true;
        for (Page child : site.children(home)) {
            if (child.kind() == PageKind.PAGE) {
                text.append(first ? "\n" : "");
                first = false;
                link(child, 0);
            } else {
                sections.add(child);
            }
        }
        for (Page section : sections) {
            text.append("\n## ").append(section.linkTitle()).append("\n\n");
            link(section, 0);
            tree(section, 1, depth);
        }
        return text.toString();
    }

    private void tree(Page of, int level, int depth) {
        if (level < depth) {
            for (Page child : site.children(of)) {
                link(child, 2 * (level - 1));
                tree(child, level + 1, depth);
            }
        }
    }

    private void link(Page page, int indent) {
        String to = PageForms.of(site, page).markdown().orElse(page.url());
        MarkdownLink.append(
                text,
                indent,
                site,
                page,
                AbsoluteUrl.of(site.config(), to).orElseGet(() -> UrlPath.relative(path, to)));
    }

    /** How many levels of the tree make no more than the most entries; at least one. */
    private int depth(Page home) {
        List<Page> level = site.children(home);
        int entries = level.size();
        int depth = 1;
        while (!level.isEmpty()) {
            List<Page> next = new ArrayList<>();
            level.forEach(page -> next.addAll(site.children(page)));
            entries += next.size();
            if (entries > mostEntries) {
                return depth;
            }
            level = next;
            depth++;
        }
        return depth;
    }
}
