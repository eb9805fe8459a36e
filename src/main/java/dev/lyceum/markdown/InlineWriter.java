package dev.lyceum.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.lyceum.config.MarkupConfig.LineBreaks;
import dev.lyceum.markdown.Piece.LinkKind;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes what is inside paragraphs and the like. */
final class InlineWriter {
    private static final Pattern TASK_MARKS = Pattern.compile("[*_`\\[\\]]");

    private final Rendering page;
    private final TextWriter text;
    private final RawHtmlWriter html;
    private final FootnoteWriter footnotes;
    private int linkDepth;
    /** Text before this offset is written already, as part of a bare address. */
    private int written;

    InlineWriter(Rendering page, RawHtmlWriter html, FootnoteWriter footnotes) {
        this.page = page;
        this.html = html;
        this.footnotes = footnotes;
        text = new TextWriter(page);
    }

    /** Writes the inline content of a block. */
    void writeBlock(Block block) {
        Node last = block.getLastChild();
        text.startBlock(last == null ? 0 : last.getEndOffset());
        html.startBlock();
        written = 0;
        writeChildren(block);
    }

    /** The first line break between the nodes of a block, or null. */
    static @Nullable Node lineEnd(Block block) {
        Node node = block.getFirstChild();
        while (node != null && !(node instanceof SoftLineBreak || node instanceof HardLineBreak)) {
            node = node.getNext();
        }
        return node;
    }

    /** Writes a part of a block's inline content; {@code to} must be where a node begins or the block ends. */
    void writeBetween(Block block, int from, int to) {
        text.startBlock(to);
        html.startBlock();
        written = from;
        for (Node node = block.getFirstChild(); node != null && node.getStartOffset() < to; node = node.getNext()) {
            write(node);
        }
    }

    private boolean isInLink() {
        return linkDepth > 0 || html.isInLink();
    }

