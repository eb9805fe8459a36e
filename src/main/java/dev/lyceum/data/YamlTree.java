package dev.lyceum.data;

import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.List;
import java.util.Map;

/**
 * What one parse of YAML text gave.
 *
 * @param isComplete whether the parser came to the end, and what it found is a table
 */
record YamlTree(Data.Table table, boolean isComplete, List<YamlMistake> mistakes, Map<String, Anchored> anchors) {

    /** A value with a name for aliases, and how many values it consists of. */
    record Anchored(Data value, int size) {}

    /** @param anchors names defined before the range */
    static YamlTree build(SourceText file, Span range, Map<String, Anchored> anchors) {
        return new YamlTreeBuilder(file, range, anchors).build();
    }
}
