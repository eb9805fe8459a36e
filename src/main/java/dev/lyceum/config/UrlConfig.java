package dev.lyceum.config;

/**
 * How file names become URLs; the defaults are Hugo's.
 *
 * @param ugly {@code name.html} instead of {@code name/}
 * @param keepCase {@code disablePathToLower}
 * @param removeAccents marks above and below letters are left out of paths
 */
public record UrlConfig(boolean ugly, boolean keepCase, boolean removeAccents) {
    public static final UrlConfig DEFAULT = new UrlConfig(false, false, false);
}
