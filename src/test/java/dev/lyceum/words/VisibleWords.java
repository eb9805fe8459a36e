package dev.lyceum.words;

import dev.lyceum.html.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that a reader of a page must find, taken from its Markdown in the plainest way: what is clearly no text (front
 * matter, tags, comments, addresses of links) is cut away, and every word of the rest counts. It shares nothing with the
 * parser it judges.
 */
final class VisibleWords {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private static final Pattern FREE_WORD =
            Pattern.compile("(?<![^\\s.,;:!?\"'()，。；：！？、（）「」])" + WORD + "(?![^\\s.,;:!?\"'()，。；：！？、（）「」])");
    private static final Pattern FRONT_MATTER = Pattern.compile(
            "\\A\uFEFF?(?:\\+\\+\\+\\R.*?\\R\\+\\+\\+|---\\R.*?\\R---)[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
    private static final Pattern FENCE = Pattern.compile("^[ >\\t]*(?:(?:[-*+]|\\d+[.)])[ \\t]+)*(`{3,}|~{3,})(.*)$");
    private static final Pattern CODE_SPAN =
            Pattern.compile("(?<!`)(`+)(?!`)((?:[^\\n]|\\n(?!\\s*\\n))*?)(?<!`)\\1(?!`)");
    private static final String ELEMENTS = "a|abbr|article|aside|audio|b|big|blockquote|br|button|center|cite|code|col"
            + "|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|input"
            + "|ins|kbd|label|li|link|main|mark|nav|ol|p|picture|pre|q|s|samp|section|small|source|span|strike|strong|sub"
            + "|summary|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|video|wbr";

    private record Cut(Pattern pattern, String replacement) {}

    /** In this order. */
    private static final List<Cut> CUTS = List.of(
            cut("(?s)<!--.*?-->", " "),
            cut("(?is)<(script|style)\\b[^>]*>.*?</\\1\\s*>", " "),
            cut("\\{\\{[<%]\\s*/?\\*?[^}]*?[%>]\\}\\}", " "),
            cut("(?i)</?(?:" + ELEMENTS + ")(?:\\s[^<>]*|/)?>", ""),
            cut("(?m)^ {0,3}\\[[^\\]^][^\\]]*\\]:[ \\t]*\\S+.*$", ""),
            cut("\\]\\((?:[^()\\\\\\s]|\\\\.|\\([^()]*\\))*(?:\\s+(?:\"[^\"]*\"|'[^']*'))?\\s*\\)", "]"),
            cut("\\[\\[[^\\]|]*\\|", "["),
            cut("\\]\\[[^\\]]*\\]", "]"),
            cut("\\[\\^[^\\]\\s]+\\]:?", " "),
            cut("(?m)^([ \\t]*>[> \\t]*)\\[![^\\]]*\\][+-]?", "$1"),
            cut("(?m)[ \\t]+\\{[#.][^}]*\\}[ \\t]*$", ""),
            cut("(?m)^([ >\\t]*(?:[-*+][ \\t]+)*)\\[[ xX]\\](?=\\s)", "$1"),
            cut("(?m)^[ >\\t]*(?:[-*+][ \\t]+)*\\d{1,9}[.)](?=\\s)", ""));

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder seen = new StringBuilder();
    private final Map<String, Integer> all;
    /** Words between white space or the marks of a sentence: no markup joins them to others. */
    private final Map<String, Integer> free;

    private VisibleWords(String markdown) {
        read(FRONT_MATTER.matcher(markdown).replaceFirst(""));
        all = count(WORD, seen);
        free = count(FREE_WORD, seen);
    }

    /** The words of a page's file. */
    static VisibleWords of(String markdown) {
        return new VisibleWords(markdown);
    }

    int size() {
        return all.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> count(Pattern pattern, CharSequence text) {
        Map<String, Integer> counts = new TreeMap<>();
        Matcher word = pattern.matcher(text);
        while (word.find()) {
            counts.merge(word.group(), 1, Integer::sum);
        }
        return counts;
    }

    /** Words that a text does not have as often as the page, in the order of the alphabet. */
    List<String> missingIn(String shown) {
        Map<String, Integer> counts = count(WORD, shown);
        List<String> missing = new ArrayList<>();
        all.forEach((word, count) -> {
            int whole = counts.getOrDefault(word, 0);
            if (whole < free.getOrDefault(word, 0) || (whole < count && occurrences(word, shown) < count)) {
                missing.add(word);
            }
        });
        return missing;
    }

    private static int occurrences(String word, String shown) {
        int count = 0;
        for (int i = shown.indexOf(word); i >= 0; i = shown.indexOf(word, i + word.length())) {
            count++;
        }
        return count;
    }

    private void read(String body) {
        String fence = "";
        for (String line : body.split("\\R", -1)) {
            Matcher mark = FENCE.matcher(line);
            boolean isMark = mark.matches();
            if (!fence.isEmpty()) {
                if (isMark && mark.group(1).startsWith(fence) && mark.group(2).isBlank()) {
                    fence = "";
                } else {
                    seen.append(line).append('\n');
                }
            } else if (isMark
                    && !(mark.group(1).startsWith("`") && mark.group(2).contains("`"))) {
                fence = mark.group(1);
                prose();
            } else {
                text.append(line).append('\n');
            }
        }
        prose();
    }

    /** Text between blocks of code; what is in its code spans is text as it stands. */
    private void prose() {
        String rest = text.toString();
        text.setLength(0);
        Matcher span = CODE_SPAN.matcher(rest);
        StringBuilder without = new StringBuilder();
        while (span.find()) {
            seen.append(' ').append(span.group(2)).append('\n');
            span.appendReplacement(without, "\u0001");
        }
        span.appendTail(without);
        String visible = without.toString();
        for (Cut cut : CUTS) {
            visible = cut.pattern().matcher(visible).replaceAll(cut.replacement());
        }
        seen.append(HtmlText.of(visible.replace("<", "&lt;"))).append('\n');
    }

    private static Cut cut(String pattern, String replacement) {
        return new Cut(Pattern.compile(pattern), replacement);
    }
}
