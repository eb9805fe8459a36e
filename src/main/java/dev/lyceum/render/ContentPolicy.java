package dev.lyceum.render;

import dev.lyceum.config.SecurityConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Content-Security-Policy of a site's pages. Scripts come from the site alone and stand in files of their own. Styles
 * do too, except on pages that show diagrams, because Mermaid writes a style sheet into every drawing; KaTeX sets its styles
 * through the DOM, which no policy forbids. Pictures, sound and films may come from other places, because Markdown can
 * name them and nothing in them is run. An author who lets raw HTML through may style it in place and frame other sites.
 */
final class ContentPolicy {
    private static final String SELF = "'self'";
    private static final String INLINE = "'unsafe-inline'";
    private static final String NONE = "'none'";

    private final String strict;
    private final String withDiagrams;

    /**
     * @param rawHtml whether the author's HTML is let through as it is
     */
    ContentPolicy(SecurityConfig config, boolean rawHtml) {
        strict = config.policy() ? policy(config, rawHtml, rawHtml) : "";
        withDiagrams = config.policy() ? policy(config, rawHtml, true) : "";
    }

    /**
     * The policy for a page that may show diagrams or may not, ready for an attribute in double quotes, in which its many
     * apostrophes stay as they are; empty where the site wants none.
     */
    String of(boolean diagrams) {
        return diagrams ? withDiagrams : strict;
    }

    private static String policy(SecurityConfig config, boolean rawHtml, boolean inlineStyle) {
        Map<String, List<String>> directives = new LinkedHashMap<>();
        directives.put("default-src", List.of(NONE));
        directives.put("script-src", List.of(SELF));
        directives.put("style-src", inlineStyle ? List.of(SELF, INLINE) : List.of(SELF));
        directives.put("img-src", List.of(SELF, "data:", "blob:", "https:"));
        directives.put("media-src", List.of(SELF, "data:", "blob:", "https:"));
        directives.put("font-src", List.of(SELF));
        directives.put("connect-src", List.of(SELF));
        directives.put("manifest-src", List.of(SELF));
        directives.put("worker-src", List.of(SELF));
        directives.put("frame-src", rawHtml ? List.of(SELF, "https:") : List.of(SELF));
        directives.put("base-uri", List.of(NONE));
        directives.put("form-action", List.of(SELF));
        config.sources().forEach((directive, more) -> directives.merge(directive, more, ContentPolicy::join));
        List<String> parts = new ArrayList<>();
        directives.forEach((directive, sources) ->
                parts.add(sources.isEmpty() ? directive : directive + " " + String.join(" ", sources)));
        return String.join("; ", parts)
                .replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;");
    }

    /** {@code 'none'} may only stand alone. */
    private static List<String> join(List<String> ours, List<String> more) {
        List<String> all = new ArrayList<>(ours);
        all.addAll(more);
        if (all.size() > 1) {
            all.removeIf(NONE::equals);
        }
        return all;
    }
}
