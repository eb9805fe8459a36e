package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an author is told of a page that cannot be understood as it was meant. */
class WarningsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`## Preview\n\n## Explain\ntext` | `1 part-empty`",
                "`## Keypoint\n{{< ask >}}x{{< /ask >}}\n` | `2 prompt-without-answer`",
                "`## Review\n1. Why?\n\n   Answer:\n` | `2 review-no-answers`",
                "`## Review\n1. Why?\n\n   Answer: a\n\n2. How?\n\n   Answer:\n` | `6 review-answer-missing`",
                "`## Review\n1. Which?\n   - A) one\n   - B) two\n\n   Answer: neither, really\n` | `2 review-right-unclear`",
                "`## Review\n1. Which?\n   - A) one\n   - B) two\n\n   Answer: B\n` | ``",
                "`## Review\n1. Why?\n\n   Answer: ![a drawing](a.png)\n` | ``",
                "`## Review\n1. Why?\n2. Who?\n3. When?\n\nAnswers: 1. a 2. b\n` | `2 review-no-answers, 6 review-unclear`",
                "`## Review\nQ: Why?\n\nQ: Who?\n\nA: a\n\nA: b\n` | `2 review-no-answers, 6 review-unclear`",
                "`## Review\n1. Why? Answer: a\n2. Who?\n\nAnswer: 1. b 2. c\n` | ``",
                "`## Notes\n` | ``",
            })
    void nameTheLine(String text, String expected) {
        assertThat(String.join(
                        ", ",
                        StudyPages.read(text.replace("\\n", "\n")).problems().stream()
                                .map(problem -> problem.location().line() + " " + problem.code())
                                .toList()))
                .isEqualTo(expected);
    }
}
