package dev.lyceum.config;

import dev.lyceum.data.Data;
import dev.lyceum.data.DataFormat;
import dev.lyceum.data.DataMover;
import dev.lyceum.data.DataReader;
import dev.lyceum.data.ReadData;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Environment variables as configuration: {@code LYCEUM_PARAMS_COLOR} is {@code color} in {@code [params]}. Behind the
 * prefix may stand another sign, which then separates the keys in place of the underscore, so that keys may contain one:
 * {@code LYCEUMxPARAMSxMAIN_COLOR}.
 */
final class Variables {
    static final String ENVIRONMENT = "LYCEUM_ENVIRONMENT";

    private static final String PREFIX = "LYCEUM";
    /** Variables that are not about the site. */
    private static final Set<String> OTHERS = Set.of("LYCEUM_JAVA_OPTS");

    private Variables() {}

    /** A table for each variable, in order of their names. */
    static List<Data.Table> read(Map<String, String> environment, ConfigSources sources) {
        List<Data.Table> tables = new ArrayList<>();
        new TreeMap<>(environment).forEach((name, value) -> {
            List<String> keys = keys(name);
            if (!keys.isEmpty()) {
                int offset = sources.addValue("environment variable " + name, value);
                List<String> outer = keys.subList(0, keys.size() - 1);
                Data.Table innermost = new Data.Table(Map.of(keys.get(keys.size() - 1), value(value, offset)), offset);
                tables.add(TableMerger.wrap(innermost, outer));
            }
        });
        return tables;
    }

    /** Whether a variable may say something about a site; {@code HOME} and {@code LYCEUM_JAVA_OPTS} do not. */
    static boolean isOurs(String name) {
        return name.startsWith(PREFIX) && !OTHERS.contains(name);
    }

    private static List<String> keys(String name) {
        if (!isOurs(name) || name.length() < PREFIX.length() + 2) {
            return List.of();
        }
        char delimiter = name.charAt(PREFIX.length());
        if (Character.isUpperCase(delimiter)) {
            return List.of();
        }
        String[] keys = name.substring(PREFIX.length() + 1).split(Pattern.quote(String.valueOf(delimiter)), -1);
        return Arrays.stream(keys)
                .filter(key -> !key.isEmpty())
                .map(key -> key.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** A switch, a number, a list or a table in JSON, else text. */
    private static Data value(String value, int offset) {
        if (value.equals("true") || value.equals("false")) {
            return new Data.Bool(value.equals("true"), offset);
        }
        if (value.startsWith("[") || value.startsWith("{")) {
            SourceText json = new SourceText("", "{\"value\":" + value + "}");
            ReadData read = DataReader.read(
                    DataFormat.JSON, json, new Span(0, json.text().length()));
            Optional<Data> parsed = read.table().get("value");
            if (read.problems().isEmpty() && parsed.isPresent()) {
                return new DataMover(inner -> offset).move(parsed.get());
            }
        }
        try {
            long number = Long.parseLong(value);
            if (Long.toString(number).equals(value)) {
                return new Data.Whole(number, offset);
            }
        } catch (NumberFormatException e) {
            // then it is text
        }
        return new Data.Text(value, offset);
    }
}
