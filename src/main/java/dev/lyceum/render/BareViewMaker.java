package dev.lyceum.render;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.render.PageView.Features;
import dev.lyceum.render.PageView.LanguageLink;
import dev.lyceum.render.PageView.LinkView;
import dev.lyceum.render.PageView.MenuItem;
import dev.lyceum.render.PageView.NavEntry;
import dev.lyceum.render.PageView.StudyView;
import dev.lyceum.site.LinkResolver;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Makes the views of pages that no file or folder stands for: the error page, search and the study pages. */
final class BareViewMaker {
    private final Site site;
    private final SiteConfig config;
    private final InterfaceText words;
    private final StudyViewMaker study;
    private final NavigationMaker navigation;
    private final Map<String, Object> siteParams;

    BareViewMaker(Site site, InterfaceText words, StudyViewMaker study, NavigationMaker navigation) {
        this.site = site;
        this.config = site.config();
        this.words = words;
        this.study = study;
        this.navigation = navigation;
        this.siteParams = DataValues.plain(config.params());
    }

    /**
     * The view of a page that a server shows at any URL below the site's: its links begin with the site's base path, not
     * with the page. A site without a base URL may be anywhere, and its error page links as other pages do.
     */
    PageView error(LanguageConfig language) {
        boolean local = config.baseUrl().equals("/");
        String root = local ? UrlPath.root(config.urlPrefix(language)) : config.basePath();
        Optional<String> searchUrl = searchUrl(language);
        StudyView studying = study.view(
                language,
                config.urlPrefix(language) + "404.html",
                List.of(),
                url -> root + UrlPath.encode(local ? url + "index.html" : url));
        return view(
                language,
                "error",
                root,
                words.of(language).getOrDefault("error_title", "Page not found"),
                root + UrlPath.encode(site.home(language).url()),
                searchUrl.map(url -> root + UrlPath.encode(local ? url + "index.html" : url)),
                mapUrl(language, url -> root + UrlPath.encode(local ? url + "index.html" : url)),
                child -> root + UrlPath.encode(local ? child.outputPath() : child.url()),
                List.of(),
                List.of(),
                navigation.menus(language, target -> LinkResolver.rootedHref(root, target, local)),
                studying);
    }

    PageView study(StudyPageKind kind, LanguageConfig language) {
        String url = kind.url(config, language);
        Page home = site.home(language);
        List<LinkView> breadcrumbs = new ArrayList<>();
        breadcrumbs.add(new LinkView(home.linkTitle(), UrlPath.relative(url, home.url())));
        if (kind != StudyPageKind.STUDY) {
            breadcrumbs.add(new LinkView(
                    title(StudyPageKind.STUDY, language),
                    UrlPath.relative(url, StudyPageKind.STUDY.url(config, language))));
        }
        return view(
                language,
                kind.key(),
                UrlPath.root(url),
                title(kind, language),
                UrlPath.relative(url, home.url()),
                searchUrl(language).map(search -> UrlPath.relative(url, search)),
                mapUrl(language, to -> UrlPath.relative(url, to)),
                child -> UrlPath.relative(url, child.url()),
                breadcrumbs,
                languages(kind, language, url),
                navigation.menus(language, target -> LinkResolver.rootedHref(UrlPath.root(url), target, false)),
                study.view(language, url, List.of(), to -> UrlPath.relative(url, to)));
    }

    /** The page that readers search a language on. */
    PageView search(LanguageConfig language) {
        String url = searchUrl(config, language);
        List<LanguageLink> languages = new ArrayList<>();
        if (config.languages().size() > 1) {
            for (LanguageConfig other : config.languages()) {
                String to = UrlPath.relative(url, searchUrl(config, other));
                languages.add(new LanguageLink(
                        other.locale(), other.name(), to, other.key().equals(language.key()), true));
            }
        }
        return view(
                language,
                "search",
                UrlPath.root(url),
                words.of(language).getOrDefault("search_title", "Search"),
                UrlPath.relative(url, site.home(language).url()),
                Optional.of("index.html"),
                mapUrl(language, to -> UrlPath.relative(url, to)),
                child -> UrlPath.relative(url, child.url()),
                List.of(),
                languages,
                navigation.menus(language, target -> LinkResolver.rootedHref(UrlPath.root(url), target, false)),
                study.view(language, url, List.of(), to -> UrlPath.relative(url, to)));
    }

