package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.site.Page.TermRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The taxonomies of one language: each a page that lists its terms, each term a page that lists its pages. What authors
 * write about them stands in {@code TAXONOMY/_index.md} and {@code TAXONOMY/TERM/_index.md}.
 */
final class TaxonomyTree {
    private final SiteConfig config;
    private final PageMaker maker;
    private final PageOrder order;
    private final Map<String, Terms> taxonomies = new LinkedHashMap<>();

    /**
     * @param config as it holds in the language
     */
    TaxonomyTree(SiteConfig config, PageMaker maker, PageOrder order) {
        this.config = config;
        this.maker = maker;
        this.order = order;
        config.taxonomies().values().forEach(taxonomy -> taxonomies.put(taxonomy, new Terms(maker.cascade())));
    }

    /** Takes the pages about taxonomies and terms out of the folders, so that they become no sections. */
    void takeFrom(Folder root) {
        Cascade above = maker.cascade(root);
        taxonomies.forEach((taxonomy, terms) -> {
            terms.cascade = above;
            Folder folder = root.folders.get(taxonomy);
            if (folder == null || folder.leaf().isPresent()) {
                return;
            }
            terms.about = take(folder);
            terms.cascade = above.below(terms.about);
            for (Folder sub : folder.folders.values()) {
                take(sub)
                        .ifPresent(entry -> terms.term(sub.name(), UrlPath.segment(sub.name(), config.urls())).about =
                                Optional.of(entry));
            }
        });
    }

    private static Optional<Folder.Entry> take(Folder folder) {
        Optional<Folder.Entry> file = folder.ownIndex();
        file.ifPresent(folder.entries::remove);
        return file;
    }

    /** One node for each taxonomy, with its terms; the terms alone where the site has no pages of taxonomies. */
    List<Node> build(LanguageConfig language, List<Node> pages) {
        PathOrder paths = PathOrder.of(pages);
        for (Node node : pages) {
            String place = node.page.terms().isEmpty() ? "" : paths.key(node.page);
            for (TermRef ref : node.page.terms()) {
                Terms terms = taxonomies.get(ref.taxonomy());
                if (terms != null) {
                    String segment = UrlPath.segment(ref.name(), config.urls());
                    terms.term(ref.name(), segment).add(node, ref, segment, place);
                }
            }
        }
        List<Node> nodes = new ArrayList<>();
        taxonomies.forEach((taxonomy, terms) -> {
            PageHeader header = terms.cascade.list(terms.about, PageKind.TAXONOMY, language, taxonomy);
            if (maker.isPublished(header)) {
                Node node = node(language, taxonomy, terms, header);
                boolean rendered = header.build().rendered() && !maker.isDisabled(PageKind.TAXONOMY);
                nodes.addAll(rendered ? List.of(node) : node.children);
            }
        });
        return nodes;
    }

    private Node node(LanguageConfig language, String taxonomy, Terms terms, PageHeader header) {
        List<Node> nodes = new ArrayList<>();
        if (maker.isDisabled(PageKind.TERM)) {
            terms.byName.clear();
        }
        terms.byName.forEach((key, term) -> {
            String path = taxonomy + "/" + term.segment;
            PageHeader about = terms.cascade.below(term.about).list(term.about, PageKind.TERM, language, path);
            if (!maker.isPublished(about) || !about.build().rendered()) {
                return;
            }
            List<Node> pages = term.sorted(order.by(maker::dateForTerms));
            List<Node> dated = term.segment.indexOf('/') < 0 ? pages : List.of(); // Hugo dates no term with a slash
            nodes.add(new Node(maker.generated(PageKind.TERM, language, path, term.name, about, dated), pages));
        });
        nodes.sort((a, b) -> order.compare(a.page, b.page));
        String title = maker.taxonomyTitle(taxonomy);
        return new Node(maker.generated(PageKind.TAXONOMY, language, taxonomy, title, header, nodes), nodes);
    }

    private static final class Terms {
        final Map<String, Term> byName = new TreeMap<>();
        Optional<Folder.Entry> about = Optional.empty();
        Cascade cascade;

        Terms(Cascade cascade) {
            this.cascade = cascade;
        }

        /** Terms that differ only in case are one, also where paths keep theirs. */
        Term term(String name, String segment) {
            return byName.computeIfAbsent(segment.toLowerCase(Locale.ROOT), key -> new Term(name, segment));
        }
    }

    /**
     * A term, named as the page names it that is first by its path, and as that page names it last; its place is what that
     * page says first, or the folder of what is written about it.
     */
    private static final class Term {
        private String name;
        private String segment;
        private String namedAt = "";
        final List<Weighted> pages = new ArrayList<>();
        Optional<Folder.Entry> about = Optional.empty();

        Term(String name, String segment) {
            this.name = name;
            this.segment = segment;
        }

        void add(Node node, TermRef ref, String segment, String place) {
            if (about.isEmpty() && !namedAt.isEmpty() && place.compareTo(namedAt) < 0) {
                this.segment = segment;
            }
            if (namedAt.isEmpty() || place.compareTo(namedAt) <= 0) {
                name = ref.name();
                namedAt = place;
            }
            boolean known = !pages.isEmpty() && pages.get(pages.size() - 1).node == node;
            if (!known && node.page.listing() == Listing.ALWAYS) {
                pages.add(new Weighted(node, ref.weight()));
            }
        }

        List<Node> sorted(PageOrder order) {
            pages.sort(Comparator.comparingLong(Weighted::weight).thenComparing(page -> page.node().page, order));
            return pages.stream().map(Weighted::node).toList();
        }
    }

    /**
     * @param weight the page's within the term, from {@code tags_weight}; pages without come first
     */
    private record Weighted(Node node, long weight) {}
}
