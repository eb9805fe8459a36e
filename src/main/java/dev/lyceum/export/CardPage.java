package dev.lyceum.export;

import dev.lyceum.config.LanguageConfig;
import java.util.List;
import java.util.Optional;

/**
 * The cards of one page.
 *
 * @param url below the site's root, without leading slash, not percent-encoded
 * @param sections the titles of the sections it is in, outermost first, without the site's
 * @param tags its terms in all taxonomies
 * @param address absolute; absent where the site has no base URL
 * @param changed when its text last changed, in seconds since 1970
 */
public record CardPage(
        String url,
        String title,
        LanguageConfig language,
        List<String> sections,
        List<String> tags,
        Optional<String> address,
        long changed,
        List<Card> cards) {
    public CardPage {
        sections = List.copyOf(sections);
        tags = List.copyOf(tags);
        cards = List.copyOf(cards);
    }

    /** The same page with other cards. */
    CardPage with(List<Card> some) {
        return new CardPage(url, title, language, sections, tags, address, changed, some);
    }
}
