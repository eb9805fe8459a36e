package dev.lyceum.site;

import dev.lyceum.config.SiteConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts lists that are longer than the configured size into pages: {@code tags/a/}, {@code tags/a/page/2/}, … Only where a
 * size is configured: in Hugo a template asks for pages, and ten a page is what holds when it does so without a size.
 * Lyceum's own templates do not ask, since a course's section is a table of contents, which belongs on one page.
 */
final class PagerMaker {
    private final int size;
    private final SiteConfig config;
    private final Map<Page, Pager> pagers = new LinkedHashMap<>();

    PagerMaker(SiteConfig config) {
        this.size = config.lists().pageSize();
        this.config = config;
    }

    void cut(Page list, List<Page> items) {
        if (size == 0 || items.size() <= size || list.kind() == PageKind.PAGE) {
            return;
        }
        List<Page> pages = new ArrayList<>();
        pages.add(list);
        for (int from = size; from < items.size(); from += size) {
            pages.add(list.at(PageUrls.pagerUrl(list, pages.size() + 1, config)));
        }
        for (int i = 0; i < pages.size(); i++) {
            List<Page> shown = items.subList(i * size, Math.min(items.size(), (i + 1) * size));
            pagers.put(pages.get(i), new Pager(list, pages, i + 1, shown));
        }
    }

    /** The part that each page of a long list shows, in the order of lists and pages. */
    Map<Page, Pager> pagers() {
        return pagers;
    }
}
