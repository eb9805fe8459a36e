package dev.lyceum.config;

import dev.lyceum.problem.Problem;
import java.util.List;

/**
 * A configuration, and what was wrong with it.
 *
 * @param file the file it came from, relative to the site's root; empty when there is none
 * @param notes keys that Hugo knows and Lyceum does without, though they would change the site: nothing to mend, but worth
 *     saying to somebody who asks
 */
public record LoadedConfig(SiteConfig config, String file, List<Problem> problems, List<Problem> notes) {
    public LoadedConfig {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
