package dev.lyceum.config;

import dev.lyceum.problem.Problem;
import java.util.List;

/**
 * A configuration, and what was wrong with it.
 *
 * @param file the file it came from, relative to the site's root; empty when there is none
 */
public record LoadedConfig(SiteConfig config, String file, List<Problem> problems) {
    public LoadedConfig {
        problems = List.copyOf(problems);
    }
}
