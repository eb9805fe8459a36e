package dev.lyceum.build;

import dev.lyceum.config.Overrides;
import java.nio.file.Path;

/**
 * What to build.
 *
 * @param source the site's root
 * @param overrides what the command line says over the configuration
 */
public record BuildRequest(Path source, Overrides overrides) {}
