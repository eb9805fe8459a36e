package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.markdown.Heading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pages by the names that people give them, in wikilinks and in {@code ref}: path, last word of the path, title; without
 * regard to case.
 */
final class WikilinkIndex {
    private final Map<String, Page> byPath = new HashMap<>();
    private final Map<String, List<Page>> byName = new HashMap<>();
    private final Map<String, List<Page>> byTitle = new HashMap<>();

    WikilinkIndex(Site site) {
        for (Page page : site.pages()) {
            byPath.putIfAbsent(key(page.language(), page.path()), page);
            if (page.kind() == PageKind.PAGE || page.kind() == PageKind.SECTION) {
                add(byName, name(page.path()), page);
                add(byTitle, page.title(), page);
            }
        }
    }

    private static void add(Map<String, List<Page>> pages, String name, Page page) {
        pages.computeIfAbsent(key(page.language(), name), key -> new ArrayList<>(1))
                .add(page);
    }

    private static String key(LanguageConfig language, String name) {
        return language.key() + "/" + LinkResolver.fold(name);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The page of a language with exactly this path. */
    Optional<Page> atPath(LanguageConfig language, String path) {
        return Optional.ofNullable(byPath.get(key(language, path)));
    }

    /** The pages of a language whose path ends with this name, in the order of the site. */
    List<Page> named(LanguageConfig language, String name) {
        List<Page> pages = byName.getOrDefault(key(language, name(name)), List.of());
        if (name.indexOf('/') < 0) {
            return pages;
        }
        String end = "/" + LinkResolver.fold(name);
        return pages.stream()
                .filter(page -> LinkResolver.fold(page.path()).endsWith(end))
                .toList();
    }

    /**
     * The pages that a wikilink may mean, in the page's own language: the one with that path; else those with the name,
     * else those with the title. Of several only the ones in the same folder, where there are any.
     */
    List<Page> find(Page from, String name) {
        String path = name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
        path = path.startsWith("/") ? path.substring(1) : path;
        Optional<Page> exact = atPath(from.language(), path);
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        List<Page> found = named(from.language(), path);
        if (found.isEmpty()) {
            found = byTitle.getOrDefault(key(from.language(), path), List.of());
        }
        if (found.size() < 2) {
            return found;
        }
        String folder = Folder.parent(from.path());
        List<Page> near = found.stream()
                .filter(page -> Folder.parent(page.path()).equals(folder))
                .toList();
        return near.isEmpty() ? found : near;
    }

    /** The anchor of a wikilink: it names a heading by its words or its id; of several the last, {@code #a#b}. */
    static String anchor(Optional<Page> target, String suffix) {
        if (!suffix.startsWith("#")) {
            return suffix;
        }
        String words = LinkResolver.fold(suffix.substring(suffix.lastIndexOf('#') + 1));
        List<Heading> headings = target.flatMap(Page::source)
                .map(source -> source.outline().headings())
                .orElse(List.of());
        for (Heading heading : headings) {
            if (LinkResolver.fold(heading.text()).equals(words) && !heading.id().isEmpty()) {
                return "#" + UrlPath.encode(heading.id());
            }
        }
        return "#" + UrlPath.encode(words.replace(' ', '-'));
    }
}
