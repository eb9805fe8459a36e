package dev.lyceum.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The head of a callout, {@code [!TYPE]}, in the first line of a block quote: GitHub's types and Obsidian's, with a
 * {@code +} or {@code -} behind it where it can be folded. Other words in such brackets are text.
 *
 * @param kind the type under its usual name
 * @param end where the title begins
 */
record Alert(String kind, Fold fold, int end) {
    private static final int LONGEST_NAME = 16;

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("note", "note"),
            Map.entry("abstract", "abstract"),
            Map.entry("summary", "abstract"),
            Map.entry("tldr", "abstract"),
            Map.entry("info", "info"),
            Map.entry("todo", "todo"),
            Map.entry("tip", "tip"),
            Map.entry("hint", "tip"),
            Map.entry("important", "important"),
            Map.entry("success", "success"),
            Map.entry("check", "success"),
            Map.entry("done", "success"),
            Map.entry("question", "question"),
            Map.entry("help", "question"),
            Map.entry("faq", "question"),
            Map.entry("warning", "warning"),
            Map.entry("attention", "warning"),
            Map.entry("caution", "caution"),
            Map.entry("failure", "failure"),
            Map.entry("fail", "failure"),
            Map.entry("missing", "failure"),
            Map.entry("danger", "danger"),
            Map.entry("error", "danger"),
            Map.entry("bug", "bug"),
            Map.entry("example", "example"),
            Map.entry("quote", "quote"),
            Map.entry("cite", "quote"));

    /** Whether a callout can be folded, and how it is at first. */
    enum Fold {
        NONE,
        OPEN,
        CLOSED
    }

    /** The head at an offset of the text. */
    static Optional<Alert> at(String text, int start) {
        if (!text.startsWith("[!", start)) {
            return Optional.empty();
        }
        int name = start + 2;
        int end = name;
        while (end < text.length() && end - name < LONGEST_NAME && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String kind = KINDS.get(text.substring(name, end).toLowerCase(Locale.ROOT));
        if (kind == null || !text.startsWith("]", end)) {
            return Optional.empty();
        }
        end++;
        Fold fold = text.startsWith("+", end) ? Fold.OPEN : text.startsWith("-", end) ? Fold.CLOSED : Fold.NONE;
        end += fold == Fold.NONE ? 0 : 1;
        boolean over = end == text.length() || text.charAt(end) <= ' ';
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return over ? Optional.of(new Alert(kind, fold, end)) : Optional.empty();
    }
}
