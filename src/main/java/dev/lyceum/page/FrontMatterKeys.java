package dev.lyceum.page;

import dev.lyceum.data.Data;
import dev.lyceum.source.Span;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The keys of front matter that mean something to Lyceum or to Hugo, and what may stand under them. */
public final class FrontMatterKeys {
    /** What the value of a key must be. */
    public enum Kind {
        TEXT("a text"),
        NUMBER("a whole number"),
        FLAG("true or false"),
        MOMENT("a date, as in 2024-05-31"),
        WORDS("a text or a list of texts"),
        TABLE("a table"),
        TABLES("a list of tables"),
        MENUS("the name of a menu, a list of names or a table"),
        ANYTHING("anything");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** Whether a value counts under such a key; nothing at all is left out by many editors on purpose. */
        public boolean fits(Data value) {
            if (value instanceof Data.Nothing
                    || value.asText().filter(String::isBlank).isPresent()) {
                return true;
            }
            FrontMatter alone =
                    new FrontMatter(Optional.empty(), new Data.Table(Map.of("k", value), 0), new Span(0, 0));
            return switch (this) {
                case TEXT -> value.asText().isPresent();
                case NUMBER -> alone.integer("k").isPresent();
                case FLAG -> alone.flag("k").isPresent();
                case MOMENT -> alone.moment("k").isPresent();
                case WORDS ->
                    value.asText().isPresent()
                            || areAll(
                                    value,
                                    item -> item instanceof Data.Nothing
                                            || item.asText().isPresent());
                case TABLE -> value instanceof Data.Table;
                case TABLES -> areAll(value, Data.Table.class::isInstance);
                case MENUS ->
                    value instanceof Data.Text
                            || value instanceof Data.Table
                            || areAll(value, Data.Text.class::isInstance);
                case ANYTHING -> true;
            };
        }

        private static boolean areAll(Data value, Predicate<Data> rule) {
            return value instanceof Data.Items items && items.values().stream().allMatch(rule);
        }

        /** What must stand there, as in "a text". */
        public String words() {
            return words;
        }
    }

    private static final Map<String, Known> KEYS = new Builder()
            .add(Kind.TEXT, "title linkTitle description summary slug url type layout translationKey")
            .add(Kind.NUMBER, "weight")
            .add(Kind.FLAG, "draft isCJKLanguage headless")
            .add(Kind.MOMENT, "date lastmod publishDate expiryDate modified")
            .add(Kind.WORDS, "aliases keywords tags categories prerequisites outputs")
            .add(Kind.TABLE, "params build _build")
            .add(Kind.TABLES, "resources")
            .add(Kind.MENUS, "menu menus")
            .add(
                    Kind.ANYTHING,
                    "audio author authors cascade check comments created hidden icon image images"
                            + " markup math name pubdate published search series sitemap status"
                            + " study subtitle target toc unpublishdate updated version videos")
            .keys;

    private FrontMatterKeys() {}

    /**
     * @param name in its usual spelling
     */
    public record Known(String name, Kind kind) {}

    private static final class Builder {
        final Map<String, Known> keys = new LinkedHashMap<>();

        Builder add(Kind kind, String names) {
            Arrays.stream(names.split(" ")).forEach(name -> keys.put(fold(name), new Known(name, kind)));
            return this;
        }
    }

    public static Optional<Known> find(String key) {
        return Optional.ofNullable(KEYS.get(fold(key)));
    }

    public static Iterable<Known> all() {
        return KEYS.values();
    }

    /** A key as keys are compared: without regard to case. */
    public static String fold(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
