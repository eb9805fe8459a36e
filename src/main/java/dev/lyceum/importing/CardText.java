package dev.lyceum.importing;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps words of a card from being read as the marks of a question or an answer. */
final class CardText {
    /** A label such as {@code Answer:}, {@code Q1:} or {@code A)}, at the beginning of a line. */
    private static final Pattern LABEL = Pattern.compile("(?m)^([*_]{0,2}[\\p{L}]{1,12} ?\\d{0,3}[*_]{0,2})([:：.)])");

    private static final Pattern COLON_LABEL = Pattern.compile("^([*_]{0,2}[\\p{L}]{1,12} ?\\d{0,3}[*_]{0,2})([:：])");
    /** Chinese labels have one of these; the colon of other words stays as it is. */
    private static final Pattern LABEL_WORD = Pattern.compile("[答解問问題题鏈链連第a-zA-Z]");

    private static final Pattern BLOCK = Pattern.compile("^(?:```|- |\\d+\\. |> |\\| )");

    /** Parts a label from its colon where a backslash would be seen; takes no room. */
    private static final String JOINER = "\u2060";

    private CardText() {}

    static String question(String markdown) {
        return defused(beginsWithBlock(markdown) ? "…\n\n" + markdown : markdown, LABEL);
    }

    /** The words behind {@code Answer:}, where the label of an option ({@code B)}) says which one is right and stays. */
    static String answer(String markdown) {
        return defused(markdown, COLON_LABEL);
    }

    static boolean beginsWithBlock(String markdown) {
        return BLOCK.matcher(markdown).find();
    }

    private static String defused(String markdown, Pattern firstLine) {
        StringBuilder text = new StringBuilder();
        boolean code = false;
        boolean first = true;
        for (String line : markdown.split("\n", -1)) {
            boolean fence = line.startsWith("```");
            code ^= fence;
            text.append(first ? "" : "\n");
            Pattern label = first ? firstLine : LABEL;
            text.append(code || fence ? line : label.matcher(line).replaceFirst(CardText::apart));
            first = false;
        }
        return text.toString();
    }

    private static String apart(MatchResult label) {
        String word = label.group(1);
        String sign = label.group(2);
        String between = !sign.equals("：") ? "\\" : LABEL_WORD.matcher(word).find() ? JOINER : "";
        return Matcher.quoteReplacement(word + between + sign);
    }
}
