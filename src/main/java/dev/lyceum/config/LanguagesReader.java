package dev.lyceum.config;

import dev.lyceum.data.Data;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code [languages]}, and what the site's own keys say about its only or its default language. */
final class LanguagesReader {
    private static final String DEFAULT_CONTENT_DIR = "content";
    private static final String DEFAULT_LANGUAGE = "en";
    /** As in Hugo: by weight, then by key; a language without weight goes last. */
    private static final Comparator<LanguageConfig> ORDER = Comparator.<LanguageConfig>comparingInt(
                    language -> language.weight() == 0 ? 1 : 0)
            .thenComparingInt(LanguageConfig::weight)
            .thenComparing(LanguageConfig::key);

    /** Languages that are written from right to left, unless in Latin letters. */
    private static final Pattern RIGHT_TO_LEFT =
            Pattern.compile("(?i)(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?![a-z0-9])(?!-latn)");

    /** Keys of a language with a meaning; all others are its params. */
    private static final Set<String> OWN_KEYS = Set.of(
            "contentdir",
            "disabled",
            "direction",
            "label",
            "languagecode",
            "languagedirection",
            "languagename",
            "locale",
            "params",
            "title",
            "weight");

    /** Keys of a language that may differ from the site's; see {@link LanguageRules}. */
    private static final Set<String> RULE_KEYS = Set.of(
            "author",
            "cascade",
            "copyright",
            "enableemoji",
            "fallback",
            "hascjklanguage",
            "markup",
            "menu",
            "menus",
            "permalinks",
            "summarylength",
            "taxonomies",
            "timezone");

    private final Settings site;
    private final String siteTitle;
    private final LanguageRules siteRules;
    private final MountConfig mounts;
    private final String siteContentDir;
    private final PartNamesReader partNames;
    private final Set<String> disabled = new HashSet<>();

    LanguagesReader(Settings site, String siteTitle, LanguageRules siteRules, MountConfig mounts) {
        this.site = site;
        this.siteRules = siteRules;
        this.siteTitle = siteTitle;
        this.mounts = mounts;
        this.siteContentDir = contentDir(site, DEFAULT_CONTENT_DIR);
        this.partNames = new PartNamesReader(site.table("study").table("parts"));
    }

    /** The languages that are not disabled, in order; the only one of a site without {@code [languages]}. */
    List<LanguageConfig> languages() {
        Set<String> keys = new HashSet<>();
        site.texts("disableLanguages").forEach(key -> disabled.add(key.toLowerCase(Locale.ROOT)));
        List<LanguageConfig> languages = new ArrayList<>();
        Settings tables = site.table("languages");
        tables.entries().forEach((name, value) -> {
            String key = name.toLowerCase(Locale.ROOT);
            Settings table = tables.tableOf(name, value);
            keys.add(key);
            if (table.flag("disabled", false)) {
                disabled.add(key);
            }
            if (!disabled.contains(key)) {
                languages.add(language(key, table));
            }
        });
        if (languages.isEmpty()) {
            languages.add(onlyLanguage());
        }
        languages.forEach(language -> keys.add(language.key()));
        partNames.check(keys);
        languages.sort(ORDER);
        return languages;
    }

    /** The keys of the languages that are configured, or named, but left out; known once the languages are read. */
    Set<String> disabled() {
        return disabled;
    }

    /** The key of the default language, which is one of the languages. */
    String defaultLanguage(List<LanguageConfig> languages) {
        String wanted = wantedLanguage();
        if (languages.stream().anyMatch(language -> language.key().equals(wanted))) {
            return wanted;
        }
        String first = languages.get(0).key();
        site.error(
                "config-language",
                site.offset(site.has("defaultContentLanguage") ? "defaultContentLanguage" : "languages"),
                "the default language \"" + wanted + "\" is not among the languages",
                "set defaultContentLanguage = \"" + first + "\", which is taken meanwhile");
        return first;
    }

    private String wantedLanguage() {
        return site.text("defaultContentLanguage").orElse(DEFAULT_LANGUAGE).toLowerCase(Locale.ROOT);
    }

    private LanguageConfig onlyLanguage() {
        String key = wantedLanguage();
        String locale = site.textOf("locale", "languageCode").orElse(key);
        return new LanguageConfig(
                key,
                locale,
                site.textOf("label", "languageName").orElse(key),
                siteTitle,
                0,
                rightToLeft(site, locale),
                mounts.contentDir(key).orElse(siteContentDir),
                partNames.read(key),
                Data.Table.EMPTY,
                siteRules);
    }

    private LanguageConfig language(String key, Settings table) {
        String locale = table.textOf("locale", "languageCode").orElse(key);
        return new LanguageConfig(
                key,
                locale,
                table.textOf("label", "languageName").orElse(key),
                table.text("title").orElse(siteTitle),
                table.number("weight", 0, Integer.MIN_VALUE, Integer.MAX_VALUE),
                rightToLeft(table, locale),
                mounts.contentDir(key).orElseGet(() -> contentDir(table, siteContentDir)),
                partNames.read(key),
                params(table),
                rules(table));
    }

    private static boolean rightToLeft(Settings language, String locale) {
        return language.textOf("direction", "languageDirection")
                .map(direction -> direction.equalsIgnoreCase("rtl"))
                .orElseGet(() -> RIGHT_TO_LEFT.matcher(locale).lookingAt());
    }

    private LanguageRules rules(Settings language) {
        Map<String, Data> own = new LinkedHashMap<>();
        language.entries().forEach((key, value) -> {
            if (RULE_KEYS.contains(key.toLowerCase(Locale.ROOT))) {
                own.put(key, value);
            }
        });
        return own.isEmpty() ? siteRules : LanguageRulesReader.read(site.under(own));
    }

    private static Data.Table params(Settings language) {
        Map<String, Data> params = new LinkedHashMap<>();
        language.entries().forEach((key, value) -> {
            String lower = key.toLowerCase(Locale.ROOT);
            if (!OWN_KEYS.contains(lower) && !RULE_KEYS.contains(lower)) {
                params.put(key, value);
            }
        });
        params.putAll(language.table("params").entries());
        return new Data.Table(params, language.table().offset());
    }

    private static String contentDir(Settings settings, String fallback) {
        Optional<String> configured = settings.text("contentDir");
        if (configured.isEmpty()) {
            return fallback;
        }
        String path = SitePath.trim(configured.get());
        if (!SitePath.isInside(path)) {
            settings.error(
                    "config-value",
                    settings.offset("contentDir"),
                    "contentDir \"" + configured.get() + "\" is not a folder inside of the site",
                    "name a folder below the site's own, such as content");
            return fallback;
        }
        return path;
    }
}
