package dev.lyceum.data;

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
        int first = 0;
        while (first < starts.size()) {
            int next = first + 1;
            YamlTree tree = build(content, starts, first, next, anchors);
            YamlTree joined = tree;
            for (int end = next + 1; !joined.isComplete() && end <= first + MAX_JOINED && end <= starts.size(); end++) {
                joined = build(content, starts, first, end, anchors);
                next = joined.isComplete() ? end : next;
            }
            tree = joined.isComplete() ? joined : tree;
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
            first = next;
        }
        return new Data.Table(entries, content.start());
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
        for (int i = text.indexOf('\n', content.start()) + 1; i > 0 && i < content.end(); i = text.indexOf('\n', i) + 1) {
            if (" \t\r\n#-]},".indexOf(text.charAt(i)) < 0) {
                starts.add(i);
            }
        }
        return starts;
    }

    private void report(List<YamlMistake> mistakes) {
        for (YamlMistake mistake : mistakes) {
            problems.error(mistake.code(), mistake.offset(), mistake.message(), mistake.hint());
        }
    }
}
