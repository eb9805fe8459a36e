package dev.lyceum.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Node;
import dev.lyceum.html.HtmlText;
import dev.lyceum.markdown.Nodes.Alignment;
import dev.lyceum.markdown.Nodes.BlockAttributes;
import dev.lyceum.markdown.Nodes.Definition;
import dev.lyceum.markdown.Nodes.FootnoteDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes blocks, with goldmark's tags, attributes and line breaks. */
final class BlockWriter {
    private final Rendering page;
    private final RawHtmlWriter html;
    private final FootnoteWriter footnotes;
    private final InlineWriter inline;
    private final CodeWriter code;
    private final AlertWriter alerts;

    BlockWriter(Rendering page) {
        this.page = page;
        html = new RawHtmlWriter(page);
        footnotes = new FootnoteWriter(page);
        inline = new InlineWriter(page, html, footnotes);
        code = new CodeWriter(page);
        alerts = new AlertWriter(page, inline);
    }

    /** Writes the whole document, its footnotes at the end. */
    void writeDocument() {
        writeChildren(page.document);
        footnotes.addMissing();
        if (footnotes.notes().isEmpty()) {
            return;
        }
        page.write("<div class=\"footnotes\" role=\"doc-endnotes\">\n<hr>\n<ol>\n");
        List<FootnoteWriter.Note> notes = footnotes.notes();
        for (int i = 0; i < notes.size(); i++) {
            writeNote(notes.get(i));
        }
        page.write("</ol>\n</div>\n");
    }

    private void writeNote(FootnoteWriter.Note note) {
        page.write("<li id=\"fn:").escaped(note.id).write("\">\n");
        OpenElements open = new OpenElements();
        Node last = note.definition.getLastChildAnyNot(BlankLine.class);
        for (Node node = note.definition.getFirstChild(); node != null; node = node.getNext()) {
            if (node == last && node instanceof Paragraph paragraph) {
                page.write("<p>");
                inline.writeBlock(paragraph);
                footnotes.writeBackLinks(note);
                page.write("</p>\n");
            } else {
                write(node, open);
            }
        }
        html.closeAll(open);
        if (!(last instanceof Paragraph)) {
            footnotes.writeBackLinks(note);
        }
        page.write("</li>\n");
    }

    private void writeChildren(Node parent) {
        writeFrom(parent.getFirstChild());
    }

    private void writeFrom(@Nullable Node first) {
        OpenElements open = new OpenElements();
        for (Node node = first; node != null; node = node.getNext()) {
            write(node, open);
        }
        html.closeAll(open);
    }

    private void write(Node node, OpenElements open) {
        if (node instanceof Paragraph paragraph) {
            writeParagraph(paragraph, open);
        } else if (node instanceof ListBlock list) {
            writeList(list);
        } else if (node instanceof ListItem item) {
            writeItem(item);
        } else if (node instanceof Nodes.Heading heading) {
            writeHeading(heading);
        } else if (node instanceof FencedCodeBlock fenced) {
            code.writeFenced(fenced);
        } else if (node instanceof IndentedCodeBlock indented) {
            code.writeIndented(indented.getContentChars());
        } else if (node instanceof BlockQuote quote) {
            writeQuote(quote);
        } else if (node instanceof HtmlBlockBase block) {
            html.writeBlock(block, open);
        } else if (node instanceof ThematicBreak) {
            open("hr", node).write("\n");
        } else {
            writeOwn(node);
        }
    }

    private void writeQuote(BlockQuote quote) {
        Optional<Alert> alert = alerts.find(quote);
        if (alert.isPresent() && quote.getFirstChild() instanceof Paragraph head) {
            alerts.open(alert.get(), head, attributes(quote));
            writeFrom(head.getNext());
            alerts.close(alert.get());
        } else {
            open("blockquote", quote).write("\n");
            writeChildren(quote);
            page.write("</blockquote>\n");
        }
    }

    private void writeOwn(Node node) {
        if (node instanceof Nodes.Table) {
            writeTable(node);
        } else if (node instanceof Nodes.MathBlock math) {
            writeMath(math);
        } else if (node instanceof Definition definition) {
            writeDefinition(definition);
        } else if (node instanceof FootnoteDefinition definition) {
            writeUnlessReferred(definition);
        } else if (!(node instanceof BlankLine || node instanceof BlockAttributes)) {
            writeChildren(node);
        }
    }

    /**
     * Writes a footnote that nothing refers to, here, in the text before or in a shortcode call, where it stands; goldmark
     * loses it. So it
     * does with a second one of the same label.
     */
    private void writeUnlessReferred(FootnoteDefinition definition) {
        boolean repeated = definition.repeated
                || page.footnotes.isRepeated(definition.label, page.manuscript.origin(definition.getStartOffset()));
        if (!definition.referred
                && (repeated || !page.footnotes.isWritten(definition.label))
                && !page.manuscript.isNotedInCalls(definition.label)) {
            page.write("<p>[^").escaped(definition.label).write("]:</p>\n");
            writeChildren(definition);
        }
    }

    private void writeParagraph(Paragraph paragraph, OpenElements open) {
        if (writeShortcodes(paragraph)) {
            return;
        }
        html.deferClosing(paragraph, open);
        if (isBare(paragraph)) {
            inline.writeBlock(paragraph);
            page.write(paragraph.getNextAnyNot(BlankLine.class) == null ? "" : "\n");
        } else {
            open("p", paragraph);
            inline.writeBlock(paragraph);
            page.write("</p>\n");
        }
        html.closeDeferred(open);
    }

