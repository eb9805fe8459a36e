package dev.lyceum.render;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.data.Data;
import dev.lyceum.data.TomlReader;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The interface's words: {@code i18n/KEY.toml} of the site over the theme's, English where a language lacks a word. Keys
 * in tables are joined with a dot. A language that has a word but no form of it for exactly one has none, whatever English
 * has.
 */
final class InterfaceText {
    private final Map<String, Map<String, String>> words = new HashMap<>();

    InterfaceText(List<LanguageConfig> languages, TemplateEngine templates) {
        for (LanguageConfig language : languages) {
            words.put(language.key(), read(language, templates));
        }
    }

    /** The words of a language by key. */
    Map<String, String> of(LanguageConfig language) {
        return words.getOrDefault(language.key(), Map.of());
    }

    private static Map<String, String> read(LanguageConfig language, TemplateEngine templates) {
        Map<String, String> words = new LinkedHashMap<>();
        String key = language.key().toLowerCase(Locale.ROOT);
        int hyphen = key.indexOf('-');
        List<String> names = hyphen < 0 ? List.of("en", key) : List.of("en", key.substring(0, hyphen), key);
        for (String name : names) {
            String path = "i18n/" + name + ".toml";
            for (String text : templates.layers(path)) {
                Map<String, String> own = new LinkedHashMap<>();
                collect(
                        "",
                        TomlReader.read(new SourceText(path, text), new Span(0, text.length()))
                                .table(),
                        own);
                own.keySet().forEach(word -> words.remove(word + "_one"));
                words.putAll(own);
            }
        }
        return Map.copyOf(words);
    }

    private static void collect(String prefix, Data.Table table, Map<String, String> words) {
        table.entries().forEach((key, value) -> {
            if (value instanceof Data.Table inner) {
                collect(prefix + key + ".", inner, words);
            } else {
                value.asText().ifPresent(text -> words.put(prefix + key, text));
            }
        });
    }
}
