package dev.lyceum.markdown;

import dev.lyceum.config.MarkupConfig;
import dev.lyceum.shortcode.ShortcodeScan;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.List;

/** Converts Markdown by flexmark. Immutable and thread-safe; make one for a site. */
public final class MarkdownConverter {
    public MarkdownConverter(MarkupConfig config) {}

    /**
     * Converts the text of some ranges of a file, put one behind the other. Shortcode calls in the ranges become
     * {@link Piece.Shortcode}s, literals of the scan their text.
     */
    public Converted convert(SourceText file, List<Span> ranges, ShortcodeScan shortcodes, HeadingIds ids) {
        throw new UnsupportedOperationException();
    }
}