    private static boolean isBare(Paragraph paragraph) {
        if (paragraph.getParent() instanceof Definition definition) {
            return !definition.loose && paragraph == definition.getFirstChild();
        }
        return paragraph.getParent() instanceof ListItem item && isTight(item);
    }

    private static boolean isTight(ListItem item) {
        return item.getParent() instanceof ListBlock list && list.isTight();
    }

    /** Writes a paragraph in which each line is a shortcode call, without being a paragraph; false if it is none. */
    private boolean writeShortcodes(Paragraph paragraph) {
        int start = paragraph.getStartOffset();
        while (start < paragraph.getEndOffset() && page.source.charAt(start) == ' ') {
            start++;
        }
        if (page.manuscript.callEnd(page.source, start) == start) {
            return false;
        }
        List<String> lines = paragraph
                .getContentChars()
                .toString()
                .strip()
                .lines()
                .map(String::strip)
                .toList();
        if (!lines.stream().allMatch(line -> page.manuscript.callEnd(line, 0) == line.length())) {
            return false;
        }
        for (String line : lines) {
            page.manuscript.setBlock(line, 0);
            page.write(line).write("\n");
        }
        return true;
    }

    private void writeList(ListBlock list) {
        boolean ordered = list instanceof OrderedList;
        page.write(ordered ? "<ol" : "<ul");
        if (list instanceof OrderedList numbered && numbered.getStartNumber() != 1) {
            page.write(" start=\"" + numbered.getStartNumber() + "\"");
        }
        page.attributes(attributes(list));
        page.write(">\n");
        writeChildren(list);
        page.write(ordered ? "</ol>\n" : "</ul>\n");
    }

    private void writeItem(ListItem item) {
        page.write("<li>");
        Node first = item.getFirstChildAnyNot(BlankLine.class);
        if (first != null && !(isTight(item) && first instanceof Paragraph)) {
            page.write("\n");
        }
        writeChildren(item);
        page.write("</li>\n");
    }

    private void writeHeading(Nodes.Heading node) {
        String chosen = page.manuscript.words(node.attributes.getOrDefault("id", ""));
        if (!chosen.isEmpty()) {
            page.ids.reserve(chosen);
        }
        boolean automatic = chosen.isEmpty() && page.config.autoHeadingId();
        String id = automatic ? page.ids.next(idWords(node)) : chosen;
        page.write("<h" + node.level);
        page.attributes(node.attributes);
        if (automatic) {
            page.write(" id=\"").escaped(id).write("\"");
        }
        page.attributes(attributes(node));
        page.write(">");
        int start = page.out.length();
        inline.writeBlock(node);
        List<Piece> pieces = page.manuscript.cut(page.out.substring(start));
        page.write("</h" + node.level + ">\n");
        int offset = page.manuscript.origin(node.getStartOffset());
        page.headings.add(new Heading(node.level, id, pieces, text(pieces), offset));
    }

    private String idWords(Nodes.Heading node) {
        String words = page.manuscript.innerWords(node.lastLine);
        return page.config.emoji() ? EmojiRule.replaced(words) : words;
    }

    private static String text(List<Piece> pieces) {
        StringBuilder joined = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Html words) {
                joined.append(words.html());
            }
        }
        return HtmlText.of(joined.toString());
    }

    private void writeTable(Node table) {
        open("table", table).write("\n<thead>\n");
        Node head = table.getFirstChild();
        writeRow(head, "th");
        page.write("</thead>\n");
        if (head != table.getLastChild()) {
            page.write("<tbody>\n");
            for (Node row = head.getNext(); row != null; row = row.getNext()) {
                writeRow(row, "td");
            }
            page.write("</tbody>\n");
        }
        page.write("</table>\n");
    }

    private void writeRow(Node row, String element) {
        page.write("<tr>\n");
        for (Node cell : row.getChildren()) {
            writeCell((Nodes.TableCell) cell, element);
        }
        page.write("</tr>\n");
    }

    private void writeCell(Nodes.TableCell cell, String element) {
        page.write("<").write(element);
        if (cell.alignment != Alignment.NONE) {
            String side = cell.alignment.name().toLowerCase(Locale.ROOT);
            page.write(" align=\"").write(side).write("\""); // a style would need a laxer Content-Security-Policy
        }
        page.write(">");
        inline.writeBlock(cell);
        page.write("</").write(element).write(">\n");
    }

    private void writeMath(Nodes.MathBlock math) {
        page.features.add(Converted.Feature.MATH);
        String tex = math.getContentChars().toString().strip();
        MathDelimiter delimiter = MathDelimiter.at(tex, 0);
        boolean closed = tex.length() >= 4 && delimiter.closesAt(tex, tex.length() - 2);
        page.write("<div class=\"math display\">\\[");
        page.escaped(tex.substring(2, closed ? tex.length() - 2 : tex.length())).write("\\]</div>\n");
    }

    private void writeDefinition(Definition definition) {
        if (!(definition.getPreviousAnyNot(BlankLine.class) instanceof Definition)) {
            open("dl", definition).write("\n");
        }
        for (Nodes.DefinitionTerm term : definition.terms) {
            page.write("<dt>");
            inline.writeBlock(term);
            page.write("</dt>\n");
        }
        page.write(definition.loose ? "<dd>\n" : "<dd>");
        writeChildren(definition);
        page.write("</dd>\n");
        if (!(definition.getNextAnyNot(BlankLine.class) instanceof Definition)) {
            page.write("</dl>\n");
        }
    }

    private Rendering open(String element, Node node) {
        page.write("<").write(element);
        page.attributes(attributes(node));
        return page.write(">");
    }

    private static Map<String, String> attributes(Node node) {
        return node.getNext() instanceof BlockAttributes below ? below.attributes : Map.of();
    }
}
