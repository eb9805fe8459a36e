package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The linked site. Every question is answered from tables made once by the {@link SiteLinker}. */
public final class Site {
    private final SiteConfig config;
    private final List<Page> pages;
    private final Map<Page, Relations> relations;
    private final Map<String, Page> homes;
    private final Map<String, Page> byUrl;
    private final Map<String, Page> bySource;
    private final Map<String, Page> terms;
    private final Map<String, Resource> resources;
    private final Set<String> resourceUrls;
    private final List<Problem> problems;

    Site(
            SiteConfig config,
            List<Page> pages,
            Map<Page, Relations> relations,
            Map<String, Page> homes,
            Map<String, Page> byUrl,
            Map<String, Page> bySource,
            Map<String, Page> terms,
            Map<String, Resource> resources,
            List<Problem> problems) {
        this.config = config;
        this.pages = List.copyOf(pages);
        this.relations = relations;
        this.homes = homes;
        this.byUrl = byUrl;
        this.bySource = bySource;
        this.terms = terms;
        this.resources = resources;
        this.resourceUrls = resources.values().stream().map(Resource::url).collect(Collectors.toUnmodifiableSet());
        this.problems = List.copyOf(problems);
    }

    public SiteConfig config() {
        return config;
    }

    /** Every page, in the order of languages, then of the tree. */
    public List<Page> pages() {
        return pages;
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

    /** The page of a term in a language. */
    public Optional<Page> term(LanguageConfig language, Page.TermRef term) {
        String path = term.taxonomy() + "/" + UrlPath.segment(term.name(), config.urls());
        return Optional.ofNullable(terms.get(language.key() + "/" + path));
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
    }
}
