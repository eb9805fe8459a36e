package dev.lyceum.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import dev.lyceum.config.ContentConfig;
import dev.lyceum.config.MarkupConfig;
import dev.lyceum.html.HtmlEscape;
import dev.lyceum.problem.Problem;
import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.shortcode.ShortcodeScan;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Converts Markdown by flexmark. Immutable and thread-safe; make one for a site. */
public final class MarkdownConverter {
    private static final Set<String> VERBATIM = Set.of("highlight", "math", "mermaid");

    private final MarkupConfig config;
    private final PlainParagraphs plainParagraphs;
    private final Parser parser;
    private final StackGuard guard = new StackGuard();
    private final Duration limit;
    /** Of the conversion that a thread is busy with: the parser is one for all, so it cannot be told otherwise. */
    @SuppressWarnings("ThreadLocalUsage") // its parser is not static either: each converter has its own
    private final ThreadLocal<Deadline> current = new ThreadLocal<>();

    public MarkdownConverter(MarkupConfig config) {
        this(config, ContentConfig.DEFAULT.pageTimeout());
    }

    /** @param limit the time that converting a page may take */
    public MarkdownConverter(MarkupConfig config, Duration limit) {
        this.config = config;
        this.limit = limit;
        plainParagraphs = new PlainParagraphs(config);
        parser = MarkdownSyntax.parser(config, current::get);
    }

    /** A fresh budget for one page. */
    public PageBudget budget() {
        return new PageBudget(limit);
    }

    /**
     * Converts the text of some ranges of a file, put one behind the other. Shortcode calls in the ranges become
     * {@link Piece.Shortcode}s, literals of the scan their text. Text that is nested too deep or takes too long is
     * shown as it was written, with a problem {@code markdown-too-complex}.
     */
    public Converted convert(SourceText file, List<Span> ranges, ShortcodeScan shortcodes, HeadingIds ids) {
        return convert(file, ranges, shortcodes, new PageNames(ids, Footnotes.none(), budget()));
    }

    /** Converts one of several stretches of a page as {@link #convert(SourceText, List, ShortcodeScan, HeadingIds)}. */
    public Converted convert(SourceText file, List<Span> ranges, ShortcodeScan shortcodes, PageNames names) {
        return new InnerConverter(this, file, shortcodes, names)
                .complete(convertOutside(file, ranges, shortcodes, names));
    }

    /**
     * Takes some ranges of a file for HTML and leaves them as they are, but for shortcode calls; what is between the tags of
     * these is HTML, too, whatever signs they have.
     */
    public Converted passThrough(SourceText file, List<Span> ranges, ShortcodeScan shortcodes, PageNames names) {
        Manuscript asWritten = new Manuscript(file, ranges, shortcodes);
        Converted outside = new Converted(asWritten.cut(asWritten.text()), List.of(), Set.of(), List.of());
        return new InnerConverter(this, file, shortcodes, names).passThrough(outside);
    }

    /** Whether a destination may become a link: none that a browser would run, unless everything is allowed. */
    public boolean allows(String destination) {
        return config.unsafe() || !Rendering.isDangerous(destination);
    }

    /** Whether a browser would run a destination instead of going there. */
    public static boolean isDangerous(String destination) {
        return Rendering.isDangerous(destination);
    }

    /** Whether the text between the tags of a call is of another language than Markdown, whatever signs the tags have. */
    public static boolean isVerbatim(ShortcodeCall call) {
        return VERBATIM.contains(call.name());
    }

    /** Converts the text around the shortcode calls; what is in them is left open. */
    Converted convertOutside(SourceText file, List<Span> ranges, ShortcodeScan shortcodes, PageNames names) {
        return convertManuscript(new Manuscript(file, names.footnotes().withDefinitions(ranges), shortcodes), names);
    }

    /** Converts a text by the short way or the long one. */
    Converted convertManuscript(Manuscript manuscript, PageNames names) {
        Optional<String> plain = plainParagraphs.convert(manuscript.text());
        if (plain.isPresent()) {
            List<Piece> pieces = plain.get().isEmpty() ? List.of() : List.of(new Piece.Html(plain.get()));
            return new Converted(pieces, List.of(), Set.of(), List.of());
        }
        return convertByParser(manuscript, names);
    }

    /** The long way, which knows all of Markdown. */
    Converted convertByParser(Manuscript manuscript, PageNames names) {
        HeadingIds ids = names.ids();
        if (names.budget().isOver()) {
            return tooLate(manuscript, names.budget());
        }
        int idsBefore = ids.count();
        Optional<Converted> converted = guard.run(manuscript.text(), () -> {
            ids.forgetFrom(idsBefore);
            return convert(manuscript, names);
        });
        return converted.orElseGet(
                () -> names.budget().isOver() ? tooLate(manuscript, names.budget()) : tooComplex(manuscript));
    }

    private Converted convert(Manuscript manuscript, PageNames names) {
        current.set(names.budget().deadline());
        Document document;
        try {
            document = parser.parse(manuscript.text());
        } finally {
            current.remove();
        }
        Rendering page = new Rendering(manuscript, document, config, names);
        new BlockWriter(page).writeDocument();
        return new Converted(manuscript.cut(page.out.toString()), page.headings, page.features, page.problems.toList());
    }

    private static Converted tooComplex(Manuscript manuscript) {
        Problem problem = Problem.error(
                        "markdown-too-complex",
                        manuscript.file().locate(manuscript.origin(0)),
                        "this text is too complex to be converted and is shown as it was written")
                .withHint("look for lists or quotations nested hundreds deep, or thousands of unclosed brackets");
        return asWritten(manuscript, List.of(problem));
    }

    private static Converted tooLate(Manuscript manuscript, PageBudget budget) {
        if (!budget.tell()) {
            return asWritten(manuscript, List.of());
        }
        Problem problem = Problem.error(
                        "page-timeout",
                        manuscript.file().locate(manuscript.origin(0)),
                        "this page takes more than " + budget.limit()
                                + " to convert, and is shown as it was written from here on")
                .withHint("split the page, or give it more time: pageTimeout below [build] in the configuration");
        return asWritten(manuscript, List.of(problem));
    }

    private static Converted asWritten(Manuscript manuscript, List<Problem> problems) {
        String html = "<pre>" + HtmlEscape.escape(manuscript.text()) + "</pre>\n";
        return new Converted(manuscript.cut(html), List.of(), Set.of(), problems);
    }
}
