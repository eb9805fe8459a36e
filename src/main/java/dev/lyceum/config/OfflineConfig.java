package dev.lyceum.config;

/**
 * Choices under {@code [offline]}.
 *
 * @param enabled whether readers can install the site and read it without a connection
 */
public record OfflineConfig(boolean enabled) {
    public static final OfflineConfig DEFAULT = new OfflineConfig(true);
}
