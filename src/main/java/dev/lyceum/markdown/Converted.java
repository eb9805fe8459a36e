package dev.lyceum.markdown;

import dev.lyceum.problem.Problem;
import java.util.List;
import java.util.Set;

/**
 * Markdown turned to HTML.
 *
 * @param pieces in order; two HTML pieces never follow each other
 * @param headings in order
 * @param features what the page's scripts and styles must support
 */
public record Converted(List<Piece> pieces, List<Heading> headings, Set<Feature> features, List<Problem> problems) {
    public Converted {
        pieces = List.copyOf(pieces);
        headings = List.copyOf(headings);
        features = Set.copyOf(features);
        problems = List.copyOf(problems);
    }

    /** Things that only some pages need. */
    public enum Feature {
        MATH,
        MERMAID,
        CODE
    }
}
