package dev.lyceum.export;

import dev.lyceum.html.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells which options an answer names: by their labels ({@code B)}, {@code A and C}) or by their very words. */
final class RightOptionFinder {
    private static final Pattern FIRST_LABEL =
            Pattern.compile("^[(\\[（]?([A-Za-z]|\\d{1,2})(?:[)\\].:：、．）]|\\s*$|\\s*[-–—]\\s)");
    private static final Pattern LABELS =
            Pattern.compile("^([A-Za-z](?:\\s*(?:,|、|，|&|and|und|et|和|與|与)\\s*[A-Za-z])+)(?:[).:：）]|$)");
    private static final Pattern LETTER = Pattern.compile("(?<![A-Za-z])[A-Za-z](?![A-Za-z])");
    private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");

    private RightOptionFinder() {}

    /** The places of the right options; empty where the answer does not say it clearly. */
    static List<Integer> find(List<Card.Choice> options, String answerHtml) {
        String answer = HtmlText.of(answerHtml);
        List<String> labels = options.stream()
                .map(option -> NOT_LETTER.matcher(option.label()).replaceAll("").toLowerCase(Locale.ROOT))
                .toList();
        List<Integer> right = new ArrayList<>();
        Matcher several = LABELS.matcher(answer);
        if (several.find()) {
            Matcher letter = LETTER.matcher(several.group(1));
            while (letter.find()) {
                right.add(labels.indexOf(letter.group().toLowerCase(Locale.ROOT)));
            }
            return right.contains(-1) ? List.of() : right.stream().distinct().sorted().toList();
        }
        Matcher one = FIRST_LABEL.matcher(answer);
        if (one.find() && labels.contains(one.group(1).toLowerCase(Locale.ROOT))) {
            return List.of(labels.indexOf(one.group(1).toLowerCase(Locale.ROOT)));
        }
        for (int place = 0; place < options.size(); place++) {
            if (HtmlText.of(options.get(place).html()).equalsIgnoreCase(answer)) {
                return List.of(place);
            }
        }
        return List.of();
    }
}
