package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Collects the trees of all languages and turns them into the tables of a {@link Site}. */
final class SiteTables {
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Page, Page> parents = new HashMap<>();
    private final Map<Page, Page> previous = new HashMap<>();
    private final Map<Page, Page> next = new HashMap<>();
    private final Map<String, Page> homes = new LinkedHashMap<>();

    /** Adds one language's pages in reading order, the home page first. */
    void addTree(List<Node> tree) {
        Node home = tree.get(0);
        homes.put(home.page.language().key(), home.page);
        List<Page> read = tree.stream()
                .map(node -> node.page)
                .filter(page -> page.listing() != Listing.NEVER)
                .toList();
        for (int i = 2; i < read.size(); i++) {
            previous.put(read.get(i), read.get(i - 1));
            next.put(read.get(i - 1), read.get(i));
        }
        tree.forEach(this::add);
    }

    void addTaxonomies(Node home, List<Node> taxonomies) {
        for (Node taxonomy : taxonomies) {
            parents.put(taxonomy.page, home.page);
            if (taxonomy.page.kind() == PageKind.TERM) {
                nodes.add(taxonomy);
                continue;
            }
            add(taxonomy);
            for (Node term : taxonomy.children) {
                nodes.add(term);
            }
        }
    }

    private void add(Node node) {
        nodes.add(node);
        for (Node child : node.children) {
            parents.put(child.page, node.page);
        }
    }

    Site finish(SiteConfig config, ResourcePlacer.Placed placed, Remarks remarks) {
        PagerMaker pagers = new PagerMaker(config);
        Map<String, List<Page>> byPath = new HashMap<>();
        Map<String, Page> terms = new HashMap<>();
        Map<String, Page> byUrl = new HashMap<>();
        Map<String, Page> bySource = new HashMap<>();
        List<Page> pages = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Node node : nodes) {
            Page page = node.page;
            if (!page.fallback()) {
                page.source().ifPresent(source -> bySource.put(source.file().path(), page));
            }
            byPath.computeIfAbsent(translationKey(page), key -> new ArrayList<>(2))
                    .add(page);
            if (page.kind() == PageKind.TERM) {
                terms.put(termKey(page.language(), page.path()), page);
            }
            if (page.kind() == PageKind.HOME
                    && config.outputs().isDisabled(page.kind().key())) {
                continue;
            }
            Page kept = byUrl.putIfAbsent(page.url(), page);
            if (kept == null) {
                pages.add(page);
            } else {
                problems.add(SiteLinker.collision(page, kept));
            }
        }
        Map<Page, Site.Relations> relations = new HashMap<>();
        for (Node node : nodes) {
            Page page = node.page;
            List<Page> children = node.children.stream()
                    .map(child -> child.page)
                    .filter(child -> child.listing() != Listing.NEVER)
                    .toList();
            pagers.cut(page, children);
            relations.put(
                    page,
                    new Site.Relations(
                            Optional.ofNullable(parents.get(page)),
                            children,
                            Optional.ofNullable(previous.get(page)),
                            Optional.ofNullable(next.get(page)),
                            byPath.getOrDefault(translationKey(page), List.of()),
                            node.topics));
        }
        List<Page> further = new ArrayList<>();
        pagers.pagers().forEach((page, pager) -> {
            if (pager.isFirst()) {
                return;
            }
            Optional.ofNullable(relations.get(pager.list())).ifPresent(list -> relations.put(page, list.further()));
            Page kept = byUrl.putIfAbsent(page.url(), page);
            if (kept == null) {
                further.add(page);
            } else {
                problems.add(SiteLinker.collision(page, kept));
            }
        });
        return new Site(
                config,
                pages,
                further,
                relations,
                pagers.pagers(),
                remarks,
                homes,
                byUrl,
                bySource,
                terms,
                placed,
                problems);
    }

    /** Terms that differ only in case are one. */
    static String termKey(LanguageConfig language, String path) {
        return language.key() + "/" + path.toLowerCase(Locale.ROOT);
    }

    /** What the translations of a page have in common: the author's key, else the place in the tree. */
    private static String translationKey(Page page) {
        return page.source()
                .flatMap(source -> source.frontMatter().text("translationKey"))
                .map(key -> page.kind() + ":" + key)
                .orElse(page.path());
    }
}
