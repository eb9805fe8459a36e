package dev.lyceum.data;

import java.time.temporal.Temporal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One value of a configuration file or front matter. {@link #offset} is where an editor should point: the key for a
 * member of a table, the value for an item of a list, as an offset into the whole file; -1 where there is no place (a
 * value from the command line or a default).
 */
public sealed interface Data {
    int offset();

    record Text(String value, int offset) implements Data {}

    record Whole(long value, int offset) implements Data {}

    record Decimal(double value, int offset) implements Data {}

    record Bool(boolean value, int offset) implements Data {}

    /** A date or time as the format gives it: OffsetDateTime, LocalDateTime, LocalDate or LocalTime. */
    record Moment(Temporal value, int offset) implements Data {}

    record Nothing(int offset) implements Data {}

    record Items(List<Data> values, int offset) implements Data {
        public Items {
            values = List.copyOf(values);
        }
    }

    /** Keys keep the author's order and spelling; {@link #get} ignores case, as Hugo does. */
    record Table(Map<String, Data> entries, int offset) implements Data {
        public static final Table EMPTY = new Table(Map.of(), -1);

        public Table {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        public Optional<Data> get(String key) {
            Data exact = entries.get(key);
            if (exact != null) {
                return Optional.of(exact);
            }
            for (Map.Entry<String, Data> entry : entries.entrySet()) {
                if (entry.getKey().equalsIgnoreCase(key)) {
                    return Optional.of(entry.getValue());
                }
            }
            return Optional.empty();
        }

        /** The table under a key; empty where there is none or where the value is something else. */
        public Table table(String key) {
            return get(key).orElse(EMPTY) instanceof Table table ? table : EMPTY;
        }

        /** The text under a key; numbers, booleans and moments are given as text too. */
        public Optional<String> text(String key) {
            return get(key).flatMap(Data::asText);
        }
    }

    /** The value as text, for scalars. */
    default Optional<String> asText() {
        if (this instanceof Text text) {
            return Optional.of(text.value());
        } else if (this instanceof Whole whole) {
            return Optional.of(Long.toString(whole.value()));
        } else if (this instanceof Decimal decimal) {
            return Optional.of(Double.toString(decimal.value()));
        } else if (this instanceof Bool bool) {
            return Optional.of(Boolean.toString(bool.value()));
        } else if (this instanceof Moment moment) {
            return Optional.of(moment.value().toString());
        }
        return Optional.empty();
    }
}
