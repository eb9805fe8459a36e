package dev.lyceum.render;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.site.BaseUrl;
import dev.lyceum.site.UrlPath;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code abs_url}, {@code rel_url}, {@code abs_lang_url}, {@code rel_lang_url} and {@code urlize}: what Hugo's functions of
 * these names make of text, for templates that are brought over. The theme itself links relatively.
 */
record UrlFilter(Body body) implements Filter {
    @FunctionalInterface
    private interface Body {
        String apply(String text, Place place);
    }

    /**
     * Where the template is used.
     *
     * @param language the folder of the page's language; empty for none
     */
    record Place(SiteConfig config, BaseUrl base, String language) {
        static final String VARIABLE = "lyceum.place";

        /** One for each language, by its key. */
        static Map<String, Place> all(SiteConfig config) {
            BaseUrl base = new BaseUrl(config.baseUrl());
            Map<String, Place> places = new HashMap<>();
            for (LanguageConfig language : config.languages()) {
                String folder = config.urlPrefix(language);
                places.put(language.key(), new Place(config, base, folder.replace("/", "")));
            }
            return places;
        }
    }

    static Map<String, Filter> all() {
        return Map.of(
                "abs_url", new UrlFilter((text, place) -> place.base().absolute(text, "")),
                "rel_url", new UrlFilter((text, place) -> place.base().rooted(text, "")),
                "abs_lang_url", new UrlFilter((text, place) -> place.base().absolute(text, place.language())),
                "rel_lang_url", new UrlFilter((text, place) -> place.base().rooted(text, place.language())),
                "urlize",
                        new UrlFilter((text, place) -> UrlPath.encode(
                                UrlPath.segment(text, place.config().urls()))));
    }

    @Override
    public List<String> getArgumentNames() {
        return List.of();
    }

    @Override
    public Object apply(
            Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        String text = input == null ? "" : input.toString();
        return context.getVariable(Place.VARIABLE) instanceof Place place ? body.apply(text, place) : text;
    }
}
