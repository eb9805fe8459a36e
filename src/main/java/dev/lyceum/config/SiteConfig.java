package dev.lyceum.config;

import dev.lyceum.data.Data;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything the author decided about the site. Where a language may decide otherwise, {@link LanguageConfig#rules} holds.
 *
 * @param baseUrl absolute, with a trailing slash; {@code /} when none is configured
 * @param title of the site in its default language
 * @param siteId names the site in the reader's browser storage and in exported cards; stable across builds
 * @param languages in order of weight; never empty
 * @param defaultLanguage key of the default language
 * @param defaultLanguageInSubdir whether the default language's URLs begin with its key too
 * @param taxonomies plural name by singular name ({@code tag → tags}), in order
 * @param params the author's own values, for templates
 */
public record SiteConfig(
        String baseUrl,
        String title,
        String siteId,
        List<LanguageConfig> languages,
        String defaultLanguage,
        boolean defaultLanguageInSubdir,
        Map<String, String> taxonomies,
        PermalinkConfig permalinks,
        UrlConfig urls,
        MarkupConfig markup,
        ContentConfig content,
        StudyConfig study,
        OutputConfig outputs,
        ListConfig lists,
        LinkConfig links,
        SearchConfig search,
        CheckConfig check,
        SecurityConfig security,
        OfflineConfig offline,
        Data.Table params) {
    public SiteConfig {
        languages = List.copyOf(languages);
        taxonomies = Collections.unmodifiableMap(new LinkedHashMap<>(taxonomies));
    }

    /** The language with a key, or the default one. */
    public LanguageConfig language(String key) {
        return languages.stream()
                .filter(language -> language.key().equals(key))
                .findFirst()
                .orElseGet(() -> languages.get(0));
    }

    /** The same site with what holds in one language in place of what holds elsewhere. */
    public SiteConfig in(LanguageConfig language) {
        LanguageRules rules = language.rules();
        return new SiteConfig(
                baseUrl,
                title,
                siteId,
                languages,
                defaultLanguage,
                defaultLanguageInSubdir,
                rules.taxonomies(),
                rules.permalinks(),
                urls,
                rules.markup(),
                new ContentConfig(
                        content.buildDrafts(),
                        content.buildFuture(),
                        content.buildExpired(),
                        content.ignoreFiles(),
                        content.dates(),
                        rules.summaryLength(),
                        content.environment(),
                        content.disabledLanguages(),
                        content.mounts(),
                        content.pageTimeout()),
                study,
                outputs,
                lists,
                links,
                search,
                check,
                security,
                offline,
                params);
    }

    /** The prefix of a language's URLs: empty or {@code zh-tw/}. */
    public String urlPrefix(LanguageConfig language) {
        return language.key().equals(defaultLanguage) && !defaultLanguageInSubdir ? "" : language.key() + "/";
    }

    /** The path of the base URL, with a slash at both ends. */
    public String basePath() {
        try {
            String path = URI.create(baseUrl).getRawPath();
            return path == null || path.isEmpty() ? "/" : path.endsWith("/") ? path : path + "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
