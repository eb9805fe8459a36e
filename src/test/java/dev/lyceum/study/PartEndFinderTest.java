package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartEndFinderTest {
    private static final String FIRST = "1. q?\n\n   Answer: aa\n\n";

    @ParameterizedTest
    @ValueSource(strings = {"## Further reading", "# Appendix", "## A. Appendix", "## 延伸閱讀"})
    void aHeadingThatNamesSomethingElseEndsTheReview(String heading) {
        String body = FIRST + heading + "\n\n[link](https://x.org)\n\n1. Install\n2. Run";
        assertThat(StudyPages.review(body)).containsExactly("q? => aa");
        assertThat(StudyPages.prose("Review", body))
                .containsExactly(heading + "\n\n[link](https://x.org)\n\n1. Install\n2. Run");
    }

    @ParameterizedTest
    @CsvSource({"Preview, a?", "Keypoint, a"})
    void theItemsOfAListBehindSuchAHeadingAreNoPoints(String part, String item) {
        String body = "1. " + item + "\n\n## Appendix\n1. Install Java";
        assertThat(StudyPages.points(part, body)).containsExactly(item);
        assertThat(StudyPages.prose(part, body)).containsExactly("## Appendix\n1. Install Java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"## Harder ones", "## Part two: questions", "# Second group"})
    void markedQuestionsGoOnBelowAHeading(String heading) {
        assertThat(StudyPages.review(FIRST + heading + "\n\n2. r?\n\n   Answer: bb"))
                .containsExactly("q? => aa", "r? => bb");
    }

    @Test
    void headingsOfQuestionsAndAnswersEndNothing() {
        assertThat(StudyPages.review("## Question 1\n\nq?\n\nAnswer: aa\n\n## 問題 2\n\nr?\n\n答案：bb"))
                .containsExactly("q? => aa", "r? => bb");
        assertThat(StudyPages.review("1. q?\n2. r?\n\n## Answers\n\n1. aa\n2. bb"))
                .containsExactly("q? => aa", "r? => bb");
        assertThat(StudyPages.review("1. q?\n2. r?\n\n## 解答\n\n1. aa\n2. bb")).containsExactly("q? => aa", "r? => bb");
    }

    @Test
    void aCommentInCodeWithoutFenceEndsNothing() {
        assertThat(StudyPages.review("1. q?\n\n   Answer: run\n# a comment\nmake\n\n2. r?\n\n   Answer: bb"))
                .hasSize(2)
                .last()
                .isEqualTo("r? => bb");
    }

    @Test
    void aPartMadeOfHeadingsKeepsItsPoints() {
        assertThat(StudyPages.points("Keypoint", "## Speed\n\nis good.\n\n## Safety\n\nis better."))
                .containsExactly("Speed", "Safety");
    }
}
