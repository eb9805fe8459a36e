package dev.lyceum.page;

import dev.lyceum.study.StudyPage;

/** The text of a page. It may be kept in a form that is unpacked at each call: ask once. */
public interface PageContent {
    /** The study structure, in the author's words; its offsets are offsets into the file. */
    StudyPage study();

    PageBody body();

    /** As it was read. */
    record Read(StudyPage study, PageBody body) implements PageContent {}
}
