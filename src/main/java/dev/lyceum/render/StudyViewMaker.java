package dev.lyceum.render;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.page.StudyRules;
import dev.lyceum.render.PageView.DownloadView;
import dev.lyceum.render.PageView.StudyView;
import dev.lyceum.site.Downloads;
import dev.lyceum.site.Page;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Makes what pages tell the study engine. Immutable and thread-safe. */
final class StudyViewMaker {
    private final SiteConfig config;
    private final StudyMarks marks;
    private final Downloads downloads;

    StudyViewMaker(Site site) {
        this.config = site.config();
        this.marks = new StudyMarks(site);
        this.downloads = new Downloads(site);
    }

    StudyView view(Page page) {
        return view(page.language(), page.url(), was(page), downloads(page), url -> UrlPath.relative(page.url(), url));
    }

    /**
     * The same of a page that is not in the tree.
     *
     * @param href what to write for a place below the site's root
     */
    StudyView view(LanguageConfig language, String url, List<String> was, UnaryOperator<String> href) {
        return view(language, url, was, List.of(), href);
    }

    /** The questions of the page's section, or of the whole site, in each format that the author wants to offer. */
    private List<DownloadView> downloads(Page page) {
        return downloads
                .scope(page)
                .map(scope -> downloads.formats().stream()
                        .map(format -> new DownloadView(
                                format.key(),
                                UrlPath.relative(page.url(), downloads.url(scope, format)),
                                scope.title()))
                        .toList())
                .orElse(List.of());
    }

    private StudyView view(
            LanguageConfig language,
            String url,
            List<String> was,
            List<DownloadView> files,
            UnaryOperator<String> href) {
        if (!marks.hasCards(language)) {
            return StudyView.NONE;
        }
        return new StudyView(
                config.siteId(),
                true,
                url,
                was,
                href.apply(StudyPageKind.STUDY.url(config, language)),
                href.apply(StudyPageKind.STATISTICS.url(config, language)),
                href.apply(StudyPageKind.SETTINGS.url(config, language)),
                files,
                config.study().report());
    }

    /** Those of the page's former URLs that a list parted by spaces can name; the index names them all. */
    private static List<String> was(Page page) {
        return page.aliases().stream()
                .filter(url -> url.chars().noneMatch(Character::isWhitespace))
                .toList();
    }

    StudyRules rules(Page page) {
        return marks.rules(page);
    }

    Optional<Page> first(LanguageConfig language) {
        return marks.first(language);
    }

    boolean hasCards(LanguageConfig language) {
        return marks.hasCards(language);
    }
}
