package dev.lyceum.markdown;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.lyceum.markdown.Nodes.FootnoteDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Footnotes: {@code [^label]: text}, further paragraphs indented by four columns. */
final class FootnoteRule extends BlockRule {
    /** The definitions of a document by label, of each label the first. */
    static final DataKey<Map<String, FootnoteDefinition>> DEFINITIONS =
            new DataKey<>("LYCEUM_FOOTNOTES", Map.of(), options -> new LinkedHashMap<>());

    private static final int INDENT = 4;

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int start = state.getNextNonSpaceIndex();
        if (state.getIndent() >= INDENT || !line.matchChars("[^", start)) {
            return BlockStart.none();
        }
        int end = BracketRule.closingBracket(line, start + 2);
        if (end < 0 || end + 1 >= line.length() || line.charAt(end + 1) != ':') {
            return BlockStart.none();
        }
        String label = line.subSequence(start + 2, end).toString();
        if (label.isBlank()) {
            return BlockStart.none();
        }
        FootnoteDefinition definition = new FootnoteDefinition(label);
        definition.repeated = DEFINITIONS.get(state.getProperties()).putIfAbsent(label, definition) != null;
        return BlockStart.of(new IndentedBlockParser(definition, INDENT)).atIndex(end + 2);
    }

    static final class Factory extends BlockRule.Factory {
        @Override
        public FootnoteRule apply(DataHolder options) {
            return new FootnoteRule();
        }
    }
}
