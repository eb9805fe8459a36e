package dev.lyceum.render;

import dev.lyceum.render.PageView.DateView;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Dates as people of a language write them. */
final class DateText {
    private final Map<String, DateTimeFormatter> formats = new ConcurrentHashMap<>();

    DateView of(OffsetDateTime date, String locale) {
        String text = formats.computeIfAbsent(
                        locale,
                        key -> DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(Locale.forLanguageTag(key)))
                .format(date);
        return new DateView(date.toLocalDate().toString(), text);
    }
}
