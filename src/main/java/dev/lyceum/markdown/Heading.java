package dev.lyceum.markdown;

import java.util.List;

/**
 * A heading.
 *
 * @param id empty where headings get none
 * @param html the heading's content
 * @param text the same as plain text
 */
public record Heading(int level, String id, List<Piece> html, String text, int offset) {
    public Heading {
        html = List.copyOf(html);
    }
}
