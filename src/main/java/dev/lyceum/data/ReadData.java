package dev.lyceum.data;

import dev.lyceum.problem.Problem;
import java.util.List;

/**
 * What was read, and what was wrong with it.
 *
 * @param table all that could be understood; empty when nothing could
 */
public record ReadData(Data.Table table, List<Problem> problems) {
    public ReadData {
        problems = List.copyOf(problems);
    }
}
