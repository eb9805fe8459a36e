package dev.lyceum.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One language's version of a page.
 *
 * @param hreflang the language's locale, or {@code x-default}
 */
public record Alternate(String hreflang, Page page) {
    /** For readers of a language that the site does not have. */
    public static final String DEFAULT = "x-default";

    /**
     * All versions of a page, itself included, in the order of languages; last the one for readers of any other language,
     * which is the default language's where there is one. Empty for a page in one language only.
     */
    public static List<Alternate> of(Site site, Page page) {
        Map<String, Page> byLocale = new LinkedHashMap<>();
        for (Page translation : site.translations(page)) {
            byLocale.putIfAbsent(translation.language().locale(), translation);
        }
        if (byLocale.size() < 2) {
            return List.of();
        }
        byLocale.put(page.language().locale(), page);
        List<Alternate> alternates = new ArrayList<>();
        byLocale.forEach((locale, translation) -> alternates.add(new Alternate(locale, translation)));
        Page fallback = byLocale.values().stream()
                .filter(other -> other.language().key().equals(site.config().defaultLanguage()))
                .findFirst()
                .orElse(alternates.get(0).page);
        alternates.add(new Alternate(DEFAULT, fallback));
        return alternates;
    }
}
