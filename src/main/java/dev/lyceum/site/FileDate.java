package dev.lyceum.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A date in front of a file's name: {@code 2012-09-12-page}.
 *
 * @param slug the rest of the name without blanks, hyphens and underscores around it; often empty
 */
record FileDate(OffsetDateTime date, String slug) {
    private static final int LENGTH = "2012-09-12".length();

    /**
     * @param name without extension
     */
    static Optional<FileDate> of(String name, ZoneId zone) {
        if (name.length() < LENGTH || name.charAt(4) != '-' || name.charAt(7) != '-') {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(number(name, 0, 4), number(name, 5, 7), number(name, 8, LENGTH));
            return Optional.of(new FileDate(date.atStartOfDay(zone).toOffsetDateTime(), trim(name.substring(LENGTH))));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int number(String name, int from, int to) {
        for (int i = from; i < to; i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                throw new NumberFormatException("not a digit: " + name.charAt(i));
            }
        }
        return Integer.parseInt(name.substring(from, to));
    }

    private static String trim(String rest) {
        int from = 0;
        int to = rest.length();
        while (from < to && " -_".indexOf(rest.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && " -_".indexOf(rest.charAt(to - 1)) >= 0) {
            to--;
        }
        return rest.substring(from, to);
    }
}
