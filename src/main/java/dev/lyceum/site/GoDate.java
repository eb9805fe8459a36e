package dev.lyceum.site;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates by example, as Go formats them: {@code Jan_02} is {@code May_06}. Only what a word can hold. */
final class GoDate {
    private static final OffsetDateTime PROBE = OffsetDateTime.of(2019, 11, 9, 23, 1, 42, 0, ZoneOffset.UTC);
    /** Each example before those that it begins with. */
    private static final List<Example> EXAMPLES = List.of(
            new Example("January", "MMMM"),
            new Example("Jan", "MMM"),
            new Example("Monday", "EEEE"),
            new Example("Mon", "EEE"),
            new Example("MST", "zzz"),
            new Example("2006", "yyyy"),
            new Example("002", "DDD"),
            new Example("01", "MM"),
            new Example("02", "dd"),
            new Example("03", "hh"),
            new Example("04", "mm"),
            new Example("05", "ss"),
            new Example("06", "yy"),
            new Example("15", "HH"),
            new Example("PM", "a"),
            new Example("1", "M"),
            new Example("2", "d"),
            new Example("3", "h"),
            new Example("4", "m"),
            new Example("5", "s"));

    private record Example(String text, DateTimeFormatter formatter) {
        Example(String text, String pattern) {
            this(text, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
        }
    }

    private GoDate() {}

    /** Whether a word holds anything of a date. */
    static boolean hasDate(String layout) {
        return !format(layout, PROBE).equals(layout);
    }

    static String format(String layout, OffsetDateTime date) {
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < layout.length()) {
            int at = i;
            Example found = null;
            for (Example example : EXAMPLES) {
                if (layout.startsWith(example.text(), at) && !isCut(layout, at, example.text())) {
                    found = example;
                    break;
                }
            }
            if (found == null) {
                text.append(layout.charAt(i++));
            } else {
                text.append(found.formatter().format(date));
                i += found.text().length();
            }
        }
        return text.toString();
    }

    /** {@code Jan} and {@code Mon} do not count at the beginning of another word. */
    private static boolean isCut(String layout, int at, String example) {
        int end = at + example.length();
        return (example.equals("Jan") || example.equals("Mon"))
                && end < layout.length()
                && Character.isLowerCase(layout.charAt(end));
    }
}
