package dev.lyceum.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * {@code tree(page.navigation)} renders each entry of a level of the tree by {@code partials/navigation-entry.html}, which
 * knows the {@code entry} alone: what it makes of one is kept for all pages that show the same.
 */
record TreeFunction(Supplier<PebbleEngine> engine) implements Function {
    private static final String TEMPLATE = "partials/navigation-entry.html";
    private static final int ENTRY = 256;

    @Override
    public List<String> getArgumentNames() {
        return List.of("entries");
    }

    @Override
    public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        if (arguments.get("entries") == NavLevels.SLOT) {
            return new SafeString(NavLevels.SLOT_TEXT);
        }
        StringBuilder html = new StringBuilder();
        PebbleTemplate template = engine.get().getTemplate(TEMPLATE);
        if (arguments.get("entries") instanceof NavBranch branch) {
            branch.append(html, entry -> render(template, entry));
        } else if (arguments.get("entries") instanceof Iterable<?> entries) {
            entries.forEach(entry -> html.append(render(template, entry)));
        }
        return new SafeString(html.toString());
    }

    private static String render(PebbleTemplate template, Object entry) {
        TextBuffer html = new TextBuffer(ENTRY);
        try {
            template.evaluate(html, Map.of("entry", entry, BoundedRange.BUDGET, new BoundedRange.Budget()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.toString();
    }
}
