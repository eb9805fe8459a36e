package dev.lyceum.config;

import dev.lyceum.data.Data;
import java.util.Locale;
import java.util.Map;

/** {@code _target} in a {@code cascade}: which pages its values are for. */
public final class CascadeTarget {
    private static final String KEYS = "path, kind, lang and environment";

    private CascadeTarget() {}

    /** Takes up what is wrong. */
    @FunctionalInterface
    public interface Complaints {
        void add(int offset, String message, String hint);
    }

    /** Whether a key of a cascade's table is its target rather than a value. */
    public static boolean isKey(String key) {
        return key.equalsIgnoreCase("_target") || key.equalsIgnoreCase("target");
    }

    /** The target of one table of values; empty for all pages. */
    public static Data.Table of(Data.Table rule) {
        Data.Table target = rule.table("_target");
        return target.entries().isEmpty() ? rule.table("target") : target;
    }

    /** Complains of what choose no pages: a condition that nobody knows would silently let the values out to all of them. */
    public static void check(Data.Table rule, Complaints complaints) {
        for (Map.Entry<String, Data> entry : rule.entries().entrySet()) {
            Data value = entry.getValue();
            if (!isKey(entry.getKey())) {
                continue;
            }
            if (!(value instanceof Data.Table target)) {
                complaints.add(
                        value.offset(),
                        "\"" + entry.getKey() + "\" is not a table, so the values are for all pages",
                        "write " + KEYS + " in it");
                continue;
            }
            target.entries().forEach((key, condition) -> {
                boolean known = switch (key.toLowerCase(Locale.ROOT)) {
                    case "path", "kind", "lang", "environment" -> true;
                    default -> false;
                };
                if (!known) {
                    complaints.add(
                            condition.offset(),
                            "unknown key \"" + key + "\" in " + entry.getKey() + ", which chooses no pages",
                            "pages are chosen by " + KEYS);
                } else if (condition.asText().isEmpty()) {
                    complaints.add(
                            condition.offset(),
                            "\"" + key + "\" in " + entry.getKey() + " is not text, so it chooses no pages",
                            "write one pattern, as in {a,b}");
                }
            });
        }
    }
}
