package dev.lyceum.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Display mathematics in lines of its own: from {@code $$} or {@code \[} at the beginning of a line to the closing
 * delimiter at the end of a line, without a blank line between. Anything else is left to {@link MathSpanRule}.
 */
final class MathBlockRule extends BlockRule {
    /** For each kind of delimiter, up to where in the text none can be a closing one. */
    private final Map<MathDelimiter, Integer> hopeless = new EnumMap<>(MathDelimiter.class);

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int start = state.getNextNonSpaceIndex();
        MathDelimiter delimiter = state.getIndent() < 4 ? MathDelimiter.at(line, start) : MathDelimiter.NONE;
        if (delimiter == MathDelimiter.NONE || delimiter == MathDelimiter.INLINE) {
            return BlockStart.none();
        }
        int end = end(line.getBaseSequence(), line.getStartOffset() + start, delimiter);
        return end < 0 ? BlockStart.none() : BlockStart.of(new MathParser(end)).atIndex(start);
    }

    /** Where the block that begins at {@code start} ends, or -1 if none does. */
    private int end(BasedSequence text, int start, MathDelimiter delimiter) {
        if (start < hopeless.getOrDefault(delimiter, 0)) {
            return -1;
        }
        boolean blankLine = false;
        boolean empty = true;
        for (int i = start + 2; i < text.length(); i++) {
            char c = text.charAt(i);
            if (delimiter.closesAt(text, i)) {
                return !empty && endsLine(text, i + 2) ? i + 2 : -1;
            }
            if (c == '\n' && blankLine) {
                hopeless.put(delimiter, i);
                return -1;
            }
            // The marks of a quotation are no content.
            boolean content = c != '\n' && c != '\r' && c != ' ' && c != '\t' && c != '>';
            blankLine = c == '\n' || (blankLine && !content);
            empty &= !content;
            if (c == '\\') {
                i++;
            }
        }
        hopeless.put(delimiter, text.length());
        return -1;
    }

    private static boolean endsLine(BasedSequence text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r';
    }

    private static final class MathParser extends AbstractBlockParser {
        private final Nodes.MathBlock block = new Nodes.MathBlock();
        private final BlockContent content = new BlockContent();
        private final int end;
        private boolean finished;

        MathParser(int end) {
            this.end = end;
        }

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public @Nullable BlockContinue tryContinue(ParserState state) {
            return finished || state.isBlank() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(ParserState state, BasedSequence line) {
            content.add(line, state.getIndent());
            finished = line.getEndOffset() >= end;
        }

        @Override
        public void closeBlock(ParserState state) {
            block.setContent(content);
        }
    }

    static final class Factory extends BlockRule.Factory {
        @Override
        public MathBlockRule apply(DataHolder options) {
            return new MathBlockRule();
        }
    }
}
