package dev.lyceum.check;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The keys of front matter that mean something to Lyceum or to Hugo, and what may stand under them. */
final class FrontMatterKeys {
    /** What the value of a key must be. */
    enum Kind {
        TEXT("a text"),
        NUMBER("a whole number"),
        FLAG("true or false"),
        MOMENT("a date, as in 2024-05-31"),
        WORDS("a text or a list of texts"),
        TABLE("a table"),
        ANYTHING("anything");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private static final Map<String, Known> KEYS = new Builder()
            .add(Kind.TEXT, "title linkTitle description summary slug url type layout translationKey")
            .add(Kind.NUMBER, "weight")
            .add(Kind.FLAG, "draft isCJKLanguage headless")
            .add(Kind.MOMENT, "date lastmod publishDate expiryDate modified")
            .add(Kind.WORDS, "aliases keywords tags categories prerequisites outputs")
            .add(Kind.TABLE, "params")
            .add(
                    Kind.ANYTHING,
                    "audio author authors build _build cascade check comments created hidden icon image images"
                            + " markup math menu menus name pubdate published resources search series sitemap status"
                            + " study subtitle target toc unpublishdate updated version videos")
            .keys;

    private FrontMatterKeys() {}

    /**
     * @param name in its usual spelling
     */
    record Known(String name, Kind kind) {}

    private static final class Builder {
        final Map<String, Known> keys = new LinkedHashMap<>();

        Builder add(Kind kind, String names) {
            Arrays.stream(names.split(" ")).forEach(name -> keys.put(fold(name), new Known(name, kind)));
            return this;
        }
    }

    static Optional<Known> find(String key) {
        return Optional.ofNullable(KEYS.get(fold(key)));
    }

    static Iterable<Known> all() {
        return KEYS.values();
    }

    static String fold(String key) {
        return key.toLowerCase(Locale.ROOT);
    }
}
