package dev.lyceum.config;

import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A configuration, and what was wrong with it.
 *
 * @param files the files it came from, relative to the site's root; later ones go before earlier ones
 * @param notes keys that Hugo knows and Lyceum does without, though they would change the site: nothing to mend, but worth
 *     saying to somebody who asks
 * @param places the place of a value of the configuration by its offset; none for a default
 */
public record LoadedConfig(
        SiteConfig config,
        List<String> files,
        List<Problem> problems,
        List<Problem> notes,
        IntFunction<Optional<Location>> places) {
    public LoadedConfig {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** The files in one line; empty when there are none. */
    public String file() {
        return String.join(", ", files);
    }
}
