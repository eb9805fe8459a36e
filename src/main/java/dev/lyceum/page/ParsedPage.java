package dev.lyceum.page;

import dev.lyceum.problem.Problem;
import dev.lyceum.source.SourceFile;
import dev.lyceum.study.StudyPage;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that can be known of a file by itself.
 *
 * @param problems all problems found so far, from every room
 */
public record ParsedPage(
        SourceFile file, FrontMatter frontMatter, PageOutline outline, PageContent content, List<Problem> problems) {
    public ParsedPage {
        problems = List.copyOf(problems);
    }

    /** See {@link PageContent#study}. */
    public StudyPage study() {
        return content.study();
    }

    /** See {@link PageContent#body}. */
    public PageBody body() {
        return content.body();
    }

    public ParsedPage with(FrontMatter other) {
        return new ParsedPage(file, other, outline, content, problems);
    }

    public ParsedPage with(PageContent other) {
        return new ParsedPage(file, frontMatter, outline, other, problems);
    }

    /** The same page with problems that were found before it was parsed. */
    public ParsedPage with(List<Problem> earlier) {
        if (earlier.isEmpty()) {
            return this;
        }
        List<Problem> all = new ArrayList<>(earlier);
        all.addAll(problems);
        return new ParsedPage(file, frontMatter, outline, content, all);
    }
}
