package dev.lyceum.config;

import java.util.Locale;
import java.util.Set;

/**
 * How file names become URLs; the defaults are Hugo's.
 *
 * @param ugly {@code name.html} instead of {@code name/}
 * @param uglySections the only sections for which that holds, in lower case, where it does not for all
 * @param keepCase {@code disablePathToLower}
 * @param removeAccents marks above and below letters are left out of paths
 */
public record UrlConfig(boolean ugly, Set<String> uglySections, boolean keepCase, boolean removeAccents) {
    public static final UrlConfig DEFAULT = new UrlConfig(false, Set.of(), false, false);

    public UrlConfig {
        uglySections = Set.copyOf(uglySections);
    }

    /** Whether the pages and lists of a section, or of a taxonomy, are {@code name.html}. */
    public boolean uglyIn(String section) {
        return ugly || (!uglySections.isEmpty() && uglySections.contains(section.toLowerCase(Locale.ROOT)));
    }
}
