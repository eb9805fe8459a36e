package dev.lyceum.markdown;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line of attributes for the block above it. */
final class AttributeRule extends BlockRule {
    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int start = state.getNextNonSpaceIndex();
        if (state.getIndent() >= 4 || line.charAt(start) != '{') {
            return BlockStart.none();
        }
        BasedSequence trimmed = line.subSequence(start, line.length()).trim();
        Optional<AttributeReader.Read> read =
                AttributeReader.read(trimmed.toString(), 0).filter(found -> found.end() == trimmed.length());
        if (read.isEmpty()) {
            return BlockStart.none();
        }
        Nodes.BlockAttributes block = new Nodes.BlockAttributes(
                followsBlankLine(line.getBaseSequence(), line.getStartOffset())
                        ? Map.of()
                        : read.get().attributes());
        block.setChars(trimmed);
        return BlockStart.of(new LineParser(block, inline -> {})).atIndex(line.length());
    }

    static final class Factory extends BlockRule.Factory {
        @Override
        public AttributeRule apply(DataHolder options) {
            return new AttributeRule();
        }
    }
}
