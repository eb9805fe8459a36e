package dev.lyceum.render;

import dev.lyceum.html.HtmlText;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What templates can do beyond Pebble itself; for all of them the filters of {@link UrlFilter}, for those of shortcodes:
 *
 * <ul>
 *   <li>{@code inner | markdownify} converts Markdown by the page's rules, without the tags of a single paragraph;
 *       {@code markdownify("block")} keeps them;
 *   <li>{@code caption | markdownify | plain} is its plain text;
 *   <li>{@code inner | fenced("python", "linenos=true,hl_lines=2 4-6")} makes it a block of code, still to be converted;
 *   <li>{@code ref(path, lang)}, {@code link(destination)} and {@code image(destination)} give URLs as seen from the page and
 *       report what does not exist; {@code imagesize(destination)} gives the attributes for an image's size;
 *   <li>{@code need("id", params.id, "id=\"w7Ft2ymGmfc\"")} is whether a parameter has a value that the shortcode cannot do
 *       without. If not, that is reported with the example, and the call is shown as its author wrote it;
 *   <li>{@code param(name)} and {@code siteparam(name)} give parameters of the page or site;
 *   <li>{@code pages(depth, sort, hidden)} gives the pages below the page, {@code attachments(pattern)} its files,
 *       {@code glossary()} the terms that topics explain.
 * </ul>
 */
final class ThemeExtension extends AbstractExtension {
    private final RenderClock clock;
    private final AssetVersions versions;
    private final UnknownFields unknown;
    private final Supplier<PebbleEngine> engine;

    /** @param engine that the extension will belong to */
    ThemeExtension(RenderClock clock, AssetVersions versions, UnknownFields unknown, Supplier<PebbleEngine> engine) {
        this.clock = clock;
        this.versions = versions;
        this.unknown = unknown;
        this.engine = engine;
    }

    @Override
    public List<NodeVisitorFactory> getNodeVisitors() {
        return List.of(clock);
    }

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of(new ViewAttributes(unknown));
    }

    @Override
    public Map<String, Filter> getFilters() {
        Map<String, Filter> filters = new HashMap<>(UrlFilter.all());
        filters.put("counted", new CountedFilter());
        filters.put(
                "markdownify",
                new CallFunction(
                        List.of("display"),
                        (call, text, values) -> CallFunction.safe(
                                call.markdown(text, values.text("display").equals("block")))));
        filters.put("plain", new CallFunction(List.of(), (call, text, values) -> HtmlText.of(text)));
        filters.put(
                "fenced",
                new CallFunction(
                        List.of("language", "options"),
                        (call, text, values) -> CodeFence.of(text, values.text("language"), values.text("options"))));
        return filters;
    }

    @Override
    public Map<String, Function> getFunctions() {
        Map<String, Function> functions = new HashMap<>(ofShortcodes());
        functions.put("asset", new AssetFunction(versions));
        functions.put("tree", new TreeFunction(engine));
        functions.put("range", new BoundedRange());
        return functions;
    }

    private static Map<String, Function> ofShortcodes() {
        return Map.of(
                "imagesize",
                        new CallFunction(
                                List.of("destination"),
                                (call, text, values) -> CallFunction.safe(call.imageSize(values.text("destination")))),
                "ref",
                        new CallFunction(
                                List.of("path", "lang"),
                                (call, text, values) -> call.ref(values.text("path"), values.text("lang"))),
                "link",
                        new CallFunction(
                                List.of("destination"), (call, text, values) -> call.link(values.text("destination"))),
                "image",
                        new CallFunction(
                                List.of("destination"), (call, text, values) -> call.image(values.text("destination"))),
                "param",
                        new CallFunction(
                                List.of("name"), (call, text, values) -> call.param(values.text("name"), false)),
                "siteparam",
                        new CallFunction(
                                List.of("name"), (call, text, values) -> call.param(values.text("name"), true)),
                "pages",
                        new CallFunction(
                                List.of("depth", "sort", "hidden"),
                                (call, text, values) -> call.below(
                                        values.number("depth", 1), values.text("sort"), values.flag("hidden"))),
                "need",
                        new CallFunction(
                                List.of("name", "value", "example"),
                                (call, text, values) ->
                                        call.has(values.text("name"), values.text("value"), values.text("example"))),
                "glossary", new CallFunction(List.of(), (call, text, values) -> call.glossary()),
                "attachments",
                        new CallFunction(
                                List.of("pattern"), (call, text, values) -> call.attachments(values.text("pattern"))));
    }
}
