package dev.lyceum.site;

import dev.lyceum.config.CascadeTarget;
import dev.lyceum.config.LanguageConfig;
import dev.lyceum.data.Data;
import dev.lyceum.data.DataMover;
import dev.lyceum.page.FrontMatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that sections hand down to the pages below them ({@code cascade}): the page's own go before all, and those of
 * a nearer section before those of a farther one. A section's own cascade counts for itself, too.
 */
final class Cascade {
    /** A value that is handed down has no place in the file of the page. */
    private static final DataMover ELSEWHERE = new DataMover(offset -> -1);

    private final List<Rule> rules;
    private final String environment;

    private Cascade(List<Rule> rules, String environment) {
        this.rules = rules;
        this.environment = environment;
    }

    /** One table of values with the pages that it is for; an absent pattern matches all. */
    private record Rule(
            Optional<PathGlob> path, Optional<PathGlob> kind, Optional<PathGlob> language, Map<String, Data> values) {
        boolean isFor(PageKind pageKind, LanguageConfig pageLanguage, String pagePath) {
            return kind.map(glob -> glob.matches(pageKind.key())).orElse(true)
                    && language.map(glob -> glob.matches(pageLanguage.key())).orElse(true)
                    && path.map(glob -> glob.matches(pagePath)).orElse(true);
        }
    }

    /**
     * What the configuration hands down to all pages.
     *
     * @param environment that the site is built for
     */
    static Cascade of(List<Data.Table> tables, String environment) {
        List<Rule> rules = new ArrayList<>();
        tables.forEach(table -> add(table, environment, rules));
        return new Cascade(rules, environment);
    }

    /** This cascade below a section, which may have a file. */
    Cascade below(Optional<Folder.Entry> section) {
        Optional<Data> value =
                section.flatMap(entry -> entry.page().frontMatter().get("cascade"));
        if (value.isEmpty()) {
            return this;
        }
        List<Rule> nearer = new ArrayList<>();
        if (value.get() instanceof Data.Table table) {
            add(table, environment, nearer);
        } else if (value.get() instanceof Data.Items items) {
            for (Data item : items.values()) {
                if (item instanceof Data.Table table) {
                    add(table, environment, nearer);
                }
            }
        }
        nearer.addAll(rules);
        return new Cascade(nearer, environment);
    }

    private static void add(Data.Table table, String environment, List<Rule> rules) {
        Data.Table target = CascadeTarget.of(table);
        boolean isElsewhere = target.text("environment")
                .filter(name -> !PathGlob.of(name).matches(environment))
                .isPresent();
        if (isElsewhere) {
            return;
        }
        Map<String, Data> values = new LinkedHashMap<>();
        table.entries().forEach((key, value) -> {
            if (!CascadeTarget.isKey(key)) {
                values.put(key, ELSEWHERE.move(value));
            }
        });
        rules.add(new Rule(
                target.text("path").map(PathGlob::of),
                target.text("kind").map(PathGlob::of),
                target.text("lang").map(PathGlob::of),
                values));
    }

    /**
     * What holds for a list.
     *
     * @param path of a list without a file
     */
    PageHeader list(Optional<Folder.Entry> file, PageKind kind, LanguageConfig language, String path) {
        return file.map(entry -> PageHeader.of(applyTo(entry, kind)))
                .orElseGet(() -> new PageHeader(over(FrontMatter.NONE, kind, language, "/" + path), Optional.empty()));
    }

    /** A file with the values handed down to it. */
    Folder.Entry applyTo(Folder.Entry entry, PageKind kind) {
        ContentPath place = entry.place();
        String path = "/" + (place.folder().isEmpty() ? "" : place.folder() + "/") + place.name();
        FrontMatter own = entry.page().frontMatter();
        FrontMatter whole = over(own, kind, place.language(), path);
        return whole.equals(own) ? entry : new Folder.Entry(place, entry.page().with(whole), entry.fallback());
    }

    /** The values that a page has of its own, and those handed down to it. */
    private FrontMatter over(FrontMatter own, PageKind kind, LanguageConfig language, String path) {
        if (rules.isEmpty()) {
            return own;
        }
        Map<String, Data> merged = new LinkedHashMap<>(own.table().entries());
        for (Rule rule : rules) {
            if (rule.isFor(kind, language, path)) {
                rule.values().forEach((key, value) -> {
                    if (!hasKey(merged, key)) {
                        merged.put(key, value);
                    }
                });
            }
        }
        if (merged.size() == own.table().entries().size()) {
            return own;
        }
        return new FrontMatter(own.format(), new Data.Table(merged, own.table().offset()), own.block());
    }

    private static boolean hasKey(Map<String, Data> table, String key) {
        return table.containsKey(key) || table.keySet().stream().anyMatch(key::equalsIgnoreCase);
    }
}
