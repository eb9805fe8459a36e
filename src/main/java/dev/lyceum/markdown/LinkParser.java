package dev.lyceum.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Bracket;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Links and images as CommonMark has them. flexmark finds no link around an image whose address is defined elsewhere
 * ({@code [![words][image]][page]}), and makes nodes of brackets that lead nowhere.
 */
abstract class LinkParser extends InlineParserImpl {
    /** What the specification asks of a destination at least. */
    private static final int MAX_PARENTHESES = 32;

    private static final int LONGEST_LABEL = 999;

    private @Nullable Bracket innermost;

    LinkParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        innermost = null;
        super.parse(content, block);
    }

    @Override
    public @Nullable Bracket getLastBracket() {
        return innermost;
    }

    @Override
    protected boolean parseOpenBracket() {
        int start = index;
        index++;
        BasedSequence chars = input.subSequence(start, index);
        open(Bracket.link(input, appendSeparateText(chars), start, innermost, lastDelimiter));
        return true;
    }

    @Override
    protected boolean parseBang() {
        int start = index;
        index++;
        if (peek() == '[') {
            index++;
            BasedSequence chars = input.subSequence(start, index);
            open(Bracket.image(input, appendSeparateText(chars), start + 1, innermost, lastDelimiter));
        } else {
            appendText(input, start, index);
        }
        return true;
    }

    private void open(Bracket bracket) {
        if (innermost != null) {
            innermost.setBracketAfter(true);
        }
        innermost = bracket;
    }

    @Override
    protected boolean parseCloseBracket() {
        Bracket opener = innermost;
        index++;
        int end = index;
        if (opener != null) {
            innermost = opener.getPrevious();
            Node link = opener.isAllowed() ? link(opener, end) : null;
            if (link != null) {
                insert(link, opener);
                return true;
            }
        }
        index = end;
        appendText(input, end - 1, end);
        return true;
    }

    private @Nullable Node link(Bracket opener, int end) {
        BasedSequence words = input.subSequence(opener.getStartIndex() - (opener.isImage() ? 1 : 0), end);
        Node link = peek() == '(' ? inline(opener, words) : null;
        if (link == null) {
            index = end;
            link = reference(opener, words, end);
        }
        return link;
    }

    private @Nullable Node inline(Bracket opener, BasedSequence words) {
        int open = index;
        index++;
        spnl();
        BasedSequence destination = parseLinkDestination();
        if (destination == null) {
            return null;
        }
        spnl();
        BasedSequence title = parseLinkTitle();
        spnl();
        if (peek() != ')') {
            return null;
        }
        index++;
        InlineLinkNode link = opener.isImage() ? new Image() : new Link();
        link.setUrlChars(destination);
        if (title != null) {
            link.setTitleChars(title);
        }
        link.setLinkOpeningMarker(input.subSequence(open, open + 1));
        link.setLinkClosingMarker(input.subSequence(index - 1, index));
        link.setTextChars(words);
        link.setCharsFromContent();
        return link;
    }

    private @Nullable Node reference(Bracket opener, BasedSequence words, int end) {
        int label = parseLinkLabel();
        boolean bare = label <= 2;
        if (bare && opener.isBracketAfter()) {
            return null;
        }
        BasedSequence reference = bare ? words : input.subSequence(end, end + label);
        if (!referenceRepository.containsKey(Escaping.normalizeReferenceChars(reference, true))) {
            return null;
        }
        RefNode link = opener.isImage() ? new ImageRef() : new LinkRef();
        link.setReferenceChars(reference);
        link.setDefined(true);
        if (!bare) {
            link.setTextChars(words);
        } else if (label == 2) {
            link.setTextOpeningMarker(input.subSequence(end, end + 1));
            link.setTextClosingMarker(input.subSequence(end + 1, end + 2));
        }
        link.setCharsFromContent();
        return link;
    }

    /** Puts what follows the opening bracket into the link; from now on, no bracket before it can open another one. */
    private void insert(Node link, Bracket opener) {
        flushTextNode();
        Node next = opener.getNode().getNext();
        while (next != null) {
            Node node = next;
            next = node.getNext();
            link.appendChild(node);
        }
        appendNode(link);
        processDelimiters(opener.getPreviousDelimiter());
        opener.getNode().unlink();
        if (opener.isImage()) {
            return;
        }
        for (Bracket outer = innermost; outer != null; outer = outer.getPrevious()) {
            if (!outer.isImage()) {
                if (!outer.isAllowed()) {
                    return;
                }
                outer.setAllowed(false);
            }
        }
    }

    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        int end = peek() == '<' ? angleDestinationEnd() : destinationEnd();
        if (end < 0) {
            return null;
        }
        BasedSequence destination = input.subSequence(index, end);
        index = end;
        return destination;
    }

    private int angleDestinationEnd() {
        for (int i = index + 1; i < input.length(); i++) {
            switch (input.charAt(i)) {
                case '>' -> {
                    return i + 1;
                }
                case '<', '\n', '\r' -> {
                    return -1;
                }
                case '\\' -> i++;
                default -> {}
            }
        }
        return -1;
    }

    private int destinationEnd() {
        int open = 0;
        int i = index;
        for (; i < input.length() && input.charAt(i) > ' '; i++) {
            char c = input.charAt(i);
            if (c == '\\' && i + 1 < input.length() && Unescape.isPunctuation(input.charAt(i + 1))) {
                i++;
            } else if (c == '(') {
                open++;
                if (open > MAX_PARENTHESES) {
                    return -1;
                }
            } else if (c == ')') {
                open--;
                if (open < 0) {
                    return i;
                }
            }
        }
        return open == 0 ? i : -1;
    }

    /** Takes the link definitions that a paragraph begins with, and tells where they end. */
    int definitionsEnd(Block paragraph, BasedSequence lines) {
        int end = 0;
        while (end < lines.length() && lines.charAt(end) == '[') {
            int length = parseReference(paragraph, lines.subSequence(end, lines.length()));
            if (length == 0) {
                return end;
            }
            end += length;
            while (end < lines.length() && " \t\n".indexOf(lines.charAt(end)) >= 0) {
                end++;
            }
        }
        return end;
    }

    /** The length of a label with its brackets, 0 where there is none; a backslash before a bracket keeps it open. */
    @Override
    public int parseLinkLabel() {
        if (peek() != '[') {
            return 0;
        }
        int end = Math.min(input.length(), index + 2 + LONGEST_LABEL);
        for (int i = index + 1; i < end; i++) {
            char c = input.charAt(i);
            if (c == ']') {
                int length = i + 1 - index;
                index = i + 1;
                return length;
            } else if (c == '[') {
                return 0;
            } else if (c == '\\' && i + 1 < end && Unescape.isPunctuation(input.charAt(i + 1))) {
                i++;
            }
        }
        return 0;
    }

    @Override
    public @Nullable BasedSequence parseLinkTitle() {
        char open = peek();
        boolean separate = index > 0 && " \t\r\n".indexOf(input.charAt(index - 1)) >= 0;
        if (!separate || (open != '"' && open != '\'' && open != '(')) {
            return null;
        }
        char close = open == '(' ? ')' : open;
        for (int i = index + 1; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == close) {
                BasedSequence title = input.subSequence(index, i + 1);
                index = i + 1;
                return title;
            }
            if (c == '(' && open == '(') {
                return null;
            }
            if (c == '\\') {
                i++;
            }
        }
        return null;
    }
}
