package dev.lyceum.site;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.PermalinkConfig;
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

    /** The beginning of a named token; a colon before a digit is rather a time of day than the layout of a date. */
    private static final Pattern TOKEN = Pattern.compile(":[a-z]");

    /** What Lyceum keeps for itself in the destination begins so. */
    private static final String OWN_FILES = ".lyceum";

    private final SiteConfig config;
    private final Map<String, Permalink> ofPages;
    private final Map<String, Permalink> ofSections;
    private final Map<String, Permalink> ofTaxonomies;
    private final Map<String, Permalink> ofTerms;

    /**
     * @param config as it holds in the language of the pages
     */
    PageUrls(SiteConfig config) {
        this.config = config;
        this.ofPages = parsed(config.permalinks().pages());
        this.ofSections = parsed(config.permalinks().sections());
        this.ofTaxonomies = parsed(config.permalinks().taxonomies());
        this.ofTerms = parsed(config.permalinks().terms());
    }

    private static Map<String, Permalink> parsed(Map<String, PermalinkConfig.Pattern> patterns) {
        Map<String, Permalink> permalinks = new HashMap<>();
        patterns.forEach((section, pattern) -> Permalink.parse(pattern.text())
                .ifPresent(permalink -> permalinks.put(key(UrlPath.trimSlashes(section.strip())), permalink)));
        return permalinks;
    }

    private static String key(String section) {
        return section.toLowerCase(Locale.ROOT);
    }

    /** The URL of an ordinary page in a folder. */
    String page(LanguageConfig language, String folder, FrontMatter frontMatter, Permalink.Subject subject) {
        Optional<String> explicit = explicit(language, frontMatter, false, subject);
        if (explicit.isPresent()) {
            return explicit.get();
        }
        Permalink permalink = ofPages.get(key(subject.section()));
        String path = permalink == null ? "" : permalink.expand(subject, config.urls());
        if (path.isEmpty()) {
            String last = subject.slug().isEmpty() ? subject.fileName() : subject.slug();
            path = UrlPath.path(folder.isEmpty() ? last : folder + "/" + last, config.urls());
        }
        return config.urlPrefix(language) + (config.urls().uglyIn(subject.section()) ? path + ".html" : path + "/");
    }

    /** The URL of the home page, which can have no other. */
    String home(LanguageConfig language) {
        return config.urlPrefix(language);
    }

    /** The URL of the list of a folder: {@code en/a/b/}. */
    String section(LanguageConfig language, String folder, FrontMatter frontMatter, Permalink.Subject subject) {
        return list(
                language, folder, frontMatter, Optional.ofNullable(ofSections.get(key(subject.section()))), subject);
    }

    /** The URL of the list of a taxonomy's terms. */
    String taxonomy(LanguageConfig language, String taxonomy, String title, FrontMatter frontMatter) {
        return list(
                language,
                taxonomy,
                frontMatter,
                Optional.ofNullable(ofTaxonomies.get(key(taxonomy))),
                subject(taxonomy, title, frontMatter));
    }

    /** The URL of a term's page. */
    String term(LanguageConfig language, String path, String title, FrontMatter frontMatter) {
        String taxonomy = path.substring(0, path.indexOf('/'));
        return list(
                language,
                path,
                frontMatter,
                Optional.ofNullable(ofTerms.get(key(taxonomy))),
                subject(taxonomy, title, frontMatter));
    }

    private static Permalink.Subject subject(String taxonomy, String title, FrontMatter frontMatter) {
        return new Permalink.Subject(
                NO_DATE,
                taxonomy,
                List.of(taxonomy),
                title,
                frontMatter.text("slug").orElse(""),
                title);
    }

    private String list(
            LanguageConfig language,
            String path,
            FrontMatter frontMatter,
            Optional<Permalink> permalink,
            Permalink.Subject subject) {
        return explicit(language, frontMatter, true, subject)
                .orElseGet(() -> list(
                        language,
                        permalink
                                .map(pattern -> pattern.expand(subject, config.urls()))
                                .filter(expanded -> !expanded.isEmpty())
                                .orElse(path),
                        subject.section()));
    }

    private String list(LanguageConfig language, String path, String section) {
        return config.urlPrefix(language)
                + UrlPath.path(path, config.urls())
                + (config.urls().uglyIn(section) ? ".html" : "/");
    }

    /**
     * The front matter's {@code url}. One with a slash in front is below the site's root, whatever the language; one with a
     * period is a file. Tokens of {@code [permalinks]} are understood in it, as since Hugo 0.131.
     */
    private Optional<String> explicit(
            LanguageConfig language, FrontMatter frontMatter, boolean sanitised, Permalink.Subject subject) {
        return frontMatter
                .text("url")
                .filter(url -> !url.isBlank() && !url.contains("://"))
                .map(url -> {
                    String printable = CONTROLS.matcher(url).replaceAll("");
                    Optional<String> expanded = Optional.of(printable)
                            .filter(text -> TOKEN.matcher(text).find())
                            .flatMap(Permalink::parse)
                            .map(permalink -> permalink.expand(subject, config.urls()));
                    String path = expanded.orElseGet(
                            () -> UrlPath.clean(sanitised ? UrlPath.segment(printable, config.urls()) : printable));
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
     * The places of a page's usable {@code aliases}: one with a slash in front is below the site's root, another beside the page's folder.
     */
    List<String> aliases(String url, FrontMatter frontMatter) {
        List<String> aliases = frontMatter.aliases();
        String above = Folder.parent(UrlPath.trimSlashes(folder(url, frontMatter)));
        List<String> places = new ArrayList<>(aliases.size());
        for (String alias : aliases) {
            String path = UrlPath.clean(alias.startsWith("/") ? alias : above + "/" + alias.strip());
            if (path.endsWith(".html")) {
                places.add(
                        path.endsWith("/index.html") ? path.substring(0, path.length() - "index.html".length()) : path);
            } else if (!path.isEmpty()) {
                places.add(config.urls().ugly() ? path + ".html" : path + "/");
            }
        }
        return places;
    }

    /** The URL of a further page of a list. */
    static String pagerUrl(Page list, int number, SiteConfig config) {
        String path = list.path();
        int slash = path.indexOf('/');
        boolean named = list.source()
                .filter(file -> file.frontMatter().text("url").isPresent())
                .isPresent();
        boolean ugly = !named && config.urls().uglyIn(slash < 0 ? path : path.substring(0, slash));
        return folder(list.url()) + config.lists().pagePath() + "/" + number + (ugly ? ".html" : "/");
    }

    /** Where the files of a page go: beside it where {@code url} names a file, as in Hugo. */
    static String folder(String url, FrontMatter frontMatter) {
        boolean isNamed = frontMatter.text("url").isPresent() && !url.isEmpty() && !url.endsWith("/");
        return isNamed ? url.substring(0, url.lastIndexOf('/') + 1) : folder(url);
    }

    private static String folder(String url) {
        if (url.isEmpty() || url.endsWith("/")) {
            return url;
        }
        int dot = url.lastIndexOf('.');
        return (dot > url.lastIndexOf('/') ? url.substring(0, dot) : url) + "/";
    }
}
