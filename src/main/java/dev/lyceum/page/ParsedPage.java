package dev.lyceum.page;

import dev.lyceum.problem.Problem;
import dev.lyceum.source.SourceFile;
import dev.lyceum.study.StudyPage;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that can be known of a file by itself.
 *
 * @param study the study structure, in the author's words; its offsets are offsets into the file
 * @param problems all problems found so far, from every room
 */
public record ParsedPage(
        SourceFile file, FrontMatter frontMatter, StudyPage study, PageBody body, List<Problem> problems) {
    public ParsedPage {
        problems = List.copyOf(problems);
    }

    /** The same page with problems that were found before it was parsed. */
    public ParsedPage with(List<Problem> earlier) {
        if (earlier.isEmpty()) {
            return this;
        }
        List<Problem> all = new ArrayList<>(earlier);
        all.addAll(problems);
        return new ParsedPage(file, frontMatter, study, body, all);
    }
}
