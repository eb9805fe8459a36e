package dev.lyceum.config;

import dev.lyceum.data.Data;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
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
                author(),
                language.text("copyright").orElse(""),
                timeZone(),
                language.flag("hasCJKLanguage", false),
                language.flag("fallback", false),
                language.number("summaryLength", ContentConfig.DEFAULT.summaryLength(), 0, LONGEST_SUMMARY));
    }

    /** Newer configurations have a table for each kind of page; that for pages counts. */
    private Map<String, String> permalinks() {
        Settings permalinks = language.table("permalinks");
        Map<String, String> patterns = new LinkedHashMap<>();
        permalinks.entries().forEach((key, value) -> {
            if (!(value instanceof Data.Table)) {
                permalinks.text(key).ifPresent(pattern -> patterns.put(key, pattern));
            } else if (key.equalsIgnoreCase("page")) {
                patterns.putAll(texts(permalinks.table(key)));
            } else {
                language.warning(
                        "config-value",
                        value.offset(),
                        "[permalinks." + key + "] has no effect",
                        "only pages have patterns: write section = \"pattern\" in [permalinks]");
            }
        });
        return patterns;
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
