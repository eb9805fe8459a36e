package dev.lyceum.render;

import dev.lyceum.problem.EditDistance;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The shortcodes that templates define: their names, and which of them are made for text between two tags. */
final class ShortcodeNames {
    /** A template's use of the text between the tags. */
    private static final Pattern INNER = Pattern.compile("\\{[{%](?:(?![%}]\\}).)*?(?<![.\"'\\w])inner\\b(?![\"'])");
    /** A use that knows what to do without. */
    private static final Pattern OPTIONAL =
            Pattern.compile("\\binner(?:\\s*\\|\\s*\\w+(?:\\([^)]*\\))?)*\\s*\\|\\s*default\\b"
                    + "|\\bdefault\\(\\s*inner\\b|\\b(?:if|elseif|not|and|or)\\s+inner\\b");

    private static final Pattern COMMENT = Pattern.compile("(?s)\\{#.*?#\\}");

    private final TemplateEngine templates;
    private final Map<String, Boolean> needInner = new ConcurrentHashMap<>();

    ShortcodeNames(TemplateEngine templates) {
        this.templates = templates;
    }

    /** Whether a shortcode makes no sense without text between its tags. */
    boolean needsInner(String name) {
        return needInner.computeIfAbsent(name, key -> {
            String text = templates.text("shortcodes/" + key + ".html").orElse("");
            String code = COMMENT.matcher(text).replaceAll("");
            return INNER.matcher(code).find() && !OPTIONAL.matcher(code).find();
        });
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
