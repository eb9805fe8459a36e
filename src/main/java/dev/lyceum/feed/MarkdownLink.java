package dev.lyceum.feed;

import dev.lyceum.site.Page;
import dev.lyceum.site.PageDescription;
import dev.lyceum.site.Site;

/** A list item in Markdown that leads to a page and says what it is about. */
final class MarkdownLink {
    private MarkdownLink() {}

    /**
     * @param indent spaces before the bullet
     * @param href percent-encoded
     */
    static void append(StringBuilder markdown, int indent, Site site, Page page, String href) {
        markdown.append(" ".repeat(indent)).append("- [");
        appendText(markdown, page.linkTitle());
        markdown.append("](");
        boolean brackets = href.indexOf('(') >= 0 || href.indexOf(')') >= 0;
        markdown.append(brackets ? "<" : "")
                .append(href)
                .append(brackets ? ">" : "")
                .append(')');
        String description = PageDescription.of(site, page);
        markdown.append(description.isEmpty() ? "" : ": ").append(description).append('\n');
    }

    private static void appendText(StringBuilder markdown, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' || c == ']' || c == '\\') {
                markdown.append('\\');
            }
            markdown.append(c == '\n' || c == '\r' ? ' ' : c);
        }
    }
}
