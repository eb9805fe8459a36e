package dev.lyceum.render;

import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renders the templates of one site: the site's own files first, the default theme's for the rest. Every template is
 * compiled once, on first use. Safe for use by several threads.
 *
 * <p>In templates an {@link Optional} reads as its value or as null: {@code {% if page.previous is not null %}}.
 */
public final class TemplateEngine {
    private static final int MAX_TEXT = 64 * 1024 * 1024;

    private final TemplateLoader loader;
    private final PebbleEngine engine;

    /**
     * @param siteTemplates the site's {@code templates} folder, if it has one
     */
    public TemplateEngine(Optional<Path> siteTemplates) {
        this(layers(siteTemplates));
    }

    TemplateEngine(List<TemplateLayer> layers) {
        loader = new TemplateLoader(layers);
        engine = new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(false)
                .autoEscaping(true)
                .maxRenderedSize(MAX_TEXT)
                .extension(new ThemeExtension())
                .build();
    }

    private static List<TemplateLayer> layers(Optional<Path> siteTemplates) {
        List<TemplateLayer> layers = new ArrayList<>();
        siteTemplates.ifPresent(folder -> layers.add(new TemplateLayer.Folder(folder, "templates")));
        layers.add(new TemplateLayer.ClassPath("/dev/lyceum/theme"));
        return layers;
    }

    /** Whether there is such a template ({@code shortcodes/video.html}). */
    public boolean has(String template) {
        return loader.resourceExists(template);
    }

    /** Renders a template, named by its path below the templates folder. */
    public Rendered render(String template, Map<String, Object> model) {
        StringWriter text = new StringWriter(16 * 1024);
        try {
            engine.getTemplate(template).evaluate(text, model);
            return Rendered.of(text.toString());
        } catch (PebbleException e) {
            return Rendered.failed(problem(template, e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Problem problem(String template, PebbleException e) {
        return Problem.error("template-error", Location.of(template), e.getPebbleMessage());
    }
}
