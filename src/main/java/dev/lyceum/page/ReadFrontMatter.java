package dev.lyceum.page;

import dev.lyceum.problem.Problem;
import dev.lyceum.source.Span;
import java.util.List;

/**
 * A content file cut in two.
 *
 * @param body all that is not front matter; without a byte order mark
 */
public record ReadFrontMatter(FrontMatter frontMatter, Span body, List<Problem> problems) {
    public ReadFrontMatter {
        problems = List.copyOf(problems);
    }
}
