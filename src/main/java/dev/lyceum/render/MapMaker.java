package dev.lyceum.render;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.site.Backlinks;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the knowledge map of a language: the tree of its pages and the links between them. */
final class MapMaker {
    /** Fewer topics need no map. */
    private static final int FEWEST_TOPICS = 8;
    /** Above this the map has sections only; so many tiles help nobody. */
    private static final int MOST_TOPICS = 2000;

    private final Site site;
    private final Backlinks backlinks;

    MapMaker(Site site, Backlinks backlinks) {
        this.site = site;
        this.backlinks = backlinks;
    }

    /**
     * A page on the map.
     *
     * @param number unlike that of any other entry
     * @param topics those below a section
     * @param links the numbers of the pages that link here
     */
    public record MapEntry(
            int number,
            String title,
            String url,
            boolean section,
            int topics,
            List<Integer> links,
            List<MapEntry> children) {}

    /** Where the map of a language is, below the site's root. */
    static String url(SiteConfig config, LanguageConfig language) {
        return config.urlPrefix(language) + "map/";
    }

    static boolean exists(Site site, LanguageConfig language) {
        return site.topics(site.home(language)) >= FEWEST_TOPICS;
    }

    List<MapEntry> map(LanguageConfig language) {
        Page home = site.home(language);
        Map<Page, Integer> numbers = new HashMap<>();
        number(home, site.topics(home) <= MOST_TOPICS, numbers);
        return entries(home, url(site.config(), language), numbers);
    }

    private void number(Page of, boolean whole, Map<Page, Integer> numbers) {
        for (Page child : site.children(of)) {
            boolean section = child.kind() == PageKind.SECTION;
            if (section || whole) {
                numbers.put(child, numbers.size());
            }
            if (section) {
                number(child, whole, numbers);
            }
        }
    }

    private List<MapEntry> entries(Page of, String from, Map<Page, Integer> numbers) {
        List<MapEntry> entries = new ArrayList<>();
        for (Page child : site.children(of)) {
            Integer number = numbers.get(child);
            if (number != null) {
                boolean section = child.kind() == PageKind.SECTION;
                List<Integer> links = new ArrayList<>();
                for (Page other : backlinks.to(child)) {
                    Integer linking = numbers.get(other);
                    if (linking != null) {
                        links.add(linking);
                    }
                }
                entries.add(new MapEntry(
                        number,
                        child.linkTitle(),
                        UrlPath.relative(from, child.url()),
                        section,
                        section ? site.topics(child) : 0,
                        links,
                        section ? entries(child, from, numbers) : List.of()));
            }
        }
        return entries;
    }
}
