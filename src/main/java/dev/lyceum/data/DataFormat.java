package dev.lyceum.data;

import java.util.Locale;
import java.util.Optional;

/** The notations that configuration and front matter may be written in. */
public enum DataFormat {
    TOML,
    YAML,
    JSON;

    /** The format of a file by the last part of its name. */
    public static Optional<DataFormat> ofFileName(String name) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "toml" -> Optional.of(TOML);
            case "yaml", "yml" -> Optional.of(YAML);
            case "json" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }

    /** The format of text that nothing else tells about: its first brace, colon or equals sign decides, as in Hugo. */
    public static Optional<DataFormat> guess(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '{' -> {
                    return Optional.of(JSON);
                }
                case ':' -> {
                    return Optional.of(YAML);
                }
                case '=' -> {
                    return Optional.of(TOML);
                }
                default -> {}
            }
        }
        return Optional.empty();
    }
}
