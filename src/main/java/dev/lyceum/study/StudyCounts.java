package dev.lyceum.study;

/** How much of what there is to study on a page. */
public record StudyCounts(int parts, int prompts, int previewQuestions, int keypoints, int questions) {
    public static final StudyCounts NONE = new StudyCounts(0, 0, 0, 0, 0);

    public static StudyCounts of(StudyPage study) {
        int prompts = 0;
        int previewQuestions = 0;
        int keypoints = 0;
        int questions = 0;
        for (Part part : study.parts()) {
            prompts += part.prompt().isPresent() ? 1 : 0;
            for (Segment segment : part.segments()) {
                if (segment instanceof Segment.Question) {
                    questions++;
                } else if (segment instanceof Segment.Point && part.kind() == PartKind.PREVIEW) {
                    previewQuestions++;
                } else if (segment instanceof Segment.Point) {
                    keypoints++;
                }
            }
        }
        return new StudyCounts(study.parts().size(), prompts, previewQuestions, keypoints, questions);
    }
}
