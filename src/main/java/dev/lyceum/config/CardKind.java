package dev.lyceum.config;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What cards are made of; the names are those in configurations. */
public enum CardKind {
    REVIEW,
    KEYPOINT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a name, in any case. */
    public static Optional<CardKind> of(String name) {
        return Stream.of(values())
                .filter(kind -> kind.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    /** All names, for a hint. */
    public static String names() {
        return Stream.of(values()).map(CardKind::key).collect(Collectors.joining(", "));
    }
}
