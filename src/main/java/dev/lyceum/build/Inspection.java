package dev.lyceum.build;

import dev.lyceum.problem.Problem;
import dev.lyceum.render.TemplateEngine;
import java.nio.file.Path;
import java.util.List;

/**
 * A site that went through the whole pipeline without being written.
 *
 * @param root the site's folder
 * @param templates knows which of them were used
 * @param problems of all steps, sorted by place
 */
public record Inspection(Path root, ParsedSite parsed, TemplateEngine templates, List<Problem> problems) {
    public Inspection {
        problems = List.copyOf(problems);
    }
}