    private void writeChildren(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            write(node);
        }
    }

    private void write(Node node) {
        if (node instanceof Text words) {
            writeText(words);
        } else if (node.getEndOffset() <= written) {
            return;
        } else if (node instanceof SoftLineBreak) {
            page.write(lineBreak(node));
        } else if (node instanceof HardLineBreak) {
            page.write("<br>\n");
        } else if (node instanceof Emphasis) {
            wrap("em", node);
        } else if (node instanceof StrongEmphasis) {
            wrap("strong", node);
        } else if (node instanceof Code code) {
            page.write("<code>").escaped(codeText(code)).write("</code>");
        } else if (node instanceof HtmlEntity) {
            page.escaped(page.unescape.entity(node.getChars().toString()));
        } else if (node instanceof Strikethrough) {
            wrap("del", node);
        } else {
            writeLinkOrOther(node);
        }
    }

    private void writeLinkOrOther(Node node) {
        if (node instanceof Link link) {
            writeLink(link, link);
        } else if (node instanceof Image image) {
            writeImage(image, image);
        } else if (node instanceof RefNode reference) {
            writeReference(reference);
        } else if (node instanceof AutoLink || node instanceof MailLink) {
            writeAutoLink(node);
        } else if (node instanceof HtmlInline tag) {
            html.writeInline(tag);
        } else if (node instanceof HtmlInlineComment comment) {
            html.writeComment(comment);
        } else {
            writeOwn(node);
        }
    }

    /** The words of the task, so that the box has a name; Markdown's marks are no words. */
    private String taskWords(Nodes.TaskMarker marker) {
        int lineEnd = page.source.indexOf('\n', marker.getEndOffset());
        String line = page.source
                .subSequence(marker.getEndOffset(), lineEnd < 0 ? page.source.length() : lineEnd)
                .toString();
        return page.manuscript.words(TASK_MARKS.matcher(line).replaceAll("").strip());
    }

    private void writeOwn(Node node) {
        if (node instanceof Nodes.MathSpan math) {
            writeMath(math);
        } else if (node instanceof Nodes.Wikilink link) {
            writeWikilink(link);
        } else if (node instanceof Nodes.FootnoteReference reference) {
            footnotes.writeReference(reference);
        } else if (node instanceof Nodes.Emoji emoji) {
            page.write(emoji.sign);
        } else if (node instanceof Nodes.TaskMarker marker) {
            page.write(marker.done ? "<input checked=\"\" " : "<input ");
            page.write("disabled=\"\" type=\"checkbox\" aria-label=\"")
                    .escaped(taskWords(marker))
                    .write("\"> ");
        } else {
            writeChildren(node);
        }
    }

    private String lineBreak(Node node) {
        if (page.config.hardWraps()) {
            return "<br>\n";
        }
        boolean joins = page.config.cjk().lineBreaks() != LineBreaks.KEPT
                && node.getStartOffset() > 0
                && node.getEndOffset() < page.source.length()
                && EastAsian.joins(
                        page.source.codePointBefore(node.getStartOffset()),
                        page.source.codePointAt(node.getEndOffset()),
                        page.config.cjk().lineBreaks());
        return joins ? "" : "\n";
    }

    private void wrap(String element, Node node) {
        page.write("<").write(element).write(">");
        writeChildren(node);
        page.write("</").write(element).write(">");
    }

    private void writeText(Text node) {
        BasedSequence chars = node.getChars();
        int start = chars.getStartOffset();
        int end = chars.getEndOffset();
        Node previous = node.getPrevious();
        boolean lineStart = (previous == null && node.getParent() instanceof Block)
                || previous instanceof SoftLineBreak
                || previous instanceof HardLineBreak;
        if (chars.length() != end - start) {
            text.writeWords(chars.toString(), lineStart);
        } else if (end > written) {
            int from = Math.max(start, written);
            boolean afterNode = from == start && !(previous instanceof HtmlEntity);
            written = isInLink()
                    ? text.writeWithoutLinks(from, end, lineStart)
                    : text.write(from, end, lineStart, afterNode, limit -> addressLimit(node, limit));
        }
    }

    /** How far an address that begins in this text and would end at {@code wanted} may go: over whole nodes only. */
    private static int addressLimit(Text node, int wanted) {
        int limit = node.getEndOffset();
        for (Node next = node.getNext(); next != null && limit < wanted; next = next.getNext()) {
            if (next.getEndOffset() > wanted && !(next instanceof Text)) {
                return limit;
            }
            limit = next.getEndOffset();
        }
        return Math.min(limit, wanted);
    }

    private void writeReference(RefNode node) {
        Reference reference = node.getReferenceNode(page.document);
        if (node instanceof ImageRef) {
            writeImage(node, reference);
        } else {
            writeLink(node, reference);
        }
    }

    private void writeLink(Node node, LinkNodeBase target) {
        String destination = page.unescape.text(target.getUrl());
        if (isInLink() || page.refuses(destination, offset(node, target))) {
            writeChildren(node);
            return;
        }
        page.write("<a href=\"");
        page.target(LinkKind.LINK, destination, offset(node, target));
        page.write("\"");
        writeTitle(target);
        page.write(">");
        linkDepth++;
        writeChildren(node);
        linkDepth--;
        page.write("</a>");
    }

    private void writeImage(Node node, LinkNodeBase target) {
        String destination = page.unescape.text(target.getUrl());
        page.write("<img src=\"");
        if (!page.refuses(destination, offset(node, target))) {
            page.target(LinkKind.IMAGE, destination, offset(node, target));
        }
        page.write("\" alt=\"");
        StringBuilder alt = new StringBuilder();
        collectText(node, alt);
        page.escaped(alt).write("\"");
        writeTitle(target);
        page.write(" loading=\"lazy\" decoding=\"async\">");
    }

    /** The place of the destination, or of the link where that is written elsewhere or empty. */
    private static int offset(Node node, LinkNodeBase target) {
        boolean inPlace = target instanceof InlineLinkNode
                && target.getUrl().isNotNull()
                && !target.getUrl().isEmpty();
        return inPlace ? target.getUrl().getStartOffset() : node.getStartOffset();
    }

    private void writeTitle(LinkNodeBase target) {
        if (target.getTitle().isNotNull()) {
            page.write(" title=\"")
                    .escaped(page.unescape.text(target.getTitle()))
                    .write("\"");
        }
    }

    private void writeAutoLink(Node node) {
        BasedSequence chars = node.getChars();
        String words = chars.subSequence(1, chars.length() - 1).toString();
        boolean mail = node instanceof MailLink;
        if (isInLink() || page.refuses(words, node.getStartOffset() + 1)) {
            page.escaped(words);
            return;
        }
        page.write("<a href=\"");
        page.target(LinkKind.LINK, mail ? "mailto:" + words : words, node.getStartOffset() + 1);
        page.write("\">").escaped(words).write("</a>");
    }

    private void writeMath(Nodes.MathSpan math) {
        page.features.add(Converted.Feature.MATH);
        page.write(math.display ? "<span class=\"math display\">\\[" : "<span class=\"math inline\">\\(");
        page.escaped(math.tex).write(math.display ? "\\]</span>" : "\\)</span>");
    }

    private void writeWikilink(Nodes.Wikilink link) {
        boolean dangerous = page.refuses(link.target, link.getStartOffset());
        if (link.embedded && isImage(link.target) && !dangerous) {
            page.write("<img src=\"");
            page.target(LinkKind.WIKILINK, link.target, link.getStartOffset());
            page.write("\" alt=\"").escaped(link.label).write("\" loading=\"lazy\" decoding=\"async\">");
        } else if (isInLink() || dangerous) {
            page.escaped(link.label);
        } else {
            page.write("<a href=\"");
            page.target(LinkKind.WIKILINK, link.target, link.getStartOffset());
            page.write("\">").escaped(link.label).write("</a>");
        }
    }

    private static boolean isImage(String target) {
        return switch (target.substring(target.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "apng", "avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "svg", "webp" -> true;
            default -> false;
        };
    }

    private static String codeText(Code node) {
        String code = node.getText()
                .toString()
                .replace("\r\n", " ")
                .replace('\n', ' ')
                .replace('\r', ' ');
        if (node.getAncestorOfType(Nodes.TableCell.class) != null) {
            code = code.replace("\\|", "|");
        }
        int length = code.length();
        boolean padded = length > 2 && code.charAt(0) == ' ' && code.charAt(length - 1) == ' ' && !code.isBlank();
        return padded ? code.substring(1, length - 1) : code;
    }

    /** The text of an image's description. */
    private void collectText(Node parent, StringBuilder alt) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text || node instanceof HtmlEntity) {
                alt.append(page.unescape.text(node.getChars()));
            } else if (node instanceof Code code) {
                alt.append(codeText(code));
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                alt.append('\n');
            } else if (node instanceof Nodes.Emoji emoji) {
                alt.append(emoji.sign);
            } else if (node instanceof Nodes.Inline || node instanceof AutoLink || node instanceof MailLink) {
                alt.append(node.getChars());
            } else {
                collectText(node, alt);
            }
        }
    }
}
