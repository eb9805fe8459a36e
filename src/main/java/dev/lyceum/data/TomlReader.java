package dev.lyceum.data;

import dev.lyceum.source.ProblemCollector;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML. A line that cannot be read costs only itself, and mostly not even its words. */
public final class TomlReader {
    private static final int MAX_DEPTH = 100;
    private static final TomlParseOptions OPTIONS =
            TomlParseOptions.sourceless().withMaxNestingDepth(MAX_DEPTH);
    private static final Comparator<TomlParseError> BY_PLACE = Comparator.<TomlParseError>comparingInt(
                    error -> error.position().line())
            .thenComparingInt(error -> error.position().column());

    private final TomlLines lines;

    private TomlReader(TomlLines lines) {
        this.lines = lines;
    }

    public static ReadData read(SourceText file, Span range) {
        TomlLines lines = new TomlLines(file.text(), range);
        TomlParseResult result;
        try {
            result = Toml.parse(lines.padded(), OPTIONS);
        } catch (NullPointerException e) {
            return unreadable(file, range); // tomlj meets a table in braces that goes wrong at a line break
        }
        Data.Table table = new TomlReader(lines).table(result, range.start());
        if (!result.hasErrors()) {
            return new ReadData(table, List.of());
        }
        ProblemCollector problems = new ProblemCollector(file);
        Map<String, Data> entries = new LinkedHashMap<>(table.entries());
        List<TomlParseError> errors = new ArrayList<>(result.errors());
        errors.sort(BY_PLACE);
        int firstHeader = lines.firstHeader();
        for (TomlParseError error : errors) {
            int offset = lines.offset(error.position());
            TomlMistake mistake = TomlMistake.explain(message(error), file.text(), offset);
            problems.error(mistake.code(), offset, mistake.message(), mistake.hint());
            if (offset < firstHeader) {
                BrokenLine.at(file.text(), offset).ifPresent(line -> entries.putIfAbsent(line.key(), line.value()));
            }
        }
        return new ReadData(new Data.Table(entries, table.offset()), problems.toList());
    }

    private static ReadData unreadable(SourceText file, Span range) {
        ProblemCollector problems = new ProblemCollector(file);
        problems.error(
                "toml-syntax", range.start(), "this is not TOML", "look for a { that is not closed on the same line");
        return new ReadData(Data.Table.EMPTY, problems.toList());
    }

    private static String message(TomlParseError error) {
        return Objects.requireNonNullElse(error.getMessage(), "not TOML");
    }

    private Data.Table table(TomlTable table, int offset) {
        Map<String, Data> entries = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : table.entrySet()) {
            TomlPosition position = table.inputPositionOf(List.of(entry.getKey()));
            int place = position == null ? offset : lines.offset(position);
            entries.put(entry.getKey(), value(entry.getValue(), place));
        }
        return new Data.Table(entries, offset);
    }

    private Data.Items items(TomlArray array, int offset) {
        List<Data> values = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            values.add(value(array.get(i), lines.offset(array.inputPositionOf(i))));
        }
        return new Data.Items(values, offset);
    }

    private Data value(Object value, int offset) {
        if (value instanceof String text) {
            return new Data.Text(text, offset);
        } else if (value instanceof Long whole) {
            return new Data.Whole(whole, offset);
        } else if (value instanceof Double decimal) {
            return new Data.Decimal(decimal, offset);
        } else if (value instanceof Boolean bool) {
            return new Data.Bool(bool, offset);
        } else if (value instanceof Temporal moment) {
            return new Data.Moment(moment, offset);
        } else if (value instanceof TomlTable table) {
            return table(table, offset);
        } else if (value instanceof TomlArray array) {
            return items(array, offset);
        }
        throw new IllegalStateException("not a TOML value: " + value.getClass());
    }
}
