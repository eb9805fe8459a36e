package dev.lyceum.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import org.jspecify.annotations.Nullable;

/** Fences of tildes whose words hold tildes, too, which flexmark takes for text. */
final class TildeFenceRule extends BlockRule {
    private static final int SHORTEST = 3;

    private TildeFenceRule() {}

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int start = state.getNextNonSpaceIndex();
        int end = start;
        while (end < line.length() && line.charAt(end) == '~') {
            end++;
        }
        int length = end - start;
        if (state.getIndent() >= 4 || length < SHORTEST || line.indexOf('~', end) < 0) {
            return BlockStart.none();
        }
        FencedCodeBlockParser parser =
                new FencedCodeBlockParser(state.getProperties(), '~', length, state.getIndent(), start);
        ((FencedCodeBlock) parser.getBlock()).setOpeningMarker(line.subSequence(start, end));
        return BlockStart.of(parser).atIndex(end);
    }

    static final class Factory extends BlockRule.Factory {
        @Override
        public TildeFenceRule apply(DataHolder options) {
            return new TildeFenceRule();
        }
    }
}
