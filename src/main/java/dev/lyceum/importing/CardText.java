package dev.lyceum.importing;

import java.util.regex.Pattern;

/** Keeps words of a card from being read as the marks of a question or an answer. */
final class CardText {
    /** A label such as {@code Answer:}, {@code Q1:} or {@code A)}, at the beginning of a line. */
    private static final Pattern LABEL = Pattern.compile("(?m)^([*_]{0,2}[\\p{L}]{1,12} ?\\d{0,3}[*_]{0,2})([:：.)])");
    private static final Pattern BLOCK = Pattern.compile("^(?:```|- |\\d+\\. |> |\\| )");

    private CardText() {}

    static String question(String markdown) {
        return defused(beginsWithBlock(markdown) ? "…\n\n" + markdown : markdown);
    }

    static String answer(String markdown) {
        return defused(markdown);
    }

    static boolean beginsWithBlock(String markdown) {
        return BLOCK.matcher(markdown).find();
    }

    private static String defused(String markdown) {
        StringBuilder text = new StringBuilder();
        boolean code = false;
        for (String line : markdown.split("\n", -1)) {
            boolean fence = line.startsWith("```");
            code ^= fence;
            text.append(text.isEmpty() ? "" : "\n");
            text.append(code || fence ? line : LABEL.matcher(line).replaceFirst("$1<!-- -->$2"));
        }
        return text.toString();
    }
}
