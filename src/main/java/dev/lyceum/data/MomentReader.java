package dev.lyceum.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads dates and times in the spellings that Hugo accepts in front matter. */
public final class MomentReader {
    private static final int NANO_DIGITS = 9;
    private static final List<DateTimeFormatter> WORDED = List.of(
            worded("[EEEE, ][EEE, ]d[ ][-]MMMM[ ][-]yyyy[ H:mm[:ss]][ xx][ z]"),
            worded("[EEEE, ][EEE, ]d[ ][-]MMM[ ][-]yyyy[ H:mm[:ss]][ xx][ z]"),
            worded("[EEEE, ]d[ ][-]MMM[ ][-]yy H:mm[:ss][ xx][ z]"),
            worded("MMMM d[,] yyyy[ H:mm[:ss]]"),
            worded("MMM d[,] yyyy[ H:mm[:ss]]"),
            worded("EEE MMM d H:mm:ss[ xx][ z] yyyy"));

    /** Days of one digit may have a second blank in front of them. */
    private static final Pattern BLANKS = Pattern.compile(" {2,}");

    private final String text;
    private int pos;

    private MomentReader(String text) {
        this.text = text;
    }

    /**
     * A date such as {@code 2024-01-31}, {@code 2024-01-31 18:30:00}, {@code 2024-01-31T18:30:00+08:00},
     * {@code Jan 31, 2024} or {@code Wed, 31 Jan 2024 18:30:00 +0800}: an OffsetDateTime where it names a time zone,
     * else a LocalDateTime or LocalDate.
     */
    public static Optional<Temporal> read(String text) {
        String trimmed = text.strip();
        Optional<Temporal> iso = readIso(trimmed);
        return iso.isPresent() ? iso : readWorded(trimmed);
    }

    /** Only the spellings that begin with the year in digits and a hyphen; what YAML calls a timestamp. */
    static Optional<Temporal> readIso(String text) {
        if (text.length() < 8 || text.charAt(4) != '-') {
            return Optional.empty();
        }
        try {
            return new MomentReader(text).iso();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Temporal> iso() {
        int year = digits(4, 4);
        int month = at('-') ? digits(1, 2) : -1;
        int day = at('-') ? digits(1, 2) : -1;
        if (year < 0 || month < 0 || day < 0) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(year, month, day);
        if (atEnd()) {
            return Optional.of(date);
        }
        if (!at('T') && !at('t') && !skipBlanks()) {
            return Optional.empty();
        }
        int hour = digits(1, 2);
        int minute = at(':') ? digits(1, 2) : -1;
        if (hour < 0 || minute < 0) {
            return Optional.empty();
        }
        int second = at(':') ? digits(1, 2) : 0;
        int nano = second >= 0 && at('.') ? fraction() : 0;
        if (second < 0 || nano < 0) {
            return Optional.empty();
        }
        LocalDateTime time = LocalDateTime.of(date, LocalTime.of(hour, minute, second, nano));
        skipBlanks();
        return atEnd() ? Optional.of(time) : zone().map(offset -> OffsetDateTime.of(time, offset));
    }

    private Optional<ZoneOffset> zone() {
        if (at('Z') || at('z')) {
            return atEnd() ? Optional.of(ZoneOffset.UTC) : Optional.empty();
        }
        int sign = at('-') ? -1 : 1;
        if (sign > 0 && !at('+')) {
            return text.substring(pos).equals("UTC") || text.substring(pos).equals("GMT")
                    ? Optional.of(ZoneOffset.UTC)
                    : Optional.empty();
        }
        int hours = digits(1, 2);
        at(':');
        int minutes = atEnd() ? 0 : digits(2, 2);
        skipZoneName();
        return hours < 0 || minutes < 0 || !atEnd()
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }

    /** The abbreviation that may repeat the offset, as in {@code +0800 CST}. */
    private void skipZoneName() {
        if (skipBlanks()) {
            while (!atEnd() && Character.isUpperCase(text.charAt(pos))) {
                pos++;
            }
        }
    }

    private boolean atEnd() {
        return pos == text.length();
    }

    private boolean at(char c) {
        if (!atEnd() && text.charAt(pos) == c) {
            pos++;
            return true;
        }
        return false;
    }

    private boolean skipBlanks() {
        int from = pos;
        while (!atEnd() && (text.charAt(pos) == ' ' || text.charAt(pos) == '\t')) {
            pos++;
        }
        return pos > from;
    }

    /** A number of so many digits; -1 where there is none. */
    private int digits(int least, int most) {
        int from = pos;
        int number = 0;
        while (!atEnd() && pos - from < most && isDigit(text.charAt(pos))) {
            number = number * 10 + text.charAt(pos) - '0';
            pos++;
        }
        return pos - from < least ? -1 : number;
    }

    private int fraction() {
        int from = pos;
        int nano = digits(1, NANO_DIGITS);
        for (int i = pos - from; i < NANO_DIGITS && nano > 0; i++) {
            nano *= 10;
        }
        return nano;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Optional<Temporal> readWorded(String text) {
        String singleBlanks = BLANKS.matcher(text).replaceAll(" ");
        return WORDED.stream()
                .map(format -> parse(format, singleBlanks))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Temporal> parse(DateTimeFormatter format, String text) {
        try {
            TemporalAccessor moment = format.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(moment instanceof ZonedDateTime zoned ? zoned.toOffsetDateTime() : (Temporal) moment);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter worded(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
