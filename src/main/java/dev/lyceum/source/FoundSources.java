package dev.lyceum.source;

import dev.lyceum.problem.Problem;
import java.util.List;

/**
 * What a folder holds.
 *
 * @param files sorted by path
 * @param problems links that are not followed, a folder that is not there
 */
public record FoundSources(List<SourceFile> files, List<Problem> problems) {
    public FoundSources {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
