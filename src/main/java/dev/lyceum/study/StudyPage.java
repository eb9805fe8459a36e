package dev.lyceum.study;

import dev.lyceum.problem.Problem;
import dev.lyceum.source.Span;
import java.util.List;

/**
 * The study structure of one page.
 *
 * @param lead the text before the first part (the whole body of a page without parts)
 * @param parts in order of place; empty for an ordinary page
 * @param problems what could not be understood, as warnings with a place
 */
public record StudyPage(Span lead, List<Part> parts, List<Problem> problems) {
    public StudyPage {
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
    }
}
