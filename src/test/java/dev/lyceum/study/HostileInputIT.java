package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileInputIT {
    /** Generous: what takes a fraction of a second in linear time takes minutes in quadratic time. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final int MANY = 20_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isReadInLinearTime(String name, String text) {
        StudyReader reader = new StudyReader(PartNames.defaults(), "ask", Ledger.NONE);
        Assertions.assertTimeout(
                LIMIT,
                () -> reader.read(
                        new SourceText("a.md", text), new Span(0, text.length()), StudyPages.shortcodes(text)));
    }

    static Stream<Arguments> isReadInLinearTime() {
        return Stream.of(
                arguments("labelled questions", review(repeat("%d. What?\nAnswer: x\n\n"))),
                arguments("unmarked answers", review(repeat("%d. What?\nyes\n\n"))),
                arguments("no answers", review(repeat("%d. What?\n"))),
                arguments("lists that start again", review(repeat("1. What?\n2. b\n"))),
                arguments("gathered answers", review(repeat("%d. What?\n") + "\nAnswers:\n" + repeat("%d. yes\n"))),
                arguments("an answer key", review(repeat("%d. What?\n") + "\nAnswers: " + repeat("%d. B, "))),
                arguments("a broken answer key", review(repeat("%d. What?\n") + "\nAnswers: " + repeat("1. B "))),
                arguments("labels alone", review(repeat("%d. What?\n答案：\n1. x\n"))),
                arguments("numbered labels", review(repeat("Q%d: What?\n") + repeat("A%d: yes\n"))),
                arguments("rules between", review(repeat("1. What?\nAnswer: x\n\n---\n\n"))),
                arguments("paragraphs", review(repeat("What?\n\nyes\n\n"))),
                arguments("options", review(repeat("A) x\n"))),
                arguments("one option each", review(repeat("%d. What?\nA) x\nAnswer: A\n\n"))),
                arguments("remarks", review("1. a\nAnswer: x\n\n" + repeat("以上問題\n\n"))),
                arguments("points with paragraphs", "## Keypoint\n" + repeat("1. a\n\nb\n\n- c\n\nd\n\n")),
                arguments(
                        "one long line",
                        review("1. " + "word? ".repeat(200_000) + "\nAnswer: " + "x ".repeat(200_000))),
                arguments("labels in one line", review("1. " + "(答案： ".repeat(200_000))),
                arguments("stars", review("1. " + "*a ".repeat(200_000) + "\nAnswer: " + "**a*".repeat(100_000))),
                arguments("links", review("1. " + "[a](b ".repeat(100_000) + "![[](".repeat(100_000))),
                arguments("open fence", review("```\n" + repeat("%d. What?\nAnswer: x\n\n"))),
                arguments("open fences", repeat("## Review\n{{< ask >}}x{{< /ask >}}\n```js\n1. a\n")),
                arguments("comments", review(repeat("<!-- x\n"))),
                arguments("prompts", repeat("## Review\n{{< ask >}}x{{< /ask >}}\n")),
                arguments("front matters", review("1. a\n" + repeat("+++\na = 1\n"))),
                arguments("the same item", "## Keypoint\n" + repeat("- x\n") + repeat("- y {#a}\n")),
                arguments("folds", review("1. a\n<details>\n" + repeat("<summary>Answer</summary>\n"))),
                arguments("folds in folds", review("1. a\n" + repeat("<details><summary>Answer</summary>\n"))),
                arguments("folded calls", repeat("## Review\n1. a\n{{< details \"Answer\" >}}\nx\n{{< /details >}}\n")),
                arguments("folded calls in one line", review(repeat("{{< details \"Answer\" >}}x{{< /details >}}"))),
                arguments("a long fold", review("1. a\n<summary>" + " ".repeat(200_000) + "<b>".repeat(50_000))),
                arguments(
                        "long options",
                        review("1. a\nA) x" + " ".repeat(200_000) + "y\nB) " + "*".repeat(200_000) + "\n- [x] a")),
                arguments("letters behind a question", review(repeat("%d. What? (A) a (B) b\nAnswer: A\n"))),
                arguments("headings among numbers", review(repeat("%d. What?\n### Question %d\nAnswer: x\n"))),
                arguments("groups", review(repeat("一、題\n%d. What?\nAnswer: x\n"))),
                arguments("A: beside Answer:", review(repeat("%d. What?\nA: x\nAnswer: y\nA: z\n"))),
                arguments(
                        "names of parts", repeat("## Quiz\n") + repeat("## 1. Review: a\n") + repeat("### Summary\n")),
                arguments("blank lines", review("\n".repeat(500_000))));
    }

    @Test
    void namesOnlySomeOfManyProblems() {
        String text = repeat("## Review\n{{< ask >}}x{{< /ask >}}\n");

        assertThat(StudyPages.problems(text.substring(0, 20_000))).hasSize(50);
    }

    /** Every page read by {@link StudyPages} is checked for lost and doubled words. */
    @Test
    void neitherLosesNorDoublesAWordOfRandomPages() {
        String[] pieces = {
            "1. ",
            "2. ",
            "3. ",
            "(1) ",
            "一、",
            "- ",
            "* ",
            "-x",
            "a) ",
            "B) ",
            "Q1: ",
            "Q: ",
            "A: ",
            "A1: ",
            "Answer: ",
            "Answers:\n",
            "**Answer:** ",
            "答案：",
            "(答案: ",
            "）",
            "問題1：",
            "### ",
            "#### Answer\n",
            "```\n",
            "```js\n",
            "---\n",
            "Why? ",
            "為何？",
            "text. ",
            "以上問題",
            "\n",
            "\n",
            "\n\n",
            "\n\n",
            "   ",
            "    ",
            "\t",
            "\u3000",
            " {#id}\n",
            "<!--",
            "-->",
            "|a|b|",
            "![a](b.png)",
            "**",
            "_",
            "`",
            "> ",
            "Answers: 1. B, 2. A\n",
            "\r\n",
            "## Review\n",
            "## Preview\n"
        };
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder(seed % 3 == 0 ? "## Keypoint\n" : "## Review\n");
            for (int count = random.nextInt(60); count >= 0; count--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThatCode(() -> StudyPages.read(text.toString()))
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }

    private static String review(String body) {
        return "## Review\n\n" + body;
    }

    private static String repeat(String piece) {
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= MANY; number++) {
            text.append(piece.replace("%d", String.valueOf(number)));
        }
        return text.toString();
    }
}
