package dev.lyceum.config;

import dev.lyceum.data.Data;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lays one table over another, as Hugo does: tables are merged key by key, all else is replaced. */
final class TableMerger {
    private TableMerger() {}

    static Data.Table merge(Data.Table base, Data.Table over) {
        Map<String, Data> entries = new LinkedHashMap<>(base.entries());
        Map<String, String> spelling = new LinkedHashMap<>();
        base.entries().keySet().forEach(key -> spelling.put(key.toLowerCase(Locale.ROOT), key));
        over.entries().forEach((name, value) -> {
            String key = spelling.computeIfAbsent(name.toLowerCase(Locale.ROOT), lower -> name);
            entries.merge(
                    key,
                    value,
                    (below, above) -> below instanceof Data.Table lower && above instanceof Data.Table upper
                            ? merge(lower, upper)
                            : above);
        });
        return new Data.Table(entries, base.offset() < 0 ? over.offset() : base.offset());
    }

    /** A table as the content of tables around it. */
    static Data.Table wrap(Data.Table table, List<String> keys) {
        Data.Table wrapped = table;
        for (int i = keys.size() - 1; i >= 0; i--) {
            wrapped = new Data.Table(Map.of(keys.get(i), wrapped), table.offset());
        }
        return wrapped;
    }
}
