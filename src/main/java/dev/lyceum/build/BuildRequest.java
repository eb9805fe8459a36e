package dev.lyceum.build;

import dev.lyceum.config.Overrides;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What to build.
 *
 * @param source the site's root
 * @param overrides what the command line says over the configuration
 */
public record BuildRequest(Path source, Overrides overrides) {
    /** Where the site is written unless somebody says otherwise. */
    public Path destination() {
        return source.resolve("public");
    }

    /** The folder of the site's own templates, where it has one. */
    public Optional<Path> templates() {
        return Optional.of(source.resolve("templates")).filter(Files::isDirectory);
    }
}
