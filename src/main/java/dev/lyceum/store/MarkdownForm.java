package dev.lyceum.store;

import dev.lyceum.data.Data;
import dev.lyceum.markdown.Heading;
import dev.lyceum.markdown.Piece;
import dev.lyceum.shortcode.Arguments;
import dev.lyceum.shortcode.ShortcodeCall;
import java.util.List;
import java.util.Map;

/** What Markdown was converted to. */
final class MarkdownForm {
    private static final Piece.LinkKind[] LINK_KINDS = Piece.LinkKind.values();
    private static final int HTML = 0;
    private static final int SHORTCODE = 1;
    private static final int LINK = 2;
    private static final int WORD = 3;

    private MarkdownForm() {}

    static void pieces(ByteWriter out, List<Piece> pieces) {
        out.list(pieces, MarkdownForm::piece);
    }

    static List<Piece> pieces(ByteReader in) {
        return in.list(MarkdownForm::piece);
    }

    private static void piece(ByteWriter out, Piece piece) {
        if (piece instanceof Piece.Html html) {
            out.number(HTML);
            out.text(html.html());
        } else if (piece instanceof Piece.Shortcode shortcode) {
            out.number(SHORTCODE);
            call(out, shortcode.call());
            out.flag(shortcode.block());
            pieces(out, shortcode.inner());
            out.flag(shortcode.converted());
        } else if (piece instanceof Piece.Link link) {
            out.number(LINK);
            out.name(link.kind());
            out.text(link.destination());
            out.number(link.offset());
        } else if (piece instanceof Piece.Word word) {
            out.number(WORD);
            out.text(word.key());
        }
    }

    private static Piece piece(ByteReader in) {
        return switch (in.number()) {
            case HTML -> new Piece.Html(in.text());
            case SHORTCODE -> new Piece.Shortcode(call(in), in.flag(), pieces(in), in.flag());
            case LINK -> new Piece.Link(in.name(LINK_KINDS), in.text(), in.number());
            case WORD -> new Piece.Word(in.text());
            default -> throw new IllegalArgumentException("no such piece");
        };
    }

    private static void call(ByteWriter out, ShortcodeCall call) {
        out.text(call.name());
        out.text(call.opening());
        DataForm.span(out, call.span());
        out.flag(call.markup());
        arguments(out, call.arguments());
        out.optional(call.inner(), DataForm::span);
    }

    private static ShortcodeCall call(ByteReader in) {
        return new ShortcodeCall(
                in.text(),
                in.text(),
                DataForm.span(in),
                in.flag(),
                arguments(in),
                in.optional(DataForm::span),
                List.of());
    }

    private static void arguments(ByteWriter out, Arguments arguments) {
        boolean named = arguments instanceof Arguments.Named;
        out.flag(named);
        if (arguments instanceof Arguments.Named values) {
            DataForm.entries(out, values.values());
        } else if (arguments instanceof Arguments.Positional values) {
            out.list(values.values(), DataForm::data);
        }
    }

    private static Arguments arguments(ByteReader in) {
        if (in.flag()) {
            Map<String, Data> values = DataForm.entries(in);
            return new Arguments.Named(values);
        }
        return new Arguments.Positional(in.list(DataForm::data));
    }

    static void heading(ByteWriter out, Heading heading) {
        out.number(heading.level());
        out.text(heading.id());
        pieces(out, heading.html());
        out.text(heading.text());
        out.number(heading.offset());
    }

    static Heading heading(ByteReader in) {
        return new Heading(in.number(), in.text(), pieces(in), in.text(), in.number());
    }
}
