package dev.lyceum.config;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is said outside of the site's files, and goes before them. A flag that is false leaves the choice to the files.
 *
 * @param environment names the folder below {@code config} that is read besides {@code _default}; {@code production}
 *     where none is given
 * @param variables environment variables; those that begin with {@code LYCEUM_} are configuration
 */
public record Overrides(
        Optional<String> baseUrl,
        boolean buildDrafts,
        boolean buildFuture,
        boolean buildExpired,
        Optional<String> environment,
        Map<String, String> variables) {
    public static final Overrides NONE = new Overrides(Optional.empty(), false, false, false);

    public Overrides {
        variables = Map.copyOf(variables);
    }

    /** The variables that may say something about the site. */
    public SortedMap<String, String> siteVariables() {
        SortedMap<String, String> ours = new TreeMap<>(variables);
        ours.keySet().removeIf(name -> !Variables.isOurs(name));
        return ours;
    }

    /** Neither an environment nor variables. */
    public Overrides(Optional<String> baseUrl, boolean buildDrafts, boolean buildFuture, boolean buildExpired) {
        this(baseUrl, buildDrafts, buildFuture, buildExpired, Optional.empty(), Map.of());
    }
}
