package dev.lyceum.site;

import java.util.ArrayList;
import java.util.List;

/**
 * One language's version of a page.
 *
 * @param hreflang the language's locale, or {@code x-default}
 */
public record Alternate(String hreflang, Page page) {
    /**
     * All versions of a page, itself included, in the order of languages; last the one for readers of any other language,
     * which is the default language's where there is one. Empty for a page in one language only.
     */
    public static List<Alternate> of(Site site, Page page) {
        List<Page> translations = site.translations(page);
        if (translations.size() < 2) {
            return List.of();
        }
        List<Alternate> alternates = new ArrayList<>();
        Page fallback = translations.get(0);
        for (Page translation : translations) {
            String locale = translation.language().locale();
            if (alternates.stream().noneMatch(known -> known.hreflang.equals(locale))) {
                alternates.add(new Alternate(locale, translation));
            }
            if (translation.language().key().equals(site.config().defaultLanguage())) {
                fallback = translation;
            }
        }
        alternates.add(new Alternate("x-default", fallback));
        return alternates;
    }
}
