package dev.lyceum.render;

import dev.lyceum.config.ContentConfig;
import dev.lyceum.problem.Problem;
import dev.lyceum.source.UnreadableFileException;
import io.pebbletemplates.pebble.PebbleEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renders the templates of one site: the site's own files first, the default theme's for the rest. Every template is read
 * and compiled once, on first use. Safe for use by several threads.
 *
 * <p>The language is Pebble's, with escaping for HTML switched on and unknown variables empty. Beyond it:
 *
 * <ul>
 *   <li>an {@link Optional} reads as its value or as null: {@code {% if page.previous is not null %}};
 *   <li>the filter {@code counted} puts a number into the interface's words, see {@link CountedFilter};
 *   <li>the function {@code asset} names a file below {@code assets/}, see {@link AssetFunction};
 *   <li>the function {@code tree} renders a level of the navigation, see {@link TreeFunction};
 *   <li>names in {@code include} and {@code extends} are paths below the templates folder, wherever they stand.
 * </ul>
 */
public final class TemplateEngine {
    private static final int PAGE = 16 * 1024;
    private static final int LONGEST_TEXT = 64 * 1024 * 1024;

    private final TemplateLoader loader;
    private final TemplateProblems problems;
    private final PebbleEngine engine;
    private final RenderClock clock;
    private final UnknownFields unknown = new UnknownFields();
    private final UnknownVariables variables = new UnknownVariables(this::engine);

    /**
     * @param siteTemplates the site's {@code templates} folder, if it has one
     */
    public TemplateEngine(Optional<Path> siteTemplates) {
        this(siteTemplates, ContentConfig.DEFAULT.pageTimeout());
    }

    /** @param limit the time that one rendering may take */
    public TemplateEngine(Optional<Path> siteTemplates, Duration limit) {
        this(layers(siteTemplates), limit);
    }

    TemplateEngine(List<TemplateLayer> layers) {
        this(layers, ContentConfig.DEFAULT.pageTimeout());
    }

    private TemplateEngine(List<TemplateLayer> layers, Duration limit) {
        clock = new RenderClock(limit);
        loader = new TemplateLoader(layers);
        problems = new TemplateProblems(loader);
        engine = new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(false)
                .autoEscaping(true)
                .addEscapingStrategy("html", new HtmlEscaping())
                .maxRenderedSize(LONGEST_TEXT)
                .extension(new ThemeExtension(clock, new AssetVersions(layers), unknown, this::engine))
                .build();
    }

    private PebbleEngine engine() {
        return engine;
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

    /** The text of a template; empty where there is none, or none that can be read. */
    Optional<String> text(String template) {
        try {
            return loader.find(template).map(TemplateLoader.Source::text);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** All templates whose path begins with a prefix ({@code shortcodes/}), sorted; the site's and the theme's. */
    public Iterable<String> names(String prefix) {
        return loader.names(prefix);
    }

    /** Files that could not be read so far, and what templates asked for that views do not have ({@code page.titel}). */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(loader.problems());
        all.addAll(unknown.problems(problems));
        all.addAll(variables.problems(loader, problems));
        return all;
    }

    /** The site's own files that replace none of the default theme's and that no page asked for so far, sorted. */
    public List<String> idle() {
        return loader.idle();
    }

    /** The texts of a file in every place that has it, the default theme's first ({@code i18n/en.toml}). */
    public Iterable<String> layers(String path) {
        return loader.all(path);
    }

    /**
     * Renders a template, named by its path below the templates folder. One whose file cannot be read fails like one with
     * a mistake in it.
     */
    public Rendered render(String template, Map<String, Object> model) {
        TextBuffer text = new TextBuffer(PAGE);
        Map<String, Object> all = new HashMap<>(model);
        all.put(BoundedRange.BUDGET, new BoundedRange.Budget());
        variables.given(template, model.keySet());
        try {
            clock.run(template, () -> engine.getTemplate(template).evaluate(text, all));
            return Rendered.of(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof UnreadableFileException unreadable) {
                return Rendered.failed(unreadable.problem());
            }
            throw e;
        } catch (RenderClock.TimeoutException e) {
            return Rendered.failed(problems.timeout(template, clock.limit()));
        } catch (RuntimeException e) {
            // Pebble's own filters throw all kinds, such as ClassCastException, when a template misuses them.
            return Rendered.failed(problems.of(template, e));
        } catch (StackOverflowError e) {
            return Rendered.failed(problems.endless(template));
        } catch (OutOfMemoryError e) {
            // by one text that is larger than all there is: what was made so far is given up with it
            return Rendered.failed(problems.tooLarge(template));
        }
    }
}