    /** The page that shows all topics of a language at once. */
    PageView map(LanguageConfig language) {
        String url = MapMaker.url(config, language);
        List<LanguageLink> languages = new ArrayList<>();
        if (config.languages().size() > 1) {
            for (LanguageConfig other : config.languages()) {
                boolean same = MapMaker.exists(site, other);
                String to =
                        same ? MapMaker.url(config, other) : site.home(other).url();
                languages.add(new LanguageLink(
                        other.locale(),
                        other.name(),
                        UrlPath.relative(url, to),
                        other.key().equals(language.key()),
                        same));
            }
        }
        Page home = site.home(language);
        return view(
                language,
                "map",
                UrlPath.root(url),
                words.of(language).getOrDefault("map_title", "Knowledge map"),
                UrlPath.relative(url, home.url()),
                searchUrl(language).map(search -> UrlPath.relative(url, search)),
                "index.html",
                child -> UrlPath.relative(url, child.url()),
                List.of(new LinkView(home.linkTitle(), UrlPath.relative(url, home.url()))),
                languages,
                navigation.menus(language, target -> LinkResolver.rootedHref(UrlPath.root(url), target, false)),
                study.view(language, url, List.of(), to -> UrlPath.relative(url, to)));
    }

    private String mapUrl(LanguageConfig language, UnaryOperator<String> href) {
        return MapMaker.exists(site, language) ? href.apply(MapMaker.url(config, language)) : "";
    }

    /** Where a language is searched, below the site's root. */
    static String searchUrl(SiteConfig config, LanguageConfig language) {
        return config.urlPrefix(language) + "search/";
    }

    private Optional<String> searchUrl(LanguageConfig language) {
        return config.search().enabled() ? Optional.of(searchUrl(config, language)) : Optional.empty();
    }

    private String title(StudyPageKind kind, LanguageConfig language) {
        return words.of(language).getOrDefault("study_page_" + kind.key(), kind.key());
    }

    private List<LanguageLink> languages(StudyPageKind kind, LanguageConfig own, String url) {
        List<LanguageLink> links = new ArrayList<>();
        if (config.languages().size() > 1) {
            for (LanguageConfig language : config.languages()) {
                boolean same = study.hasCards(language);
                String to =
                        same ? kind.url(config, language) : site.home(language).url();
                links.add(new LanguageLink(
                        language.locale(),
                        language.name(),
                        UrlPath.relative(url, to),
                        language.key().equals(own.key()),
                        same));
            }
        }
        return links;
    }

    private PageView view(
            LanguageConfig language,
            String kind,
            String root,
            String title,
            String homeUrl,
            Optional<String> searchUrl,
            String mapUrl,
            Function<Page, String> href,
            List<LinkView> breadcrumbs,
            List<LanguageLink> translations,
            Map<String, List<MenuItem>> menus,
            StudyView studying) {
        List<NavEntry> tree = new ArrayList<>();
        for (Page child : site.children(site.home(language))) {
            boolean section = child.kind() == PageKind.SECTION;
            tree.add(new NavEntry(child.linkTitle(), href.apply(child), section, false, false, List.of()));
        }
        return new PageView(
                new PageView.SiteView(
                        language.title(), homeUrl, searchUrl.orElse(""), mapUrl, config.siteId(), siteParams),
                PageViewMaker.language(language),
                kind,
                root,
                title,
                "",
                "",
                PageView.Metadata.NONE,
                false,
                "",
                List.of(),
                List.of(),
                breadcrumbs,
                Optional.empty(),
                Optional.empty(),
                translations,
                List.of(),
                tree,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                0,
                0,
                false,
                Features.NONE,
                false,
                studying,
                Optional.empty(),
                menus,
                List.of(),
                Map.of(),
                words.of(language));
    }
}
