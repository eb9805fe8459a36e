package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.page.FrontMatter;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where pages go: by folder and file name, {@code slug}, {@code url}, {@code [permalinks]} and {@code uglyURLs}. */
final class PageUrls {
    /** What Go calls a date that is not set. */
    static final OffsetDateTime NO_DATE = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    /** What Lyceum keeps for itself in the destination begins so. */
    private static final String OWN_FILES = ".lyceum";

    private final SiteConfig config;
    private final Map<String, Permalink> permalinks = new HashMap<>();

    PageUrls(SiteConfig config) {
        this.config = config;
        config.permalinks()
                .forEach((section, pattern) -> Permalink.parse(pattern)
                        .ifPresent(permalink -> permalinks.put(key(UrlPath.trimSlashes(section.strip())), permalink)));
    }

    private static String key(String section) {
        return section.toLowerCase(Locale.ROOT);
    }

    /** The URL of an ordinary page in a folder. */
    String page(LanguageConfig language, String folder, FrontMatter frontMatter, Permalink.Subject subject) {
        Optional<String> explicit = explicit(language, frontMatter, false);
        if (explicit.isPresent()) {
            return explicit.get();
        }
        Permalink permalink = permalinks.get(key(subject.section()));
        String path = permalink == null ? "" : permalink.expand(subject, config.urls());
        if (path.isEmpty()) {
            String last = subject.slug().isEmpty() ? subject.fileName() : subject.slug();
            path = UrlPath.path(folder.isEmpty() ? last : folder + "/" + last, config.urls());
        }
        return config.urlPrefix(language) + (config.urls().ugly() ? path + ".html" : path + "/");
    }

    /** The URL of the list of a folder: {@code en/a/b/}; the language's prefix for the home page, which has no other. */
    String list(LanguageConfig language, String folder, FrontMatter frontMatter) {
        if (folder.isEmpty()) {
            return config.urlPrefix(language);
        }
        return explicit(language, frontMatter, true).orElseGet(() -> list(language, folder));
    }

    /** The URL of a term's page, which patterns hold for, too. */
    String term(LanguageConfig language, String path, String title, FrontMatter frontMatter) {
        Optional<String> explicit = explicit(language, frontMatter, true);
        if (explicit.isPresent()) {
            return explicit.get();
        }
        String taxonomy = path.substring(0, path.indexOf('/'));
        Permalink permalink = permalinks.get(key(taxonomy));
        String expanded = permalink == null
                ? ""
                : permalink.expand(
                        new Permalink.Subject(NO_DATE, taxonomy, List.of(taxonomy), title, "", title), config.urls());
        return list(language, expanded.isEmpty() ? path : expanded);
    }

    private String list(LanguageConfig language, String path) {
        return config.urlPrefix(language)
                + UrlPath.path(path, config.urls())
                + (config.urls().ugly() ? ".html" : "/");
    }

    /**
     * The front matter's {@code url}. One with a slash in front is below the site's root, whatever the language; one with a
     * period is a file.
     */
    private Optional<String> explicit(LanguageConfig language, FrontMatter frontMatter, boolean sanitised) {
        return frontMatter
                .text("url")
                .filter(url -> !url.isBlank() && !url.contains("://"))
                .map(url -> {
                    String printable = CONTROLS.matcher(url).replaceAll("");
                    String path = UrlPath.clean(sanitised ? UrlPath.segment(printable, config.urls()) : printable);
                    path = path.startsWith(OWN_FILES) ? path.substring(1) : path;
                    String prefix = url.startsWith("/") ? "" : config.urlPrefix(language);
                    if (path.equals("index.html") || path.endsWith("/index.html")) {
                        return prefix + path.substring(0, path.length() - "index.html".length());
                    }
                    boolean file = path.indexOf('.') >= 0 && !url.endsWith("/");
                    return path.isEmpty() ? prefix : prefix + path + (file ? "" : "/");
                });
    }

    /**
     * The places of a page's {@code aliases}: one with a slash in front is below the site's root, another beside the page.
     */
    List<String> aliases(LanguageConfig language, String url, List<String> aliases) {
        List<String> places = new ArrayList<>(aliases.size());
        for (String alias : aliases) {
            String own = UrlPath.trimSlashes(folder(url));
            boolean home = url.equals(config.urlPrefix(language));
            String path = UrlPath.clean(
                    alias.startsWith("/") ? alias : (home ? own : Folder.parent(own)) + "/" + alias.strip());
            if (path.endsWith(".html")) {
                places.add(
                        path.endsWith("/index.html") ? path.substring(0, path.length() - "index.html".length()) : path);
            } else if (!path.isEmpty()) {
                places.add(config.urls().ugly() ? path + ".html" : path + "/");
            }
        }
        return places;
    }

    /** Where the files of a page with this URL go. */
    static String folder(String url) {
        if (url.isEmpty() || url.endsWith("/")) {
            return url;
        }
        int dot = url.lastIndexOf('.');
        return (dot > url.lastIndexOf('/') ? url.substring(0, dot) : url) + "/";
    }
}
