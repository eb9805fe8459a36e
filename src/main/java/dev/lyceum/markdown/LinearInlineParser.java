package dev.lyceum.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.lyceum.config.MarkupConfig;
import dev.lyceum.html.HtmlMarkup;
import dev.lyceum.html.HtmlTokenizer;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * flexmark's inline parser without its searches to the end of the paragraph: there a pattern that does not match here
 * is tried at every later place, so that many brackets, back-ticks or angle brackets take quadratic time. What flexmark
 * reads by patterns that recurse for every character, or not as CommonMark has it, is read by hand.
 */
final class LinearInlineParser extends LinkParser {
    private final boolean typographer;
    private final boolean friendlyEmphasis;
    private final Deadline deadline;
    /** For each length of a run of back-ticks, where the last such run of this paragraph begins. */
    private final Map<Integer, Integer> lastTicks = new HashMap<>();

    private boolean ticksCounted;
    private @Nullable HtmlMarkup comments;

    LinearInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions,
            MarkupConfig config,
            Deadline deadline) {
        // The parser adds the characters of its extensions to the set, so each needs its own for thread-safety.
        super(
                options,
                (BitSet) specialCharacters.clone(),
                delimiterCharacters,
                delimiterProcessors,
                linkRefProcessors,
                extensions);
        typographer = config.typographer();
        friendlyEmphasis = config.cjk().friendlyEmphasis();
        this.deadline = deadline;
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        lastTicks.clear();
        ticksCounted = false;
        comments = null;
        super.parse(content, block);
    }

    @Override
    protected boolean parseInline(boolean customOnly) {
        deadline.check();
        return super.parseInline(customOnly);
    }

    @Override
    public @Nullable BasedSequence match(Pattern pattern) {
        Matcher matcher = pattern.matcher(input).region(index, input.length());
        if (!matcher.lookingAt()) {
            return null;
        }
        int start = index;
        index = matcher.end();
        return input.subSequence(start, index);
    }

    /**
     * Spares the building of a segmented sequence where the text is one stretch of the source, as it nearly always is.
     */
    @Override
    public boolean flushTextNode() {
        if (currentText == null) {
            return false;
        }
        BasedSequence first = currentText.get(0);
        int start = first.getStartOffset();
        int end = start;
        for (BasedSequence segment : currentText) {
            if (segment.getStartOffset() != end || segment.getEndOffset() - end != segment.length()) {
                return super.flushTextNode();
            }
            end = segment.getEndOffset();
        }
        block.appendChild(new Text(currentText.size() == 1 ? first : first.baseSubSequence(start, end)));
        currentText = null;
        return true;
    }

    @Override
    protected boolean parseDelimiters(DelimiterProcessor processor, char mark) {
        int start = index;
        int end = start;
        while (end < input.length() && input.charAt(end) == mark) {
            end++;
        }
        if (end - start < processor.getMinLength()) {
            return false;
        }
        Flanking flanking = Flanking.of(processor, input, start, end, friendlyEmphasis);
        boolean usable = flanking.canOpen() || flanking.canClose();
        if (!usable && processor.skipNonOpenerCloser()) {
            return false;
        }
        index = end;
        Text node = appendSeparateText(input.subSequence(start, end));
        Delimiter previous = lastDelimiter;
        lastDelimiter = new Delimiter(input, node, mark, flanking.canOpen(), flanking.canClose(), previous, start);
        lastDelimiter.setNumDelims(end - start);
        if (previous != null) {
            previous.setNext(lastDelimiter);
        }
        return true;
    }

    @Override
    protected boolean parseBackticks() {
        int start = index;
        int open = ticksEnd(start);
        int length = open - start;
        if (!ticksCounted) {
            countTicks(start);
        }
        if (lastTicks.getOrDefault(length, start) > start) {
            for (int i = open; i < input.length(); i++) {
                if (input.charAt(i) != '`') {
                    continue;
                }
                int end = ticksEnd(i);
                if (end - i == length) {
                    BasedSequence code = input.subSequence(open, i);
                    Code node = new Code(input.subSequence(start, open), code, input.subSequence(i, end));
                    node.appendChild(new Text(code));
                    appendNode(node);
                    index = end;
                    return true;
                }
                i = end;
            }
        }
        index = open;
        appendText(input.subSequence(start, open));
        return true;
    }

    private void countTicks(int from) {
        ticksCounted = true;
        for (int i = from; i < input.length(); i++) {
            if (input.charAt(i) == '`') {
                int end = ticksEnd(i);
                lastTicks.put(end - i, i);
                i = end;
            }
        }
    }

    private int ticksEnd(int from) {
        int i = from;
        while (i < input.length() && input.charAt(i) == '`') {
            i++;
        }
        return i;
    }

    @Override
    public boolean parseAutolink() {
        // These become one sign, so the second does not begin a tag.
        if (typographer && peek(1) == '<') {
            index += 2;
            appendText(input, index - 2, index);
            return true;
        }
        return super.parseAutolink();
    }

    @Override
    public boolean parseHtmlInline() {
        int start = index;
        char next = peek(1);
        boolean markup = next == '!' || next == '?';
        int end = markup ? commentEnd(start) : HtmlTokenizer.tagEnd(input, start, input.length());
        if (end < 0) {
            return false;
        }
        BasedSequence chars = input.subSequence(start, end);
        index = end;
        appendNode(markup ? new HtmlInlineComment(chars) : new HtmlInline(chars));
        return true;
    }

    private int commentEnd(int start) {
        HtmlMarkup found = comments == null ? new HtmlMarkup(input) : comments;
        comments = found;
        return found.end(start);
    }
}
