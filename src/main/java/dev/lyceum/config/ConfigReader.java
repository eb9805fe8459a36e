package dev.lyceum.config;

import dev.lyceum.data.Data;
import dev.lyceum.data.DataFormat;
import dev.lyceum.data.DataReader;
import dev.lyceum.data.ReadData;
import dev.lyceum.problem.Problem;
import dev.lyceum.source.ProblemCollector;
import dev.lyceum.source.ReadSource;
import dev.lyceum.source.SourceReader;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads a site's configuration: {@code lyceum.toml}, else {@code hugo.toml}, else {@code config.toml} (or YAML or JSON),
 * else nothing but defaults. Keys stand where Hugo has them, and ignore case.
 */
public final class ConfigReader {
    private static final Map<String, String> DEFAULT_TAXONOMIES = taxonomies("category", "categories", "tag", "tags");
    private static final int LONGEST_SUMMARY = 100_000;

    private final Settings site;
    private final Overrides overrides;
    private final String folderName;

    private ConfigReader(Settings site, Overrides overrides, Path siteRoot) {
        this.site = site;
        this.overrides = overrides;
        Path name = siteRoot.toAbsolutePath().normalize().getFileName();
        this.folderName = name == null ? "Lyceum" : name.toString();
    }

    /**
     * Reads the configuration of the site in a folder.
     *
     * @throws UncheckedIOException when the file is there and cannot be read
     */
    public static LoadedConfig read(Path siteRoot, Overrides overrides) {
        List<Problem> problems = new ArrayList<>();
        Optional<String> name = ConfigFinder.find(siteRoot, problems);
        SourceText file = new SourceText("", "");
        Data.Table table = Data.Table.EMPTY;
        if (name.isPresent()) {
            ReadSource source = readFile(siteRoot, name.get());
            file = source.text();
            problems.addAll(source.problems());
            DataFormat format = DataFormat.ofFileName(name.get()).orElse(DataFormat.TOML);
            ReadData data =
                    DataReader.read(format, file, new Span(0, file.text().length()));
            problems.addAll(data.problems());
            table = data.table();
        }
        ProblemCollector collector = new ProblemCollector(file);
        ProblemCollector notes = new ProblemCollector(file);
        new KeyCheck(collector, notes).check(table);
        SiteConfig config = new ConfigReader(new Settings(table, collector), overrides, siteRoot).config();
        problems.addAll(collector.toList());
        return new LoadedConfig(config, name.orElse(""), problems, notes.toList());
    }

    private static ReadSource readFile(Path siteRoot, String name) {
        try {
            return SourceReader.read(siteRoot, siteRoot.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SiteConfig config() {
        String siteTitle = site.text("title").orElse(folderName);
        LanguagesReader languagesReader = new LanguagesReader(site, siteTitle);
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
                site.has("taxonomies") ? texts(site.table("taxonomies")) : DEFAULT_TAXONOMIES,
                permalinks(),
                new UrlConfig(
                        site.flag("uglyURLs", UrlConfig.DEFAULT.ugly()),
                        site.flag("disablePathToLower", UrlConfig.DEFAULT.keepCase()),
                        site.flag("removePathAccents", UrlConfig.DEFAULT.removeAccents())),
                MarkupReader.read(site),
                content(),
                new StudyConfig(site.table("study").text("prompt").orElse(StudyConfig.DEFAULT.promptShortcode())),
                site.table("params").table());
    }

    private String baseUrl() {
        String url =
                overrides.baseUrl().or(() -> site.text("baseURL")).orElse("").strip();
        if (url.isEmpty()) {
            return "/";
        }
        if (!url.contains("://") && !url.startsWith("/")) {
            url = "https://" + url;
            if (overrides.baseUrl().isEmpty()) {
                site.warning(
                        "config-value", site.offset("baseURL"), "the baseURL names no scheme", "write \"" + url + "\"");
            }
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

    /** Newer configurations have a table for each kind of page; that for pages counts. */
    private Map<String, String> permalinks() {
        Settings permalinks = site.table("permalinks");
        Map<String, String> patterns = new LinkedHashMap<>();
        permalinks.entries().forEach((key, value) -> {
            if (!(value instanceof Data.Table)) {
                permalinks.text(key).ifPresent(pattern -> patterns.put(key, pattern));
            } else if (key.equalsIgnoreCase("page")) {
                patterns.putAll(texts(permalinks.table(key)));
            } else {
                site.warning(
                        "config-value",
                        value.offset(),
                        "[permalinks." + key + "] has no effect",
                        "only pages have patterns: write section = \"pattern\" in [permalinks]");
            }
        });
        return patterns;
    }

    private ContentConfig content() {
        ContentConfig defaults = ContentConfig.DEFAULT;
        return new ContentConfig(
                overrides.buildDrafts() || site.flag("buildDrafts", defaults.buildDrafts()),
                overrides.buildFuture() || site.flag("buildFuture", defaults.buildFuture()),
                overrides.buildExpired() || site.flag("buildExpired", defaults.buildExpired()),
                ignoreFiles(),
                dateSources(defaults.dateSources()),
                site.number("summaryLength", defaults.summaryLength(), 0, LONGEST_SUMMARY));
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

    private List<String> dateSources(List<String> defaults) {
        List<String> configured = site.table("frontmatter").texts("date");
        if (configured.isEmpty()) {
            return defaults;
        }
        return configured.stream()
                .map(source -> source.equalsIgnoreCase(":default") ? defaults : List.of(source))
                .flatMap(Collection::stream)
                .distinct()
                .toList();
    }

    private static Map<String, String> texts(Settings table) {
        Map<String, String> texts = new LinkedHashMap<>();
        table.entries().keySet().forEach(key -> table.text(key).ifPresent(text -> texts.put(key, text)));
        return texts;
    }

    private static Map<String, String> taxonomies(String... names) {
        Map<String, String> taxonomies = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i += 2) {
            taxonomies.put(names[i], names[i + 1]);
        }
        return taxonomies;
    }
}
