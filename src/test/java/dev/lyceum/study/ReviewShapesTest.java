package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewShapesTest {
    private static final List<String> TWO = List.of("What is a moon? => A rock.", "Who went there? => A dog.");
    private static final List<String> ZWEI = List.of("月亮是什麼？ => 石頭。", "誰去過？ => 狗。");

    @ParameterizedTest(name = "{0}")
    @MethodSource({"labelledBelow", "labelledInline", "gathered", "unmarked", "lists"})
    void findsQuestionsAndAnswers(String shape, String body, List<String> expected) {
        assertThat(StudyPages.review(body)).isEqualTo(expected);
    }

    static Stream<Arguments> labelledBelow() {
        return Stream.of(
                arguments("1. / Answer:", pairs("1. %s\nAnswer: %s", "2. %s\nAnswer: %s"), TWO),
                arguments("blank lines between", pairs("1. %s\n\nAnswer: %s", "2. %s\n\nAnswer: %s"), TWO),
                arguments(
                        "no blank lines at all",
                        "1. What is a moon?\nAnswer: A rock.\n2. Who went there?\nAnswer: A dog.",
                        TWO),
                arguments("label alone, answer below", pairs("1. %s\nAnswer:\n%s", "2. %s\nAnswer:\n\n%s"), TWO),
                arguments("capitals", pairs("1) %s\nANSWER: %s", "2) %s\nANSWER: %s"), TWO),
                arguments("A:", pairs("1. %s\nA: %s", "2. %s\nA: %s"), TWO),
                arguments("n. Q: and indented A:", pairs("1. Q: %s\n   A: %s", "2. Q. %s\n   A. %s"), TWO),
                arguments("Q1: and A1:", pairs("Q1: %s\nA1: %s", "Q2: %s\nA2: %s"), TWO),
                arguments("Q1. and A.", pairs("Q1. %s\n\nA. %s", "Q2. %s\n\nA. %s"), TWO),
                arguments("Ans:", pairs("Q1. %s\nAns: %s", "Q2. %s\nAns. %s"), TWO),
                arguments("label with a picture", pairs("1️⃣ %s\n✅ Answer: %s", "2️⃣ %s\n✅ **Answer:** %s"), TWO),
                arguments(
                        "bold label with a picture in it",
                        pairs("**❓ Question 1:** %s\n**💡 Answer:** %s", "**❓ Question 2:** %s\n**💡 Answer:** %s"),
                        TWO),
                arguments(
                        "bold labels with a stop",
                        pairs("**Exercise 1.** %s\n\n**Solution.** %s", "**Exercise 2.** %s\n\n**Solution.** %s"),
                        TWO),
                arguments("bold label", pairs("1. %s\n\n**Answer:** %s", "2. %s\n\n**Answer**: %s"), TWO),
                arguments("all bold", pairs("**1. %s**\n\n**Answer: %s**", "**2. %s**\n\n**Answer: %s**"), TWO),
                arguments("bold numbers", pairs("**1.** %s\n*Answer:* %s", "**2.** %s\n_Answer:_ %s"), TWO),
                arguments("label as a list item", pairs("1. %s\n   - **Answer:** %s", "2. %s\n   - Answer: %s"), TWO),
                arguments(
                        "headings",
                        pairs("### Question 1\n%s\n\n**Answer:** %s", "### Question 2\n%s\n\n**Answer:** %s"),
                        TWO),
                arguments("numbered headings", pairs("### 1. %s\n\nAnswer: %s", "### 2. %s\n\nAnswer: %s"), TWO),
                arguments(
                        "answer headings",
                        pairs("### Question 1: %s\n\n#### Answer\n\n%s", "### Question 2: %s\n\n#### Answer\n\n%s"),
                        TWO),
                arguments("bullets", pairs("- Q1: %s\n- A1: %s", "- Q2: %s\n- A2: %s"), TWO),
                arguments("Q: without numbers", pairs("Q: %s\nA: %s", "Q: %s\nA: %s"), TWO),
                arguments("no question marker", pairs("%s\nAnswer: %s", "%s\nAnswer: %s"), TWO),
                arguments("all numbered 1.", pairs("1. %s\nAnswer: %s", "1. %s\nAnswer: %s"), TWO),
                arguments("tight numbers", pairs("1.%s\nAnswer:%s", "2.%s\nAnswer:%s"), TWO),
                arguments(
                        "other words",
                        pairs("Question 1: %s\nSolution: %s", "Question #2: %s\nCorrect answer: %s"),
                        TWO),
                arguments("答案", paare("1. %s\n答案：%s", "2. %s\n答案: %s"), ZWEI),
                arguments("答", paare("1. %s\n\n答：%s", "2. %s\n\n答案：%s"), ZWEI),
                arguments("解答, bold and with a bracket", paare("1、%s\n**解答：**%s", "2、%s\n【答案】%s"), ZWEI),
                arguments("問題 and 答案", paare("問題1：%s\n答案1：%s", "問題2：%s\n答案2：%s"), ZWEI),
                arguments("问题 on its own line", paare("问题1:\n\n%s\n\n答案:\n\n%s", "问题2:\n\n%s\n\n答案:\n\n%s"), ZWEI),
                arguments("題目 behind the number", paare("1. 題目：%s\n   答案：%s", "2. 问题: %s\n   参考答案: %s"), ZWEI),
                arguments("Chinese numerals", paare("一、%s\n答案：%s", "二、%s\n答案：%s"), ZWEI),
                arguments("第一題", paare("第一題：%s\n答案：%s", "第二題：%s\n答案：%s"), ZWEI),
                arguments("full-width digits", paare("１．%s\n　　答案：%s", "２．%s\n　　答案：%s"), ZWEI));
    }

    static Stream<Arguments> labelledInline() {
        return Stream.of(
                arguments("behind the question", pairs("1. %s Answer: %s", "2. %s Answer: %s"), TWO),
                arguments("in brackets", pairs("1. %s (Answer: %s)", "2. %s (answer: %s)"), TWO),
                arguments("Q: and A:", pairs("Q: %s A: %s", "Q: %s A: %s"), TWO),
                arguments("numbered Q: and A:", pairs("1. Q: %s A: %s", "2. Q: %s A: %s"), TWO),
                arguments("bold", pairs("1. %s **Answer:** %s", "2. %s **Answer:** %s"), TWO),
                arguments("答案 in brackets", paare("1. %s（答案：%s）", "2. %s (答案: %s)"), ZWEI),
                arguments("答案 behind the question", paare("1. %s答案：%s", "2. %s 答：%s"), ZWEI),
                arguments("in brackets on its own line", paare("1. %s\n（答案：%s）", "2. %s\n(答案：%s)"), ZWEI),
                arguments(
                        "brackets inside an answer stay",
                        "1. One?（答案：f(x) 和 g（y））\n2. Two?（答案：z）",
                        List.of("One? => f(x) 和 g（y）", "Two? => z")));
    }

    static Stream<Arguments> gathered() {
        return Stream.of(
                arguments("Answers:", "1. What is a moon?\n2. Who went there?\n\nAnswers:\n1. A rock.\n2. A dog.", TWO),
                arguments("答案", "1. 月亮是什麼？\n\n2. 誰去過？\n\n答案\n\n1. 石頭。\n\n2. 狗。", ZWEI),
                arguments(
                        "a heading",
                        "1. What is a moon?\n2. Who went there?\n\n### Answers\n\n1) A rock.\n2) A dog.",
                        TWO),
                arguments(
                        "a second-level heading",
                        "1. What is a moon?\n2. Who went there?\n\n## Answer Key\n\n1. A rock.\n2. A dog.",
                        TWO),
                arguments(
                        "bold heading",
                        "1. What is a moon?\n2. Who went there?\n\n---\n\n**Answers:**\n\n1. A rock.\n2. A dog.",
                        TWO),
                arguments("labels again", "1. 月亮是什麼？\n2. 誰去過？\n\n答案：\n\n1. 答案：石頭。\n2. 答案：狗。", ZWEI),
                arguments(
                        "numbered labels", "Q1: What is a moon?\nQ2: Who went there?\n\nA1: A rock.\nA2: A dog.", TWO),
                arguments("numbered labels on their own", "問題1:\n月亮是什麼？\n\n問題2:\n誰去過？\n\n答案1:\n石頭。\n\n答案2:\n狗。", ZWEI),
                arguments(
                        "heading and numbered labels",
                        "1. What is a moon?\n2. Who went there?\n\nAnswers:\nA1. A rock.\nA2. A dog.",
                        TWO),
                arguments(
                        "labels, then numbers",
                        "Q1: What is a moon?\nQ2: Who went there?\n\nAnswers:\n1. A rock.\n2. A dog.",
                        TWO),
                arguments("no heading", "1. What is a moon?\n2. Who went there?\n\n1. A rock.\n2. A dog.", TWO),
                arguments("another heading", "1. 月亮是什麼？\n2. 誰去過？\n\n以下是參考：\n\n1. 石頭。\n2. 狗。", ZWEI),
                arguments(
                        "a key on one line",
                        "1. Red?\n2. Blue?\n\nAnswers: 1. B, 2. C",
                        List.of("Red? => B", "Blue? => C")),
                arguments("a key below", "1. 紅？\n2. 藍？\n\n答案：\n1-B；2-C", List.of("紅？ => B", "藍？ => C")),
                arguments("bullets", "1. What is a moon?\n2. Who went there?\n\nAnswers:\n- A rock.\n- A dog.", TWO),
                arguments("lines", "1. 月亮是什麼？\n2. 誰去過？\n\n答案：\n石頭。\n狗。", ZWEI),
                arguments(
                        "not to be paired",
                        "1. One?\n2. Two?\n3. Three?\n\nAnswers:\n1. a\n2. b\n3. c\n4. d",
                        List.of("One? => -", "Two? => -", "Three? => -")),
                arguments(
                        "one is missing",
                        "1. One?\n2. Two?\n3. Three?\n\nAnswers:\n1. a\n3. c",
                        List.of("One? => a", "Two? => -", "Three? => c")),
                arguments(
                        "with code",
                        "1. Write f.\n2. Write g.\n\n答案：\n1.\n```java\nf();\n```\n2.\n```java\n1. no list\n```",
                        List.of("Write f. => ```java/f();/```", "Write g. => ```java/1. no list/```")),
                arguments(
                        "an inner list",
                        "1. One?\n2. Two?\n3. Three?\n\nAnswers:\n1. These:\n1. x\n2. y\n3. z\n2. b\n3. c",
                        List.of("One? => These:/1. x/2. y/3. z", "Two? => b", "Three? => c")),
                arguments(
                        "questions of several lines",
                        "1. Sort\nInput: 2 1\nOutput: 1 2\n\n2. Add\nInput: 2 1\n\n答案：\n1. x\n2. y",
                        List.of("Sort/Input: 2 1/Output: 1 2 => x", "Add/Input: 2 1 => y")));
    }

    static Stream<Arguments> unmarked() {
        return Stream.of(
                arguments("next line", pairs("1) %s\n%s", "2) %s\n%s"), TWO),
                arguments("paragraph", pairs("1. %s\n\n%s", "2. %s\n\n%s"), TWO),
                arguments("indented paragraph", pairs("1. %s\n\n   %s", "2. %s\n\n   %s"), TWO),
                arguments("dash item", pairs("1. %s\n- %s", "2. %s\n- %s"), TWO),
                arguments("indented dash item", pairs("1. %s\n    - %s", "2. %s\n    - %s"), TWO),
                arguments("label line", pairs("Question 1:\n%s\n\n%s", "Question 2:\n%s\n\n%s"), TWO),
                arguments("headings", pairs("### %s\n\n%s", "### %s\n\n%s"), TWO),
                arguments("bold questions", pairs("**%s**\n\n%s", "**%s**\n\n%s"), TWO),
                arguments("paragraphs only", pairs("%s\n\n%s", "%s\n\n%s"), TWO),
                arguments("bullets", pairs("- %s\n  %s", "- %s\n  %s"), TWO),
                arguments(
                        "code fence",
                        "1. 寫一個函式。\n\n```\nf();\n\n2. x\n```\n\n2. 再寫一個。\n\n```\ng();\n```",
                        List.of("寫一個函式。 => ```/f();//2. x/```", "再寫一個。 => ```/g();/```")),
                arguments(
                        "several paragraphs",
                        "1. One?\nFirst.\n\nSecond.\n\n2. Two?\nThird.",
                        List.of("One? => First.//Second.", "Two? => Third.")),
                arguments(
                        "wrapped questions",
                        "1. What is it that\n   makes a moon?\n\n   Rock.\n\n2. Who went\n   there?\n\n   A dog.",
                        List.of("What is it that/makes a moon? => Rock.", "Who went/there? => A dog.")),
                arguments(
                        "list of several items",
                        "1. One?\n\n(1) a\n\n(2) b\n\n2. Two?\n\nc",
                        List.of("One? => a//(2) b", "Two? => c")),
                arguments(
                        "the questions first, then again with answers",
                        "1. 甲是什麼？\n2. 乙是什麼？\n\n1. 甲是什麼？\n\n這是甲。\n\n2.乙是什麼？\n\n這是乙。",
                        List.of("甲是什麼？ => 這是甲。", "乙是什麼？ => 這是乙。")));
    }

    static Stream<Arguments> lists() {
        return Stream.of(
                arguments(
                        "a list in an answer, not indented",
                        "1. One?\nAnswer: Three:\n1. x\n2. y\n3. z\n\n2. Two?\nAnswer: b",
                        List.of("One? => Three:/1. x/2. y/3. z", "Two? => b")),
                arguments(
                        "a list in the last answer",
                        "1. One?\nAnswer: a\n\n2. Two?\nAnswer: Two:\n1. x\n2. y",
                        List.of("One? => a", "Two? => Two:/1. x/2. y")),
                arguments(
                        "bullets in an answer",
                        "1. Q: One?\n   A: Two:\n   - x\n   - y\n\n2. Q: Two?\n   A: b",
                        List.of("One? => Two:/- x/- y", "Two? => b")),
                arguments(
                        "letters in an answer are no options",
                        "1. One?\nAnswer: Two:\na) x\nb) y\n\n2. Two?\nAnswer: b",
                        List.of("One? => Two:/a) x/b) y", "Two? => b")),
                arguments(
                        "a table in a question",
                        "1. One?\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n答案：3\n\n2. Two?\n答案：4",
                        List.of("One?//| a | b |/|---|---|/| 1 | 2 | => 3", "Two? => 4")),
                arguments(
                        "code in a question and in an answer",
                        "1) Test this:\n\n```js\nadd(1)\n```\n\n答案：\n\n```js\ntest()\n```\n\n2) Two?\n\n答案：b",
                        List.of("Test this://```js/add(1)/``` => ```js/test()/```", "Two? => b")),
                arguments(
                        "data lines that look like labels",
                        "1. Common part?\nA：[1, 2]\nB：[2, 3]\n答案：2\n\n2. Again?\nA: 3\nB: 3\n答案：3",
                        List.of("Common part?/A：[1, 2]/B：[2, 3] => 2", "Again?/A: 3/B: 3 => 3")),
                arguments(
                        "one question without answer",
                        "1. Sort.\n範例：1\n\n2. 為何？\n答案：b\n\n3. 何時？\n答案：c",
                        List.of("Sort./範例：1 => -", "為何？ => b", "何時？ => c")),
                arguments(
                        "the last question without answer",
                        "1. One?\nAnswer: a\n\n2. Two?\nAnswer: b\n\n3. Three?",
                        List.of("One? => a", "Two? => b", "Three? => -")),
                arguments(
                        "figures are no numbers",
                        "1. One?\nAnswer: 4 subnets\n\n2. Two?\nAnswer:\n2.5 and\n12:30\n2023 years",
                        List.of("One? => 4 subnets", "Two? => 2.5 and/12:30/2023 years")),
                arguments(
                        "a drawing",
                        "1. Tree?\n\n答案：此樹：\n\n     (12)\n   /   |\n(4)  (8)\n\n2. Two?\n\n答案：b",
                        List.of("Tree? => 此樹：//     (12)/   /   |/(4)  (8)", "Two? => b")),
                arguments(
                        "two languages",
                        "1. 甲？\n答：一\n\n2. 乙？\n答：二\n\n-----\n\n1. A?\nAnswer: one\n\n2. B?\nAnswer: two",
                        List.of("甲？ => 一", "乙？ => 二", "A? => one", "B? => two")),
                arguments(
                        "two languages, gathered",
                        "1. 甲？\n2. 乙？\n\n答案：\n1. 一\n2. 二\n\n-----\n\n1. A?\n2. B?\n\nAnswers:\n1. one\n2. two",
                        List.of("甲？ => 一", "乙？ => 二", "A? => one", "B? => two")),
                arguments(
                        "a name is no label",
                        "1. One?\nTake two points.\nA: the first\n\n2. Two?\nb\n\n3. Three?\nc",
                        List.of("One? => Take two points./A: the first", "Two? => b", "Three? => c")),
                arguments(
                        "an article is no label",
                        "1) What is a queue?\nA queue is a line.\n\n2) And a stack?\nA pile.",
                        List.of("What is a queue? => A queue is a line.", "And a stack? => A pile.")));
    }

    private static String pairs(String first, String second) {
        return first.formatted("What is a moon?", "A rock.") + "\n\n" + second.formatted("Who went there?", "A dog.");
    }

    private static String paare(String first, String second) {
        return first.formatted("月亮是什麼？", "石頭。") + "\n\n" + second.formatted("誰去過？", "狗。");
    }
}
