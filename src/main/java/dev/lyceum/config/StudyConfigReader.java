package dev.lyceum.config;

import dev.lyceum.data.Data;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads {@code [study]}. */
final class StudyConfigReader {
    private static final String VALUE = "config-value";
    private static final List<String> FORMATS = List.of("anki", "tsv", "gift", "moodle", "qti", "json", "worksheet");

    private final Settings study;

    StudyConfigReader(Settings study) {
        this.study = study;
    }

    StudyConfig read() {
        StudyConfig defaults = StudyConfig.DEFAULT;
        return new StudyConfig(
                study.text("prompt").orElse(defaults.promptShortcode()),
                study.flag("enabled", defaults.enabled()),
                path(defaults.path()),
                cards(defaults.cards()),
                ledger(defaults.ledger()),
                downloads(),
                study.text("report").orElse(defaults.report()));
    }

    private String path(String fallback) {
        Optional<String> written = study.text("path");
        if (written.isEmpty()) {
            return fallback;
        }
        List<String> segments = new ArrayList<>();
        boolean usable = true;
        for (String segment : written.get().split("/", -1)) {
            usable &= !segment.equals(".") && !segment.equals("..") && segment.indexOf('\\') < 0;
            if (!segment.isBlank()) {
                segments.add(segment.strip());
            }
        }
        if (!usable || segments.isEmpty()) {
            study.error(VALUE, study.offset("path"), "the study pages need a folder of their own", "write \"study\"");
            return fallback;
        }
        return String.join("/", segments);
    }

    private Set<CardKind> cards(Set<CardKind> fallback) {
        if (!study.has("cards")) {
            return fallback;
        }
        Set<CardKind> cards = EnumSet.noneOf(CardKind.class);
        for (Data item : study.items("cards")) {
            String name = item.asText().orElse("");
            Optional<CardKind> kind = CardKind.of(name);
            kind.ifPresentOrElse(
                    cards::add,
                    () -> study.error(
                            VALUE,
                            item.offset(),
                            "no cards are made of \"" + name + "\"",
                            "choose of " + CardKind.names()));
        }
        return cards;
    }

    private Optional<String> ledger(Optional<String> fallback) {
        if (!study.has("ledger")) {
            return fallback;
        }
        String file = study.text("ledger").orElse("").strip();
        if (file.equalsIgnoreCase("true")) {
            return fallback;
        } else if (file.isEmpty() || file.equalsIgnoreCase("false")) {
            return Optional.empty();
        }
        if (file.startsWith("/")
                || file.indexOf('\\') >= 0
                || file.indexOf(':') >= 0
                || ("/" + file + "/").contains("/../")) {
            study.error(
                    VALUE,
                    study.offset("ledger"),
                    "the ids of cards are kept in the site's folder",
                    "write a file name");
            return Optional.empty();
        }
        return Optional.of(file);
    }

    private List<String> downloads() {
        List<String> formats = new ArrayList<>();
        for (Data item : study.items("downloads")) {
            String format = item.asText().orElse("").toLowerCase(Locale.ROOT);
            if (FORMATS.contains(format)) {
                formats.add(format);
            } else {
                study.error(
                        VALUE,
                        item.offset(),
                        "there is no download \"" + format + "\"",
                        "choose of " + String.join(", ", FORMATS));
            }
        }
        return formats.stream().distinct().toList();
    }
}
