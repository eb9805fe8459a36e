package dev.lyceum.render;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.data.Data;
import dev.lyceum.render.PageView.MenuItem;
import dev.lyceum.render.PageView.NavEntry;
import dev.lyceum.render.PageView.PagerLink;
import dev.lyceum.render.PageView.PagerView;
import dev.lyceum.site.LinkResolver;
import dev.lyceum.site.LinkTarget;
import dev.lyceum.site.MenuEntry;
import dev.lyceum.site.Menus;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Pager;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes what leads from a page to others: the tree, the menus, the pages of a long list. Immutable and thread-safe. */
final class NavigationMaker {
    /** Entries of a level, the longest that keeps the whole tree below the number of all. */
    private static final int[] MOST_OF_LEVEL = {60, 40, 24, 16, 10};

    private static final int MOST_ENTRIES = 100;
    private static final int PAGES_BESIDE = 3;

    private final Site site;
    private final Menus menus;

    NavigationMaker(Site site, Menus menus) {
        this.site = site;
        this.menus = menus;
    }

    // ---------------------------------------------------------------- the tree

    List<NavEntry> tree(Page page) {
        Set<Page> trail = trail(page);
        return entries(page, site.home(page.language()), trail, mostOfLevel(trail));
    }

    /** The levels of a deep tree are cut shorter than those of a flat one; scripts bring what is left out. */
    private int mostOfLevel(Set<Page> trail) {
        for (int most : MOST_OF_LEVEL) {
            int entries = 0;
            for (Page open : trail) {
                entries += Math.min(most, site.children(open).size());
            }
            if (entries <= MOST_ENTRIES) {
                return most;
            }
        }
        return MOST_OF_LEVEL[MOST_OF_LEVEL.length - 1];
    }

    /** The page and all above it; of a further page of a list the list and all above it. */
    private Set<Page> trail(Page page) {
        Set<Page> trail = new HashSet<>();
        trail.add(page);
        Page start = site.pager(page).map(Pager::list).orElse(page);
        trail.add(start);
        for (Optional<Page> above = site.parent(start); above.isPresent(); above = site.parent(above.get())) {
            trail.add(above.get());
        }
        return trail;
    }

    private List<NavEntry> entries(Page page, Page of, Set<Page> trail, int most) {
        List<NavEntry> entries = new ArrayList<>();
        for (Page child : around(site.children(of), trail, most)) {
            boolean active = trail.contains(child);
            entries.add(new NavEntry(
                    child.linkTitle(),
                    UrlPath.relative(page.url(), child.url()),
                    child.kind() == PageKind.SECTION,
                    active,
                    child.equals(page),
                    active && child.kind() == PageKind.SECTION ? entries(page, child, trail, most) : List.of()));
        }
        return entries;
    }

    /** Of a branch too long to be read the part around the open entry; the section's own page lists them all. */
    private static List<Page> around(List<Page> children, Set<Page> trail, int most) {
        if (children.size() <= most) {
            return children;
        }
        int open = 0;
        while (open < children.size() && !trail.contains(children.get(open))) {
            open++;
        }
        int from = open == children.size() ? 0 : Math.max(0, Math.min(open - most / 2, children.size() - most));
        return children.subList(from, from + most);
    }

    // ---------------------------------------------------------------- menus

    /** The menus as seen from a page; each is made when a template asks for it, since a menu may name every page. */
    Map<String, List<MenuItem>> menus(Page page) {
        return menus(page.language(), Optional.of(page), target -> LinkResolver.href(page, target));
    }

    /**
     * The menus as seen from a page that stands anywhere.
     *
     * @param href gives the URL of what an entry leads to
     */
    Map<String, List<MenuItem>> menus(LanguageConfig language, Function<LinkTarget, String> href) {
        return menus(language, Optional.empty(), href);
    }

    private Map<String, List<MenuItem>> menus(
            LanguageConfig language, Optional<Page> page, Function<LinkTarget, String> href) {
        Map<String, List<MenuEntry>> entries = menus.in(language);
        if (entries.isEmpty()) {
            return Map.of();
        }
        return new LazyMap<>(
                entries.keySet(),
                name -> items(
                        entries.getOrDefault(name, List.of()),
                        page.map(this::trail).orElse(Set.of()),
                        page,
                        href));
    }

    private static List<MenuItem> items(
            List<MenuEntry> entries, Set<Page> trail, Optional<Page> page, Function<LinkTarget, String> href) {
        List<MenuItem> items = new ArrayList<>();
        for (MenuEntry entry : entries) {
            List<MenuItem> children = items(entry.children(), trail, page, href);
            boolean current = entry.page().isPresent() && entry.page().equals(page);
            boolean open = entry.page()
                    .filter(target -> target.kind() != PageKind.HOME && trail.contains(target))
                    .isPresent();
            items.add(new MenuItem(
                    entry.identifier(),
                    entry.name(),
                    entry.title(),
                    entry.target().map(href).orElse(""),
                    entry.pre(),
                    entry.post(),
                    entry.weight(),
                    current || open || children.stream().anyMatch(MenuItem::active),
                    current,
                    params(entry.params()),
                    children));
        }
        return items;
    }

    private static Map<String, Object> params(Data.Table params) {
        return params.entries().isEmpty() ? Map.of() : DataValues.plain(params);
    }

    // ---------------------------------------------------------------- long lists

    Optional<PagerView> pager(Page page) {
        return site.pager(page).map(pager -> {
            int number = pager.number();
            int total = pager.pages().size();
            List<PagerLink> links = new ArrayList<>();
            int last = 0;
            for (int i = 1; i <= total; i = nextShown(i, number, total)) {
                links.add(new PagerLink(i, url(page, pager, i), i == number, i > last + 1));
                last = i;
            }
            return new PagerView(
                    number,
                    total,
                    links,
                    number > 1 ? url(page, pager, number - 1) : "",
                    number < total ? url(page, pager, number + 1) : "");
        });
    }

    /** The first page, the last one and some around the open one are shown. */
    private static int nextShown(int shown, int number, int total) {
        int next = shown + 1;
        if (next < number - PAGES_BESIDE && next < total) {
            return number - PAGES_BESIDE;
        }
        return next > number + PAGES_BESIDE && next < total ? total : next;
    }

    private static String url(Page page, Pager pager, int number) {
        return UrlPath.relative(page.url(), pager.pages().get(number - 1).url());
    }
}
