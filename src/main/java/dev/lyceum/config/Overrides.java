package dev.lyceum.config;

import java.util.Optional;

/**
 * What the command line says; it goes before the file. A flag that is false leaves the choice to the file.
 */
public record Overrides(Optional<String> baseUrl, boolean buildDrafts, boolean buildFuture, boolean buildExpired) {
    public static final Overrides NONE = new Overrides(Optional.empty(), false, false, false);
}
