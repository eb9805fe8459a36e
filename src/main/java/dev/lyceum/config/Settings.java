package dev.lyceum.config;

import dev.lyceum.data.Data;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One table of a configuration; a value of the wrong sort is reported and counts as absent. */
final class Settings {
    private static final String TYPE = "config-type";

    private final Data.Table table;
    private final ConfigSources problems;

    Settings(Data.Table table, ConfigSources problems) {
        this.table = table;
        this.problems = problems;
    }

    Data.Table table() {
        return table;
    }

    Map<String, Data> entries() {
        return table.entries();
    }

    /** These settings with other values over some of them. */
    Settings under(Map<String, Data> over) {
        Map<String, Data> entries = new LinkedHashMap<>(table.entries());
        over.forEach((key, value) -> {
            entries.keySet().removeIf(key::equalsIgnoreCase);
            entries.put(key, value);
        });
        return new Settings(new Data.Table(entries, table.offset()), problems);
    }

    boolean has(String key) {
        return table.get(key).isPresent();
    }

    boolean isTable(String key) {
        return table.get(key).filter(Data.Table.class::isInstance).isPresent();
    }

    /** The place of a key. */
    int offset(String key) {
        return table.get(key).map(Data::offset).orElse(table.offset());
    }

    /** The table under a key; an empty one where there is none. */
    Settings table(String key) {
        return table.get(key)
                .map(value -> tableOf(key, value))
                .orElseGet(() -> new Settings(Data.Table.EMPTY, problems));
    }

    /** A value that should be a table. */
    Settings tableOf(String key, Data value) {
        if (value instanceof Data.Table inner) {
            return new Settings(inner, problems);
        }
        if (value instanceof Data.Nothing) {
            return new Settings(Data.Table.EMPTY, problems);
        }
        problems.error(TYPE, value.offset(), "\"" + key + "\" is not a table", "write its keys below [" + key + "]");
        return new Settings(Data.Table.EMPTY, problems);
    }

    Optional<String> text(String key) {
        Optional<Data> value = table.get(key);
        Optional<String> text = value.flatMap(Data::asText);
        if (value.isPresent() && text.isEmpty()) {
            problems.error(TYPE, value.get().offset(), "\"" + key + "\" is not text", "write " + key + " = \"…\"");
        }
        return text;
    }

    /** The first of some keys that is there; the others are older or newer names of it. */
    Optional<String> textOf(String... keys) {
        for (String key : keys) {
            if (has(key)) {
                return text(key);
            }
        }
        return Optional.empty();
    }

    boolean flag(String key, boolean fallback) {
        Optional<Data> value = table.get(key);
        Optional<String> word = value.flatMap(Data::asText);
        if (word.isPresent()
                && (word.get().equalsIgnoreCase("true") || word.get().equalsIgnoreCase("false"))) {
            return word.get().equalsIgnoreCase("true");
        }
        value.ifPresent(wrong -> problems.error(
                TYPE, wrong.offset(), "\"" + key + "\" is neither true nor false", "write true or false"));
        return fallback;
    }

    /** A whole number, in quotes or not. */
    int number(String key, int fallback, int least, int most) {
        Optional<Data> value = table.get(key);
        if (value.isEmpty()) {
            return fallback;
        }
        try {
            long number = Long.parseLong(value.flatMap(Data::asText).orElse(""));
            if (number >= least && number <= most) {
                return (int) number;
            }
        } catch (NumberFormatException e) {
            // reported below, like a number out of range
        }
        problems.error(
                TYPE,
                value.get().offset(),
                "\"" + key + "\" is not a whole number from " + least + " to " + most,
                "it counts as " + fallback);
        return fallback;
    }

    double decimal(String key, double fallback) {
        Optional<Data> value = table.get(key);
        if (value.isEmpty()) {
            return fallback;
        }
        try {
            return Double.parseDouble(value.flatMap(Data::asText).orElse(""));
        } catch (NumberFormatException e) {
            problems.error(TYPE, value.get().offset(), "\"" + key + "\" is not a number", "it counts as " + fallback);
            return fallback;
        }
    }

    /** The items of a list, or the only one. */
    List<Data> items(String key) {
        Optional<Data> value = table.get(key);
        if (value.isEmpty()) {
            return List.of();
        }
        return value.get() instanceof Data.Items items ? items.values() : List.of(value.get());
    }

    /** The items of a list, or the only one, as text. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Data item : items(key)) {
            item.asText()
                    .ifPresentOrElse(
                            texts::add,
                            () -> problems.error(
                                    TYPE, item.offset(), "an item of \"" + key + "\" is not text", "put it in quotes"));
        }
        return texts;
    }

    void error(String code, int offset, String message, String hint) {
        problems.error(code, offset, message, hint);
    }

    void warning(String code, int offset, String message, String hint) {
        problems.warning(code, offset, message, hint);
    }

    void note(String code, int offset, String message) {
        problems.note(code, offset, message);
    }
}
