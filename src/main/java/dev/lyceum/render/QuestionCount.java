package dev.lyceum.render;

import dev.lyceum.study.Part;
import dev.lyceum.study.PartKind;
import dev.lyceum.study.Segment;
import dev.lyceum.study.StudyPage;

/** How many review questions a page has. */
final class QuestionCount {
    private QuestionCount() {}

    static int of(StudyPage study) {
        int count = 0;
        for (Part part : study.parts()) {
            if (part.kind() == PartKind.REVIEW) {
                for (Segment segment : part.segments()) {
                    count += segment instanceof Segment.Question ? 1 : 0;
                }
            }
        }
        return count;
    }
}
