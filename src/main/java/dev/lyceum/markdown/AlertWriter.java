package dev.lyceum.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import dev.lyceum.markdown.Alert.Fold;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Writes what frames a block quote that is a callout: a box with a title, which folds where the author wants it to. A
 * title of the author's comes behind the callout's kind, which otherwise only its colour would tell.
 */
final class AlertWriter {
    private final Rendering page;
    private final InlineWriter inline;

    AlertWriter(Rendering page, InlineWriter inline) {
        this.page = page;
        this.inline = inline;
    }

    Optional<Alert> find(BlockQuote quote) {
        return quote.getFirstChild() instanceof Paragraph first
                ? Alert.at(page.source, first.getStartOffset())
                : Optional.empty();
    }

    /**
     * Writes the beginning of the box, the title, and what follows the title in its paragraph.
     *
     * @param attributes the author's, for the box
     */
    void open(Alert alert, Paragraph first, Map<String, String> attributes) {
        boolean folds = alert.fold() != Fold.NONE;
        page.write(folds ? "<details" : "<div").write(" class=\"notice ").write(alert.kind());
        Map<String, String> others = new LinkedHashMap<>(attributes);
        String classes = Objects.requireNonNullElse(others.remove("class"), "");
        page.write(classes.isEmpty() ? "" : " ")
                .escaped(classes)
                .write(folds ? "\"" : "\" role=\"note\"")
                .write(alert.fold() == Fold.OPEN ? " open" : "");
        page.attributes(others);
        page.write(folds ? ">\n<summary>" : ">\n<p><strong>");
        Node end = InlineWriter.lineEnd(first);
        int titleEnd = end == null ? first.getEndOffset() : end.getStartOffset();
        String kind = page.manuscript.mark(new Piece.Word("notice_" + alert.kind()));
        if (page.source.substring(Math.min(alert.end(), titleEnd), titleEnd).isBlank()) {
            page.write(kind);
        } else {
            page.write("<span class=\"spoken\">").write(kind).write(": </span>");
            inline.writeBetween(first, alert.end(), titleEnd);
        }
        page.write(folds ? "</summary>\n" : "</strong></p>\n");
        if (end != null) {
            page.write("<p>");
            inline.writeBetween(first, end.getEndOffset(), first.getEndOffset());
            page.write("</p>\n");
        }
    }

    void close(Alert alert) {
        page.write(alert.fold() == Fold.NONE ? "</div>\n" : "</details>\n");
    }
}
