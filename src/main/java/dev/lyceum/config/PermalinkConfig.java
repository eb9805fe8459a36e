package dev.lyceum.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** {@code [permalinks]}: for each kind of page the URL patterns by section or taxonomy, as the author names it. */
public record PermalinkConfig(
        Map<String, Pattern> pages,
        Map<String, Pattern> sections,
        Map<String, Pattern> taxonomies,
        Map<String, Pattern> terms) {
    public static final PermalinkConfig NONE = new PermalinkConfig(Map.of(), Map.of(), Map.of(), Map.of());

    /**
     * @param offset its place in the configuration
     */
    public record Pattern(String text, int offset) {}

    public PermalinkConfig {
        pages = Collections.unmodifiableMap(new LinkedHashMap<>(pages));
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
        taxonomies = Collections.unmodifiableMap(new LinkedHashMap<>(taxonomies));
        terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    /** The patterns of all kinds. */
    public Stream<Pattern> all() {
        return Stream.of(pages, sections, taxonomies, terms).flatMap(patterns -> patterns.values().stream());
    }
}
