package dev.lyceum.markdown;

import dev.lyceum.config.MarkupConfig.HeadingIdStyle;

/**
 * Gives the headings of one page their ids: one object a page, asked in order of place. The rules and the numbering of
 * duplicates are Hugo's (goldmark's {@code autoHeadingIDType}).
 */
public final class HeadingIds {
    private final HeadingIdStyle style;

    public HeadingIds(HeadingIdStyle style) {
        this.style = style;
    }

    /** The id for a heading with this plain text, different from all given before. */
    public String next(String text) {
        throw new UnsupportedOperationException(style + text);
    }
}
