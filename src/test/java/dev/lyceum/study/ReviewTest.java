package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lyceum.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewTest {
    private static final String HEADING = "## Review\n\n";

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void findsTheOptions(String shape, String body, List<String> expected) {
        assertThat(StudyPages.review(body)).isEqualTo(expected);
    }

    static Stream<Arguments> findsTheOptions() {
        List<String> red = List.of("Which? [red, blue, green] => B");
        return Stream.of(
                arguments("A)", "1. Which?\nA) red\nB) blue\nC) green\nAnswer: B", red),
                arguments("A. behind a blank line", "1. Which?\n\nA. red\nB. blue\nC. green\n\n答案：B", red),
                arguments("(a), indented", "1. Which?\n   (a) red\n   (b) blue\n   (c) green\n   Answer: B", red),
                arguments("A、", "1. Which?\nA、red\nB、blue\nC、green\n答案：B", red),
                arguments("- A)", "1. Which?\n   - A) red\n   - B) blue\n   - C) green\n\n   **Answer:** B", red),
                arguments("blank lines between", "1. Which?\n\nA) red\n\nB) blue\n\nC) green\n\nAnswer: B", red),
                arguments("on one line", "1. Which?\nA) red B) blue  C) green\nAnswer: B", red),
                arguments("answers gathered", "1. Which?\nA) red\nB) blue\nC) green\n\nAnswers:\n1. B", red),
                arguments("answer unmarked", "1. Which?\nA) red\nB) blue\nC) green\n\nB", red),
                arguments(
                        "answer below",
                        "1. Which?\nA) red\nB) blue\n答案：B) blue\n解釋：因為",
                        List.of("Which? [red, blue] => B) blue/解釋：因為")),
                arguments("tags", "1. Which?\nA) <b>\nB) `<main>`\nAnswer: B", List.of("Which? [<b>, <main>] => B")),
                arguments(
                        "text behind",
                        "1. Which?\nA) a\nB) b\nChoose one.\nAnswer: B",
                        List.of("Which?/Choose one. [a, b] => B")),
                arguments("wrapped", "1. Which?\nA) a\n   more\nB) b\nAnswer: B", List.of("Which? [a/more, b] => B")),
                arguments(
                        "wrapped, without answer",
                        "1. Which?\nA. a\n   more\nB. b",
                        List.of("Which? [a/more, b] => -")),
                arguments("not from A", "1. Which?\nB) a\nC) b\nAnswer: B", List.of("Which?/B) a/C) b => B")),
                arguments("only one", "1. Which?\nA) a\nAnswer: B", List.of("Which?/A) a => B")),
                arguments("questions", "1. Say:\na) Who?\nb) When?\nAnswer: B", List.of("Say:/a) Who?/b) When? => B")),
                arguments("A: and its letter", "1. Which?\nA: 1\nB: 2\nAnswer: B", List.of("Which? [1, 2] => B")),
                arguments("data", "1. Which?\nA: 1\nB: 2\nAnswer: 3", List.of("Which?/A: 1/B: 2 => 3")));
    }

    @Test
    void rendersQuestionAndAnswerAsTheAuthorWroteThem() {
        String body =
                "1. **Q:** Run:\n\n   ```js\n     f();\n   ```\n\n   A: See\n   - `a`\n     - b\n\n   > c\n\n2. Q: d\n   A: e\n";
        Segment.Question question = StudyPages.questions(body).get(0);

        assertThat(question.question().of(HEADING + body)).isEqualTo("Run:\n\n```js\n  f();\n```");
        assertThat(question.answer()).hasValueSatisfying(answer -> {
            assertThat(answer.text().of(HEADING + body)).isEqualTo("See\n- `a`\n  - b\n\n> c");
            assertThat(answer.words()).isEqualTo("See\n- a\n  - b\n\nc");
            assertThat(answer.span().of(HEADING + body)).startsWith("A: See").endsWith("> c");
        });
    }

    @Test
    void closesTheEmphasisThatItOpens() {
        String body = "**1. Why?**\n\n**Answer: a**\n\n**2. Who?**\n\n**Answer:** b\n";
        List<Segment.Question> questions = StudyPages.questions(body);

        assertThat(questions.get(0).question().of(HEADING + body)).isEqualTo("**Why?**");
        assertThat(answer(questions.get(0)).text().of(HEADING + body)).isEqualTo("**a**");
        assertThat(answer(questions.get(1)).text().of(HEADING + body)).isEqualTo("b");
        assertThat(answer(questions.get(0)).label()).isEqualTo("Answer:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. Question 1  | Question 1",
                "Q1:            | Q1:",
                "### Problem 1  | Problem 1",
                "1. **Question 1** | Question 1"
            })
    void aLabelWithNothingBehindItIsTheQuestion(String line, String words) {
        assertThat(StudyPages.review(line + "\n\nAnswer: a")).containsExactly(words + " => a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. Why?          | ''      | 1",
                "Q3: Why?         | Q3:     | 3",
                "2) Q: Why?       | Q:      | 2",
                "問題4：為何？        | 問題4：    | 4",
                "一、為何？          | 一、      | 1",
                "### Question 5: Why? | Question 5: | 5"
            })
    void keepsTheMarkerApart(String line, String label, int number) {
        Segment.Question question = StudyPages.questions(line + "\n\nAnswer: a").get(0);

        assertThat(question.marker()).isEqualTo(new Segment.Marker(label, number));
        assertThat(question.offset()).isEqualTo(HEADING.length());
    }

    @Test
    void pairsGatheredAnswersByNumberInAnyOrder() {
        assertThat(StudyPages.review("1. Why?\n2. Who?\n3. When?\n\nAnswers\n\n2. b\n1. a\n3. c\n"))
                .containsExactly("Why? => a", "Who? => b", "When? => c");
    }

    @Test
    void movesGatheredAnswersToTheirQuestions() {
        String body =
                "Try:\n\n1. Why?\n2. Who?\n\nStop here.\n\nAnswers:\n\n1. a\n   b\n2. c\n\nThese answers are short.\n";
        Part part = StudyPages.part("Review", body);

        assertThat(part.segments()).hasSize(5);
        assertThat(part.segments().get(0)).isInstanceOf(Segment.Prose.class);
        assertThat(answer((Segment.Question) part.segments().get(1)).text().of(HEADING + body))
                .isEqualTo("a\nb");
        assertThat(answer((Segment.Question) part.segments().get(1)).label()).isEqualTo("Answers:");
        assertThat(StudyPages.prose("Review", body)).containsExactly("Try:", "Stop here.", "These answers are short.");
    }

    @Test
    void leavesRulesHeadingsAndRemarksAsProse() {
        String body =
                "### Easy\n\n1. Why?\nAnswer: a\n\n### Hard\n\n2. Who?\nAnswer: b\n\nMore of b.\n\n---\n\n以上問題僅供參考。\n";

        assertThat(StudyPages.review(body)).containsExactly("Why? => a", "Who? => b//More of b.");
        assertThat(StudyPages.prose("Review", body)).containsExactly("### Easy", "### Hard", "---\n\n以上問題僅供參考。");
    }

    @ParameterizedTest
    @CsvSource({
        "'1. Why?\nAnswer: a\n\n以上的程式碼很短。', a//以上的程式碼很短。",
        "'1. Why?\nAnswer: a\n\nNote: only in winter.', a//Note: only in winter.",
        "'1. Why?\nAnswer: a\n\n以上皆為示範題目。', a",
        "'1. Why?\nAnswer: a\n\n答案僅供參考。', a",
        "'1. Why?\nAnswer: a\n\nI hope these questions help!', a",
        "'1. Why?\nAnswer: a\n以上皆是。', a/以上皆是。"
    })
    void tellsARemarkFromTheEndOfTheLastAnswer(String body, String answer) {
        assertThat(StudyPages.review(body)).containsExactly("Why? => " + answer.replace("//", "//"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Sorry, I cannot ask about that.' | review-no-questions | 3",
                "'1. Why?\n2. Who?' | review-no-answers | 3",
                "'1. Why?\nAnswer: a\n\n2. Who?' | review-answer-missing | 6",
                "'1. Why?\n2. Who?\n3. When?\na' | review-unclear,review-no-answers | 5,3"
            })
    void warnsOfWhatIsMissing(String body, String codes, String lines) {
        List<Problem> problems = StudyPages.read(HEADING + body).problems();

        assertThat(problems).extracting(Problem::code).containsExactlyInAnyOrder(codes.split(","));
        assertThat(problems)
                .extracting(problem -> "" + problem.location().line())
                .containsExactlyInAnyOrder(lines.split(","));
        assertThat(problems).allSatisfy(problem -> assertThat(problem.hint()).isPresent());
    }

    @Test
    void leavesAnswersThatAreGivenTwiceUnpaired() {
        String body = "1. What is a moon?\nA moon is a rock that goes around a planet.\n\n2. Who went?\n"
                + "Only very few people and one or two dogs.\n\nAnswers:\n1. A moon is a rock that goes around a planet.\n"
                + "2. Only very few people and one or two dogs.\n";

        assertThat(StudyPages.review(body))
                .containsExactly(
                        "What is a moon? => A moon is a rock that goes around a planet.",
                        "Who went? => Only very few people and one or two dogs.");
        assertThat(StudyPages.problems(HEADING + body)).containsExactly("review-unclear");
        assertThat(StudyPages.prose("Review", body)).singleElement().asString().startsWith("Answers:\n1. A moon");
    }

    @Test
    void doesNotLookIntoCommentsAndShortcodes() {
        assertThat(StudyPages.review("1. Why?\nAnswer: a\n\n<!--\n2. Old?\nAnswer: b\n-->\n"))
                .containsExactly("Why? => a//<!--/2. Old?/Answer: b/-->");
    }

    @Test
    void readsFilesWithWindowsLineBreaks() {
        assertThat(StudyPages.review("1. Why?\r\n\r\nAnswer:\r\n\r\n```\r\na\r\n```\r\n\r\n2. Who?\r\nAnswer: b\r\n"))
                .containsExactly("Why? => ```/a/```", "Who? => b");
    }

    @Test
    void takesAnIdFromTheQuestion() {
        String body = "1. Why? {#why}\n   More\nAnswer: a {#not-mine}\n\n2. Who?\nAnswer: b";
        Segment.Question question = StudyPages.questions(body).get(0);

        assertThat(question.id()).isEqualTo("why");
        assertThat(question.question().of(HEADING + body)).isEqualTo("Why? \nMore");
        assertThat(answer(question).words()).isEqualTo("a {#not-mine}");
    }

    @Test
    void keepsTheIdWhenTheAnswerOrThePlaceChanges() {
        String id = StudyPages.questions("1. Why is that?\nAnswer: a").get(0).id();

        assertThat(StudyPages.questions("1. Who?\nAnswer: b\n\n2. **Why** is that!\nAnswer: c")
                        .get(1)
                        .id())
                .isEqualTo(id);
    }

    private static Segment.Answer answer(Segment.Question question) {
        return question.answer().orElseThrow();
    }
}
