package dev.lyceum.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import org.jspecify.annotations.Nullable;

/** Reads a block that goes on as long as lines are indented or blank, and that may hold any other block. */
class IndentedBlockParser extends AbstractBlockParser {
    private final Block block;
    private final int indent;

    IndentedBlockParser(Block block, int indent) {
        this.block = block;
        this.indent = indent;
    }

    @Override
    public final Block getBlock() {
        return block;
    }

    @Override
    public final boolean isContainer() {
        return true;
    }

    @Override
    public final boolean canContain(ParserState state, BlockParser blockParser, Block inner) {
        return true;
    }

    @Override
    public final @Nullable BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= indent ? BlockContinue.atColumn(state.getColumn() + indent) : BlockContinue.none();
    }

    @Override
    public final void closeBlock(ParserState state) {
        block.setCharsFromContent();
    }

    @Override
    public void parseInlines(InlineParser inlineParser) {}
}
