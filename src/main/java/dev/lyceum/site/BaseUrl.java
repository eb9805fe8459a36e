package dev.lyceum.site;

/**
 * A site's address and what stands below it, by the rules of Hugo's {@code absURL}, {@code relURL} and their kin: a path with
 * a slash in front counts from the host, another from the base URL, and what has a host of its own stays as it is.
 *
 * @param url as configured
 */
public record BaseUrl(String url) {

    /**
     * The whole address of a path.
     *
     * @param language the language's folder, to be put in front unless the path has it; empty for none
     */
    public String absolute(String path, String language) {
        if (isAbsolute(path)) {
            return path;
        }
        String base = root(path);
        int host = endOfHost(base);
        return base.substring(0, host) + join(base.substring(host), path, withLanguage(path, language));
    }

    /** The path of the address, from the host. A path that is the site's own address loses it. */
    public String rooted(String path, String language) {
        String base = root(path);
        boolean own = path.startsWith(base);
        if (!own && isAbsolute(path)) {
            return path;
        }
        String below = own ? path.substring(base.length()) : path;
        String joined = join(base.substring(endOfHost(base)), path, withLanguage(below, language));
        return joined.startsWith("/") ? joined : "/" + joined;
    }

    private String root(String path) {
        return path.startsWith("/") ? url.substring(0, endOfHost(url)) : url;
    }

    private static int endOfHost(String url) {
        int scheme = url.indexOf("://");
        int slash = url.indexOf('/', scheme < 0 ? 0 : scheme + "://".length());
        return slash < 0 ? url.length() : slash;
    }

    private static boolean isAbsolute(String path) {
        if (path.startsWith("//")) {
            return true;
        }
        int colon = path.indexOf(':');
        return colon > 0
                && Character.isLetter(path.charAt(0))
                && path.substring(0, colon)
                        .chars()
                        .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0));
    }

    private static String withLanguage(String path, String language) {
        String below = path.startsWith("/") ? path.substring(1) : path;
        boolean has = below.equals(language) || below.startsWith(language + "/");
        return language.isEmpty() || has ? path : language + "/" + below;
    }

    /** Query and fragment are no part of the path, and so nothing in them is cleaned away. */
    private static String join(String base, String given, String path) {
        int end = 0;
        while (end < path.length() && path.charAt(end) != '?' && path.charAt(end) != '#') {
            end++;
        }
        String joined = "/" + UrlPath.clean(base + "/" + path.substring(0, end));
        boolean folder = given.isEmpty() ? base.endsWith("/") : end > 0 && path.charAt(end - 1) == '/';
        if (joined.equals("/") && !folder) {
            joined = "";
        } else if (folder && !joined.endsWith("/")) {
            joined += "/";
        }
        return joined + path.substring(end);
    }
}
