package dev.lyceum.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Choices under {@code [security.csp]}.
 *
 * @param policy whether pages carry a Content-Security-Policy
 * @param sources what the site's own additions need beyond the theme, by directive
 *     ({@code script-src → https://stats.example.org})
 */
public record SecurityConfig(boolean policy, Map<String, List<String>> sources) {
    public static final SecurityConfig DEFAULT = new SecurityConfig(true, Map.of());

    public SecurityConfig {
        Map<String, List<String>> copy = new TreeMap<>();
        sources.forEach((directive, list) -> copy.put(directive, List.copyOf(list)));
        sources = Collections.unmodifiableMap(copy);
    }
}
