package dev.lyceum.render;

import dev.lyceum.render.PageView.NavEntry;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.UrlPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What one section lists in the tree, by where it is seen from. All pages that stand equally deep below the section link to
 * its children by the same relative URLs, so the closed entries, and their HTML, are made once for all of them. Thread-safe.
 */
final class NavLevels {
    /** The position of what is not listed. */
    static final int NOWHERE = -1;

    /** No page's folder has this name, so that no link is made shorter by way of it. */
    private static final String ANY_FOLDER = "\0/";

    /** Stands for the entries below an open one, which differ from page to page, and its text for theirs. */
    static final List<NavEntry> SLOT = List.of(new NavEntry("", "", false, false, false, List.of()));

    static final String SLOT_TEXT = "\0";

    private final Page section;
    private final String folder;
    private final List<Page> children;
    private final Map<Page, Integer> positions = new HashMap<>();
    private final Map<String, Level> levels = new ConcurrentHashMap<>();

    NavLevels(Page section, List<Page> children) {
        this.section = section;
        this.folder = section.url().substring(0, section.url().lastIndexOf('/') + 1);
        this.children = children;
        for (int i = 0; i < children.size(); i++) {
            positions.putIfAbsent(children.get(i), i);
        }
    }

    int position(Page child) {
        return positions.getOrDefault(child, NOWHERE);
    }

    /** @param url of the page that shows the tree; where it is not below the section, all leads through the site's root */
    Level seenFrom(String url) {
        String base = url.startsWith(folder) ? folder : "";
        int depth = 0;
        for (int i = base.length(); i < url.length(); i++) {
            depth += url.charAt(i) == '/' ? 1 : 0;
        }
        return levels.computeIfAbsent(base + ANY_FOLDER.repeat(depth), this::level);
    }

    private Level level(String from) {
        List<NavEntry> entries = new ArrayList<>(children.size());
        for (Page child : children) {
            entries.add(entry(from, child, false, List.of()));
        }
        return new Level(entry(from, section, true, SLOT), entries);
    }

    private static NavEntry entry(String from, Page page, boolean active, List<NavEntry> children) {
        return new NavEntry(
                page.linkTitle(),
                UrlPath.relative(from, page.url()),
                page.kind() == PageKind.SECTION,
                active,
                false,
                children);
    }

    /** What the pages at one depth share: the section's own entry, open, and the closed ones below it. */
    static final class Level {
        private final NavEntry section;
        private final List<NavEntry> entries;
        private final AtomicReference<String> open = new AtomicReference<>();
        private final AtomicReferenceArray<String> texts;

        private Level(NavEntry section, List<NavEntry> entries) {
            this.section = section;
            this.entries = entries;
            this.texts = new AtomicReferenceArray<>(entries.size());
        }

        int size() {
            return entries.size();
        }

        NavEntry entry(int position) {
            return entries.get(position);
        }

        /** The HTML of a closed entry; two threads may make it at once, and make the same. */
        String text(int position, Function<NavEntry, String> renderer) {
            String text = texts.get(position);
            if (text == null) {
                text = renderer.apply(entries.get(position));
                texts.set(position, text);
            }
            return text;
        }

        /** The HTML of the section's own entry around that of the entries below it. */
        String around(String below, Function<NavEntry, String> renderer) {
            String text = open.get();
            if (text == null) {
                text = renderer.apply(section);
                open.set(text);
            }
            return text.replace(SLOT_TEXT, below);
        }
    }
}
