package dev.lyceum.render;

import dev.lyceum.config.MarkupConfig;
import dev.lyceum.html.HtmlEscape;
import dev.lyceum.markdown.Converted;
import dev.lyceum.markdown.MarkdownConverter;
import dev.lyceum.markdown.Piece;
import dev.lyceum.markdown.Piece.LinkKind;
import dev.lyceum.render.PageView.LinkView;
import dev.lyceum.render.ShortcodePage.GlossaryEntry;
import dev.lyceum.render.ShortcodePage.ListedPage;
import dev.lyceum.shortcode.Arguments;
import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.shortcode.ShortcodeScan;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What the functions and filters of a shortcode's template work with: one call on one page. */
final class CallScope {
    /** The variable that holds it. */
    static final String VARIABLE = "lyceum.call";

    private static final int DEEPEST = 100;

    private final PageScope page;
    private final ShortcodeCall call;
    private final int offset;
    private final Inner inner;
    private final PieceRenderer pieces;
    private final ShortcodeViews views;
    private final MarkupConfig markup;
    private final Lazy<MarkdownConverter> converter;
    private boolean incomplete;

    /**
     * @param converted whether it is HTML already
     * @param nested the output of the calls in it, in order
     */
    record Inner(String text, boolean converted, List<String> nested) {}

    CallScope(
            PageScope page,
            ShortcodeCall call,
            Inner inner,
            PieceRenderer pieces,
            ShortcodeViews views,
            MarkupConfig markup,
            Lazy<MarkdownConverter> converter) {
        this.page = page;
        this.call = call;
        this.offset = call.span().start();
        this.inner = inner;
        this.pieces = pieces;
        this.views = views;
        this.markup = markup;
        this.converter = converter;
    }

    /** The place of the call in the file. */
    int offset() {
        return offset;
    }

    Inner inner() {
        return inner;
    }

    /**
     * Markdown as HTML. What nested calls became stays as it is, and so does the whole inner text that is converted
     * already.
     *
     * @param block false for a text of one paragraph without the paragraph's tags
     */
    String markdown(String text, boolean block) {
        String html = inner.converted() && text.equals(inner.text()) ? text : convert(text);
        return block ? html : withoutParagraph(html.strip());
    }

    private String convert(String text) {
        List<ShortcodeCall> calls = new ArrayList<>();
        Map<Integer, String> outputs = new HashMap<>();
        int from = 0;
        for (String output : inner.nested()) {
            int at = output.indexOf('<') < 0 ? -1 : text.indexOf(output, from);
            if (at >= 0) {
                from = at + output.length();
                outputs.put(at, output);
                calls.add(new ShortcodeCall(
                        "", "", new Span(at, from), false, Arguments.NONE, Optional.empty(), List.of()));
            }
        }
        SourceText source = new SourceText("", text);
        Converted converted = converter
                .get()
                .convert(
                        source,
                        List.of(new Span(0, text.length())),
                        new ShortcodeScan(calls, List.of(), Optional.empty(), List.of()),
                        page.names(markup, converter.get()));
        page.features().addAll(converted.features());
        converted
                .problems()
                .forEach(problem -> page.add(new Finding(
                        problem.severity(),
                        offset,
                        problem.code(),
                        problem.message(),
                        problem.hint().orElse(""))));
        List<Piece> placed = new ArrayList<>(converted.pieces().size());
        for (Piece piece : converted.pieces()) {
            if (piece instanceof Piece.Shortcode nested) {
                placed.add(
                        new Piece.Html(outputs.getOrDefault(nested.call().span().start(), "")));
            } else if (piece instanceof Piece.Link link) {
                placed.add(new Piece.Link(link.kind(), link.destination(), offset));
            } else {
                placed.add(piece);
            }
        }
        return pieces.html(placed, page);
    }

    /** Whether the template missed a value that it needs. */
    boolean isIncomplete() {
        return incomplete;
    }

