package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelScannerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Answer: x           | Answer:         | 0",
                "answer : x          | answer :        | 0",
                "ANSWERS:            | ANSWERS:        | 0",
                "Answer              | Answer          | 0",
                "Answer Key:         | Answer Key:     | 0",
                "Answer 3: x         | Answer 3:       | 3",
                "Answer #3. x        | Answer #3.      | 3",
                "Answer - x          | Answer -        | 0",
                "Correct answer: x   | Correct answer: | 0",
                "Solution: x         | Solution:       | 0",
                "Ans. x              | Ans.            | 0",
                "Ans: x              | Ans:            | 0",
                "A: x                | A:              | 0",
                "A. x                | A.              | 0",
                "A12) x              | A12)            | 12",
                "**Answer:** x       | Answer:         | 0",
                "**Answer**: x       | Answer:         | 0",
                "**Answer: x**       | Answer:         | 0",
                "_Answer:_ x         | Answer:         | 0",
                "(Answer: x)         | Answer:         | 0",
                "答案：x              | 答案：            | 0",
                "答案 : x             | 答案 :           | 0",
                "答案２：x             | 答案２：           | 2",
                "答案二：x             | 答案二：           | 2",
                "**答案：** x         | 答案：            | 0",
                "【答案】x             | 答案             | 0",
                "（答案：x）            | 答案：            | 0",
                "(Answer): x         | Answer:         | 0",
                "答：x                | 答：             | 0",
                "解：x                | 解：             | 0",
                "解答：x               | 解答：            | 0",
                "參考答案：x            | 參考答案：          | 0",
                "以下是答案：           | 以下是答案：         | 0",
                "答案如下：             | 答案如下：          | 0",
                "答案鏈接: x           | 答案鏈接:          | 0"
            })
    void recognisesAnswerLabels(String line, String words, int number) {
        assertThat(new LabelScanner(line).answer(0, line.length())).hasValueSatisfying(label -> {
            assertThat(label.words()).isEqualTo(words);
            assertThat(label.number()).isEqualTo(number);
            assertThat(line.substring(label.content())).isIn("", "x", "x)", "x）", "x**");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Answers are given below",
                "An answer: x",
                "Answering: x",
                "A circular queue",
                "A",
                "A) x",
                "a.b",
                "Analysis: x",
                "Example A: x",
                "答案因人而異。",
                "答案僅供參考，x",
                "答",
                "解釋：x",
                "回答這個問題",
                "Answer, please",
                "",
                "**",
                "(("
            })
    void leavesOrdinaryTextAlone(String line) {
        assertThat(new LabelScanner(line).answer(0, line.length())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q1: x           | Q1:          | 1",
                "Q1. x           | Q1.          | 1",
                "Q 1) x          | Q 1)         | 1",
                "Q: x            | Q:           | 0",
                "Q. x            | Q.           | 0",
                "Question 2: x   | Question 2:  | 2",
                "Question #2     | Question #2  | 2",
                "**Question:** x | Question:    | 0",
                "Problem 4. x    | Problem 4.   | 4",
                "問題1：x          | 問題1：         | 1",
                "问题1:            | 问题1:         | 1",
                "題目：x           | 題目：          | 0",
                "問：x            | 問：           | 0",
                "第三題：x          | 第三題：         | 3",
                "第12题、x         | 第12题、        | 12"
            })
    void recognisesQuestionLabels(String line, String words, int number) {
        assertThat(new LabelScanner(line).question(0, line.length())).hasValueSatisfying(label -> {
            assertThat(label.words()).isEqualTo(words);
            assertThat(label.number()).isEqualTo(number);
            assertThat(line.substring(label.content())).isIn("", "x");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Questions remain", "Quality: x", "Q", "問題描述：x", "問", "第三章：x", "第題：x", "Question 7 is hard"})
    void leavesOrdinaryQuestionsAlone(String line) {
        assertThat(new LabelScanner(line).question(0, line.length())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why? Answer: x                | x",
                "Why? answer: x                | x",
                "Name it Answer: x             | x",
                "Why? **Answer:** x            | x",
                "Why?(Answer: x                | x",
                "為何？答案：x                    | x",
                "為何（答案：x                    | x",
                "為何 答：x                      | x"
            })
    void findsALabelBehindTheQuestion(String line, String answer) {
        assertThat(new LabelScanner(line).answerWithin(0, line.length(), false))
                .hasValueSatisfying(
                        label -> assertThat(line.substring(label.content())).isEqualTo(answer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which is the right answer: one or two?",
                "Give the answers.",
                "請寫出答案：x",
                "為何？答案：",
                "Why? A: x",
                "Answer: x",
                "print(\"Answer: x\")"
            })
    void doesNotTakeAWordOfTheQuestionForALabel(String line) {
        assertThat(new LabelScanner(line).answerWithin(0, line.length(), false)).isEmpty();
    }
}
