package dev.lyceum.config;

import dev.lyceum.data.Data;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One language of the site.
 *
 * @param key as in URLs and file suffixes, lower case ({@code zh-tw})
 * @param locale for the HTML {@code lang} attribute and sorting ({@code zh-TW}); the key where none is configured
 * @param name in the language itself, for the language switch
 * @param rightToLeft from {@code languageDirection}, else as the locale is written
 * @param contentDir relative to the site's root, with {@code /}, without trailing slash
 * @param partNames further headings for the four parts: heading → part kind key
 * @param params the language's own values; they go before the site's
 * @param rules what holds for its pages, whether the language says so or the site
 */
public record LanguageConfig(
        String key,
        String locale,
        String name,
        String title,
        int weight,
        boolean rightToLeft,
        String contentDir,
        Map<String, String> partNames,
        Data.Table params,
        LanguageRules rules) {
    public LanguageConfig {
        partNames = Collections.unmodifiableMap(new LinkedHashMap<>(partNames));
    }

    /** Whether it is Chinese, Japanese or Korean. */
    public boolean isCjk() {
        return key.startsWith("zh") || key.startsWith("ja") || key.startsWith("ko");
    }
}
