package dev.lyceum.check;

import dev.lyceum.page.ParsedPage;
import dev.lyceum.problem.EditDistance;
import dev.lyceum.site.ContentPath;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Translations that no switch of languages leads to. That a page is in one language only is no fault; that it misses its
 * counterpart by a hair is.
 */
final class TranslationRule implements Rule {
    private static final String KEY = "translationKey";

    @Override
    public List<Issue> issues(CheckedSite site) {
        if (site.site().config().languages().size() < 2) {
            return List.of();
        }
        Map<String, ParsedPage> hidden = hidden(site);
        Map<String, List<Page>> originals = originals(site);
        List<Issue> issues = new ArrayList<>();
        for (Page page : site.site().pages()) {
            if (page.fallback() || page.source().isEmpty() || isTranslated(site, page)) {
                continue;
            }
            ParsedPage source = page.source().get();
            if (source.frontMatter().text(KEY).isPresent()) {
                issues.add(Issue.of(site.warningAt(
                                source,
                                KEY,
                                "translation-key",
                                "no page of another language has the same translationKey")
                        .withHint("write the same key in both pages; it is compared letter by letter")));
            } else if (!isDefault(site, page)) {
                original(site, page, source, hidden, originals).ifPresent(issues::add);
            }
        }
        return issues;
    }

    private static Optional<Issue> original(
            CheckedSite site,
            Page page,
            ParsedPage source,
            Map<String, ParsedPage> hidden,
            Map<String, List<Page>> originals) {
        Optional<ContentPath> place = place(site, source);
        if (place.isEmpty()) {
            return Optional.empty();
        }
        ParsedPage draft = hidden.get(key(place.get()));
        if (draft != null) {
            return Optional.of(Issue.of(site.warning(
                            source,
                            "translation-hidden",
                            0,
                            "what this page translates, " + draft.file().path() + ", is not published")
                    .withHint("publish both or neither (draft, publishDate, expiryDate)")));
        }
        String name = place.get().name().toLowerCase(Locale.ROOT);
        int limit = name.length() >= 8 ? 2 : 1;
        List<Page> near = originals.getOrDefault(place.get().folder(), List.of()).stream()
                .filter(other -> name.length() >= 5 && distance(site, other, name, limit) <= limit)
                .filter(other -> site.site().translations(other).stream()
                        .noneMatch(translation -> translation.language().equals(page.language())))
                .toList();
        return near.size() == 1
                ? Optional.of(Issue.of(site.warning(
                                source,
                                "translation-unmatched",
                                0,
                                "this page and "
                                        + near.get(0).source().get().file().path()
                                        + " are not known as translations of each other")
                        .withHint("give both files the same name, or the same translationKey")))
                : Optional.empty();
    }

    /** Names with numbers (week-1, week-2) are near to each other and yet quite different. */
    private static int distance(CheckedSite site, Page other, String name, int limit) {
        String otherName = other.source()
                .flatMap(source -> place(site, source))
                .map(place -> place.name().toLowerCase(Locale.ROOT))
                .orElse("");
        boolean sameDigits = digits(name).equals(digits(otherName));
        return sameDigits ? EditDistance.between(name, otherName, limit) : limit + 1;
    }

    private static String digits(String name) {
        return name.replaceAll("[^0-9]+", " ");
    }

    /** Pages of the default language that are not published, by their place. */
    private static Map<String, ParsedPage> hidden(CheckedSite site) {
        Map<String, ParsedPage> hidden = new HashMap<>();
        for (ParsedPage source : site.parsed().pages()) {
            if (site.site().ofSource(source.file().path()).isEmpty()) {
                place(site, source)
                        .filter(place -> place.language()
                                .key()
                                .equals(site.site().config().defaultLanguage()))
                        .ifPresent(place -> hidden.put(key(place), source));
            }
        }
        return hidden;
    }

    /** Pages of the default language by folder. */
    private static Map<String, List<Page>> originals(CheckedSite site) {
        Map<String, List<Page>> originals = new HashMap<>();
        for (Page page : site.site().pages()) {
            if (isDefault(site, page)
                    && page.kind() == PageKind.PAGE
                    && page.source().isPresent()) {
                place(site, page.source().get())
                        .ifPresent(place -> originals
                                .computeIfAbsent(place.folder(), folder -> new ArrayList<>())
                                .add(page));
            }
        }
        return originals;
    }

    private static boolean isTranslated(CheckedSite site, Page page) {
        return site.site().translations(page).stream()
                .anyMatch(other -> !other.language().equals(page.language()) && !other.fallback());
    }

    private static boolean isDefault(CheckedSite site, Page page) {
        return page.language().key().equals(site.site().config().defaultLanguage());
    }

    private static Optional<ContentPath> place(CheckedSite site, ParsedPage source) {
        return ContentPath.of(source.file().path(), site.site().config());
    }

    private static String key(ContentPath place) {
        return place.folder() + "/" + place.name();
    }
}
