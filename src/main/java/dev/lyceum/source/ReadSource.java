package dev.lyceum.source;

import dev.lyceum.problem.Problem;
import java.util.List;

/** A file's text, and what was wrong with its bytes. */
public record ReadSource(SourceText text, List<Problem> problems) {
    public ReadSource {
        problems = List.copyOf(problems);
    }
}
