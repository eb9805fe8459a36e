package dev.lyceum.config;

import dev.lyceum.config.KnownKeys.KnownKey;
import dev.lyceum.config.KnownKeys.Use;
import dev.lyceum.data.Data;
import dev.lyceum.problem.EditDistance;
import dev.lyceum.source.ProblemCollector;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Looks for keys that do nothing: unknown ones, known ones in a wrong table, and those of Hugo that have no use here. */
final class KeyCheck {
    private static final String UNKNOWN = "config-unknown-key";
    /** Keys that may stand in a table of a language as well as at the top level. */
    private static final List<String> LANGUAGE_KEYS = List.of("taxonomies", "permalinks", "markup");

    private final ProblemCollector problems;
    private final ProblemCollector notes;

    KeyCheck(ProblemCollector problems, ProblemCollector notes) {
        this.problems = problems;
        this.notes = notes;
    }

    void check(Data.Table config) {
        check(config, KnownKeys.ROOT, "");
    }

    private void check(Data.Table table, KnownKey known, String path) {
        for (Map.Entry<String, Data> entry : table.entries().entrySet()) {
            String name = entry.getKey();
            Data value = entry.getValue();
            Optional<KnownKey> key = known.get(name);
            if (key.isEmpty()) {
                if (!known.isFree() && !refuseMisplaced(name, value, path)) {
                    refuseUnknown(name, value, known, path);
                }
                continue;
            }
            if (key.get().use() == Use.MISSED) {
                notes.warning(
                        "config-ignored-key",
                        value.offset(),
                        "\"" + name + "\" is known to Hugo, but has no effect here");
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
        boolean isLanguage = path.toLowerCase(Locale.ROOT).startsWith("languages.");
        table.entries().forEach((name, value) -> {
            if (!isLanguage || !LANGUAGE_KEYS.contains(name.toLowerCase(Locale.ROOT))) {
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
        problems.warning(
                UNKNOWN,
                value.offset(),
                "\"" + name + "\" is inside [" + path + "], where it has no effect",
                "did you mean it at top level? In TOML that is above the first [table]");
        return true;
    }

    private void refuseUnknown(String name, Data value, KnownKey known, String path) {
        String where = path.isEmpty() ? "" : " in [" + path + "]";
        String message = "unknown key \"" + name + "\"" + where;
        Optional<String> near = nearest(name, known);
        if (near.isPresent()) {
            problems.warning(UNKNOWN, value.offset(), message, "did you mean \"" + near.get() + "\"?");
            return;
        }
        List<String> places = KnownKeys.placesOf(name);
        problems.warning(
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
