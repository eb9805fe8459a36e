package dev.lyceum.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds a block that is complete as soon as it has started. */
final class LineParser extends AbstractBlockParser {
    private final Block block;
    private final Consumer<InlineParser> inlines;

    /** @param inlines parses what is in the block */
    LineParser(Block block, Consumer<InlineParser> inlines) {
        this.block = block;
        this.inlines = inlines;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public @Nullable BlockContinue tryContinue(ParserState state) {
        return BlockContinue.none();
    }

    @Override
    public void closeBlock(ParserState state) {}

    @Override
    public void parseInlines(InlineParser inlineParser) {
        inlines.accept(inlineParser);
    }
}
