package dev.lyceum.render;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Dates as people of a language write them. */
final class DateText {
    private final Map<String, DateTimeFormatter> formats = new ConcurrentHashMap<>();

    String of(OffsetDateTime date, String locale) {
        return formats.computeIfAbsent(
                        locale,
                        key -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.forLanguageTag(key)))
                .format(date);
    }
}
