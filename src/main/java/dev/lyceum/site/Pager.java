package dev.lyceum.site;

import dev.lyceum.config.SiteConfig;
import java.util.List;

/**
 * One page of a list that is too long for one.
 *
 * @param list the first page, which is the list itself
 * @param pages all pages of the list, in order
 * @param number of this page, from 1
 * @param items what this page lists
 */
public record Pager(Page list, List<Page> pages, int number, List<Page> items) {
    public Pager {
        pages = List.copyOf(pages);
        items = List.copyOf(items);
    }

    /** The place that the first page of a list would have if it had a number. */
    public static String firstAlias(Page list, SiteConfig config) {
        return PageUrls.pagerUrl(list, 1, config);
    }

    public boolean isFirst() {
        return number == 1;
    }
}
