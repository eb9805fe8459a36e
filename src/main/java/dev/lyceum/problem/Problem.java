package dev.lyceum.problem;

import java.util.Comparator;
import java.util.Optional;

/**
 * One thing that is wrong with the author's input.
 *
 * @param code stable, lower case with hyphens ({@code shortcode-unknown}); documented in the manual
 * @param message one sentence without a full stop
 * @param sourceLine the line that is meant, as written
 * @param hint what to do about it
 */
public record Problem(
        String code,
        Severity severity,
        Location location,
        String message,
        Optional<String> sourceLine,
        Optional<String> hint)
        implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::location)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::code)
            .thenComparing(Problem::message);

    public static Problem error(String code, Location location, String message) {
        return new Problem(code, Severity.ERROR, location, message, Optional.empty(), Optional.empty());
    }

    public static Problem warning(String code, Location location, String message) {
        return new Problem(code, Severity.WARNING, location, message, Optional.empty(), Optional.empty());
    }

    public Problem withHint(String text) {
        return new Problem(code, severity, location, message, sourceLine, Optional.of(text));
    }

    public Problem withSourceLine(String text) {
        return new Problem(code, severity, location, message, Optional.of(text), hint);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
