package dev.lyceum.markdown;

import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Map;

/** The kinds of node that flexmark has no (fitting) class for. */
final class Nodes {
    private Nodes() {}

    /** An inline node of ours. */
    abstract static class Inline extends Node {
        Inline(BasedSequence chars) {
            super(chars);
        }

        @Override
        public final BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** A block of ours. */
    abstract static class OwnBlock extends Block {
        @Override
        public final BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** A heading. */
    static final class Heading extends OwnBlock {
        final int level;
        /** Without attributes. */
        final BasedSequence text;
        /** The last line of the text as the author wrote it. */
        final String lastLine;

        final Map<String, String> attributes;

        Heading(int level, BasedSequence text, String lastLine, Map<String, String> attributes) {
            this.level = level;
            this.text = text;
            this.lastLine = lastLine;
            this.attributes = attributes;
        }
    }

    /** The {@code [ ]} of a task list. */
    static final class TaskMarker extends Inline {
        final boolean done;

        TaskMarker(BasedSequence chars, boolean done) {
            super(chars);
            this.done = done;
        }
    }

    /** A {@code [^label]} that is defined. */
    static final class FootnoteReference extends Inline {
        final FootnoteDefinition definition;

        FootnoteReference(BasedSequence chars, FootnoteDefinition definition) {
            super(chars);
            this.definition = definition;
        }
    }

    /** A {@code [[target|label]]}; embedded with {@code !} in front. */
    static final class Wikilink extends Inline {
        final boolean embedded;
        final String target;
        final String label;

        Wikilink(BasedSequence chars, boolean embedded, String target, String label) {
            super(chars);
            this.embedded = embedded;
            this.target = target;
            this.label = label;
        }
    }

    /** An emoji written by its name. */
    static final class Emoji extends Inline {
        final String sign;

        Emoji(BasedSequence chars, String sign) {
            super(chars);
            this.sign = sign;
        }
    }

    /** TeX in the middle of text. */
    static final class MathSpan extends Inline {
        final boolean display;
        final BasedSequence tex;

        MathSpan(BasedSequence chars, boolean display, BasedSequence tex) {
            super(chars);
            this.display = display;
            this.tex = tex;
        }
    }

    /** TeX in lines of its own; the lines include the delimiters. */
    static final class MathBlock extends OwnBlock {}

    /** A {@code {#id .class}} below a block. */
    static final class BlockAttributes extends OwnBlock {
        final Map<String, String> attributes;

        BlockAttributes(Map<String, String> attributes) {
            this.attributes = attributes;
        }
    }

    /** The text of a footnote. */
    static final class FootnoteDefinition extends OwnBlock {
        final String label;
        boolean referred;
        /** Whether the text has defined the label before. */
        boolean repeated;

        FootnoteDefinition(String label) {
            this.label = label;
        }
    }

    /** One definition with the terms in front of it (none when it follows another definition). */
    static final class Definition extends OwnBlock {
        final List<DefinitionTerm> terms;
        final boolean loose;

        Definition(List<DefinitionTerm> terms, boolean loose) {
            this.terms = terms;
            this.loose = loose;
        }
    }

    /** What is defined; not in the tree but held by its definition. */
    static final class DefinitionTerm extends OwnBlock {
        DefinitionTerm(BasedSequence chars) {
            setChars(chars);
        }
    }

    /** A table of rows, the first of which is its head. */
    static final class Table extends OwnBlock {}

    /** A row of cells. */
    static final class TableRow extends OwnBlock {}

    /** A cell. */
    static final class TableCell extends OwnBlock {
        final Alignment alignment;

        TableCell(BasedSequence chars, Alignment alignment) {
            setChars(chars);
            this.alignment = alignment;
        }
    }

    /** How a column is aligned. */
    enum Alignment {
        NONE,
        LEFT,
        CENTER,
        RIGHT
    }
}
