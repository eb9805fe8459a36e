package dev.lyceum.page;

import dev.lyceum.data.Data;
import dev.lyceum.data.DataFormat;
import dev.lyceum.data.MomentReader;
import dev.lyceum.source.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The data at the top of a content file. Keys ignore case; values are taken the way Hugo takes them, so that a weight may
 * stand in quotes and a tag may stand alone. A value of the wrong sort counts as absent; {@link #get} tells whether there
 * is one.
 *
 * @param format empty where the file has no front matter
 * @param block from the opening to the closing delimiter, comment marks around them included; of length 0 where there is
 *     none
 */
public record FrontMatter(Optional<DataFormat> format, Data.Table table, Span block) {
    /** In 1973: a smaller number is rather a year, or a day without hyphens. */
    private static final long FIRST_SECOND = 100_000_000L;
    /** Beyond, dates have years of more than four digits. */
    private static final long LAST_SECOND = 253_402_300_799L;

    /** What a page without a file has. */
    public static final FrontMatter NONE = new FrontMatter(Optional.empty(), Data.Table.EMPTY, new Span(0, 0));

    public Optional<Data> get(String key) {
        return table.get(key);
    }

    /** Numbers, booleans and moments are given as text too. */
    public Optional<String> text(String key) {
        return table.text(key);
    }

    /** A whole number, in quotes or not. */
    public Optional<Long> integer(String key) {
        return get(key).flatMap(FrontMatter::toInteger);
    }

    /** A boolean, or a word for one: {@code "true"}, {@code yes}, {@code on}, {@code 1} and their opposites. */
    public Optional<Boolean> flag(String key) {
        return text(key).flatMap(FrontMatter::toFlag);
    }

    /** The items of a list as text, or the only one; what is no text, number or date is left out. */
    public List<String> strings(String key) {
        Optional<Data> value = get(key);
        if (value.isPresent() && value.get() instanceof Data.Items items) {
            return items.values().stream()
                    .map(Data::asText)
                    .flatMap(Optional::stream)
                    .toList();
        }
        return value.flatMap(Data::asText).stream().toList();
    }

    /** Former places of the page, of those that are given the ones that something on this site can be redirected from. */
    public List<String> aliases() {
        return strings("aliases").stream().filter(FrontMatter::isAlias).toList();
    }

    static boolean isAlias(String path) {
        return !path.isBlank() && !path.contains("://") && path.indexOf('?') < 0;
    }

    /** A date or time as in {@link #moment(String, ZoneId)}, in UTC where it names no zone. */
    public Optional<OffsetDateTime> moment(String key) {
        return moment(key, ZoneOffset.UTC);
    }

    /**
     * A date or time, as the format gives it, as text in one of Hugo's spellings, or as the seconds since 1970.
     *
     * @param zone of a date or time that names none
     */
    public Optional<OffsetDateTime> moment(String key, ZoneId zone) {
        return get(key).flatMap(FrontMatter::toTemporal).flatMap(moment -> inZone(moment, zone));
    }

    private static Optional<Long> toInteger(Data value) {
        if (value instanceof Data.Whole whole) {
            return Optional.of(whole.value());
        } else if (value instanceof Data.Decimal decimal) {
            return Optional.of((long) decimal.value());
        }
        return value instanceof Data.Text text ? parse(text.value().strip()) : Optional.empty();
    }

    private static Optional<Long> parse(String number) {
        boolean isPlain = number.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.');
        try {
            return isPlain ? Optional.of((long) Double.parseDouble(number)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static Optional<Boolean> toFlag(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "t", "y", "1" -> Optional.of(true);
            case "false", "no", "off", "f", "n", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Temporal> toTemporal(Data value) {
        if (value instanceof Data.Moment moment) {
            return Optional.of(moment.value());
        } else if (value instanceof Data.Whole seconds && isTime(seconds.value())) {
            return Optional.of(Instant.ofEpochSecond(seconds.value()).atOffset(ZoneOffset.UTC));
        }
        return value instanceof Data.Text text ? MomentReader.read(text.value()) : Optional.empty();
    }

    private static boolean isTime(long seconds) {
        return seconds >= FIRST_SECOND && seconds <= LAST_SECOND;
    }

    private static Optional<OffsetDateTime> inZone(Temporal moment, ZoneId zone) {
        if (moment instanceof OffsetDateTime offset) {
            return Optional.of(offset);
        } else if (moment instanceof LocalDateTime time) {
            return Optional.of(time.atZone(zone).toOffsetDateTime());
        } else if (moment instanceof LocalDate date) {
            return Optional.of(date.atStartOfDay(zone).toOffsetDateTime());
        }
        return Optional.empty();
    }
}
