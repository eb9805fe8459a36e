package dev.lyceum.markdown;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.lyceum.markdown.Nodes.Heading;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Headings with {@code #} or an underline, and the attributes at their end. In place of flexmark's rule, which puts the
 * whole paragraph together at every line of it that might be an underline.
 */
final class HeadingRule extends BlockRule {
    private final boolean withAttributes;

    private HeadingRule(boolean withAttributes) {
        this.withAttributes = withAttributes;
    }

    @Override
    public @Nullable BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        if (state.getIndent() >= 4) {
            return BlockStart.none();
        }
        BasedSequence line = state.getLine();
        int start = state.getNextNonSpaceIndex();
        char first = line.charAt(start);
        if (first == '#') {
            return atx(line, start);
        }
        boolean underline = (first == '=' || first == '-')
                && runEnd(line, start) == line.trimEnd().length();
        return underline && matched.getBlockParser().isParagraphParser()
                ? setext(state, first == '=' ? 1 : 2, matched)
                : BlockStart.none();
    }

    private @Nullable BlockStart atx(BasedSequence line, int start) {
        int end = runEnd(line, start);
        boolean spaced = end == line.length() || line.charAt(end) == ' ' || line.charAt(end) == '\t';
        if (end - start > 6 || !spaced) {
            return BlockStart.none();
        }
        BasedSequence text = line.subSequence(end, line.length()).trim();
        Optional<AttributeReader.Read> read = readAttributes(text.toString());
        BasedSequence words = withoutClosing(
                text.subSequence(0, read.map(AttributeReader.Read::end).orElse(text.length())));
        return start(end - start, words, words.toString(), read, line.subSequence(start, line.length()))
                .atIndex(line.length());
    }

    private @Nullable BlockStart setext(ParserState state, int level, MatchedBlockParser matched) {
        BlockContent content = new BlockContent();
        content.addAll(matched.getParagraphLines(), matched.getParagraphEolLengths());
        BasedSequence lines = content.getContents().trim();
        Block paragraph = matched.getBlockParser().getBlock();
        BasedSequence text = state.getInlineParser() instanceof LinkParser links
                ? lines.subSequence(links.definitionsEnd(paragraph, lines), lines.length())
                        .trim()
                : lines;
        if (text.isEmpty()) {
            return BlockStart.none();
        }
        int lastLine = text.lastIndexOf('\n') + 1;
        String words = text.subSequence(lastLine, text.length()).trim().toString();
        Optional<AttributeReader.Read> read = readAttributes(words);
        BlockStart start;
        if (read.isPresent()) {
            int kept = text.length() - words.length() + read.get().end();
            String lastWords = words.substring(0, read.get().end()).strip();
            start = start(level, text.subSequence(0, kept).trim(), lastWords, read, text);
        } else {
            start = start(level, text, words, read, text);
        }
        return start.atIndex(state.getLine().length()).replaceActiveBlockParser();
    }

    private Optional<AttributeReader.Read> readAttributes(String line) {
        return withAttributes ? AttributeReader.readAtEnd(line) : Optional.empty();
    }

    private static BlockStart start(
            int level, BasedSequence text, String lastLine, Optional<AttributeReader.Read> read, BasedSequence chars) {
        Map<String, String> attributes =
                read.map(AttributeReader.Read::attributes).orElse(Map.of());
        Heading heading = new Heading(level, text, lastLine, attributes);
        heading.setChars(chars);
        LineParser parser = new LineParser(heading, inline -> inline.parse(text, heading));
        return BlockStart.of(parser);
    }

    private static int runEnd(BasedSequence line, int start) {
        int i = start;
        while (i < line.length() && line.charAt(i) == line.charAt(start)) {
            i++;
        }
        return i;
    }

    /** The text without a closing sequence of {@code #}. */
    private static BasedSequence withoutClosing(BasedSequence text) {
        BasedSequence trimmed = text.trimEnd();
        int end = trimmed.length();
        while (end > 0 && trimmed.charAt(end - 1) == '#') {
            end--;
        }
        boolean closing = end < trimmed.length() && (end == 0 || " \t".indexOf(trimmed.charAt(end - 1)) >= 0);
        return closing ? trimmed.subSequence(0, end).trimEnd() : trimmed;
    }

    static final class Factory extends BlockRule.Factory {
        private final boolean withAttributes;

        Factory(boolean withAttributes) {
            this.withAttributes = withAttributes;
        }

        @Override
        public HeadingRule apply(DataHolder options) {
            return new HeadingRule(withAttributes);
        }
    }
}
