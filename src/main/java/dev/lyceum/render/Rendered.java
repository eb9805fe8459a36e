package dev.lyceum.render;

import dev.lyceum.problem.Problem;
import java.util.Optional;

/**
 * What a template made of its model.
 *
 * @param text the finished text; empty when there is a problem
 * @param problem why there is no text
 */
public record Rendered(String text, Optional<Problem> problem) {
    static Rendered of(String text) {
        return new Rendered(text, Optional.empty());
    }

    static Rendered failed(Problem problem) {
        return new Rendered("", Optional.of(problem));
    }
}
