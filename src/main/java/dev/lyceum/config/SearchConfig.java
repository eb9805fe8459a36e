package dev.lyceum.config;

/**
 * Choices under {@code [search]}.
 *
 * @param enabled whether readers can search the site
 */
public record SearchConfig(boolean enabled) {
    public static final SearchConfig DEFAULT = new SearchConfig(true);
}
