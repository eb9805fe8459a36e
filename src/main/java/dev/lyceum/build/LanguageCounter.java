package dev.lyceum.build;

import dev.lyceum.build.BuildReport.LanguageCount;
import dev.lyceum.config.LanguageConfig;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import dev.lyceum.site.Site;
import dev.lyceum.study.StudyCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts what there is in each language. */
final class LanguageCounter {
    private int pages;
    private int sections;
    private int topics;
    private int prompts;
    private int previewQuestions;
    private int keypoints;
    private int questions;

    private LanguageCounter() {}

    static List<LanguageCount> count(Site site) {
        Map<String, LanguageCounter> counters = new HashMap<>();
        for (LanguageConfig language : site.config().languages()) {
            counters.put(language.key(), new LanguageCounter());
        }
        for (Page page : site.pages()) {
            LanguageCounter counter = counters.get(page.language().key());
            if (counter != null) {
                counter.add(page);
            }
        }
        List<LanguageCount> counts = new ArrayList<>();
        counters.forEach((key, counter) -> counts.add(counter.count(key)));
        counts.sort((a, b) -> Integer.compare(order(site, a.key()), order(site, b.key())));
        return counts;
    }

    private static int order(Site site, String key) {
        return site.config().languages().indexOf(site.config().language(key));
    }

    private void add(Page page) {
        pages++;
        sections += page.kind() == PageKind.SECTION ? 1 : 0;
        StudyCounts counts =
                page.source().map(source -> source.outline().counts()).orElse(StudyCounts.NONE);
        topics += counts.parts() == 0 ? 0 : 1;
        prompts += counts.prompts();
        previewQuestions += counts.previewQuestions();
        keypoints += counts.keypoints();
        questions += counts.questions();
    }

    private LanguageCount count(String key) {
        return new LanguageCount(key, pages, sections, topics, prompts, previewQuestions, keypoints, questions);
    }
}
