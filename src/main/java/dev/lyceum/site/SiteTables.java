package dev.lyceum.site;

import dev.lyceum.config.SiteConfig;
import dev.lyceum.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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
        for (int i = 2; i < tree.size(); i++) {
            previous.put(tree.get(i).page, tree.get(i - 1).page);
            next.put(tree.get(i - 1).page, tree.get(i).page);
        }
        tree.forEach(this::add);
    }

    void addTaxonomies(Node home, List<Node> taxonomies) {
        for (Node taxonomy : taxonomies) {
            parents.put(taxonomy.page, home.page);
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

    Site finish(SiteConfig config, Map<String, Resource> resources) {
        Map<String, List<Page>> byPath = new HashMap<>();
        Map<String, Page> byUrl = new HashMap<>();
        Map<String, Page> bySource = new HashMap<>();
        List<Page> pages = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Node node : nodes) {
            Page page = node.page;
            page.source().ifPresent(source -> bySource.put(source.file().path(), page));
            byPath.computeIfAbsent(page.path(), key -> new ArrayList<>(2)).add(page);
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
            relations.put(
                    page,
                    new Site.Relations(
                            Optional.ofNullable(parents.get(page)),
                            node.children.stream().map(child -> child.page).toList(),
                            Optional.ofNullable(previous.get(page)),
                            Optional.ofNullable(next.get(page)),
                            byPath.getOrDefault(page.path(), List.of()),
                            node.topics));
        }
        return new Site(config, pages, relations, homes, byUrl, bySource, resources, problems);
    }
}
