package dev.lyceum.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.lyceum.html.HtmlAttribute;
import dev.lyceum.html.HtmlElements;
import dev.lyceum.html.HtmlPolicy;
import dev.lyceum.html.HtmlToken;
import dev.lyceum.html.HtmlTokenizer;
import dev.lyceum.markdown.Piece.LinkKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the author's HTML. Allowed tags are written anew from their parts, and what is opened is closed again in the
 * same list item, quotation or document; everything else is shown as the author wrote it. Trusted HTML is passed
 * through.
 */
final class RawHtmlWriter {
    private static final String COMMENT = "<!--";

    private final Rendering page;
    /** The inline tags that have their partner, or need none. */
    private final Set<Node> live = new HashSet<>();

    /** For each element's name the place of its last closing tag; -1 where there is none. */
    private final Map<String, Integer> lastClosings = new HashMap<>();

    private final Set<Node> paired = new HashSet<>();
    /** Closing tags at the end of the paragraph that belong to what was opened before it. */
    private final List<HtmlInline> deferred = new ArrayList<>();
    /** How many inline links are open. */
    private int links;

    RawHtmlWriter(Rendering page) {
        this.page = page;
    }

    /** Call before the inline content of each block. */
    void startBlock() {
        links = 0;
    }

    /** Whether a link of the author's HTML is open. */
    boolean isInLink() {
        return links > 0;
    }

    /** Writes what stands between {@code <!} or {@code <?} and its end: nobody sees a comment, anything else is words. */
    void writeComment(HtmlInlineComment comment) {
        String html = comment.getChars().toString();
        if (page.config.unsafe()) {
            page.write(html);
        } else if (!html.startsWith(COMMENT)) {
            page.escaped(html);
        }
    }

    void writeInline(HtmlInline node) {
        Node parent = node.getParent();
        if (parent != null && paired.add(parent)) {
            pair(parent);
        }
        String html = node.getChars().toString();
        if (live.contains(node)) {
            HtmlToken tag = HtmlTokenizer.tokens(html).get(0);
            if (tag.name().equals("a")) {
                links += tag.kind() == HtmlToken.Kind.OPEN ? 1 : -1;
            }
            writeTag(html, tag, node.getChars());
        } else if (!deferred.contains(node)) {
            page.escaped(html);
        }
    }

    /** Call before a paragraph with what is open around it: its last tags may close that behind the paragraph. */
    void deferClosing(Node paragraph, OpenElements open) {
        deferred.clear();
        Node last = paragraph.getLastChild();
        if (open.isEmpty() || !(last instanceof HtmlInline)) {
            return;
        }
        paired.add(paragraph);
        pair(paragraph);
        OpenElements closed = new OpenElements();
        while (last instanceof HtmlInline tag
                && tag.getChars().charAt(1) == '/'
                && !live.contains(tag)
                && open.count(name(tag)) > closed.count(name(tag))) {
            closed.push(name(tag));
            deferred.add(0, tag);
            last = last.getPrevious();
        }
    }

    /** Call behind the paragraph. */
    void closeDeferred(OpenElements open) {
        for (HtmlInline tag : deferred) {
            if (open.count(name(tag)) > 0) {
                closeUpTo(name(tag), open);
                page.write("</").write(name(tag)).write(">\n");
            }
        }
        deferred.clear();
    }

    private static String name(Node tag) {
        return HtmlTokenizer.tagName(tag.getChars(), 0);
    }

