package dev.lyceum.config;

import dev.lyceum.config.PermalinkConfig.Pattern;
import dev.lyceum.data.Data;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what a language may decide for itself; where it does not, the site's own table is asked. */
final class LanguageRulesReader {
    private static final Map<String, String> DEFAULT_TAXONOMIES = defaultTaxonomies();
    private static final int LONGEST_SUMMARY = 100_000;

    private final Settings language;

    private LanguageRulesReader(Settings language) {
        this.language = language;
    }

    /**
     * @param effective the site's table with the language's own values over it
     */
    static LanguageRules read(Settings effective) {
        return new LanguageRulesReader(effective).rules();
    }

    private LanguageRules rules() {
        return new LanguageRules(
                language.has("taxonomies") ? texts(language.table("taxonomies")) : DEFAULT_TAXONOMIES,
                permalinks(),
                MarkupReader.read(language),
                menus(),
                cascade(),
                author(),
                language.text("copyright").orElse(""),
                timeZone(),
                language.flag("hasCJKLanguage", false),
                language.flag("fallback", false),
                language.number("summaryLength", ContentConfig.DEFAULT.summaryLength(), 0, LONGEST_SUMMARY));
    }

    /**
     * Newer configurations have a table for each kind of page; a pattern above these tables is for pages, and where it is
     * named after a taxonomy, for terms.
     */
    private PermalinkConfig permalinks() {
        Settings table = language.table("permalinks");
        Map<String, Pattern> pages = new LinkedHashMap<>();
        Map<String, Pattern> sections = new LinkedHashMap<>();
        Map<String, Pattern> taxonomies = new LinkedHashMap<>();
        Map<String, Pattern> terms = new LinkedHashMap<>();
        addPatterns(table, pages);
        addPatterns(table, terms);
        table.entries().forEach((key, value) -> {
            if (value instanceof Data.Table) {
                Settings own = table.table(key);
                switch (key.toLowerCase(Locale.ROOT)) {
                    case "page" -> addPatterns(own, pages);
                    case "section" -> addPatterns(own, sections);
                    case "taxonomy" -> addPatterns(own, taxonomies);
                    case "term" -> addPatterns(own, terms);
                    default ->
                        language.warning(
                                "config-value",
                                value.offset(),
                                "[permalinks." + key + "] has no effect",
                                "kinds of pages with patterns are page, section, taxonomy and term");
                }
            }
        });
        return new PermalinkConfig(pages, sections, taxonomies, terms);
    }

    private static void addPatterns(Settings table, Map<String, Pattern> patterns) {
        table.entries().forEach((key, value) -> {
            if (!(value instanceof Data.Table)) {
                table.text(key).ifPresent(text -> patterns.put(key, new Pattern(text, value.offset())));
            }
        });
    }

    private List<Data.Table> cascade() {
        List<Data.Table> tables = new ArrayList<>();
        for (Data item : language.items("cascade")) {
            if (item instanceof Data.Table table) {
                tables.add(table);
                CascadeTarget.check(
                        table, (offset, message, hint) -> language.warning("cascade-target", offset, message, hint));
            } else {
                language.error(
                        "config-type",
                        item.offset(),
                        "\"cascade\" is neither a table nor a list of them",
                        "write its values below [cascade] or [[cascade]]");
            }
        }
        return tables;
    }

    private Data.Table menus() {
        return language.table(language.has("menus") ? "menus" : "menu").table();
    }

    private Data.Table author() {
        Optional<Data> author = language.table().get("author");
        if (author.isPresent() && author.get() instanceof Data.Table table) {
            return table;
        }
        return language.text("author")
                .map(name -> new Data.Table(
                        Map.of("name", new Data.Text(name, language.offset("author"))), language.offset("author")))
                .orElse(Data.Table.EMPTY);
    }

    private ZoneId timeZone() {
        String name = language.text("timeZone").orElse("");
        if (name.isEmpty()) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(name).normalized();
        } catch (DateTimeException e) {
            language.error(
                    "config-value",
                    language.offset("timeZone"),
                    "no time zone is called \"" + name + "\"",
                    "write a name such as Europe/Berlin; UTC is taken meanwhile");
            return ZoneOffset.UTC;
        }
    }

    private static Map<String, String> texts(Settings table) {
        Map<String, String> texts = new LinkedHashMap<>();
        table.entries().keySet().forEach(key -> table.text(key).ifPresent(text -> texts.put(key, text)));
        return texts;
    }

    private static Map<String, String> defaultTaxonomies() {
        Map<String, String> taxonomies = new LinkedHashMap<>();
        taxonomies.put("category", "categories");
        taxonomies.put("tag", "tags");
        return taxonomies;
    }
}
