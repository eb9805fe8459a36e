package dev.lyceum.config;

import dev.lyceum.data.Data;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What holds for the pages of one language: the language's own choice, or else the site's.
 *
 * @param taxonomies plural name by singular name
 * @param menus by name the items of each menu, tables as the author wrote them
 * @param cascade values for all pages, or for those that their {@code _target} names; earlier tables go before later ones
 * @param author {@code [author]}, or {@code name} alone where it is a text
 * @param timeZone of dates without one
 * @param hasCjk whether words of pages are counted as Chinese, Japanese or Korean ones
 * @param fallback whether a page missing in this language is shown in the default one, with a notice
 */
public record LanguageRules(
        Map<String, String> taxonomies,
        PermalinkConfig permalinks,
        MarkupConfig markup,
        Data.Table menus,
        List<Data.Table> cascade,
        Data.Table author,
        String copyright,
        ZoneId timeZone,
        boolean hasCjk,
        boolean fallback,
        int summaryLength) {
    public LanguageRules {
        taxonomies = Collections.unmodifiableMap(new LinkedHashMap<>(taxonomies));
        cascade = List.copyOf(cascade);
    }
}