    /** Finds out which of the tags among the children may be written as tags. */
    private void pair(Node parent) {
        OpenElements open = new OpenElements();
        Deque<Node> openTags = new ArrayDeque<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (!(node instanceof HtmlInline)) {
                continue;
            }
            String name = name(node);
            if (page.config.unsafe()) {
                if (HtmlElements.isKnown(name) || name.indexOf('-') > 0) {
                    live.add(node);
                }
            } else if (node.getChars().charAt(1) == '/') {
                if (open.count(name) > 0) {
                    while (!open.pop().equals(name)) {
                        openTags.pop();
                    }
                    live.add(openTags.pop());
                    live.add(node);
                }
            } else if (HtmlElements.isVoid(name)) {
                if (isVoidInline(name, node)) {
                    live.add(node);
                }
            } else if (HtmlPolicy.allows(name) && !node.getChars().endsWith("/>")) {
                open.push(name);
                openTags.push(node);
            }
        }
    }

    /** A rule or an image without address in the middle of text is rather spoken of than meant. */
    private static boolean isVoidInline(String name, Node node) {
        String html = node.getChars().toString();
        return name.equals("br")
                || name.equals("wbr")
                || (name.equals("img")
                        && HtmlAttribute.of(html, HtmlTokenizer.tokens(html).get(0)).stream()
                                .anyMatch(attribute -> attribute.name().equals("src")));
    }

    /**
     * Writes a block.
     *
     * @param open the elements that are open in the container
     */
    void writeBlock(HtmlBlockBase node, OpenElements open) {
        BasedSequence chars = node.getContentChars();
        String html = chars.toString();
        List<HtmlToken> tokens = HtmlTokenizer.tokens(html);
        if (page.config.unsafe() ? isUnknown(tokens) : !isClean(html, tokens, open) || isSpokenOf(tokens, node)) {
            page.write("<pre>").escaped(html.strip()).write("</pre>\n");
            return;
        }
        if (!page.config.unsafe() && tokens.stream().noneMatch(RawHtmlWriter::isTag)) {
            writeWords(html, tokens);
            return;
        }
        for (HtmlToken token : tokens) {
            if (isTag(token)) {
                if (page.config.unsafe() || balance(token, html, open)) {
                    writeTag(html, token, chars);
                }
            } else if (page.config.unsafe()) {
                page.write(html.substring(token.start(), token.end()));
            } else if (token.kind() == HtmlToken.Kind.TEXT) {
                writeText(html.substring(token.start(), token.end()));
            }
        }
        endLine();
    }

    private static boolean isTag(HtmlToken token) {
        return token.kind() == HtmlToken.Kind.OPEN || token.kind() == HtmlToken.Kind.CLOSE;
    }

    /** Writes the words of a block behind comments as a paragraph. */
    private void writeWords(String html, List<HtmlToken> tokens) {
        StringBuilder words = new StringBuilder();
        for (HtmlToken token : tokens) {
            if (token.kind() == HtmlToken.Kind.TEXT) {
                words.append(html, token.start(), token.end());
            }
        }
        if (!words.toString().isBlank()) {
            page.write("<p>").escaped(words.toString().strip()).write("</p>\n");
        }
    }

    private void endLine() {
        int length = page.out.length();
        if (length > 0 && page.out.charAt(length - 1) != '\n') {
            page.write("\n");
        }
    }

    private void writeText(String text) {
        String words = text.strip();
        if (!words.isEmpty() && page.manuscript.callEnd(words, 0) == words.length()) {
            page.manuscript.setBlock(words, 0);
        }
        page.write(text.replace("<", "&lt;"));
    }

    private static boolean isUnknown(List<HtmlToken> tokens) {
        HtmlToken first = tokens.get(0);
        return isTag(first)
                && !HtmlElements.isKnown(first.name())
                && first.name().indexOf('-') < 0;
    }

    /** Whether all tags are allowed, every closing one has something to close, and comments are comments. */
    private boolean isClean(String html, List<HtmlToken> tokens, OpenElements open) {
        Map<String, Integer> opened = new HashMap<>();
        for (HtmlToken token : tokens) {
            String name = token.name();
            switch (token.kind()) {
                case BROKEN -> {
                    return false;
                }
                case OPEN -> {
                    if (!HtmlPolicy.allows(name) || !hasParent(name, opened, open)) {
                        return false;
                    }
                    opened.merge(name, 1, Integer::sum);
                }
                case CLOSE -> {
                    int count = opened.merge(name, -1, Integer::sum) + open.count(name);
                    if (count < 0 || HtmlElements.isVoid(name)) {
                        return false;
                    }
                }
                case MARKUP -> {
                    if (!html.startsWith(COMMENT, token.start())) {
                        return false;
                    }
                }
                case TEXT -> {}
            }
        }
        return true;
    }

    /**
     * Keeps account of what is open; closes what the author forgot inside of what is closed now. False for a closing
     * tag whose element has been closed so.
     */
    private boolean balance(HtmlToken token, String html, OpenElements open) {
        String name = token.name();
        if (token.kind() == HtmlToken.Kind.CLOSE) {
            boolean closes = open.count(name) > 0;
            if (closes) {
                closeUpTo(name, open);
            }
            return closes;
        }
        if (!HtmlElements.isVoid(name) && html.charAt(token.end() - 2) != '/') {
            open.push(name);
        }
        return true;
    }

    /** Whether an element stands in the only ones that may hold it. */
    private static boolean hasParent(String name, Map<String, Integer> opened, OpenElements open) {
        List<String> parents = HtmlElements.parents(name);
        return parents.isEmpty()
                || parents.stream().anyMatch(parent -> opened.getOrDefault(parent, 0) + open.count(parent) > 0);
    }

    /**
     * Whether a block at the end of the text is nothing but opening tags that the author never closes: names of elements,
     * not elements.
     */
    private boolean isSpokenOf(List<HtmlToken> tokens, Node block) {
        if (block.getNext() != null) {
            return false;
        }
        for (HtmlToken token : tokens) {
            boolean opening = token.kind() == HtmlToken.Kind.OPEN && !HtmlElements.isVoid(token.name());
            boolean blank = token.kind() == HtmlToken.Kind.TEXT
                    && block.getChars().subSequence(token.start(), token.end()).isBlank();
            if (!blank && (!opening || lastClosing(token.name()) >= block.getEndOffset())) {
                return false;
            }
        }
        return true;
    }

    private int lastClosing(String name) {
        return lastClosings.computeIfAbsent(name, key -> page.source.lastIndexOf("</" + key));
    }

    private void closeUpTo(String name, OpenElements open) {
        for (String inner = open.pop(); !inner.equals(name); inner = open.pop()) {
            page.write("</").write(inner).write(">");
        }
    }

    /** Closes what is open at the end of a container. */
    void closeAll(OpenElements open) {
        while (!open.isEmpty()) {
            page.write("</").write(open.pop()).write(">");
            if (open.isEmpty()) {
                page.write("\n");
            }
        }
    }

    private void writeTag(String html, HtmlToken tag, BasedSequence chars) {
        if (tag.kind() == HtmlToken.Kind.CLOSE) {
            page.write("</").write(tag.name()).write(">");
        } else if (page.config.unsafe()) {
            writeTrusted(html, tag, chars);
        } else {
            writeAllowed(html, tag, chars);
        }
    }

    private void writeAllowed(String html, HtmlToken tag, BasedSequence chars) {
        page.write("<").write(tag.name());
        for (HtmlAttribute attribute : HtmlAttribute.of(html, tag)) {
            String value = attribute.value().orElse("");
            String written = html.substring(attribute.start(), attribute.end());
            if (!HtmlPolicy.allows(tag.name(), attribute) || page.manuscript.isForged(value, written)) {
                if (isTarget(attribute)) {
                    page.refuses(value, chars.getIndexOffset(attribute.start()));
                }
                continue;
            }
            page.write(" ").write(attribute.name());
            if (isTarget(attribute)) {
                page.write("=\"");
                page.target(kind(tag), value.strip(), chars.getIndexOffset(attribute.start()));
                page.write("\"");
            } else if (attribute.value().isPresent()) {
                page.write("=\"").escaped(value).write("\"");
            }
        }
        boolean empty = html.charAt(tag.end() - 2) == '/' && !HtmlElements.isVoid(tag.name());
        page.write(">");
        if (empty) {
            page.write("</").write(tag.name()).write(">");
        }
    }

    /** Passes the tag through as it is, but for the addresses in it. */
    private void writeTrusted(String html, HtmlToken tag, BasedSequence chars) {
        int done = tag.start();
        for (HtmlAttribute attribute : HtmlAttribute.of(html, tag)) {
            String value = attribute.value().orElse("");
            String written = html.substring(attribute.start(), attribute.end());
            boolean plain = !page.manuscript.hasCall(value) && !page.manuscript.isForged(value, written);
            if (isTarget(attribute) && attribute.value().isPresent() && plain) {
                char before = html.charAt(attribute.start() - 1);
                boolean quoted = before == '"' || before == '\'';
                page.write(html.substring(done, quoted ? attribute.start() - 1 : attribute.start()))
                        .write("\"");
                page.target(kind(tag), value.strip(), chars.getIndexOffset(attribute.start()));
                page.write("\"");
                done = quoted ? attribute.end() + 1 : attribute.end();
            }
        }
        page.write(html.substring(done, tag.end()));
    }

    private static boolean isTarget(HtmlAttribute attribute) {
        return attribute.name().equals("href") || attribute.name().equals("src");
    }

    private static LinkKind kind(HtmlToken tag) {
        return tag.name().equals("img") ? LinkKind.IMAGE : LinkKind.LINK;
    }
}
