package dev.lyceum.render;

import dev.lyceum.data.Data;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values of front matter and configuration as templates see them: maps, lists, texts, numbers and booleans. */
final class DataValues {
    private DataValues() {}

    static Map<String, Object> plain(Data.Table table) {
        Map<String, Object> values = new LinkedHashMap<>();
        table.entries().forEach((key, value) -> values.put(key, plain(value)));
        return values;
    }

    static Object plain(Data data) {
        if (data instanceof Data.Table table) {
            return plain(table);
        } else if (data instanceof Data.Items items) {
            List<Object> values = new ArrayList<>();
            items.values().forEach(item -> values.add(plain(item)));
            return values;
        } else if (data instanceof Data.Whole whole) {
            return whole.value();
        } else if (data instanceof Data.Decimal decimal) {
            return decimal.value();
        } else if (data instanceof Data.Bool bool) {
            return bool.value();
        }
        return data.asText().orElse("");
    }
}
