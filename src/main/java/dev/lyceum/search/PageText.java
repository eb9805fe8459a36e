package dev.lyceum.search;

import java.util.List;

/**
 * What a page is found by; every text is plain and in one line.
 *
 * @param unshown words to find the page by that no result may show, above all the answers
 */
record PageText(String title, List<Block> blocks, String unshown) {
    PageText {
        blocks = List.copyOf(blocks);
    }

    /**
     * A stretch of a page that can be led to.
     *
     * @param anchor an id on the page; empty for its beginning. That of a question begins with {@code q-}.
     * @param heading the words of the heading, or of the question; empty for the page's beginning
     */
    record Block(String anchor, String heading, String text) {}
}
