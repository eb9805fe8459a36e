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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Makes what leads from a page to others: the tree, the menus, the pages of a long list. Immutable and thread-safe. */
final class NavigationMaker {
    /** Entries of a level, the longest that keeps the whole tree below the number of all. */
    private static final int[] MOST_OF_LEVEL = {60, 40, 24, 16, 10};

    private static final int MOST_ENTRIES = 100;
    private static final int PAGES_BESIDE = 3;

    private final Site site;
    private final Menus menus;
    private final Map<Page, NavLevels> levelsBelow = new ConcurrentHashMap<>();

    NavigationMaker(Site site, Menus menus) {
        this.site = site;
        this.menus = menus;
    }

    // ---------------------------------------------------------------- the tree

    List<NavEntry> tree(Page page) {
        List<Page> chain = chain(page);
        return branch(page, chain, 0, mostOfLevel(chain));
    }

    /** The levels of a deep tree are cut shorter than those of a flat one; scripts bring what is left out. */
    private int mostOfLevel(List<Page> chain) {
        for (int most : MOST_OF_LEVEL) {
            int entries = 0;
            for (Page open : chain) {
                entries += Math.min(most, site.children(open).size());
            }
            if (entries <= MOST_ENTRIES) {
                return most;
            }
        }
        return MOST_OF_LEVEL[MOST_OF_LEVEL.length - 1];
    }

    /** From the home page down to the page; to the list itself when the page is a further page of a list. */
    private List<Page> chain(Page page) {
        List<Page> chain = new ArrayList<>();
        Page home = site.home(page.language());
        Optional<Page> next = site.pager(page).map(Pager::list).or(() -> Optional.of(page));
        for (; next.isPresent() && !next.get().equals(home); next = site.parent(next.get())) {
            chain.add(next.get());
        }
        chain.add(home);
        Collections.reverse(chain);
        return chain;
    }

    /** The level below a page of the chain. Of one too long to be read the part around the open entry. */
    private List<NavEntry> branch(Page page, List<Page> chain, int depth, int most) {
        NavLevels levels = levelsBelow.computeIfAbsent(chain.get(depth), of -> new NavLevels(of, site.children(of)));
        NavLevels.Level level = levels.seenFrom(page.url());
        int size = level.size();
        int open = depth + 1 < chain.size() ? levels.position(chain.get(depth + 1)) : NavLevels.NOWHERE;
        int from = size <= most || open < 0 ? 0 : Math.max(0, Math.min(open - most / 2, size - most));
        int to = Math.min(size, from + most);
        if (open < 0) {
            return new NavBranch(level, from, to);
        }
        Page child = chain.get(depth + 1);
        boolean section = child.kind() == PageKind.SECTION;
        NavEntry entry = new NavEntry(
                child.linkTitle(),
                UrlPath.relative(page.url(), child.url()),
                section,
                true,
                child.equals(page),
                section ? branch(page, chain, depth + 1, most) : List.of());
        return new NavBranch(level, from, to, open, entry);
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
                        page.map(open -> Set.<Page>copyOf(chain(open))).orElse(Set.of()),
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
