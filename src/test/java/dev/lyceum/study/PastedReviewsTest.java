package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reviews as assistants, teachers and students write them, each by what a person would read in it. */
class PastedReviewsTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "mixedLabels",
        "mixedNumbers",
        "groups",
        "folds",
        "choices",
        "layouts",
        "doubtful",
        "bold",
        "formulas",
        "inOneLine",
        "otherLanguages"
    })
    void findsWhatAPersonWouldRead(String shape, String body, List<String> expected) {
        assertThat(StudyPages.review(body)).isEqualTo(expected);
    }

    static Stream<Arguments> bold() {
        List<String> ticked = List.of("Prime? [4, 5] => 5", "Even? [4, 5] => 4");
        List<String> answered = List.of("Prime? [4, 5] => B", "Even? [4, 5] => A");
        return Stream.of(
                arguments(
                        "letters",
                        "1. Prime?\n   - **A)** 4\n   - **B)** 5\n\n   Answer: B\n\n"
                                + "2. Even?\n   **(a)** 4\n   **(b)** 5\n\n   Answer: A",
                        answered),
                arguments(
                        "letters, no answer",
                        "1. Prime?\n   **A.** 4\n   **B.** 5\n\n2. Even?\n   **A.** 4\n   **B.** 5",
                        List.of("Prime? [4, 5] => -", "Even? [4, 5] => -")),
                arguments(
                        "one choice, no answer",
                        "1. Prime?\n   - A) 4\n   - **B) 5**\n\n2. Even?\n   - A) **4**\n   - B) 5",
                        ticked),
                arguments("one choice and a tick", "1. Prime?\nA) 4\n**B) 5** ✅\n\n2. Even?\n**A) 4 ✅**\nB) 5", ticked),
                arguments(
                        "one choice, another ticked",
                        "1. Prime?\nA) **4**\nB) 5 ✅\n\n2. Even?\nA) 4 ✅\nB) **5**",
                        ticked),
                arguments(
                        "one choice, answered",
                        "1. Prime?\n**A) 4**\nB) 5\nAnswer: B\n\n2. Even?\nA) 4\nB) 5\nAnswer: A",
                        answered),
                arguments(
                        "all choices",
                        "1. Prime?\n**A) 4**\n**B) 5**\n\n2. Even?\n**A) 4**\n**B) 5**",
                        List.of("Prime? [4, 5] => -", "Even? [4, 5] => -")),
                arguments(
                        "some words of a choice",
                        "1. Prime?\nA) 4\nB) **5** or 6\n\n2. Even?\nA) 4\nB) 5",
                        List.of("Prime? [4, 5 or 6] => -", "Even? [4, 5] => -")));
    }

    static Stream<Arguments> formulas() {
        return Stream.of(
                arguments(
                        "numbers in them",
                        "1. Solve:\n\n$$\n1. 5 + x\n2. 6 - y\n$$\n\nAnswer: $$\n1. 8\n$$\n\n2. And now?\n\nAnswer: yes",
                        List.of("Solve://$$/1. 5 + x/2. 6 - y/$$ => $$/1. 8/$$", "And now? => yes")),
                arguments(
                        "above an answer that nothing marks",
                        "1. Solve the equation\n$$\nx = 1?\n$$\n\nOne, of course\n\n2. And now?\n\nTwo",
                        List.of("Solve the equation/$$/x = 1?/$$ => One, of course", "And now? => Two")));
    }

    static Stream<Arguments> inOneLine() {
        List<String> three = List.of("Cat? => Cute.", "Dog? => Loud.", "Cow? => Big.");
        return Stream.of(
                arguments("numbers", "1. Cat? Answer: Cute. 2. Dog? Answer: Loud. 3. Cow? Answer: Big.", three),
                arguments("Q1: A1:", "Q1: Cat? A1: Cute. Q2: Dog? A2: Loud. Q3: Cow? A3: Big.", three),
                arguments(
                        "bold",
                        "**Q1:** Cat? **A:** Cute. **Q2:** Dog? **A:** Loud.\n\n**Q3:** Cow? **A:** Big.",
                        three),
                arguments(
                        "numbers without answers are a list",
                        "1. Cat? Answer: Either. 2. of these. 3. of those.",
                        List.of("Cat? => Either. 2. of these. 3. of those.")));
    }

    static Stream<Arguments> otherLanguages() {
        return Stream.of(
                arguments(
                        "French",
                        "1. Couleur ?\na) noir\nb) vert\nBonne réponse : a)\n\n2. Combien ?\nRéponse correcte : deux",
                        List.of("Couleur ? [noir, vert] => a)", "Combien ? => deux")),
                arguments(
                        "German",
                        "Übung 1: Farbe?\nRichtige Antwort: rot\n\nÜbung 2: Zahl?\nMusterlösung: zwei",
                        List.of("Farbe? => rot", "Zahl? => zwei")),
                arguments(
                        "Spanish and Portuguese",
                        "1. Color?\nRespuesta correcta: rojo\n\n2. Cor?\nResposta correta: azul",
                        List.of("Color? => rojo", "Cor? => azul")));
    }

    static Stream<Arguments> mixedLabels() {
        return Stream.of(
                arguments(
                        "A: beside Answer:",
                        "1. Stack?\nA: pile\n\n2. Queue?\nAnswer: line\n\n3. Deque?\nA: both",
                        List.of("Stack? => pile", "Queue? => line", "Deque? => both")),
                arguments(
                        "A: above the options of the next question",
                        "1. HTTP?\nA: a protocol\n\n2. Port?\nA) 80\nB) 443\nAnswer: B",
                        List.of("HTTP? => a protocol", "Port? [80, 443] => B")),
                arguments(
                        "A: above Answer: is a part of the question",
                        "1. Sort this.\nA: 3 1\nAnswer: 1 3\n\n2. Ready?\nA: yes",
                        List.of("Sort this./A: 3 1 => 1 3", "Ready? => yes")),
                arguments(
                        "A: below Answer: is a part of the answer",
                        "1. Translate.\nAnswer: so:\nA: Hola\n\n2. Ready?\nAnswer: yes",
                        List.of("Translate. => so:/A: Hola", "Ready? => yes")),
                arguments(
                        "options A: and a dialogue A:",
                        "1. Which?\nA: red\nB: blue\nAnswer: A\n\n2. What is missing?\nA: How are you?\nB: ___\nAnswer: Fine",
                        List.of("Which? [red, blue] => A", "What is missing?/A: How are you?/B: ___ => Fine")),
                arguments(
                        "options in a list",
                        "1. Which?\n- a) red\n- b) blue\n\nAnswer: b\n\n2. Which?\n- A. cat\n- B. dog\n\nAnswer: A",
                        List.of("Which? [red, blue] => b", "Which? [cat, dog] => A")),
                arguments(
                        "kinds of questions as labels",
                        "問題1：一？\n答案：a\n\n選擇題2：二？\nA. x\nB. y\n答案：B\n\n簡答題3：三？\n答案：c",
                        List.of("一？ => a", "二？ [x, y] => B", "三？ => c")),
                arguments(
                        "a heading of options, then answers at the end",
                        "### Choose\n1. One?\n- A. a\n- B. b\n\n### Say\n2. Two?\n\n### Answers\n1. A\n2. b",
                        List.of("One? [a, b] => A", "Two? => b")),
                arguments(
                        "many kinds of labels",
                        "1. Glass?\nAnswer: a\n2. Sand?\nAns: b\n3. Clay?\nSolution: c\n4. Rock?\nA: d",
                        List.of("Glass? => a", "Sand? => b", "Clay? => c", "Rock? => d")));
    }

    /** Where answers cannot be told apart for sure: nothing is paired, or what is labelled only. */
    static Stream<Arguments> doubtful() {
        return Stream.of(
                arguments(
                        "numbered answers to one question, beside others with one",
                        "1. One?\nAnswer: a\n2. Two?\nAnswer 1: c\nAnswer 2: d",
                        List.of("One? => a", "Two? => c/Answer 2: d")),
                arguments(
                        "answers above their questions",
                        "Answer: a\n1. One?\n\nAnswer: b\n2. Two?\n\nAnswer: c\n3. Three?",
                        List.of("One?//Answer: b => -", "Two?//Answer: c => -", "Three? => -")),
                arguments(
                        "fewer unnumbered answers than questions",
                        "1. One?\n2. Two?\n3. Three?\n\n### Answers\n- c\n- a",
                        List.of("One? => -", "Two? => -", "Three? => -")),
                arguments(
                        "fewer answers than questions, all numbered alike",
                        "1. One?\n2. Two?\n3. Three?\n\n### Answers\n1. c\n1. a",
                        List.of("One? => -", "Two? => -", "Three? => -")),
                arguments(
                        "a key to some of the questions",
                        "1. One?\n2. Two?\n3. Three?\n\nAnswers: 1. B, 2. C",
                        List.of("One? => -", "Two? => -", "Three? => -")),
                arguments(
                        "a list without heading that answers some of the questions",
                        "1. What are the laws?\n1. inertia\n2. force\n3. reaction\n2. Who?\n1. Newton",
                        List.of("What are the laws?/1. inertia/2. force/3. reaction => -", "Who? => -")));
    }

    static Stream<Arguments> mixedNumbers() {
        List<String> three = List.of("One? => a", "Two? => b", "Three? => c");
        return Stream.of(
                arguments(
                        "headings behind a number",
                        "1. One?\nAnswer: a\n\n### Question 2\nTwo?\n\nAnswer: b\n\n### Question 3\nThree?\n\nAnswer: c",
                        three),
                arguments(
                        "headings behind a list in an answer",
                        "1. One?\nAnswer:\n1. x\n2. y\n3. z\n\n### Question 2\nTwo?\n\nAnswer: b",
                        List.of("One? => 1. x/2. y/3. z", "Two? => b")),
                arguments(
                        "numbers behind a heading",
                        "### Question 1: One?\n**Answer:** a\n\n2. Two?\n**Answer:** b\n\n3. Three?\n**Answer:** c",
                        three),
                arguments(
                        "labels behind a number",
                        "1. One?\nAnswer: a\n\nQ2: Two?\nAnswer: b\n\nQuestion 3: Three?\nAnswer: c",
                        three),
                arguments(
                        "numbered headings inside an answer",
                        "1. One?\nAnswer: so\n#### 1. First\nx\n#### 2. Then\ny\n\n2. Two?\nAnswer: b",
                        List.of("One? => so/1. First/x/2. Then/y", "Two? => b")),
                arguments(
                        "a list in the answer of a question without number",
                        "Q: Parts?\nA: Three:\n1. root\n2. stem\n3. leaf\n\nQ: Root?\nA: drinks",
                        List.of("Parts? => Three:/1. root/2. stem/3. leaf", "Root? => drinks")));
    }

    static Stream<Arguments> groups() {
        return Stream.of(
                arguments(
                        "numbered titles",
                        "一、填空題\n1. 水是＿。\n答案：H2O\n\n二、是非題\n2. 鐵會生鏽。\n答案：○\n\n三、簡答題\n3. 為何？\n答案：氧化",
                        List.of("水是＿。 => H2O", "鐵會生鏽。 => ○", "為何？ => 氧化")),
                arguments(
                        "numbered titles with several questions",
                        "一、選擇\n1. 甲？\n答案：a\n2. 乙？\n答案：b\n\n二、簡答\n1. 丙？\n答案：c",
                        List.of("甲？ => a", "乙？ => b", "丙？ => c")),
                arguments(
                        "bold titles",
                        "**Multiple choice questions**\n\n1. One?\nAnswer: a\n\n**Short answer questions**\n\n2. Two?\nAnswer: b",
                        List.of("One? => a", "Two? => b")),
                arguments(
                        "an answer that is bold",
                        "1. One?\nAnswer:\n\n**42**\n\n2. Two?\nAnswer:\n\nso\n\n**b**\n\n3. Three?\nAnswer: c",
                        List.of("One? => 42", "Two? => so//b", "Three? => c")),
                arguments(
                        "numbers that start again",
                        "### Easy\n1. One?\nAnswer: a\n\n### Hard\n1. Two?\nAnswer: b",
                        List.of("One? => a", "Two? => b")),
                arguments(
                        "answers gathered by group are not paired",
                        "### Part A\n1. One?\n2. Two?\n\n### Part B\n1. Three?\n2. Four?\n\n### Answers\n**Part A**\n1. a\n2. b\n\n"
                                + "**Part B**\n1. c\n2. d",
                        List.of("One? => -", "Two? => -", "Three? => -", "Four? => -")));
    }

    static Stream<Arguments> folds() {
        List<String> two = List.of("One? => a", "Two? => b");
        String fold = "<details>\n<summary>%s</summary>\n\n%s\n\n</details>";
        return Stream.of(
                arguments(
                        "a fold for each answer",
                        "1. One?\n\n" + fold.formatted("Answer", "a") + "\n\n2. Two?\n\n"
                                + fold.formatted("Answer", "b"),
                        two),
                arguments(
                        "a fold to click on",
                        "1. One?\n\n" + fold.formatted("💡 <b>Show answer</b>", "a") + "\n\n2. Two?\n\n"
                                + fold.formatted("點擊查看答案", "b"),
                        two),
                arguments(
                        "tags on one line",
                        "1. One?\n<details><summary>Solution</summary>\n\na\n</details>\n\n2. Two?\n<details open><summary>Solution"
                                + "</summary>\n\nb\n</details>",
                        two),
                arguments("a fold for all", "1. One?\n2. Two?\n\n" + fold.formatted("Answers", "1. a\n2. b"), two),
                arguments(
                        "a fold of another kind stays",
                        "1. One?\nAnswer: a\n\n" + fold.formatted("Hint", "h") + "\n\n2. Two?\nAnswer: b",
                        List.of("One? => a//<details>/<summary>Hint</summary>//h//</details>", "Two? => b")));
    }

    static Stream<Arguments> choices() {
        return Stream.of(
                arguments(
                        "boxes",
                        "1. Prime?\n\n- [x] 2\n- [ ] 4\n- [x] 7\n\n2. Even?\n\n- [ ] 3\n- [x] 8",
                        List.of("Prime? [2, 4, 7] => 2/7", "Even? [3, 8] => 8")),
                arguments(
                        "boxes with letters and an answer",
                        "1. Even?\n- [ ] A) 3\n- [ ] B) 8\n\nAnswer: B",
                        List.of("Even? [3, 8] => B")),
                arguments(
                        "ticks in an answer",
                        "1. Pros?\n- fast ✅\n- slow ❌\n\n2. Why?\n- so",
                        List.of("Pros? => fast ✅/- slow ❌", "Why? => so")),
                arguments("no box is ticked", "1. Even?\n- [ ] 3\n- [ ] 8", List.of("Even? => [ ] 3/- [ ] 8")),
                arguments(
                        "ticks and a reason",
                        "1. Fruit?\n   - A) Leek\n   - B) Pear ✅\n   - C) Kale\n\n   Pears have seeds.",
                        List.of("Fruit? [Leek, Pear, Kale] => Pears have seeds.")),
                arguments(
                        "ticks",
                        "1. Fruit?\nA. Leek\nB. Pear (correct)\n\n2. Root?\nA. Beet ✓\nB. Pear",
                        List.of("Fruit? [Leek, Pear] => Pear", "Root? [Beet, Pear] => Beet")),
                arguments(
                        "behind the question",
                        "1. 何者為質數？ (A) 4 (B) 6 (C) 7\n答案：(C)\n\n2. 為何？(A) 甲 (B) 乙\n答案：因為如此",
                        List.of("何者為質數？ [4, 6, 7] => (C)", "為何？(A) 甲 (B) 乙 => 因為如此")),
                arguments(
                        "initials are no options",
                        "1. Who was A. B. Smith?\nAnswer: a smith",
                        List.of("Who was A. B. Smith? => a smith")));
    }

    static Stream<Arguments> layouts() {
        return Stream.of(
                arguments(
                        "an assistant takes leave",
                        "1. One?\nAnswer: a\n\n2. Two?\nAnswer: b\n\nLet me know if you would like more questions!",
                        List.of("One? => a", "Two? => b")),
                arguments(
                        "no leave",
                        "1. One?\nAnswer: a\n\n2. Two?\nAnswer: b\n\nIf you have two of them, more is better.",
                        List.of("One? => a", "Two? => b//If you have two of them, more is better.")),
                arguments(
                        "leave in Chinese",
                        "1. 甲？\n答案：a\n\n2. 乙？\n答案：b\n\n如果需要更多題目，請告訴我。",
                        List.of("甲？ => a", "乙？ => b")),
                arguments(
                        "quotes",
                        "**1. One?**\n\n> **Answer:** a\n> more\n\n**2. Two?**\n\n> **Answer:** b",
                        List.of("One? => a/more", "Two? => b")),
                arguments(
                        "stars and bold labels",
                        "*   **Question 1:** One?\n    *   **Answer:** a\n*   **Question 2:** Two?\n    *   **Answer:** b",
                        List.of("One? => a", "Two? => b")),
                arguments(
                        "reasons below answers",
                        "1. 光速？\nA. 三十萬\nB. 三百\n【答案】A\n【解析】太慢\n\n2. 聲速？\n【答案】三百",
                        List.of("光速？ [三十萬, 三百] => A/【解析】太慢", "聲速？ => 三百")),
                arguments(
                        "dashes",
                        "Question 1 – One?\nAnswer – a\n\nQuestion 2 – Two?\nAnswer – b",
                        List.of("One? => a", "Two? => b")));
    }

    @ParameterizedTest
    @CsvSource({
        "Frage, Antwort",
        "Aufgabe, Lösung",
        "Question, Réponse ",
        "Pregunta, Respuesta",
        "Pergunta, Resposta",
        "質問, 答え",
        "問題, 正解",
        "질문, 답변",
        "문제, 정답",
        "سؤال, الجواب"
    })
    void labelsOfTheInterfacesLanguagesAreKnown(String question, String answer) {
        String labelled = "%1$s 1: Wo?\n%2$s: da\n\n**%1$s 2:** Wie?\n**%2$s:** so".formatted(question, answer);
        assertThat(StudyPages.review(labelled)).isEqualTo(List.of("Wo? => da", "Wie? => so"));
        assertThat(StudyPages.review("1. Wo? (%1$s: da)\n2. Wie?\n\n   %1$s: so".formatted(answer)))
                .isEqualTo(List.of("Wo? => da", "Wie? => so"));
    }

    @ParameterizedTest
    @MethodSource("unclear")
    void whatIsNotUnderstoodIsReported(String body, List<String> codes) {
        assertThat(StudyPages.problems("## Review\n\n" + body)).containsExactlyInAnyOrderElementsOf(codes);
    }

    static Stream<Arguments> unclear() {
        return Stream.of(
                arguments("Q - what is ram\nA - fast memory", List.of("review-no-questions")),
                arguments("Capital of France :: Paris\nCapital of Spain :: Madrid", List.of("review-no-questions")),
                arguments(
                        "1. One?\n2. Two?\n\n### Answers\n**Part A**\n1. a\n2. b",
                        List.of("review-unclear", "review-no-answers")),
                arguments(
                        "### Choose\n\n1. One?\n   a) x\n   b) y\n2. Two?\n   a) x\n   b) y\n\n### True or false\n\n1. Three.\n"
                                + "2. Four.\n\n### Answers\n\nChoose: 1. b 2. a\nTrue or false: 1. True 2. False",
                        List.of("review-unclear", "review-no-answers")));
    }

    @Test
    void ticksSayWhichOptionsAreRight() {
        assertThat(StudyPages.questions("1. Prime?\n- [x] 2\n- [ ] 4\n- [x] 7")
                        .get(0)
                        .right())
                .containsExactly(0, 2);
        assertThat(StudyPages.questions("1. Fruit?\nA. Leek\nB. Pear ✅").get(0).right())
                .containsExactly(1);
        assertThat(StudyPages.questions("1. Fruit?\nA. Leek\nB. Pear ✅\nAnswer: A")
                        .get(0)
                        .right())
                .containsExactly(0);
    }
}
