package dev.lyceum.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
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
        DEFINITIONS.get(state.getProperties()).putIfAbsent(label, definition);
        return BlockStart.of(new DefinitionParser(definition)).atIndex(end + 2);
    }

    private static final class DefinitionParser extends AbstractBlockParser {
        private final FootnoteDefinition definition;

        DefinitionParser(FootnoteDefinition definition) {
            this.definition = definition;
        }

        @Override
        public Block getBlock() {
            return definition;
        }

        @Override
        public boolean isContainer() {
            return true;
        }

        @Override
        public boolean canContain(ParserState state, BlockParser blockParser, Block block) {
            return true;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            if (state.isBlank()) {
                return BlockContinue.atIndex(state.getNextNonSpaceIndex());
            }
            return state.getIndent() >= INDENT
                    ? BlockContinue.atColumn(state.getColumn() + INDENT)
                    : BlockContinue.none();
        }

        @Override
        public void closeBlock(ParserState state) {
            definition.setCharsFromContent();
        }
    }

    static final class Factory extends BlockRule.Factory {
        @Override
        public FootnoteRule apply(DataHolder options) {
            return new FootnoteRule();
        }
    }
}
