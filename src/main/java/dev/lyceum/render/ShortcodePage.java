package dev.lyceum.render;

import dev.lyceum.render.PageView.DateView;
import dev.lyceum.render.PageView.LanguageView;
import dev.lyceum.render.PageView.LinkView;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a shortcode's template can see of the page that calls it.
 *
 * @param url of the page from the site's root, without leading slash
 * @param root the site's root as seen from the page
 * @param kind {@code home}, {@code section}, {@code page}, {@code taxonomy} or {@code term}
 * @param weight 0 where there is none
 * @param params the front matter
 * @param sections the sections below the page, as seen from it
 * @param text the interface's words in the page's language, by key
 */
public record ShortcodePage(
        String title,
        String linkTitle,
        String url,
        String root,
        LanguageView language,
        String kind,
        Optional<DateView> date,
        long weight,
        Map<String, Object> params,
        List<LinkView> sections,
        Map<String, String> text) {

    /**
     * What it can see of the site, in the page's language.
     *
     * @param params of the language, over the site's
     * @param homeUrl as seen from the page
     */
    public record SiteView(String title, Map<String, Object> params, LanguageView language, String homeUrl) {}

    /** A call around another one; see {@link ShortcodeRenderer}. */
    public record CallView(
            String name,
            Map<String, Object> params,
            List<Object> args,
            Optional<CallView> parent,
            int ordinal,
            String id) {}

    /**
     * A term that a topic explains.
     *
     * @param text its explanation, Markdown
     * @param title of the topic
     * @param url of the topic, as seen from the page that lists it
     */
    public record GlossaryEntry(String term, String text, String title, String url) {}

    /** A page below another one, as seen from the page that lists it. */
    public record ListedPage(String title, String url, String description, List<ListedPage> children) {}
}
