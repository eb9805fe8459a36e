package dev.lyceum.render;

import dev.lyceum.data.Data;
import dev.lyceum.html.HtmlEscape;
import dev.lyceum.markdown.MarkdownConverter;
import dev.lyceum.markdown.Piece;
import dev.lyceum.render.ShortcodePage.CallView;
import dev.lyceum.shortcode.Arguments;
import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns shortcode calls into the output of their templates, the innermost first. A template sees
 *
 * <ul>
 *   <li>{@code name}, {@code params} (the named parameters), {@code args} (the positional ones);
 *   <li>{@code inner}: as written for <code>{{&lt; &gt;}}</code>, converted for {@code {{% %}}} and for what stands in such a
 *       call, with the output of the calls in it;
 *   <li>{@code parent}: the call around it, or nothing; {@code ordinal}: its place in there (or on the page), from 0;
 *       {@code id}: all those places, different for every call of the page;
 *   <li>{@code block}: whether it may become a block;
 *   <li>{@code page} and {@code site}, see {@link ShortcodePage};
 * </ul>
 *
 * and the functions and filters of {@link ThemeExtension}.
 */
final class ShortcodeRenderer {
    private final Site site;
    private final PieceRenderer pieces;
    private final TemplateEngine templates;
    private final ShortcodeViews views;
    private final ShortcodeNames names;
    private final Lazy<MarkdownConverter> converter;
    private final Map<String, UrlFilter.Place> places;

    ShortcodeRenderer(Site site, PieceRenderer pieces, TemplateEngine templates, ShortcodeViews views) {
        this.site = site;
        this.pieces = pieces;
        this.templates = templates;
        this.views = views;
        this.names = new ShortcodeNames(templates);
        this.places = UrlFilter.Place.all(site.config());
        this.converter = new Lazy<>(() -> new MarkdownConverter(
                site.config().markup(), site.config().content().pageTimeout()));
    }

    /** The HTML of an outermost call. */
    String html(Piece.Shortcode piece, PageScope scope) {
        return html(piece, Optional.empty(), scope.ordinal(piece.call().span().start()), scope);
    }

    private String html(Piece.Shortcode piece, Optional<CallView> parent, int ordinal, PageScope scope) {
        ShortcodeCall call = piece.call();
        CallView view = new CallView(
                call.name(),
                named(call.arguments()),
                positional(call.arguments()),
                parent,
                ordinal,
                parent.map(above -> above.id() + "-").orElse("") + ordinal);
        StringBuilder inner = new StringBuilder();
        List<String> nested = new ArrayList<>();
        for (Piece inside : piece.inner()) {
            if (inside instanceof Piece.Html html) {
                inner.append(html.html());
            } else if (inside instanceof Piece.Link link) {
                inner.append(HtmlEscape.escape(pieces.url(link.kind(), link.destination(), link.offset(), scope)));
            } else if (inside instanceof Piece.Shortcode shortcode) {
                String html = html(shortcode, Optional.of(view), nested.size(), scope);
                nested.add(html);
                inner.append(html);
            } else {
                inner.append(pieces.html(List.of(inside), scope));
            }
        }
        String words = piece.converted() && !piece.block()
                ? CallScope.withoutParagraph(inner.toString().strip())
                : inner.toString();
        CallScope callScope = new CallScope(
                scope,
                call,
                new CallScope.Inner(words, piece.converted(), nested),
                pieces,
                views,
                site.config().markup(),
                converter);
        boolean isPrompt = call.name().equals(site.config().study().promptShortcode()); // told while reading the page
        if (call.inner().isEmpty() && !call.isSelfClosing() && !isPrompt && names.needsInner(call.name())) {
            scope.add(Finding.error(
                    call.span().start(),
                    "shortcode-unclosed",
                    "the shortcode \"" + call.name() + "\" is never closed, so nothing is in it",
                    "write {{" + (call.markup() ? "% /" : "< /") + call.name() + (call.markup() ? " %" : " >")
                            + "}} behind what belongs into it, or /" + (call.markup() ? '%' : '>')
                            + "}} at the end of this tag if nothing does"));
        }
        return render(view, piece.block(), callScope, scope);
    }

    private String render(CallView call, boolean block, CallScope callScope, PageScope scope) {
        String template = "shortcodes/" + call.name() + ".html";
        if (!templates.has(template)) {
            scope.add(Finding.error(
                    callScope.offset(),
                    "shortcode-unknown",
                    "no shortcode named \"" + call.name() + "\"",
                    names.nearest(call.name())
                            .map(name -> "did you mean \"" + name + "\"?")
                            .orElse("its template would be templates/" + template + "; those in layouts/ are Hugo's")));
            return callScope.asWritten(block);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("name", call.name());
        model.put("params", call.params());
        model.put("args", call.args());
        model.put("ordinal", call.ordinal());
        model.put("id", call.id());
        call.parent().ifPresent(parent -> model.put("parent", parent));
        model.put("inner", callScope.inner().text());
        model.put("block", block);
        model.put("page", scope.view(views));
        model.put("site", views.site(scope.page()));
        model.put(CallScope.VARIABLE, callScope);
        model.put(UrlFilter.Place.VARIABLE, places.get(scope.page().language().key()));
        Rendered rendered = templates.render(template, model);
        rendered.problem().ifPresent(problem -> scope.add(Finding.of(callScope.offset(), problem)));
        if (rendered.problem().isPresent() || callScope.isIncomplete()) {
            return callScope.asWritten(block);
        }
        return block ? rendered.text() : rendered.text().strip();
    }

    private static Map<String, Object> named(Arguments arguments) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (arguments instanceof Arguments.Named named) {
            named.values().forEach((name, value) -> values.put(name, DataValues.plain(value)));
        }
        return values;
    }

    private static List<Object> positional(Arguments arguments) {
        List<Object> values = new ArrayList<>();
        if (arguments instanceof Arguments.Positional positional) {
            for (Data value : positional.values()) {
                values.add(DataValues.plain(value));
            }
        }
        return values;
    }
}
