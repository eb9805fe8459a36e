package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The linked site. Every question is answered from tables made once by the {@link SiteLinker}. */
public final class Site {
    private final SiteConfig config;
    private final List<Page> pages;
    private final List<Page> furtherPages;
    private final Map<Page, Relations> relations;
    private final Map<Page, Pager> pagers;
    private final Remarks remarks;
    private final Map<String, Page> homes;
    private final Map<String, Page> byUrl;
    private final Map<String, Page> bySource;
    private final Map<String, Page> terms;
    private final Map<String, Resource> resources;
    private final Map<Page, List<BundleFile>> bundles;
    private final List<Resource> resourceCopies;
    private final Set<String> resourceUrls;
    private final List<Problem> problems;

    Site(
            SiteConfig config,
            List<Page> pages,
            List<Page> furtherPages,
            Map<Page, Relations> relations,
            Map<Page, Pager> pagers,
            Remarks remarks,
            Map<String, Page> homes,
            Map<String, Page> byUrl,
            Map<String, Page> bySource,
            Map<String, Page> terms,
            ResourcePlacer.Placed placed,
            List<Problem> problems) {
        this.config = config;
        this.pages = List.copyOf(pages);
        this.furtherPages = List.copyOf(furtherPages);
        this.relations = relations;
        this.pagers = pagers;
        this.remarks = remarks;
        this.homes = homes;
        this.byUrl = byUrl;
        this.bySource = bySource;
        this.terms = terms;
        this.resources = placed.resources();
        this.bundles = placed.bundles();
        this.resourceCopies = List.copyOf(placed.copies());
        this.resourceUrls = Stream.concat(resources.values().stream(), resourceCopies.stream())
                .map(Resource::url)
                .collect(Collectors.toUnmodifiableSet());
        this.problems = List.copyOf(problems);
    }

    public SiteConfig config() {
        return config;
    }

    /** Every page, in the order of languages, then of the tree. */
    public List<Page> pages() {
        return pages;
    }

    /** The second and further pages of long lists; they are in no list themselves. */
    public List<Page> furtherPages() {
        return furtherPages;
    }

    /** The part of a long list that a page shows; empty for a page that shows all it has. */
    public Optional<Pager> pager(Page page) {
        return Optional.ofNullable(pagers.get(page));
    }

    /** What is to be said of a page's front matter. */
    public List<Remark> remarks(Page page) {
        return remarks.of(page);
    }

    /** The files of a page's bundle, in the order of their names. */
    public List<BundleFile> bundle(Page page) {
        return bundles.getOrDefault(page, List.of());
    }

    /** What was found wrong when the pages were put together. */
    public List<Problem> problems() {
        return problems;
    }

    public Page home(LanguageConfig language) {
        Page home = homes.get(language.key());
        if (home == null) {
            throw new IllegalArgumentException("no such language: " + language.key());
        }
        return home;
    }

    /** The section (or home) a page is listed in; empty for a home page. */
    public Optional<Page> parent(Page page) {
        return of(page).parent();
    }

    /** What a home, section, taxonomy or term page lists, in order. */
    public List<Page> children(Page page) {
        return of(page).children();
    }

    /** The page before this one when the tree is read from top to bottom. */
    public Optional<Page> previous(Page page) {
        return of(page).previous();
    }

    public Optional<Page> next(Page page) {
        return of(page).next();
    }

    /** The same page in every language that has it, itself included, in the order of languages. */
    public List<Page> translations(Page page) {
        return of(page).translations();
    }

    /** The pages below a section or of a term, all levels, sections not counted. */
    public int topics(Page page) {
        return of(page).topics();
    }

    private Relations of(Page page) {
        Relations found = relations.get(page);
        if (found == null) {
            throw new IllegalArgumentException("not a page of this site: " + page);
        }
        return found;
    }

    /** The page at a URL without leading slash and not percent-encoded. */
    public Optional<Page> atUrl(String url) {
        return Optional.ofNullable(byUrl.get(url));
    }

    /** The page of a file, by its path below the site's root. */
    public Optional<Page> ofSource(String path) {
        return Optional.ofNullable(bySource.get(path));
    }

    /** A file that is not a page, by its path below the site's root. */
    public Optional<Resource> resource(String path) {
        return Optional.ofNullable(resources.get(path));
    }

    /** Whether a file that is not a page has this URL. */
    public boolean isResourceUrl(String url) {
        return resourceUrls.contains(url);
    }

    public Map<String, Resource> resources() {
        return resources;
    }

    /** Files of bundles at further places, for the pages of other languages. */
    public List<Resource> resourceCopies() {
        return resourceCopies;
    }

    /** The page of a term in a language. */
    public Optional<Page> term(LanguageConfig language, Page.TermRef term) {
        String path = term.taxonomy() + "/" + UrlPath.segment(term.name(), config.urls());
        return Optional.ofNullable(terms.get(SiteTables.termKey(language, path)));
    }

    /** What one page has to do with others. */
    record Relations(
            Optional<Page> parent,
            List<Page> children,
            Optional<Page> previous,
            Optional<Page> next,
            List<Page> translations,
            int topics) {
        Relations {
            children = List.copyOf(children);
        }

        /** Those of a further page of a list, which has the list's place but none in the order of pages. */
        Relations further() {
            return new Relations(parent, children, Optional.empty(), Optional.empty(), List.of(), topics);
        }
    }
}
