package dev.lyceum.config;

import dev.lyceum.data.Data;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads {@code [study.parts]}: headings by part kind for all languages, and in a table of its own by part kind for one
 * language.
 */
final class PartNamesReader {
    private static final List<String> KINDS = List.of("preview", "explain", "keypoint", "review");

    private final Settings parts;
    private final Map<String, String> ofAllLanguages;

    PartNamesReader(Settings parts) {
        this.parts = parts;
        this.ofAllLanguages = kindsByHeading(parts);
    }

    /** The further headings of a language with their kinds; its own go before those of all languages. */
    Map<String, String> read(String language) {
        Map<String, String> kinds = new LinkedHashMap<>(ofAllLanguages);
        parts.entries().forEach((key, value) -> {
            if (key.equalsIgnoreCase(language)) {
                kinds.putAll(kindsByHeading(parts.tableOf(key, value)));
            }
        });
        return kinds;
    }

    /** Reports the keys that are neither a part kind nor a language. */
    void check(Set<String> languages) {
        parts.entries().forEach((key, value) -> {
            if (!languages.contains(key.toLowerCase(Locale.ROOT))) {
                checkKind(key, value);
            } else if (value instanceof Data.Table table) {
                table.entries().forEach(this::checkKind);
            }
        });
    }

    private void checkKind(String kind, Data value) {
        if (!KINDS.contains(kind.toLowerCase(Locale.ROOT))) {
            parts.warning(
                    "config-unknown-key",
                    value.offset(),
                    "\"" + kind + "\" is neither a kind of part nor a language of the site",
                    "kinds are " + String.join(", ", KINDS));
        }
    }

    private static Map<String, String> kindsByHeading(Settings table) {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (String kind : KINDS) {
            table.texts(kind).forEach(heading -> kinds.put(heading, kind));
        }
        return kinds;
    }
}
