package dev.lyceum.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.Anchor;

/** A list or table that is being read. */
final class YamlFrame {
    private static final String MERGE = "<<";

    private final boolean isTable;
    private final int offset;
    private final int start;
    private final Optional<Anchor> anchor;
    private final int valuesBefore;
    private final List<Data> items = new ArrayList<>();
    private final Map<String, Data> entries = new LinkedHashMap<>();
    private final List<Data.Table> merged = new ArrayList<>();
    private Optional<String> key = Optional.empty();
    private int keyOffset;

    /**
     * @param offset the place of the finished value
     * @param start where it begins, which for a member of a table is behind its key
     * @param valuesBefore how many values had been read when it began
     */
    YamlFrame(boolean isTable, int offset, int start, Optional<Anchor> anchor, int valuesBefore) {
        this.isTable = isTable;
        this.offset = offset;
        this.start = start;
        this.anchor = anchor;
        this.valuesBefore = valuesBefore;
    }

    int start() {
        return start;
    }

    Optional<Anchor> anchor() {
        return anchor;
    }

    int valuesBefore() {
        return valuesBefore;
    }

    boolean awaitsKey() {
        return isTable && key.isEmpty();
    }

    /** The place of the key whose value comes next. */
    Optional<Integer> keyOffset() {
        return key.map(name -> keyOffset);
    }

    /** Whether the table has the key already. */
    boolean addKey(String name, int place) {
        key = Optional.of(name);
        keyOffset = place;
        return entries.containsKey(name);
    }

    void addValue(Data value) {
        String name = key.orElse("");
        key = Optional.empty();
        if (!isTable) {
            items.add(value);
        } else if (!name.equals(MERGE) || !merge(value)) {
            entries.put(name, value);
        }
    }

    private boolean merge(Data value) {
        List<Data> sources = value instanceof Data.Items list ? list.values() : List.of(value);
        if (!sources.stream().allMatch(Data.Table.class::isInstance)) {
            return false;
        }
        sources.forEach(source -> merged.add((Data.Table) source));
        return true;
    }

    /** The value; a table's own entries go before merged ones, and these in their order. */
    Data finish() {
        if (!isTable) {
            return new Data.Items(items, offset);
        }
        merged.forEach(table -> table.entries().forEach(entries::putIfAbsent));
        return new Data.Table(entries, offset);
    }
}
