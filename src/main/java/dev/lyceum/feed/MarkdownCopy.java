package dev.lyceum.feed;

import dev.lyceum.page.ParsedPage;
import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.shortcode.ShortcodeScan;
import dev.lyceum.shortcode.ShortcodeScanner;
import dev.lyceum.site.LinkResolver;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageForms;
import dev.lyceum.site.Site;
import dev.lyceum.site.UrlPath;
import dev.lyceum.source.SourceReader;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * The text of a page in Markdown: its title, the author's text as written but with prompts as block quotes and links as on the
 * page, and links to what it lists. The text is read from its file when it is asked for, so that no site's whole text is held in memory.
 */
final class MarkdownCopy {
    private final Site site;
    private final LinkResolver links;
    private final String promptShortcode;

    MarkdownCopy(Site site, LinkResolver links) {
        this.site = site;
        this.links = links;
        this.promptShortcode = site.config().study().promptShortcode();
    }

    /**
     * @param path where the copy goes
     */
    String of(Page page, String path) throws IOException {
        StringBuilder markdown = new StringBuilder();
        if (page.source().isPresent()) {
            appendBody(markdown, page, page.source().get());
        }
        boolean ownTitle = markdown.length() > 1 && markdown.charAt(0) == '#' && markdown.charAt(1) == ' ';
        if (!ownTitle) {
            markdown.insert(0, "# " + page.title().replace('\n', ' ') + "\n" + (markdown.isEmpty() ? "" : "\n"));
        }
        List<Page> children = site.children(page);
        if (!children.isEmpty()) {
            markdown.append('\n');
        }
        for (Page child : children) {
            String to = PageForms.of(site, child).markdown().orElse(child.url());
            MarkdownLink.append(markdown, 0, site, child, UrlPath.relative(path, to));
        }
        return markdown.toString();
    }

    private void appendBody(StringBuilder markdown, Page page, ParsedPage source) throws IOException {
        SourceText file = SourceReader.read(source.file()).text();
        String text = file.text();
        int at = behindBlankLines(text, Math.min(source.frontMatter().block().end(), text.length()));
        ShortcodeScan shortcodes = ShortcodeScanner.scan(file, new Span(at, text.length()));
        List<Edit> edits = edits(shortcodes);
        edits.addAll(LinkEdits.of(site, links, page, text));
        edits.sort(Comparator.comparingInt(edit -> edit.span().start()));
        for (Edit edit : edits) {
            if (edit.span().start() < at) {
                continue;
            }
            markdown.append(text, at, edit.span().start());
            at = edit.span().end();
            if (edit instanceof Edit.Quote quote) {
                appendQuote(markdown, quote.inner().of(text));
                at = behindBlankLines(text, at);
            } else if (edit instanceof Edit.Words words) {
                markdown.append(words.words());
            }
        }
        markdown.append(text, at, text.length());
        trimEnd(markdown);
        if (!markdown.isEmpty()) {
            markdown.append('\n');
        }
    }

    /** The prompts, at whatever depth, and the calls that are only shown. */
    private List<Edit> edits(ShortcodeScan shortcodes) {
        List<Edit> edits = new ArrayList<>();
        shortcodes.literals().forEach(literal -> edits.add(new Edit.Words(literal.span(), literal.text())));
        Deque<ShortcodeCall> calls = new ArrayDeque<>(shortcodes.calls());
        while (!calls.isEmpty()) {
            ShortcodeCall call = calls.remove();
            if (call.name().equals(promptShortcode)
                    && call.inner().isPresent()
                    && call.arguments().words().isEmpty()) {
                edits.add(new Edit.Quote(call.span(), call.inner().get()));
            } else {
                calls.addAll(call.nested());
            }
        }
        return edits;
    }

    private static void appendQuote(StringBuilder markdown, String text) {
        trimEnd(markdown);
        if (!markdown.isEmpty()) {
            markdown.append("\n\n");
        }
        text.strip()
                .lines()
                .forEach(line -> markdown.append("> ").append(line.strip()).append('\n'));
        markdown.append('\n');
    }

    private static void trimEnd(StringBuilder markdown) {
        int length = markdown.length();
        while (length > 0 && Character.isWhitespace(markdown.charAt(length - 1))) {
            length--;
        }
        markdown.setLength(length);
    }

    /** The start of the first line with anything on it, or of the rest of a line. */
    private static int behindBlankLines(String text, int from) {
        int start = from;
        for (int i = from; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
            if (text.charAt(i) == '\n') {
                start = i + 1;
            }
        }
        return start;
    }
}
