package dev.lyceum.config;

import java.util.List;
import java.util.Optional;

/**
 * A folder or file of the site, and where what is in it stands: Hugo's {@code module.mounts}.
 *
 * @param source a path below the site's root
 * @param target below the content folder, or below the root of the finished site; empty at the top
 * @param language the key of the language of all pages in it; else their names say it
 * @param included patterns for paths below the source, of which one must match; empty for all
 * @param excluded patterns of which none may match
 */
public record Mount(
        String source, String target, Optional<String> language, List<String> included, List<String> excluded) {
    public Mount {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }

    /** A whole folder. */
    static Mount of(String source) {
        return new Mount(source, "", Optional.empty(), List.of(), List.of());
    }

    /** Whether a path is the source or below it. */
    public boolean covers(String path) {
        return path.startsWith(source) && (path.length() == source.length() || path.charAt(source.length()) == '/');
    }

    /** Where a path that it covers stands. */
    public String place(String path) {
        String below = path.length() == source.length() ? "" : path.substring(source.length() + 1);
        return target.isEmpty() || below.isEmpty() ? target + below : target + "/" + below;
    }
}
