package dev.lyceum.render;

import dev.lyceum.problem.Problem;
import dev.lyceum.problem.Severity;

/**
 * Something wrong in a page that only showed when it was rendered, by its offset in the file. It becomes a
 * {@link Problem} with line and column once the file is read again.
 *
 * @param hint empty where there is none
 */
public record Finding(Severity severity, int offset, String code, String message, String hint) {
    static Finding error(int offset, String code, String message, String hint) {
        return new Finding(Severity.ERROR, offset, code, message, hint);
    }

    static Finding warning(int offset, String code, String message, String hint) {
        return new Finding(Severity.WARNING, offset, code, message, hint);
    }

    /** A problem of a template, or of text that a template made, at the call that it came from. */
    static Finding of(int offset, Problem problem) {
        boolean located = problem.location().line() > 0;
        String place =
                problem.location().path() + (located ? ":" + problem.location().line() : "");
        return new Finding(
                problem.severity(),
                offset,
                problem.code(),
                place + ": " + problem.message(),
                problem.hint().orElse(""));
    }
}
