package dev.lyceum.export;

import dev.lyceum.config.CardKind;
import dev.lyceum.html.HtmlBeginning;
import dev.lyceum.html.HtmlEscape;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.render.PageView.ItemView;
import dev.lyceum.render.PageView.PartView;
import dev.lyceum.render.SiteRenderer;
import dev.lyceum.site.AbsoluteUrl;
import dev.lyceum.site.Page;
import dev.lyceum.site.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Gathers the review questions and key points of a site, rendered. */
public final class CardCollector {
    private final Site site;
    private final SiteRenderer renderer;
    private final ToLongFunction<ParsedPage> changed;

    /**
     * @param changed when the text of a page last changed, in seconds since 1970
     */
    public CardCollector(Site site, SiteRenderer renderer, ToLongFunction<ParsedPage> changed) {
        this.site = site;
        this.renderer = renderer;
        this.changed = changed;
    }

    /**
     * @param files the site's files that are no pages, by URL
     */
    public CardSet collect(Predicate<Page> wanted, Map<String, Path> files) {
        List<CardPage> pages = new ArrayList<>();
        for (Page page : site.pages()) {
            if (page.source().isPresent() && !page.fallback() && wanted.test(page)) {
                List<Card> cards = cards(page);
                if (!cards.isEmpty()) {
                    pages.add(new CardPage(
                            page.url(),
                            page.title(),
                            page.language(),
                            sections(page),
                            page.terms().stream()
                                    .map(Page.TermRef::name)
                                    .distinct()
                                    .toList(),
                            AbsoluteUrl.of(site.config(), page.url()),
                            changed.applyAsLong(page.source().get()),
                            cards));
                }
            }
        }
        return new CardSet(
                site.config().title(), site.config().siteId(), site.config().baseUrl(), pages, files);
    }

    private List<Card> cards(Page page) {
        List<Card> cards = new ArrayList<>();
        for (PartView part : renderer.parts(page)) {
            for (ItemView item : part.items()) {
                boolean asked = item.card() || item.answer().isEmpty();
                if (part.study() && asked && item.type().equals("question")) {
                    cards.add(question(item));
                } else if (item.card() && item.type().equals("point")) {
                    cards.add(point(page, item));
                }
            }
        }
        return cards;
    }

    /** As the study pages ask it: its beginning is the question, and its whole the answer. */
    private Card point(Page page, ItemView item) {
        String ask = renderer.words(page.language())
                .getOrDefault("study_keypoint_ask", "{title}")
                .replace("{title}", page.linkTitle());
        String question = "<p>" + HtmlEscape.escape(ask) + "</p>\n" + HtmlBeginning.of(item.html());
        return new Card(CardKind.KEYPOINT, item.id(), question, List.of(), List.of(), Optional.of(item.html()));
    }

    private static Card question(ItemView item) {
        List<Card.Choice> options = item.options().stream()
                .map(option -> new Card.Choice(option.label(), option.html()))
                .toList();
        return new Card(
                CardKind.REVIEW,
                item.id(),
                item.html(),
                options,
                item.right(),
                item.answer().map(given -> given.html()));
    }

    private List<String> sections(Page page) {
        List<String> titles = new ArrayList<>();
        for (Optional<Page> above = site.parent(page); above.isPresent(); above = site.parent(above.get())) {
            if (site.parent(above.get()).isPresent()) {
                titles.add(0, above.get().title());
            }
        }
        return titles;
    }
}
