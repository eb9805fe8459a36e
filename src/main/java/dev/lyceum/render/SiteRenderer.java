package dev.lyceum.render;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.image.SiteImages;
import dev.lyceum.output.OutputFile;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import dev.lyceum.site.Backlinks;
import dev.lyceum.site.LinkResolver;
import dev.lyceum.site.Menus;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders the pages of one site. Thread-safe: pages are rendered in parallel. */
public final class SiteRenderer {
    private final Site site;
    private final TemplateEngine templates;
    private final PageViewMaker views;
    private final BareViewMaker bareViews;
    private final StudyViewMaker study;
    private final InterfaceText words;
    private final ContentPolicy policy;
    private final boolean ownIcon;
    private final MapMaker map;
    private final Map<String, UrlFilter.Place> places;
    private final ToolsScript tools;

    public SiteRenderer(
            Site site,
            LinkResolver links,
            Backlinks backlinks,
            Menus menus,
            TemplateEngine templates,
            SiteImages images) {
        this.site = site;
        this.templates = templates;
        this.places = UrlFilter.Place.all(site.config());
        this.words = new InterfaceText(site.config().languages(), templates);
        this.study = new StudyViewMaker(site);
        this.ownIcon = links.isFile("favicon.ico");
        this.policy = new ContentPolicy(
                site.config().security(), site.config().markup().unsafe());
        NavigationMaker navigation = new NavigationMaker(site, menus);
        PieceRenderer pieces = new PieceRenderer(site, links, templates, words, images);
        this.views = new PageViewMaker(site, pieces, links, backlinks, menus, navigation, words, study);
        this.map = new MapMaker(site, backlinks);
        this.bareViews = new BareViewMaker(site, words, study, navigation);
        this.tools = new ToolsScript(site.config(), templates, bareViews);
    }

    public RenderedPage render(Page page) {
        List<Finding> findings = new ArrayList<>();
        PageView view = views.view(page, findings);
        Map<String, Object> more = new HashMap<>();
        if (page.kind() == PageKind.HOME) {
            study.first(page.language()).ifPresent(first -> more.put("first", PageViewMaker.link(page, first)));
        }
        RenderedPage rendered = render(
                template(page),
                view,
                page.outputPath(),
                findings,
                view.features().mermaid(),
                more);
        Optional<Problem> timeout = rendered.failure()
                .filter(problem -> problem.code().equals(TemplateProblems.TIMEOUT))
                .flatMap(problem -> page.source()
                        .map(source -> Problem.error(
                                        problem.code(),
                                        new Location(source.file().path(), 1, 0),
                                        problem.message() + " to render this page: " + problem.location())
                                .withHint(problem.hint().orElse(""))));
        return timeout.isEmpty()
                ? rendered
                : new RenderedPage(
                        rendered.path(),
                        rendered.file(),
                        rendered.features(),
                        rendered.findings(),
                        timeout,
                        rendered.parts());
    }

    /** The text of a page before its parts, for other places; what is wrong in it is told when the page is rendered. */
    public String lead(Page page) {
        return views.lead(page);
    }

    /** The parts of a page as it shows them, for other places; what is wrong in them is told when the page is rendered. */
    public List<PageView.PartView> parts(Page page) {
        return views.parts(page);
    }

    /** The template that the page asks for by {@code layout} and {@code type}, where there is one; else that of its kind. */
    private String template(Page page) {
        String kind = page.kind().key();
        if (!page.layout().isEmpty()) {
            String inType = page.type() + "/" + page.layout() + ".html";
            if (templates.has(inType)) {
                return inType;
            } else if (templates.has(page.layout() + ".html")) {
                return page.layout() + ".html";
            }
        }
        String ofType = page.type() + "/" + kind + ".html";
        return templates.has(ofType) ? ofType : kind + ".html";
    }

    /** The page that a server shows where there is none: {@code 404.html}, one a language. */
    public RenderedPage errorPage(LanguageConfig language) {
        return render("error.html", bareViews.error(language), site.config().urlPrefix(language) + "404.html");
    }

    /** The page that readers search a language on. */
    public RenderedPage searchPage(LanguageConfig language) {
        String file = BareViewMaker.searchUrl(site.config(), language) + "index.html";
        return render("search.html", bareViews.search(language), file);
    }

    /** The page that shows all topics of a language at once; absent where there are few. */
    public Optional<RenderedPage> mapPage(LanguageConfig language) {
        return MapMaker.exists(site, language)
                ? Optional.of(render(
                        "map.html",
                        bareViews.map(language),
                        MapMaker.url(site.config(), language) + "index.html",
                        List.of(),
                        false,
                        Map.of("map", map.map(language))))
                : Optional.empty();
    }

    /** Whether there are cards in a language, and with them study pages. */
    public boolean hasCards(LanguageConfig language) {
        return study.hasCards(language);
    }

    /**
     * The pages for learning across topics, of a language that has cards.
     *
     * @param diagrams whether a topic shows any, which its cards may show again
     */
    public List<RenderedPage> studyPages(LanguageConfig language, boolean diagrams) {
        List<RenderedPage> pages = new ArrayList<>();
        for (StudyPageKind kind : StudyPageKind.values()) {
            String file = kind.url(site.config(), language) + "index.html";
            PageView view = bareViews.study(kind, language);
            pages.add(render(
                    kind.key() + ".html", view, file, List.of(), diagrams && kind == StudyPageKind.STUDY, Map.of()));
        }
        return pages;
    }

    /** The script with what scripts add to the pages of a language. */
    public OutputFile toolsScript(LanguageConfig language) {
        return tools.file(language);
    }

    /** What is wrong with the template of these scripts; the same in every language. */
    public Optional<Problem> toolsProblem() {
        return site.config().languages().stream()
                .flatMap(language -> tools.problem(language).stream())
                .findFirst();
    }

    /** What is wrong with the site's own words of the interface. */
    public List<Problem> wordProblems() {
        return words.problems();
    }

    /** What is wrong with the templates that were used so far, whichever page used them. */
    public List<Problem> templateProblems() {
        return templates.problems();
    }

    /** The interface's words in a language, by key. */
    public Map<String, String> words(LanguageConfig language) {
        return words.of(language);
    }

    private RenderedPage render(String template, PageView view, String path) {
        return render(template, view, path, List.of(), false, Map.of());
    }

    private RenderedPage render(
            String template,
            PageView view,
            String path,
            List<Finding> findings,
            boolean diagrams,
            Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("page", view);
        variables.put(UrlFilter.Place.VARIABLE, places.get(view.language().key()));
        variables.put("policy", policy.of(diagrams));
        variables.put("tools", tools.address(view.language().key()));
        variables.put("ownIcon", ownIcon);
        variables.put("offline", site.config().offline().enabled());
        Rendered rendered = templates.render(template, variables);
        Optional<OutputFile> file =
                rendered.problem().isPresent() ? Optional.empty() : Optional.of(OutputFile.text(path, rendered.text()));
        return new RenderedPage(path, file, view.features(), findings, rendered.problem(), view.parts());
    }
}
