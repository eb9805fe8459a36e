package dev.lyceum.config;

import dev.lyceum.config.ListConfig.TitleCase;
import dev.lyceum.data.Data;
import dev.lyceum.problem.Severity;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a site's configuration: {@code lyceum.toml}, else {@code hugo.toml}, else {@code config.toml} (or YAML or JSON),
 * over it the folders {@code config/_default} and {@code config/ENVIRONMENT}, over them environment variables and the
 * command line. Keys stand where Hugo has them, and ignore case.
 */
public final class ConfigReader {
    private static final String EXAMPLE_URL = "https://example.org/course/";
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})\\s*(ms|s|m)");
    private static final String GIT = ":git";
    private static final String FILE_TIME = ":filemodtime";

    private final Settings site;
    private final String folderName;
    private final String environment;

    private ConfigReader(Settings site, Path siteRoot, String environment) {
        this.site = site;
        this.environment = environment;
        Path name = siteRoot.toAbsolutePath().normalize().getFileName();
        this.folderName = name == null ? "Lyceum" : name.toString();
    }

    /**
     * Reads the configuration of the site in a folder.
     *
     * @throws UncheckedIOException when a file is there and cannot be read
     */
    public static LoadedConfig read(Path siteRoot, Overrides overrides) {
        ConfigLayers layers = ConfigLayers.read(siteRoot, overrides);
        SiteConfig config = read(layers, siteRoot);
        return new LoadedConfig(
                config, layers.files(), layers.problems(), layers.sources().notes(), layers.sources()::locate);
    }

    static SiteConfig read(ConfigLayers layers, Path siteRoot) {
        return new ConfigReader(new Settings(layers.merged(), layers.sources()), siteRoot, layers.environment())
                .config();
    }

    private SiteConfig config() {
        String siteTitle = site.text("title").orElse(folderName);
        LanguageRules rules = LanguageRulesReader.read(site);
        MountConfig mounts = MountReader.read(site);
        LanguagesReader languagesReader = new LanguagesReader(site, siteTitle, rules, mounts);
        List<LanguageConfig> languages = languagesReader.languages();
        String defaultLanguage = languagesReader.defaultLanguage(languages);
        String title = languages.stream()
                .filter(language -> language.key().equals(defaultLanguage))
                .map(LanguageConfig::title)
                .findFirst()
                .orElse(siteTitle);
        String baseUrl = baseUrl();
        return new SiteConfig(
                baseUrl,
                title,
                site.text("siteId").orElseGet(() -> siteId(baseUrl, title)),
                languages,
                defaultLanguage,
                site.flag("defaultContentLanguageInSubdir", false),
                rules.taxonomies(),
                rules.permalinks(),
                urls(),
                rules.markup(),
                content(rules.summaryLength(), languagesReader.disabled(), mounts),
                new StudyConfigReader(site.table("study")).read(),
                new OutputReader(site).read(),
                lists(),
                links(),
                new SearchConfig(site.table("search").flag("enabled", SearchConfig.DEFAULT.enabled())),
                new CheckConfig(site.table("check").items("ignore")),
                new SecurityConfigReader(site.table("security").table("csp")).read(),
                new OfflineConfig(site.table("offline").flag("enabled", OfflineConfig.DEFAULT.enabled())),
                site.table("params").table());
    }

    private UrlConfig urls() {
        UrlConfig defaults = UrlConfig.DEFAULT;
        boolean bySection = site.isTable("uglyURLs");
        Set<String> uglySections = new HashSet<>();
        if (bySection) {
            Settings sections = site.table("uglyURLs");
            for (String section : sections.entries().keySet()) {
                if (sections.flag(section, false)) {
                    uglySections.add(section.toLowerCase(Locale.ROOT));
                }
            }
        }
        return new UrlConfig(
                !bySection && site.flag("uglyURLs", defaults.ugly()),
                uglySections,
                site.flag("disablePathToLower", defaults.keepCase()),
                site.flag("removePathAccents", defaults.removeAccents()));
    }

    private String baseUrl() {
        String url = site.text("baseURL").orElse("").strip();
        if (url.isEmpty()) {
            return "/";
        }
        if (!url.contains("://") && !url.startsWith("/")) {
            url = "https://" + url;
            site.warning(
                    "config-value",
                    site.offset("baseURL"),
                    "the baseURL names no scheme",
                    "write \"" + (SiteAddress.isWellFormed(url) ? url : EXAMPLE_URL) + "\"");
        } else if (!SiteAddress.isWellFormed(url)) {
            site.warning(
                    "config-value",
                    site.offset("baseURL"),
                    "the baseURL is not the address of a site",
                    "write \"" + EXAMPLE_URL + "\" or the like, without anything behind a ? or #");
        }
        return url.endsWith("/") ? url : url + "/";
    }

    /** The site's address without scheme, or else its title, as one word. */
    private static String siteId(String baseUrl, String title) {
        int scheme = baseUrl.indexOf("://");
        String id = word(scheme < 0 ? baseUrl : baseUrl.substring(scheme + 3));
        if (id.isEmpty()) {
            id = word(title);
        }
        return id.isEmpty() ? "lyceum" : id;
    }

    private static String word(String text) {
        StringBuilder word = new StringBuilder();
        text.toLowerCase(Locale.ROOT).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty() && word.charAt(word.length() - 1) != '-') {
                word.append('-');
            }
        });
        int end = word.length();
        return word.substring(0, end > 0 && word.charAt(end - 1) == '-' ? end - 1 : end);
    }

    private ContentConfig content(int summaryLength, Set<String> disabledLanguages, MountConfig mounts) {
        ContentConfig defaults = ContentConfig.DEFAULT;
        return new ContentConfig(
                site.flag("buildDrafts", defaults.buildDrafts()),
                site.flag("buildFuture", defaults.buildFuture()),
                site.flag("buildExpired", defaults.buildExpired()),
                ignoreFiles(),
                dates(defaults.dates()),
                summaryLength,
                environment,
                disabledLanguages,
                mounts,
                pageTimeout(defaults.pageTimeout()));
    }

    /** As in {@code "10s"}. */
    private Duration pageTimeout(Duration fallback) {
        Settings build = site.table("build");
        Optional<String> written = build.text("pageTimeout");
        if (written.isEmpty()) {
            return fallback;
        }
        Matcher matcher = TIME.matcher(written.get().strip());
        if (matcher.matches()) {
            long number = Long.parseLong(matcher.group(1));
            Duration time = switch (matcher.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofSeconds(number);
            };
            if (!time.isZero()) {
                return time;
            }
        }
        build.error(
                "config-value",
                build.offset("pageTimeout"),
                "\"" + written.get() + "\" is no length of time",
                "write a number and ms, s or m: pageTimeout = \"10s\"");
        return fallback;
    }

    private List<Pattern> ignoreFiles() {
        List<Pattern> patterns = new ArrayList<>();
        for (Data item : site.items("ignoreFiles")) {
            String pattern = item.asText().orElse("");
            try {
                patterns.add(Pattern.compile(pattern));
            } catch (PatternSyntaxException e) {
                site.error(
                        "config-value",
                        item.offset(),
                        "not a regular expression: " + e.getDescription(),
                        "write \\\\. for a period, and .* where other tools have *");
            }
        }
        return patterns;
    }

    private DateSources dates(DateSources defaults) {
        return new DateSources(
                sources("date", defaults.date()),
                sources("lastmod", defaults.lastmod()),
                sources("publishDate", defaults.publishDate()),
                sources("expiryDate", defaults.expiryDate()));
    }

    private List<String> sources(String date, List<String> defaults) {
        Settings frontMatter = site.table("frontmatter");
        List<String> configured = frontMatter.texts(date);
        if (configured.isEmpty()) {
            return defaults;
        }
        if (configured.stream().anyMatch(source -> source.equalsIgnoreCase(GIT))) {
            frontMatter.note(
                    "config-ignored-key",
                    frontMatter.offset(date),
                    "dates are not taken from git: \":git\" is left out");
        }
        if (configured.stream().anyMatch(source -> source.equalsIgnoreCase(FILE_TIME))) {
            frontMatter.note(
                    "config-ignored-key",
                    frontMatter.offset(date),
                    "dates are not taken from the time a file was written, which a copy does not keep: \":fileModTime\" is"
                            + " left out");
        }
        return configured.stream()
                .map(source -> source.toLowerCase(Locale.ROOT))
                .map(source -> source.equals(":default") ? defaults : List.of(source))
                .flatMap(Collection::stream)
                .filter(source -> !source.equals(GIT) && !source.equals(FILE_TIME))
                .distinct()
                .toList();
    }

    private ListConfig lists() {
        ListConfig defaults = ListConfig.DEFAULT;
        Settings pagination = site.table("pagination");
        int pageSize = site.number("paginate", defaults.pageSize(), 0, Integer.MAX_VALUE);
        String pagePath = pagePath(site, "paginatePath").orElse(defaults.pagePath());
        return new ListConfig(
                pagination.number("pagerSize", pageSize, 0, Integer.MAX_VALUE),
                pagePath(pagination, "path").orElse(pagePath),
                !pagination.flag("disableAliases", !defaults.pageAliases()),
                site.flag("pluralizeListTitles", defaults.pluralTitles()),
                site.flag("capitalizeListTitles", defaults.capitalTitles()),
                titleCase(defaults.titleCase()),
                site.flag("folderSections", defaults.folderSections()),
                site.text("sectionPagesMenu").orElse(defaults.sectionMenu()));
    }

    private static Optional<String> pagePath(Settings settings, String key) {
        Optional<String> path = settings.text(key);
        if (path.isPresent() && List.of(path.get().split("/")).contains("..")) {
            settings.error(
                    "config-value",
                    settings.offset(key),
                    "the pages of a list cannot be at \"" + path.get() + "\"",
                    "write the name of a folder");
            return Optional.empty();
        }
        return path;
    }

    private TitleCase titleCase(TitleCase fallback) {
        String name = site.text("titleCaseStyle").orElse("").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "" -> fallback;
            case "ap" -> TitleCase.AP;
            case "chicago" -> TitleCase.CHICAGO;
            case "go" -> TitleCase.GO;
            case "firstupper" -> TitleCase.FIRST_UPPER;
            case "none" -> TitleCase.NONE;
            default -> {
                site.error(
                        "config-value",
                        site.offset("titleCaseStyle"),
                        "no style of titles is called \"" + name + "\"",
                        "choose AP, Chicago, Go, FirstUpper or none");
                yield fallback;
            }
        };
    }

    private LinkConfig links() {
        LinkConfig defaults = LinkConfig.DEFAULT;
        String level = site.text("refLinksErrorLevel").orElse("");
        if (!level.isEmpty() && !level.equalsIgnoreCase("ERROR") && !level.equalsIgnoreCase("WARNING")) {
            site.error(
                    "config-value",
                    site.offset("refLinksErrorLevel"),
                    "refLinksErrorLevel is neither ERROR nor WARNING",
                    "write \"WARNING\" to build a site with dead links");
        }
        return new LinkConfig(
                level.equalsIgnoreCase("WARNING") ? Severity.WARNING : defaults.refSeverity(),
                site.text("refLinksNotFoundURL").orElse(defaults.refNotFoundUrl()),
                site.table("markup").flag("linksFromFile", defaults.fromFile()));
    }
}
