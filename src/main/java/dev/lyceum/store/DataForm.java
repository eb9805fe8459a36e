package dev.lyceum.store;

import dev.lyceum.data.Data;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import dev.lyceum.problem.Severity;
import dev.lyceum.source.Span;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of headers and shortcodes, places, problems. */
final class DataForm {
    private static final Severity[] SEVERITIES = Severity.values();
    private static final int TEXT = 0;
    private static final int WHOLE = 1;
    private static final int DECIMAL = 2;
    private static final int BOOL = 3;
    private static final int MOMENT = 4;
    private static final int NOTHING = 5;
    private static final int ITEMS = 6;
    private static final int TABLE = 7;

    private DataForm() {}

    static void span(ByteWriter out, Span span) {
        out.number(span.start());
        out.number(span.length());
    }

    static Span span(ByteReader in) {
        int start = in.number();
        return new Span(start, start + in.number());
    }

    static void data(ByteWriter out, Data data) {
        if (data instanceof Data.Text text) {
            out.number(TEXT);
            out.text(text.value());
        } else if (data instanceof Data.Whole whole) {
            out.number(WHOLE);
            out.wide(whole.value());
        } else if (data instanceof Data.Decimal decimal) {
            out.number(DECIMAL);
            out.wide(Double.doubleToRawLongBits(decimal.value()));
        } else if (data instanceof Data.Bool bool) {
            out.number(BOOL);
            out.flag(bool.value());
        } else if (data instanceof Data.Moment moment) {
            out.number(MOMENT);
            out.text(moment.value().toString());
        } else if (data instanceof Data.Nothing) {
            out.number(NOTHING);
        } else if (data instanceof Data.Items items) {
            out.number(ITEMS);
            out.list(items.values(), DataForm::data);
        } else if (data instanceof Data.Table table) {
            out.number(TABLE);
            entries(out, table.entries());
        }
        out.number(data.offset());
    }

    static Data data(ByteReader in) {
        return switch (in.number()) {
            case TEXT -> new Data.Text(in.text(), in.number());
            case WHOLE -> new Data.Whole(in.wide(), in.number());
            case DECIMAL -> new Data.Decimal(Double.longBitsToDouble(in.wide()), in.number());
            case BOOL -> new Data.Bool(in.flag(), in.number());
            case MOMENT -> new Data.Moment(moment(in.text()), in.number());
            case NOTHING -> new Data.Nothing(in.number());
            case ITEMS -> new Data.Items(in.list(DataForm::data), in.number());
            case TABLE -> new Data.Table(entries(in), in.number());
            default -> throw new IllegalArgumentException("no such value");
        };
    }

    /** In order. */
    static void entries(ByteWriter out, Map<String, Data> entries) {
        out.list(entries.entrySet(), (to, entry) -> {
            to.text(entry.getKey());
            data(to, entry.getValue());
        });
    }

    static Map<String, Data> entries(ByteReader in) {
        Map<String, Data> entries = new LinkedHashMap<>();
        for (Map.Entry<String, Data> entry : in.list(from -> Map.entry(from.text(), data(from)))) {
            entries.put(entry.getKey(), entry.getValue());
        }
        return entries;
    }

    /** The four sorts differ in how they are written, ISO 8601. */
    private static Temporal moment(String text) {
        int time = text.indexOf('T');
        if (time < 0) {
            return text.indexOf(':') < 0 ? LocalDate.parse(text) : LocalTime.parse(text);
        }
        boolean zoned = text.indexOf('Z', time) > 0 || text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0;
        return zoned ? OffsetDateTime.parse(text) : LocalDateTime.parse(text);
    }

    static void problem(ByteWriter out, Problem problem) {
        out.text(problem.code());
        out.name(problem.severity());
        out.text(problem.location().path());
        out.number(problem.location().line());
        out.number(problem.location().column());
        out.text(problem.message());
        out.optional(problem.sourceLine(), ByteWriter::text);
        out.optional(problem.hint(), ByteWriter::text);
    }

    static Problem problem(ByteReader in) {
        return new Problem(
                in.text(),
                in.name(SEVERITIES),
                new Location(in.text(), in.number(), in.number()),
                in.text(),
                in.optional(ByteReader::text),
                in.optional(ByteReader::text));
    }
}
