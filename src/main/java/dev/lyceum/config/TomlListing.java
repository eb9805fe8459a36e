package dev.lyceum.config;

import dev.lyceum.data.Data;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a table as TOML with a comment behind each value. */
final class TomlListing {
    private final StringBuilder out = new StringBuilder();
    private final Function<Data, String> comment;

    TomlListing(Function<Data, String> comment) {
        this.comment = comment;
    }

    String write(Data.Table table) {
        table(table, "");
        return out.toString();
    }

    /** Plain values first: what follows a table's header in TOML belongs to that table. */
    private void table(Data.Table table, String path) {
        table.entries().forEach((key, value) -> {
            if (!(value instanceof Data.Table) && !isListOfTables(value)) {
                line(key, value);
            }
        });
        table.entries().forEach((key, value) -> {
            String inner = path.isEmpty() ? key(key) : path + "." + key(key);
            if (value instanceof Data.Table innerTable) {
                if (innerTable.entries().isEmpty() || hasPlainValues(innerTable)) {
                    out.append("\n[").append(inner).append("]\n");
                }
                table(innerTable, inner);
            } else if (isListOfTables(value)) {
                for (Data item : ((Data.Items) value).values()) {
                    out.append("\n[[").append(inner).append("]]\n");
                    table((Data.Table) item, inner);
                }
            }
        });
    }

    private static boolean hasPlainValues(Data.Table table) {
        return table.entries().values().stream()
                .anyMatch(value -> !(value instanceof Data.Table) && !isListOfTables(value));
    }

    private static boolean isListOfTables(Data value) {
        return value instanceof Data.Items items
                && !items.values().isEmpty()
                && items.values().stream().allMatch(Data.Table.class::isInstance);
    }

    /** TOML knows no null, so that such a line is a comment. */
    private void line(String key, Data value) {
        out.append(value instanceof Data.Nothing ? "# " : "")
                .append(key(key))
                .append(" = ")
                .append(value(value))
                .append("  # ")
                .append(comment.apply(value))
                .append('\n');
    }

    private static String value(Data value) {
        if (value instanceof Data.Text text) {
            return quoted(text.value());
        } else if (value instanceof Data.Items items) {
            return items.values().stream().map(TomlListing::value).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Data.Table table) {
            return table.entries().entrySet().stream()
                    .map(entry -> key(entry.getKey()) + " = " + value(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (value instanceof Data.Moment moment) {
            return moment(moment);
        } else if (value instanceof Data.Decimal decimal && !Double.isFinite(decimal.value())) {
            return Double.isNaN(decimal.value()) ? "nan" : decimal.value() > 0 ? "inf" : "-inf";
        }
        return value.asText().orElse("null");
    }

    /** TOML wants the seconds that Java leaves out when they are 0. */
    private static String moment(Data.Moment moment) {
        if (moment.value() instanceof OffsetDateTime time) {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        } else if (moment.value() instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        } else if (moment.value() instanceof LocalTime time) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
        }
        return moment.value().toString();
    }

    /** A key as it is written: in quotes unless it is a plain word. */
    static String key(String key) {
        boolean isPlain = !key.isEmpty()
                && key.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '_'
                                || c == '-');
        return isPlain ? key : quoted(key);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c == '\u007f') {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
