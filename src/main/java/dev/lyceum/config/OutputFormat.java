package dev.lyceum.config;

import java.util.Optional;

/** The formats a page can be written in. */
public enum OutputFormat {
    HTML,
    RSS,
    JSON;

    /** The format that an author names, in whatever case. */
    public static Optional<OutputFormat> of(String name) {
        for (OutputFormat format : values()) {
            if (format.name().equalsIgnoreCase(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
