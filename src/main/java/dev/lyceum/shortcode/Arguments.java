package dev.lyceum.shortcode;

import dev.lyceum.data.Data;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters of a call: all positional or all named, never mixed. Unquoted numbers and booleans are typed. */
public sealed interface Arguments {
    Arguments NONE = new Positional(List.of());

    /** The values as text, one to a line. */
    String words();

    record Positional(List<Data> values) implements Arguments {
        public Positional {
            values = List.copyOf(values);
        }

        @Override
        public String words() {
            return join(values);
        }
    }

    record Named(Map<String, Data> values) implements Arguments {
        public Named {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public String words() {
            return join(values.values());
        }
    }

    private static String join(Collection<Data> values) {
        return values.stream().flatMap(value -> value.asText().stream()).collect(Collectors.joining("\n"));
    }
}
