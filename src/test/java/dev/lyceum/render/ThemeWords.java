package dev.lyceum.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/** The theme's interface words, read straight from its files. */
final class ThemeWords {
    static final Path TEMPLATES = Path.of("templates");

    private ThemeWords() {}

    static Map<String, String> of(String language) {
        try {
            TomlParseResult words = Toml.parse(TEMPLATES.resolve("i18n/" + language + ".toml"));
            return words.keySet().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, key -> String.valueOf(words.get(key))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
