package dev.lyceum.markdown;

import dev.lyceum.html.HtmlEscape;
import dev.lyceum.markdown.Converted.Feature;
import dev.lyceum.problem.Problem;
import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.shortcode.ShortcodeScan;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Fills in what stands between the tags of shortcode calls, for one conversion. */
final class InnerConverter {
    /** Deeper nesting than a person writes is shown as text, so that no stack can overflow. */
    private static final int DEPTH = 50;

    private final MarkdownConverter converter;
    private final SourceText file;
    private final ShortcodeScan shortcodes;
    private final PageNames names;
    private final List<Heading> headings = new ArrayList<>();
    private final Set<Feature> features = EnumSet.noneOf(Feature.class);
    private final List<Problem> problems = new ArrayList<>();

    /** What holds for the calls in a stretch of text. */
    private enum Mode {
        /** Percent signs ask for what is between them to be converted. */
        MARKDOWN,
        /** Everything is converted: as in Hugo, a call with percent signs becomes Markdown with all the calls in it. */
        CONVERTED,
        /** Nothing is. */
        AS_WRITTEN;

        Mode within(ShortcodeCall call) {
            if (MarkdownConverter.isVerbatim(call)) {
                return AS_WRITTEN;
            }
            return this == MARKDOWN && call.markup() ? CONVERTED : this;
        }
    }

    InnerConverter(MarkdownConverter converter, SourceText file, ShortcodeScan shortcodes, PageNames names) {
        this.converter = converter;
        this.file = file;
        this.shortcodes = shortcodes;
        this.names = names;
    }

    /** Fills the calls in converted Markdown. */
    Converted complete(Converted outside) {
        return complete(outside, Mode.MARKDOWN);
    }

    /** Fills the calls in a text that is left as it is. */
    Converted passThrough(Converted outside) {
        return complete(outside, Mode.AS_WRITTEN);
    }

    private Converted complete(Converted outside, Mode mode) {
        if (outside.pieces().stream().noneMatch(Piece.Shortcode.class::isInstance)) {
            return outside;
        }
        List<Piece> pieces = fill(outside, mode, 0);
        headings.sort(Comparator.comparingInt(Heading::offset));
        return new Converted(pieces, headings, features, problems);
    }

    private List<Piece> fill(Converted outside, Mode mode, int depth) {
        headings.addAll(outside.headings());
        features.addAll(outside.features());
        problems.addAll(outside.problems());
        return fill(outside.pieces(), mode, depth);
    }

    private List<Piece> fill(List<Piece> pieces, Mode mode, int depth) {
        List<Piece> filled = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Shortcode open && open.call().inner().isPresent()) {
                Mode within = mode.within(open.call());
                List<Piece> inner = inner(open.call(), open.call().inner().get(), within, depth + 1);
                filled.add(new Piece.Shortcode(open.call().alone(), open.block(), inner, within == Mode.CONVERTED));
            } else {
                filled.add(piece);
            }
        }
        return filled;
    }

    private List<Piece> inner(ShortcodeCall call, Span span, Mode mode, int depth) {
        if (depth > DEPTH) {
            problems.add(file.error("shortcode-too-deep", call.span().start(), "shortcodes are nested too deep")
                    .withHint("what is inside this one is shown as text"));
            return List.of(new Piece.Html("<pre>" + HtmlEscape.escape(span.of(file.text())) + "</pre>"));
        }
        ShortcodeScan nested = scan(call.nested());
        if (mode == Mode.CONVERTED) {
            List<Span> ranges = names.footnotes().withDefinitions(List.of(span));
            ShortcodeScan scan = ranges.size() == 1 ? nested : withCallsIn(ranges, call);
            Manuscript manuscript = new Manuscript(file, ranges, scan, indent(call));
            return fill(converter.convertManuscript(manuscript, names), mode, depth);
        }
        Manuscript asWritten = new Manuscript(file, List.of(span), nested);
        return fill(asWritten.cut(asWritten.text()), mode, depth);
    }

    private ShortcodeScan scan(List<ShortcodeCall> calls) {
        return new ShortcodeScan(calls, shortcodes.literals(), shortcodes.summaryDivider(), List.of());
    }

    /** The calls in a call, and those in footnotes from elsewhere that its text refers to. */
    private ShortcodeScan withCallsIn(List<Span> ranges, ShortcodeCall call) {
        List<ShortcodeCall> calls = new ArrayList<>(call.nested());
        List<Span> notes = ranges.subList(1, ranges.size());
        for (ShortcodeCall other : shortcodes.calls()) {
            if (notes.stream().anyMatch(note -> note.contains(other.span().start()))) {
                calls.add(other);
            }
        }
        return scan(calls);
    }

    /** The blanks in front of a call that begins its line, as in an item of a list: they belong to the list. */
    private int indent(ShortcodeCall call) {
        int start = call.span().start();
        int line = start;
        while (line > 0 && " \t".indexOf(file.text().charAt(line - 1)) >= 0) {
            line--;
        }
        return line == 0 || file.text().charAt(line - 1) == '\n' ? start - line : 0;
    }
}
