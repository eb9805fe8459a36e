package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.site.Page.TermRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The taxonomies of one language: each a page that lists its terms, each term a page that lists its pages. */
final class TaxonomyTree {
    private final SiteConfig config;
    private final PageMaker maker;

    TaxonomyTree(SiteConfig config, PageMaker maker) {
        this.config = config;
        this.maker = maker;
    }

    List<Node> build(LanguageConfig language, List<Node> pages, PageOrder order) {
        Map<String, Map<String, Term>> found = new LinkedHashMap<>();
        for (String taxonomy : config.taxonomies().values()) {
            found.put(taxonomy, new TreeMap<>());
        }
        for (Node node : pages) {
            for (TermRef ref : node.page.terms()) {
                found.computeIfAbsent(ref.taxonomy(), key -> new TreeMap<>())
                        .computeIfAbsent(UrlPath.segment(ref.name(), config.urls()), key -> new Term(ref.name()))
                        .add(node);
            }
        }
        List<Node> taxonomies = new ArrayList<>();
        found.forEach((taxonomy, terms) -> {
            List<Node> nodes = new ArrayList<>();
            terms.forEach((segment, term) -> {
                term.pages.sort((a, b) -> order.compare(a.page, b.page));
                nodes.add(new Node(
                        maker.generated(PageKind.TERM, language, taxonomy + "/" + segment, term.name), term.pages));
            });
            nodes.sort((a, b) -> order.compare(a.page, b.page));
            taxonomies.add(
                    new Node(maker.generated(PageKind.TAXONOMY, language, taxonomy, UrlPath.title(taxonomy)), nodes));
        });
        return taxonomies;
    }

    /** A term, named as the first page names it. */
    private static final class Term {
        final String name;
        final List<Node> pages = new ArrayList<>();

        Term(String name) {
            this.name = name;
        }

        void add(Node node) {
            if (pages.isEmpty() || pages.get(pages.size() - 1) != node) {
                pages.add(node);
            }
        }
    }
}
