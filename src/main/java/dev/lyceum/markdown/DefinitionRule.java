package dev.lyceum.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.lyceum.markdown.Nodes.Definition;
import dev.lyceum.markdown.Nodes.DefinitionTerm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Definition lists: {@code : text} below a paragraph, each line of which is a term. */
final class DefinitionRule extends BlockRule {
    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        BasedSequence line = state.getLine();
        int start = state.getNextNonSpaceIndex();
        if (state.getIndent() > 0 || line.charAt(start) != ':') {
            return BlockStart.none();
        }
        int content = start + 1;
        while (content < line.length() && (line.charAt(content) == ' ' || line.charAt(content) == '\t')) {
            content++;
        }
        if (content == start + 1 || content == line.length()) {
            return BlockStart.none();
        }
        int indent = indentOf(line, start, content, state.getColumn());
        BlockParser parent = matched.getBlockParser();
        if (parent.isParagraphParser()) {
            List<DefinitionTerm> terms = terms(matched.getParagraphLines());
            return start(terms, false, indent, state).replaceActiveBlockParser();
        }
        Node last = parent.isContainer() ? parent.getBlock().getLastChildAnyNot(BlankLine.class) : null;
        if (last instanceof Definition) {
            return start(List.of(), followsBlankLine(line.getBaseSequence(), line.getStartOffset()), indent, state);
        }
        if (last instanceof Paragraph paragraph) {
            List<DefinitionTerm> terms = terms(paragraph.getContentLines());
            paragraph.unlink();
            state.blockRemoved(paragraph);
            return start(terms, true, indent, state);
        }
        return BlockStart.none();
    }

    private static BlockStart start(List<DefinitionTerm> terms, boolean loose, int indent, ParserState state) {
        DefinitionParser parser = new DefinitionParser(new Definition(terms, loose), indent);
        return BlockStart.of(parser).atColumn(state.getColumn() + indent);
    }

    private static List<DefinitionTerm> terms(List<BasedSequence> lines) {
        return lines.stream().map(line -> new DefinitionTerm(line.trim())).toList();
    }

    /** The columns from the colon to the text; code indented behind the colon begins after one space. */
    private static int indentOf(BasedSequence line, int colon, int content, int column) {
        int width = 1;
        for (int i = colon + 1; i < content; i++) {
            width += line.charAt(i) == '\t' ? 4 - (column + width) % 4 : 1;
        }
        return width > 8 ? 2 : width;
    }

    private static final class DefinitionParser extends IndentedBlockParser {
        private final Definition definition;

        DefinitionParser(Definition definition, int indent) {
            super(definition, indent);
            this.definition = definition;
        }

        @Override
        public void parseInlines(InlineParser inlineParser) {
            for (DefinitionTerm term : definition.terms) {
                inlineParser.parse(term.getChars(), term);
            }
        }
    }

    static final class Factory extends BlockRule.Factory {
        @Override
        public DefinitionRule apply(DataHolder options) {
            return new DefinitionRule();
        }
    }
}
