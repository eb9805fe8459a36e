package dev.lyceum.check;

import dev.lyceum.problem.Problem;
import java.util.Optional;

/**
 * A problem, with its remedy where there is only one.
 *
 * @param fix absent where the author must decide
 */
public record Issue(Problem problem, Optional<Fix> fix) implements Comparable<Issue> {
    static Issue of(Problem problem) {
        return new Issue(problem, Optional.empty());
    }

    @Override
    public int compareTo(Issue other) {
        return problem.compareTo(other.problem);
    }
}
