package dev.lyceum.build;

import dev.lyceum.problem.Problem;
import java.util.List;

/**
 * What a build did.
 *
 * @param bytes the size of the whole site
 * @param changed how many files were written because they were new or different
 * @param translations what there is to translate, one for each language but the default one
 * @param problems sorted by place
 * @param notes what is no problem but worth saying to somebody who asks for more
 */
public record BuildReport(
        String configFile,
        List<LanguageCount> languages,
        List<TranslationReport> translations,
        int files,
        long bytes,
        long changed,
        List<Problem> problems,
        List<Problem> notes) {
    public BuildReport {
        languages = List.copyOf(languages);
        translations = List.copyOf(translations);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** What there is in one language. */
    public record LanguageCount(
            String key,
            int pages,
            int sections,
            int topics,
            int prompts,
            int previewQuestions,
            int keypoints,
            int questions) {}
}
