package dev.lyceum.render;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.page.StudyRules;
import dev.lyceum.render.PageView.StudyView;
import dev.lyceum.site.Page;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes what pages tell the study engine. Immutable and thread-safe. */
final class StudyViewMaker {
    private final SiteConfig config;
    private final StudyMarks marks;

    StudyViewMaker(Site site) {
        this.config = site.config();
        this.marks = new StudyMarks(site);
    }

    StudyView view(Page page) {
        return view(page.language(), page.url(), was(page), url -> UrlPath.relative(page.url(), url));
    }

    /**
     * The same of a page that is not in the tree.
     *
     * @param href what to write for a place below the site's root
     */
    StudyView view(LanguageConfig language, String url, List<String> was, UnaryOperator<String> href) {
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
                List.of(),
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

    boolean hasCards(LanguageConfig language) {
        return marks.hasCards(language);
    }
}
