package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightOptionsTest {
    /** A) The Moon, B) The wind, C) The Moon and the Sun, D) `C` */
    private static final List<String> OPTIONS = List.of("The Moon", "The wind", "The Moon and the Sun", "Salt water");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "B                                        | 1",
                "b                                        | 1",
                "B)                                       | 1",
                "(B)                                      | 1",
                "b) the wind                              | 1",
                "B. The wind                              | 1",
                "B: The wind, of course                   | 1",
                "B The wind                               | 1",
                "B, because waves come from it            | 1",
                "B because waves come from it             | 1",
                "B is correct                             | 1",
                "B - waves come from it                   | 1",
                "Option B                                 | 1",
                "The correct answer is B.                 | 1",
                "The correct answer is (b).               | 1",
                "The correct answers are A and D.         | 0 3",
                "B) The wind makes waves                  | 1",
                "B) it makes waves                        | 1",
                "B) 不管哪裡都吹                             | 1",
                "B) 風吹出浪來                               | 1",
                "【B】                                     | 1",
                "（Ｂ）風                                   | 1",
                "「B」                                     | 1",
                "選 B                                      | 1",
                "答案是 B。                                 | 1",
                "正確答案是B和D                             | 1 3",
                "B是正確的                                  | 1",
                "B、D                                      | 1 3",
                "A, D                                     | 0 3",
                "A and D                                  | 0 3",
                "A) and D)                                | 0 3",
                "a and d                                  | 0 3",
                "a, b, and d.                             | 0 1 3",
                "a; d                                     | 0 3",
                "a and some more                          | ``",
                "Both A and D                             | 0 3",
                "A & D                                    | 0 3",
                "AD                                       | 0 3",
                "ABD                                      | 0 1 3",
                "A) The Moon, D) Salt water               | 0 3",
                "A) The Moon and D) Salt water            | 0 3",
                "the moon                                 | 0",
                "The Moon and the Sun.                    | 2",
                "The wind: it makes waves                 | 1",
                "The wind, salt water                     | 1 3",
                "All of the above                         | 0 1 2 3",
                "以上皆是                                   | 0 1 2 3",
            })
    void namesByLetterOrWords(String answer, String right) {
        assertThat(named(answer)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "A tide is a wave",
                "A wave, a tide",
                "A and B are wrong",
                "A) and B) are wrong",
                "B) is wrong",
                "B) The wind does not pull",
                "A) 是錯的",
                "A) 和 B) 都不對",
                "A or B",
                "A) or B)",
                "Either A or B",
                "E",
                "F) Ice",
                "AZ",
                "BA",
                "A) The wind",
                "AD conversion",
                "C語言",
                "a tide",
                "The Moon does not pull",
                "The Moonlight",
                "The answer is not B",
                "Not B",
                "None of the above",
                "Bees",
                "A.I. is",
                "It depends. B",
                "A, E",
                "Choices are hard to make",
            })
    void whatCouldMeanSomethingElseNamesNothing(String answer) {
        assertThat(named(answer)).isEmpty();
    }

    @Test
    void anOptionOfOneLetterIsNamedByItsWords() {
        List<Segment.Option> options = options(List.of("x", "B", "A gradient"));

        assertThat(RightOptions.of(options, "A gradient")).containsExactly(2);
        assertThat(RightOptions.of(options, "c) A gradient")).containsExactly(2);
    }

    @Test
    void sameWordsTwiceNameNothingButTheirLettersDo() {
        List<Segment.Option> options = options(List.of("same", "same"));

        assertThat(RightOptions.of(options, "same")).isEmpty();
        assertThat(RightOptions.of(options, "B")).containsExactly(1);
    }

    @Test
    void linesNameOneEach() {
        assertThat(named("- B) The wind\n- D) Salt water")).isEqualTo("1 3");
        assertThat(named("B\nThe wind makes waves.")).isEqualTo("1");
        assertThat(named("B\n\nA longer explanation follows here.")).isEqualTo("1");
    }

    @Test
    void reviewQuestionsKnowTheirRightOptions() {
        Segment.Question question = StudyPages.questions("""
                1. What makes waves?

                   - A) The Moon
                   - B) The **wind**

                   Answer: **B) The wind**
                """).get(0);

        assertThat(question.right()).containsExactly(1);
    }

    private static String named(String answer) {
        return String.join(
                " ",
                RightOptions.of(options(OPTIONS), answer.strip()).stream()
                        .map(String::valueOf)
                        .toList());
    }

    private static List<Segment.Option> options(List<String> words) {
        Stream<Segment.Option> options = IntStream.range(0, words.size())
                .mapToObj(at -> new Segment.Option((char) ('A' + at) + ")", new Excerpt(List.of()), words.get(at)));
        return options.toList();
    }
}
