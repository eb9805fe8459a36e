package dev.lyceum.build;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.page.FrontMatter;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.site.Page;
import dev.lyceum.site.Site;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a language lacks of the default language's pages.
 *
 * @param language its key
 * @param missing files of the default language without a translation
 * @param outdated translations whose date ({@code lastmod}, else {@code date}) is before that of what they translate
 */
public record TranslationReport(String language, List<String> missing, List<String> outdated) {
    public TranslationReport {
        missing = List.copyOf(missing);
        outdated = List.copyOf(outdated);
    }

    static List<TranslationReport> of(Site site) {
        String defaultLanguage = site.config().defaultLanguage();
        List<TranslationReport> reports = new ArrayList<>();
        for (LanguageConfig language : site.config().languages()) {
            if (!language.key().equals(defaultLanguage)) {
                reports.add(of(site, defaultLanguage, language.key()));
            }
        }
        return reports;
    }

    private static TranslationReport of(Site site, String from, String to) {
        List<String> missing = new ArrayList<>();
        List<String> outdated = new ArrayList<>();
        for (Page page : site.pages()) {
            Optional<ParsedPage> source = page.source();
            if (!page.language().key().equals(from) || source.isEmpty()) {
                continue;
            }
            Optional<ParsedPage> translation = site.translations(page).stream()
                    .filter(other -> other.language().key().equals(to) && !other.fallback())
                    .findFirst()
                    .flatMap(Page::source);
            if (translation.isEmpty()) {
                missing.add(source.get().file().path());
            } else if (isBefore(translation.get(), source.get())) {
                outdated.add(translation.get().file().path());
            }
        }
        return new TranslationReport(to, missing, outdated);
    }

    private static boolean isBefore(ParsedPage translation, ParsedPage source) {
        Optional<OffsetDateTime> translated = changed(translation.frontMatter());
        Optional<OffsetDateTime> original = changed(source.frontMatter());
        return translated.isPresent()
                && original.isPresent()
                && translated.get().isBefore(original.get());
    }

    private static Optional<OffsetDateTime> changed(FrontMatter frontMatter) {
        return frontMatter
                .moment("lastmod")
                .or(() -> frontMatter.moment("modified"))
                .or(() -> frontMatter.moment("date"));
    }
}
