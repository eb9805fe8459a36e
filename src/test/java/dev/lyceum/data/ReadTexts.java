package dev.lyceum.data;

import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/** Reading from text and writing what was read on one line, for the tests of the three formats. */
final class ReadTexts {
    private ReadTexts() {}

    static ReadData read(DataFormat format, String text) {
        return DataReader.read(format, new SourceText("a.md", text), new Span(0, text.length()));
    }

    /** Values by type: text in quotes, moments behind {@code @}, nothing as {@code ~}. */
    static String show(Data data) {
        if (data instanceof Data.Text text) {
            return '"' + text.value() + '"';
        } else if (data instanceof Data.Moment moment) {
            return "@" + moment.value();
        } else if (data instanceof Data.Nothing) {
            return "~";
        } else if (data instanceof Data.Items items) {
            return items.values().stream().map(ReadTexts::show).collect(Collectors.joining(", ", "[", "]"));
        } else if (data instanceof Data.Table table) {
            return table.entries().entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + show(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return data.asText().orElseThrow();
    }

    /** Each key or item with its offset. */
    static String offsets(Data data) {
        if (data instanceof Data.Items items) {
            return items.values().stream()
                    .map(item -> item.offset() + offsets(item))
                    .collect(Collectors.joining(" ", "[", "]"));
        } else if (data instanceof Data.Table table) {
            return table.entries().entrySet().stream()
                    .map(entry -> entry.getKey() + "@" + entry.getValue().offset() + offsets(entry.getValue()))
                    .collect(Collectors.joining(" ", "{", "}"));
        }
        return "";
    }

    static List<String> places(ReadData read) {
        return read.problems().stream()
                .map(problem ->
                        problem.location().line() + ":" + problem.location().column() + " " + problem.code())
                .toList();
    }

    static String onlyHint(ReadData read) {
        if (read.problems().size() != 1) {
            throw new AssertionError("not one problem: " + read.problems());
        }
        return read.problems().get(0).hint().orElseThrow();
    }
}
