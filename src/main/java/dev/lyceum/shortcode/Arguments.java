package dev.lyceum.shortcode;

import dev.lyceum.data.Data;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a call: all positional or all named, never mixed. Unquoted numbers and booleans are typed. */
public sealed interface Arguments {
    Arguments NONE = new Positional(List.of());

    record Positional(List<Data> values) implements Arguments {
        public Positional {
            values = List.copyOf(values);
        }
    }

    record Named(Map<String, Data> values) implements Arguments {
        public Named {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }
}
