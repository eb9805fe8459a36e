package dev.lyceum.render;

import dev.lyceum.problem.Problem;

/**
 * Something wrong in a page that only showed when it was rendered, by its offset in the file. It becomes a
 * {@link Problem} with line and column once the file is read again.
 *
 * @param hint empty where there is none
 */
public record Finding(int offset, String code, String message, String hint) {
    static Finding of(int offset, Problem problem) {
        return new Finding(
                offset, problem.code(), problem.message(), problem.hint().orElse(""));
    }
}
