package dev.lyceum.config;

import java.util.List;

/** Paths that authors write for folders of their site. */
final class SitePath {
    private SitePath() {}

    /** A path with {@code /}, without {@code ./} in front and slashes at the end. */
    static String trim(String written) {
        String path = written.strip().replace('\\', '/');
        while (path.startsWith("./")) {
            path = path.substring(2);
        }
        while (path.endsWith("/") && path.length() > 1) {
            path = path.substring(0, path.length() - 1);
        }
        return path;
    }

    /** Whether a trimmed path leads to something below the site's root. */
    static boolean isInside(String path) {
        return !path.isEmpty()
                && !path.startsWith("/")
                && !path.contains(":")
                && !List.of(path.split("/")).contains("..");
    }
}
