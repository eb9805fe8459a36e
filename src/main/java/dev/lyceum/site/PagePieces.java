package dev.lyceum.site;

import dev.lyceum.markdown.Piece;
import dev.lyceum.page.PageBody;
import dev.lyceum.page.PageBody.ItemBody;
import dev.lyceum.page.PageBody.OptionBody;
import dev.lyceum.page.PageBody.PartBody;
import dev.lyceum.page.ParsedPage;
import java.util.List;
import java.util.function.Consumer;

/** Goes through all that a page's text is made of. */
public final class PagePieces {
    private PagePieces() {}

    /** Gives every piece outside of shortcode calls, in no certain order. */
    public static void forEach(Page page, Consumer<Piece> action) {
        if (page.source().isEmpty()) {
            return;
        }
        PageBody body = page.source().map(ParsedPage::body).get();
        body.lead().forEach(action);
        for (PartBody part : body.parts()) {
            part.heading().ifPresent(heading -> heading.html().forEach(action));
            part.items().forEach(item -> forEach(item, action));
        }
    }

    private static void forEach(ItemBody item, Consumer<Piece> action) {
        if (item instanceof ItemBody.ProseBody prose) {
            prose.html().forEach(action);
        } else if (item instanceof ItemBody.PointBody point) {
            point.html().forEach(action);
        } else if (item instanceof ItemBody.QuestionBody question) {
            question.html().forEach(action);
            for (OptionBody option : question.options()) {
                option.html().forEach(action);
            }
            question.answer().ifPresent(answer -> answer.html().forEach(action));
        }
    }

    /** Gives every piece, those inside shortcode calls after their call. */
    public static void forAll(Page page, Consumer<Piece> action) {
        forEach(page, piece -> within(piece, action));
    }

    private static void within(Piece piece, Consumer<Piece> action) {
        action.accept(piece);
        if (piece instanceof Piece.Shortcode shortcode) {
            List<Piece> inner = shortcode.inner();
            inner.forEach(inside -> within(inside, action));
        }
    }
}
