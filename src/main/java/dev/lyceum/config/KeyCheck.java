package dev.lyceum.config;

import dev.lyceum.config.KnownKeys.KnownKey;
import dev.lyceum.config.KnownKeys.Use;
import dev.lyceum.data.Data;
import dev.lyceum.problem.EditDistance;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for keys that do nothing: unknown ones, known ones in a wrong table, and those of Hugo that have no use here. */
final class KeyCheck {
    private static final String UNKNOWN = "config-unknown-key";
    /** What Hugo takes over from themes for the table, wherever it stands; there is nothing to take over here. */
    private static final String MERGE = "_merge";
    /** Keys that may stand in a table of a language as well as at the top level. */
    private static final List<String> LANGUAGE_KEYS =
            List.of("taxonomies", "permalinks", "markup", "summarylength", "enableemoji");

    /** Keys that Hugo reads in the table of a language, too, and Lyceum for the whole site only. */
    private static final Set<String> WHOLE_SITE_KEYS = Set.of(
            "capitalizelisttitles",
            "disablekinds",
            "frontmatter",
            "mainsections",
            "outputformats",
            "outputs",
            "paginate",
            "paginatepath",
            "pagination",
            "pluralizelisttitles",
            "reflinkserrorlevel",
            "reflinksnotfoundurl",
            "rsslimit",
            "sectionpagesmenu",
            "sitemap",
            "staticdir",
            "titlecasestyle");

    /** What more there is to say about some keys that have no effect. */
    private static final Map<String, String> NOTES = Map.of(
            "theme", "themes of Hugo are not used, and their configuration is not read",
            "imports", "modules are not used: neither their files nor their configuration are read",
            "enablegitinfo", "dates are not taken from git");

    private final ConfigSources sources;
    private final Origin origin;

    /** What the table was read from. */
    enum Origin {
        WHOLE_FILE,
        /** A file that holds one table only, which it is named after. */
        SPLIT_FILE,
        ANYWHERE
    }

    KeyCheck(ConfigSources sources, Origin origin) {
        this.sources = sources;
        this.origin = origin;
    }

    void check(Data.Table config) {
        check(config, KnownKeys.ROOT, "");
    }

    private void check(Data.Table table, KnownKey known, String path) {
        for (Map.Entry<String, Data> entry : table.entries().entrySet()) {
            String name = entry.getKey();
            Data value = entry.getValue();
            if (name.equals(MERGE)) {
                continue;
            }
            Optional<KnownKey> key = known.get(name);
            if (key.isEmpty()) {
                if (!known.isFree() && !refuseMisplaced(name, value, path)) {
                    refuseUnknown(name, value, known, path);
                }
                continue;
            }
            if (key.get().use() == Use.MISSED) {
                sources.note(
                        "config-ignored-key",
                        value.offset(),
                        NOTES.getOrDefault(
                                name.toLowerCase(Locale.ROOT),
                                "\"" + name + "\" is known to Hugo, but has no effect here"));
            }
            if (value instanceof Data.Table inner) {
                String innerPath = path.isEmpty() ? name : path + "." + name;
                if (key.get().isFree()) {
                    checkFree(inner, innerPath);
                } else {
                    check(inner, key.get(), innerPath);
                }
            }
        }
    }

    /** Tables whose keys are the author's may still have swallowed a key that was meant for the site. */
    private void checkFree(Data.Table table, String path) {
        boolean isLanguage =
                path.toLowerCase(Locale.ROOT).startsWith("languages.") && path.indexOf('.', "languages.".length()) < 0;
        table.entries().forEach((name, value) -> {
            Optional<KnownKey> own = isLanguage && LANGUAGE_KEYS.contains(name.toLowerCase(Locale.ROOT))
                    ? KnownKeys.ROOT.get(name)
                    : Optional.empty();
            if (own.isPresent() && value instanceof Data.Table inner) {
                check(inner, own.get(), path + "." + name);
            } else if (isLanguage && WHOLE_SITE_KEYS.contains(name.toLowerCase(Locale.ROOT))) {
                sources.warning(
                        UNKNOWN,
                        value.offset(),
                        "\"" + name + "\" is inside [" + path + "], where it has no effect: it holds for all languages",
                        "write it at the top level, or leave it out");
            } else if (isLanguage && name.equalsIgnoreCase("baseURL")) {
                sources.warning(
                        UNKNOWN,
                        value.offset(),
                        "\"" + name + "\" is inside [" + path
                                + "], where it has no effect: no language has an address of its" + " own",
                        "all languages are written below the site's baseURL, each in its folder; leave it out here");
            } else if (own.isEmpty()) {
                refuseMisplaced(name, value, path);
                if (value instanceof Data.Table inner) {
                    checkFree(inner, path + "." + name);
                }
            }
        });
    }

    private boolean refuseMisplaced(String name, Data value, String path) {
        if (path.isEmpty() || !KnownKeys.TOP_LEVEL_ONLY.contains(name.toLowerCase(Locale.ROOT))) {
            return false;
        }
        sources.warning(
                UNKNOWN,
                value.offset(),
                "\"" + name + "\" is inside [" + path + "], where it has no effect",
                "did you mean it at top level?" + topLevel());
        return true;
    }

    private String topLevel() {
        return switch (origin) {
            case WHOLE_FILE -> " In TOML that is above the first [table]";
            case SPLIT_FILE -> " That is in config/_default/lyceum.toml, not in this file";
            case ANYWHERE -> "";
        };
    }

    private void refuseUnknown(String name, Data value, KnownKey known, String path) {
        String where = path.isEmpty() ? "" : " in [" + path + "]";
        String message = "unknown key \"" + name + "\"" + where;
        Optional<String> near = nearest(name, known);
        if (near.isPresent()) {
            sources.warning(UNKNOWN, value.offset(), message, "did you mean \"" + near.get() + "\"?");
            return;
        }
        List<String> places = KnownKeys.placesOf(name);
        sources.warning(
                UNKNOWN,
                value.offset(),
                message,
                places.size() == 1
                        ? "did you mean it in [" + places.get(0) + "]?"
                        : "it has no effect; values for templates belong in [params]");
    }

    /** The known key of the same table that is spelled most alike, if any is near. */
    private static Optional<String> nearest(String name, KnownKey known) {
        String lower = name.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, Math.min(3, lower.length() / 3));
        return known.inner().entrySet().stream()
                .filter(entry -> EditDistance.between(lower, entry.getKey(), limit) <= limit)
                .min(Comparator.comparingInt(entry -> EditDistance.between(lower, entry.getKey(), limit)))
                .map(entry -> entry.getValue().name());
    }
}
