package dev.lyceum.markdown;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.lyceum.config.MarkupConfig;

/** What may begin with a bracket besides links: task markers, footnote references and wikilinks. */
final class BracketRule extends InlineRule {
    private final MarkupConfig config;

    private BracketRule(MarkupConfig config) {
        this.config = config;
    }

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int at = parser.getIndex();
        if (input.charAt(at) == '!') {
            return config.wikilinks() && parseWikilink(parser, input, at, at + 1);
        }
        return (config.taskList() && at == 0 && parseTaskMarker(parser, input))
                || (config.footnote() && parseFootnote(parser, input, at))
                || (config.wikilinks() && parseWikilink(parser, input, at, at));
    }

    private static boolean parseTaskMarker(LightInlineParser parser, BasedSequence input) {
        Node block = parser.getBlock();
        boolean opensItem = block instanceof Paragraph
                && block.getParent() instanceof ListItem item
                && item.getFirstChild() == block;
        if (!opensItem || input.length() < 3 || input.charAt(2) != ']' || " xX\t".indexOf(input.charAt(1)) < 0) {
            return false;
        }
        boolean done = input.charAt(1) == 'x' || input.charAt(1) == 'X';
        parser.appendNode(new Nodes.TaskMarker(input.subSequence(0, 3), done));
        int end = 3;
        while (end < input.length() && (input.charAt(end) == ' ' || input.charAt(end) == '\t')) {
            end++;
        }
        parser.setIndex(end);
        return true;
    }

    private static boolean parseFootnote(LightInlineParser parser, BasedSequence input, int at) {
        if (at + 1 >= input.length() || input.charAt(at + 1) != '^') {
            return false;
        }
        int end = closingBracket(input, at + 2);
        if (end < 0) {
            return false;
        }
        String label = input.subSequence(at + 2, end).toString();
        Nodes.FootnoteDefinition definition =
                FootnoteRule.DEFINITIONS.get(parser.getDocument()).get(label);
        if (definition == null) {
            return false;
        }
        definition.referred = true;
        parser.appendNode(new Nodes.FootnoteReference(input.subSequence(at, end + 1), definition));
        parser.setIndex(end + 1);
        return true;
    }

    private static boolean parseWikilink(LightInlineParser parser, BasedSequence input, int at, int brackets) {
        int start = brackets + 2;
        if (start >= input.length() || input.charAt(brackets) != '[' || input.charAt(brackets + 1) != '[') {
            return false;
        }
        int end = closingBracket(input, start);
        boolean closed = end > start && end + 1 < input.length() && input.charAt(end + 1) == ']';
        boolean isLinkText = closed && end + 2 < input.length() && input.charAt(end + 2) == '(';
        if (!closed || isLinkText || Character.isWhitespace(input.charAt(start))) {
            return false;
        }
        String inner = input.subSequence(start, end).toString();
        int bar = inner.indexOf('|');
        String target = bar < 0 ? inner : inner.substring(0, bar);
        if (target.endsWith("\\")) {
            target = target.substring(0, target.length() - 1);
        }
        target = target.strip();
        String label = bar < 0 ? target : inner.substring(bar + 1).strip();
        if (target.isEmpty()) {
            return false;
        }
        BasedSequence chars = input.subSequence(at, end + 2);
        parser.appendNode(new Nodes.Wikilink(chars, at != brackets, target, label.isEmpty() ? target : label));
        parser.setIndex(end + 2);
        return true;
    }

    /** The first closing bracket in this line if no opening one comes before it, else -1. */
    static int closingBracket(CharSequence text, int from) {
        for (int i = from; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case ']' -> {
                    return i;
                }
                case '[', '\n', '\r' -> {
                    return -1;
                }
                default -> {}
            }
        }
        return -1;
    }

    static final class Factory extends InlineRule.Factory {
        private final MarkupConfig config;

        Factory(MarkupConfig config) {
            this.config = config;
        }

        @Override
        public CharSequence getCharacters() {
            return config.wikilinks() ? "[!" : "[";
        }

        @Override
        public BracketRule apply(LightInlineParser parser) {
            return new BracketRule(config);
        }
    }
}
