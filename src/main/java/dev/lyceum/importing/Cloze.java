package dev.lyceum.importing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with gaps, as Anki writes it: <code>{{c1::words}}</code> or <code>{{c1::words::hint}}</code>, also one gap within
 * another. Gaps of the same number are asked together.
 *
 * @param question the text with the gaps of one number open and all others filled
 * @param gaps what belongs into the open ones
 */
record Cloze(String question, List<String> gaps) {
    private static final Pattern OPENING = Pattern.compile("\\{\\{c(\\d{1,3})::");
    private static final String CLOSING = "}}";
    private static final Pattern MARK = Pattern.compile(OPENING.pattern() + "|\\}\\}");
    /** How deep gaps are in one another, as in Anki; what is deeper stays as it is written. */
    private static final int DEEPEST = 8;

    Cloze {
        gaps = List.copyOf(gaps);
    }

    static boolean isIn(String text) {
        Matcher opening = OPENING.matcher(text);
        return opening.find() && text.indexOf(CLOSING, opening.end()) >= 0;
    }

    /** One for each number, in the order of the text. */
    static List<Cloze> of(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        Matcher opening = OPENING.matcher(text);
        while (opening.find()) {
            numbers.add(opening.group(1));
        }
        List<Cloze> clozes = new ArrayList<>();
        for (String number : numbers) {
            List<String> gaps = new ArrayList<>();
            String question = asked(text, number, gaps, DEEPEST);
            if (!gaps.isEmpty()) {
                clozes.add(new Cloze(question, gaps));
            }
        }
        return clozes;
    }

    /** The text with the gaps of a number open; adds their words to {@code gaps}. */
    private static String asked(String text, String number, List<String> gaps, int levels) {
        if (levels == 0) {
            return text;
        }
        StringBuilder asked = new StringBuilder();
        Matcher opening = OPENING.matcher(text);
        int from = 0;
        while (opening.find(from)) {
            int end = closing(text, opening.end());
            if (end < 0) {
                break;
            }
            String inner = text.substring(opening.end(), end);
            int colons = inner.lastIndexOf(CLOSING) < 0
                    ? inner.indexOf("::")
                    : inner.indexOf("::", inner.lastIndexOf(CLOSING));
            String words = colons < 0 ? inner : inner.substring(0, colons);
            asked.append(text, from, opening.start());
            if (opening.group(1).equals(number)) {
                gaps.add(asked(words, "", new ArrayList<>(), levels - 1));
                asked.append('[')
                        .append(colons < 0 ? "…" : inner.substring(colons + 2))
                        .append(']');
            } else {
                asked.append(asked(words, number, gaps, levels - 1));
            }
            from = end + CLOSING.length();
        }
        return asked.append(text, from, text.length()).toString();
    }

    /** Where the gap ends whose words begin at a place; -1 if nowhere. */
    private static int closing(String text, int start) {
        Matcher mark = MARK.matcher(text);
        int depth = 1;
        for (int at = start; mark.find(at); at = mark.end()) {
            depth += text.startsWith(CLOSING, mark.start()) ? -1 : 1;
            if (depth == 0) {
                return mark.start();
            }
        }
        return -1;
    }
}
