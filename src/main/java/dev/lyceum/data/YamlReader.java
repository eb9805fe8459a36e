package dev.lyceum.data;

import dev.lyceum.problem.Severity;
import dev.lyceum.source.ProblemCollector;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads YAML 1.2 with the core schema, dates as in YAML 1.1, and merge keys. After a mistake the top-level entries are
 * read one by one, so that each mistake is reported and costs only its own entry.
 */
public final class YamlReader {
    /** How many lines without indentation one entry may have: text in quotes or brackets may go on there. */
    private static final int MAX_JOINED = 4;

    private final SourceText file;
    private final ProblemCollector problems;

    /** A top-level entry, and the number of the line that the next one begins with. */
    private record Entry(YamlTree tree, int next) {}

    private YamlReader(SourceText file) {
        this.file = file;
        this.problems = new ProblemCollector(file);
    }

    public static ReadData read(SourceText file, Span range) {
        Span content = withoutMark(file, range);
        YamlTree whole = YamlTree.build(file, content, Map.of());
        if (whole.mistakes().isEmpty()) {
            return new ReadData(whole.table(), List.of());
        }
        YamlReader reader = new YamlReader(file);
        if (whole.isComplete()) {
            reader.report(whole.mistakes());
            return new ReadData(whole.table(), reader.problems.toList());
        }
        Data.Table table = reader.entryByEntry(content);
        if (reader.problems.toList().isEmpty()) {
            reader.report(whole.mistakes());
        }
        return new ReadData(table, reader.problems.toList());
    }

    private static Span withoutMark(SourceText file, Span range) {
        boolean marked = range.length() > 0 && file.text().charAt(range.start()) == '\uFEFF';
        return marked ? new Span(range.start() + 1, range.end()) : range;
    }

    private Data.Table entryByEntry(Span content) {
        List<Integer> starts = entryStarts(content);
        Map<String, Data> entries = new LinkedHashMap<>();
        Map<String, YamlTree.Anchored> anchors = new LinkedHashMap<>();
        for (int first = 0; first < starts.size(); ) {
            Entry entry = entry(content, starts, first, anchors);
            YamlTree tree = entry.tree();
            report(tree.mistakes());
            Map<String, Data> found = new LinkedHashMap<>(tree.table().entries());
            if (!tree.isComplete()) {
                BrokenLine.at(file.text(), starts.get(first)).ifPresent(line -> found.put(line.key(), line.value()));
            }
            found.forEach((key, value) -> {
                if (entries.put(key, value) != null) {
                    report(List.of(YamlMistake.duplicate(key, value.offset())));
                }
            });
            anchors.putAll(tree.anchors());
            first = entry.next();
        }
        return new Data.Table(entries, content.start());
    }

    /** The entry that begins with a line, and with so many more as make it whole. */
    private Entry entry(Span content, List<Integer> starts, int first, Map<String, YamlTree.Anchored> anchors) {
        YamlTree alone = build(content, starts, first, first + 1, anchors);
        int last = Math.min(first + MAX_JOINED, starts.size());
        for (int next = first + 2; next <= last && !alone.isComplete(); next++) {
            YamlTree joined = build(content, starts, first, next, anchors);
            if (joined.isComplete()) {
                return new Entry(joined, next);
            }
        }
        return new Entry(alone, first + 1);
    }

    private YamlTree build(
            Span content, List<Integer> starts, int first, int next, Map<String, YamlTree.Anchored> anchors) {
        int end = next < starts.size() ? starts.get(next) : content.end();
        return YamlTree.build(file, new Span(starts.get(first), end), anchors);
    }

    /** The start of the content and of each line in it that may begin an entry. */
    private List<Integer> entryStarts(Span content) {
        List<Integer> starts = new ArrayList<>();
        starts.add(content.start());
        String text = file.text();
        for (int i = text.indexOf('\n', content.start()) + 1;
                i > 0 && i < content.end();
                i = text.indexOf('\n', i) + 1) {
            if (" \t\r\n#-]},".indexOf(text.charAt(i)) < 0) {
                starts.add(i);
            }
        }
        return starts;
    }

    private void report(List<YamlMistake> mistakes) {
        for (YamlMistake mistake : mistakes) {
            if (mistake.severity() == Severity.ERROR) {
                problems.error(mistake.code(), mistake.offset(), mistake.message(), mistake.hint());
            } else {
                problems.warning(mistake.code(), mistake.offset(), mistake.message(), mistake.hint());
            }
        }
    }
}
