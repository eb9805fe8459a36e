package dev.lyceum.render;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.render.PageView.Features;
import dev.lyceum.render.PageView.LanguageLink;
import dev.lyceum.render.PageView.LinkView;
import dev.lyceum.render.PageView.NavEntry;
import dev.lyceum.render.PageView.StudyView;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the views of pages that no file or folder stands for: the error page and the study pages. */
final class BareViewMaker {
    private final Site site;
    private final SiteConfig config;
    private final InterfaceText words;
    private final StudyViewMaker study;
    private final Map<String, Object> siteParams;

    BareViewMaker(Site site, InterfaceText words, StudyViewMaker study) {
        this.site = site;
        this.config = site.config();
        this.words = words;
        this.study = study;
        this.siteParams = DataValues.plain(config.params());
    }

    /**
     * The view of a page that a server shows at any URL below the site's: its links begin with the site's base path, not
     * with the page. A site without a base URL may be anywhere, and its error page links as other pages do.
     */
    PageView error(LanguageConfig language) {
        boolean local = config.baseUrl().equals("/");
        String root = local ? UrlPath.root(config.urlPrefix(language)) : config.basePath();
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
                child -> root + UrlPath.encode(local ? child.outputPath() : child.url()),
                List.of(),
                List.of(),
                Features.NONE,
                studying);
    }

    PageView study(StudyPageKind kind, LanguageConfig language, Features features) {
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
                child -> UrlPath.relative(url, child.url()),
                breadcrumbs,
                languages(kind, language, url),
                features,
                study.view(language, url, List.of(), to -> UrlPath.relative(url, to)));
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
            Function<Page, String> href,
            List<LinkView> breadcrumbs,
            List<LanguageLink> translations,
            Features features,
            StudyView studying) {
        List<NavEntry> navigation = new ArrayList<>();
        for (Page child : site.children(site.home(language))) {
            boolean section = child.kind() == PageKind.SECTION;
            navigation.add(new NavEntry(child.linkTitle(), href.apply(child), section, false, false, List.of()));
        }
        return new PageView(
                new PageView.SiteView(language.title(), homeUrl, config.siteId(), siteParams),
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
                navigation,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                0,
                features,
                false,
                studying,
                Map.of(),
                words.of(language));
    }
}
