package dev.lyceum.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.BuildReport;
import dev.lyceum.build.Pipeline;
import dev.lyceum.build.Progress;
import dev.lyceum.study.Part;
import dev.lyceum.study.PartKind;
import dev.lyceum.study.Segment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the course to its shape: the parts, the lists in them, the questions and their answers. */
final class CourseTest {
    private static final List<PartKind> KINDS =
            List.of(PartKind.PREVIEW, PartKind.EXPLAIN, PartKind.KEYPOINT, PartKind.REVIEW);

    private static final Map<String, Integer> NUMBER_WORDS =
            Map.of("five", 5, "six", 6, "seven", 7, "eight", 8, "五", 5, "六", 6, "七", 7, "八", 8);

    private static final Pattern NUMBERED = Pattern.compile("(?m)^[0-9]+\\. ");
    private static final Pattern LETTER = Pattern.compile("^([A-Z])\\)");

    private final List<String> faults = new ArrayList<>();

    @Test
    void theCourseHasItsTopics() {
        assertThat(Course.COURSE.topics("en")).hasSizeGreaterThanOrEqualTo(48);
        assertThat(Course.COURSE.topics("zh-tw")).hasSizeGreaterThanOrEqualTo(16);
        assertThat(Course.COURSE.topics("zh-cn")).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void everyTopicHasTheFourPartsWithTheirPrompts() {
        for (CoursePage topic : Course.COURSE.topics()) {
            List<PartKind> kinds = topic.parts().stream().map(Part::kind).toList();
            hold(kinds.equals(KINDS), topic.path(), "has the parts " + kinds);
            for (Part part : topic.parts()) {
                boolean prompted =
                        part.prompt().isPresent() && !part.prompt().get().text().isBlank();
                hold(prompted, topic.at(part.headingLine().start()), "no prompt: " + part.heading());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyListHasAsManyItemsAsItShould() {
        for (CoursePage topic : Course.COURSE.topics()) {
            hold(topic.points(PartKind.PREVIEW).size(), 5, 5, topic, "preview questions");
            hold(topic.points(PartKind.KEYPOINT).size(), 6, 10, topic, "key points");
            hold(topic.questions().size(), 5, 8, topic, "review questions");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyNumberedItemOfTheSourceIsExtracted() {
        for (CoursePage topic : Course.COURSE.topics()) {
            String[] sections = topic.text().substring(topic.bodyStart()).split("\n## ");
            assertThat(sections).as(topic.path()).hasSize(5);
            holdCount(topic, sections[1], topic.points(PartKind.PREVIEW).size());
            holdCount(topic, sections[3], topic.points(PartKind.KEYPOINT).size());
            holdCount(topic, sections[4], topic.questions().size());
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theReviewPromptAsksForAsManyQuestionsAsFollow() {
        for (CoursePage topic : Course.COURSE.topics()) {
            String prompt = topic.parts().get(3).prompt().orElseThrow().text().toLowerCase(Locale.ROOT);
            List<Integer> asked = NUMBER_WORDS.entrySet().stream()
                    .filter(word -> Pattern.compile("(?<![a-z])" + word.getKey() + "(?![a-z])")
                            .matcher(prompt)
                            .find())
                    .map(Map.Entry::getValue)
                    .toList();
            hold(asked.equals(List.of(topic.questions().size())), topic.path(), "asks for " + asked + ": " + prompt);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyReviewQuestionHasAnAnswer() {
        for (CoursePage topic : Course.COURSE.topics()) {
            for (Segment.Question question : topic.questions()) {
                boolean answered = question.answer().isPresent()
                        && !question.answer().get().words().isBlank();
                hold(answered, topic.at(question.offset()), "no answer: " + question.words());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyTopicHasAMultipleChoiceQuestion() {
        for (CoursePage topic : Course.COURSE.topics()) {
            boolean any = topic.questions().stream()
                    .anyMatch(question -> !question.options().isEmpty());
            hold(any, topic.path(), "no multiple-choice question");
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theAnswerOfAMultipleChoiceQuestionNamesOneOfItsOptions() {
        for (CoursePage topic : Course.COURSE.topics()) {
            for (Segment.Question question : topic.questions()) {
                List<String> labels =
                        question.options().stream().map(Segment.Option::label).toList();
                if (!labels.isEmpty()) {
                    String answer = question.answer().map(Segment.Answer::words).orElse("");
                    Matcher letter = LETTER.matcher(answer);
                    boolean named = letter.find() && labels.contains(letter.group());
                    hold(named, topic.at(question.offset()), "the answer to " + labels + " is: " + answer);
                    hold(labels.equals(alphabet(labels.size())), topic.at(question.offset()), "options " + labels);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aStrictBuildFindsNothing(@TempDir Path folder) throws IOException {
        BuildReport report = new Pipeline(Course.REQUEST, Progress.NONE).build(folder);

        assertThat(report.files()).isGreaterThan(Course.COURSE.pages().size());
        assertThat(report.problems())
                .extracting(problem -> problem.location() + ": " + problem.message() + " [" + problem.code() + "]")
                .isEmpty();
    }

    private void holdCount(CoursePage topic, String section, int extracted) {
        long written = NUMBERED.matcher(section).results().count();
        String heading = section.lines().findFirst().orElse("");
        hold(written == extracted, topic.path(), heading + ": " + extracted + " of " + written + " items extracted");
    }

    private void hold(int count, int least, int most, CoursePage topic, String what) {
        hold(least <= count && count <= most, topic.path(), count + " " + what);
    }

    private void hold(boolean right, String place, String fault) {
        if (!right) {
            faults.add(place + ": " + fault);
        }
    }

    private static List<String> alphabet(int size) {
        List<String> labels = new ArrayList<>();
        for (char letter = 'A'; letter < 'A' + size; letter++) {
            labels.add(letter + ")");
        }
        return labels;
    }
}