    /** The call with its tags as text, and what stands between them; within text it may be in an attribute's value. */
    String asWritten(boolean block) {
        String before = block ? "<p>" : "";
        String behind = block ? "</p>\n" : "";
        String opening = before + HtmlEscape.escape(call.opening()) + behind;
        if (call.inner().isEmpty()) {
            return opening;
        }
        return opening + markdown(inner.text(), block) + before + HtmlEscape.escape(call.closing()) + behind;
    }

    /**
     * Whether a value that the shortcode cannot do without is there; if not, that is reported.
     *
     * @param name of the parameter
     * @param example parameters of a call that would do
     */
    boolean has(String name, String value, String example) {
        if (!value.isBlank()) {
            return true;
        }
        incomplete = true;
        page.add(Finding.error(
                offset,
                "shortcode-parameter",
                "the shortcode \"" + call.name() + "\" lacks its parameter \"" + name + "\"",
                "write it as in {{< " + call.name() + " " + example + " >}}"));
        return false;
    }

    /** A text of one paragraph as it may stand within another. */
    static String withoutParagraph(String html) {
        boolean one = html.startsWith("<p>") && html.indexOf("</p>") == html.length() - 4;
        return one ? html.substring(3, html.length() - 4) : html;
    }

    /** The URL of a link, of one that a browser would run none. */
    String link(String destination) {
        return url(LinkKind.LINK, destination);
    }

    String image(String destination) {
        return url(LinkKind.IMAGE, destination);
    }

    private String url(LinkKind kind, String destination) {
        if (converter.get().allows(destination)) {
            return pieces.url(kind, destination, offset, page);
        }
        page.add(Finding.warning(
                offset,
                "link-unsafe",
                "\"" + destination + "\" would run in the browser or open a reader's files, so the \"" + call.name()
                        + "\" leads nowhere",
                "write the address of a page, a file of the site or another site"));
        return "";
    }

    String imageSize(String destination) {
        return converter.get().allows(destination) ? pieces.imageSize(destination, page) : "";
    }

    String ref(String path, String language) {
        return pieces.ref(path, language, offset, page);
    }

    /** A value of the page's front matter, else of the site's parameters; a dot leads into a table. */
    Object param(String name, boolean siteOnly) {
        Optional<Object> own =
                siteOnly ? Optional.empty() : find(page.view(views).params(), name);
        Optional<Object> value = own.or(() -> find(views.siteParams(page.page()), name));
        if (value.isEmpty()) {
            page.add(Finding.error(
                    offset,
                    "param-unknown",
                    "no parameter named \"" + name + "\"",
                    siteOnly ? "define it under [params]" : "define it in the front matter or under [params]"));
        }
        return value.orElse("");
    }

    private static Optional<Object> find(Map<?, ?> params, String name) {
        for (Map.Entry<?, ?> entry : params.entrySet()) {
            String key = String.valueOf(entry.getKey());
            Object value = entry.getValue();
            if (key.equalsIgnoreCase(name)) {
                return Optional.of(value);
            }
            boolean leads = name.length() > key.length()
                    && name.charAt(key.length()) == '.'
                    && name.regionMatches(true, 0, key, 0, key.length());
            if (leads && value instanceof Map<?, ?> table) {
                return find(table, name.substring(key.length() + 1));
            }
        }
        Object more = params.get("params");
        return more instanceof Map<?, ?> table ? find(table, name) : Optional.empty();
    }

    List<ListedPage> below(int depth, String sort, boolean hidden) {
        return views.below(page.page(), Math.min(depth, DEEPEST), sort, hidden);
    }

    /**
     * @param pattern a regular expression for their names; empty for all
     */
    List<GlossaryEntry> glossary() {
        return views.glossary(page.page());
    }

    List<LinkView> attachments(String pattern) {
        try {
            Pattern wanted = Pattern.compile(pattern.isEmpty() ? ".*" : pattern);
            return views.attachments(page.page(), name -> wanted.matcher(name).find());
        } catch (PatternSyntaxException e) {
            page.add(Finding.error(
                    offset,
                    "shortcode-parameter",
                    "the pattern \"" + pattern + "\" is no regular expression",
                    e.getDescription().toLowerCase(Locale.ROOT)));
            return List.of();
        }
    }
}
