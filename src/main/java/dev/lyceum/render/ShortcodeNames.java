package dev.lyceum.render;

import java.util.Optional;

/** The shortcodes that templates define, for a suggestion where a name is unknown. */
final class ShortcodeNames {
    private final TemplateEngine templates;

    ShortcodeNames(TemplateEngine templates) {
        this.templates = templates;
    }

    /** The name that the author most likely meant; empty when none is near. */
    Optional<String> nearest(String name) {
        String best = "";
        int least = Math.max(1, name.length() / 3) + 1;
        for (String template : templates.names("shortcodes/")) {
            String candidate = template.substring("shortcodes/".length(), template.length() - ".html".length());
            int distance = distance(name, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Levenshtein's distance; two swapped letters count as two. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
