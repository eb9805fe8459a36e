package dev.lyceum.render;

import dev.lyceum.problem.EditDistance;
import java.util.Optional;

/** The shortcodes that templates define, for a suggestion where a name is unknown. */
final class ShortcodeNames {
    private final TemplateEngine templates;

    ShortcodeNames(TemplateEngine templates) {
        this.templates = templates;
    }

    /** The name that the author most likely meant; empty when none is near. */
    Optional<String> nearest(String name) {
        int limit = Math.max(1, name.length() / 3);
        String best = "";
        for (String template : templates.names("shortcodes/")) {
            String candidate = template.substring("shortcodes/".length(), template.length() - ".html".length());
            int distance = EditDistance.between(name, candidate, limit);
            if (distance <= limit) {
                limit = distance - 1;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
