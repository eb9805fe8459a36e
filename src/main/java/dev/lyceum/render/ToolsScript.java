package dev.lyceum.render;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.data.JsonWriter;
import dev.lyceum.output.OutputFile;
import dev.lyceum.problem.Problem;
import dev.lyceum.site.UrlPath;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What scripts add to the pages of a language, once for all of them instead of in each: the tools to study with and the
 * words of buttons, from {@code tools.html}. A script, as a page opened from a disk can load no other file; it runs
 * before the first paint.
 */
final class ToolsScript {
    private static final String TEMPLATE = "tools.html";

    private final Map<String, Lazy<Made>> scripts = new HashMap<>();

    ToolsScript(SiteConfig config, TemplateEngine templates, BareViewMaker views) {
        for (LanguageConfig language : config.languages()) {
            scripts.put(language.key(), new Lazy<>(() -> {
                Rendered rendered = templates.render(
                        TEMPLATE,
                        Map.of(
                                "page", views.search(language),
                                "queue", UrlPath.encode(StudyPageKind.STUDY.url(config, language) + "index.html")));
                return made("assets/tools/" + language.key() + ".js", rendered);
            }));
        }
    }

    private static Made made(String path, Rendered rendered) {
        OutputFile file = OutputFile.text(path, script(rendered.text()));
        CRC32 sum = new CRC32();
        sum.update(file.bytes());
        return new Made(file, String.format("%s?v=%08x", path, sum.getValue()), rendered.problem());
    }

    /** A script that hands over HTML. */
    static String script(String html) {
        StringWriter json = new StringWriter();
        try (JsonWriter writer = JsonWriter.compact(json)) {
            writer.object(() -> writer.text("html", html));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "window.lyceumTools=" + json.toString().strip() + ";\n";
    }

    /** The address below the site's root, with a version. */
    String address(String language) {
        return of(language).address();
    }

    /** The file of a language. */
    OutputFile file(LanguageConfig language) {
        return of(language.key()).file();
    }

    /** What is wrong with the template. */
    Optional<Problem> problem(LanguageConfig language) {
        return of(language.key()).problem();
    }

    private Made of(String language) {
        Lazy<Made> script = scripts.get(language);
        if (script == null) {
            throw new IllegalArgumentException(language);
        }
        return script.get();
    }

    private record Made(OutputFile file, String address, Optional<Problem> problem) {}
}
