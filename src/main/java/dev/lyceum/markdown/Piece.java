package dev.lyceum.markdown;

import dev.lyceum.shortcode.ShortcodeCall;
import java.util.List;

/** A stretch of a converted page: finished HTML, or something that needs the whole site to become HTML. */
public sealed interface Piece {
    /** Finished HTML. */
    record Html(String html) implements Piece {}

    /**
     * A shortcode call to be replaced by its template's output.
     *
     * @param call without the calls inside it
     * @param block whether it stands alone where a block may stand (its output may be block HTML); else it is in the
     *     middle of text, or of an attribute or code
     * @param inner what stands between the tags; nested calls are pieces in it
     * @param converted whether {@code inner} is HTML: in a call with percent signs, and in one with angle brackets that
     *     stands in such a call; else it is as written
     */
    record Shortcode(ShortcodeCall call, boolean block, List<Piece> inner, boolean converted) implements Piece {
        public Shortcode {
            inner = List.copyOf(inner);
        }
    }

    /**
     * The value of an {@code href} or {@code src} attribute, to be replaced by the escaped URL.
     *
     * @param destination as the author wrote it, entities and backslashes resolved, not escaped for HTML
     * @param offset of the destination (or of the link) in the file
     */
    record Link(LinkKind kind, String destination, int offset) implements Piece {}

    /**
     * A word of the theme in the page's language.
     *
     * @param key of the word, as in {@code i18n/LANGUAGE.toml}
     */
    record Word(String key) implements Piece {}

    /** What a {@link Link} is for. */
    enum LinkKind {
        LINK,
        IMAGE,
        /** A page, with an anchor perhaps, or an embedded image, to be found by its name. */
        WIKILINK
    }
}
