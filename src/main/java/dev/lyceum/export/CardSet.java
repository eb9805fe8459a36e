package dev.lyceum.export;

import dev.lyceum.config.CardKind;
import dev.lyceum.config.LanguageConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an export is made of: pages with cards, in the site's order.
 *
 * @param title of the site
 * @param siteId see {@link dev.lyceum.config.SiteConfig#siteId}
 * @param baseUrl of the site; {@code /} where it has none
 * @param files the files of the site that are no pages, by their URL below the site's root
 */
public record CardSet(String title, String siteId, String baseUrl, List<CardPage> pages, Map<String, Path> files) {
    public CardSet {
        pages = List.copyOf(pages);
    }

    /** The part of it that some pages make. */
    public CardSet only(Predicate<CardPage> wanted) {
        return new CardSet(title, siteId, baseUrl, pages.stream().filter(wanted).toList(), files);
    }

    /** Without the key points: what can be asked in a test. */
    CardSet questions() {
        List<CardPage> asking = pages.stream()
                .map(page -> page.with(page.cards().stream()
                        .filter(card -> card.kind() == CardKind.REVIEW)
                        .toList()))
                .filter(page -> !page.cards().isEmpty())
                .toList();
        return new CardSet(title, siteId, baseUrl, asking, files);
    }

    /** How many cards of a kind it has. */
    public long count(CardKind kind) {
        return cards().filter(card -> card.kind() == kind).count();
    }

    /** How many of its questions have no answer. */
    public long unanswered() {
        return cards().filter(card -> card.answer().isEmpty()).count();
    }

    private Stream<Card> cards() {
        return pages.stream().flatMap(page -> page.cards().stream());
    }

    /** The names from the site's down to the page's section, as other programs sort questions into. */
    List<String> shelf(CardPage page) {
        List<String> names = new ArrayList<>();
        LanguageConfig language = page.language();
        names.add(language.title().isBlank() ? title : language.title());
        boolean sameName = pages.stream()
                .map(CardPage::language)
                .anyMatch(other ->
                        !other.key().equals(language.key()) && other.title().equals(language.title()));
        if (sameName) {
            names.add(language.name());
        }
        names.addAll(page.sections());
        return names;
    }

    /** A name for a card that stays whatever is written on it. */
    String key(CardPage page, Card card) {
        return siteId + "/" + page.language().key() + "/" + page.url() + "#" + card.id();
    }
}
