package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkScannerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. x             | NUMBER      | 1  | 3",
                "'  12) x'        | NUMBER      | 12 | 6",
                "3.x              | NUMBER      | 3  | 2",
                "3、x              | NUMBER      | 3  | 2",
                "１．x             | NUMBER      | 1  | 2",
                "3：x              | NUMBER      | 3  | 2",
                "3: x             | NUMBER      | 3  | 3",
                "1.               | NUMBER      | 1  | 2",
                "**1.** x         | NUMBER      | 1  | 7",
                "(2) x            | PARENTHESES | 2  | 4",
                "（2）x            | PARENTHESES | 2  | 3",
                "② x              | CIRCLED     | 2  | 2",
                "十一、x            | HAN         | 11 | 3",
                "（二）x            | HAN         | 2  | 3",
                "a) x             | LETTER      | 1  | 3",
                "(B) x            | LETTER      | 2  | 4",
                "C. x             | LETTER      | 3  | 3",
                "D、x              | LETTER      | 4  | 2",
                "- x              | BULLET      | 0  | 2",
                "'* '             | BULLET      | 0  | 1",
                "•x               | BULLET      | 0  | 1",
                "-x               | DASHED_WORD | 0  | 1",
                "Q7: x            | LABEL       | 7  | 4",
                "- Q7: x          | LABEL       | 7  | 6",
                "### 2. x         | HEADING     | 2  | 7",
                "#### Question 2  | HEADING     | 2  | 15"
            })
    void recognisesWhatAnItemBeginsWith(String line, Mark.Kind kind, int number, int content) {
        assertThat(mark(line)).hasValueSatisfying(mark -> {
            assertThat(mark.kind()).isEqualTo(kind);
            assertThat(mark.number()).isEqualTo(number);
            assertThat(mark.content()).isEqualTo(content);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.5 litres",
                "3:1",
                "12:30 h",
                "2023 was",
                "1",
                "-1",
                "--x",
                "**bold** x",
                "e.g. x",
                "a",
                "A b",
                "xy. z",
                "(see) x",
                "(12",
                "一个",
                "## Title",
                "---",
                "Q: x",
                "*x*",
                "1234567890123. x"
            })
    void leavesOrdinaryTextAlone(String line) {
        assertThat(mark(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1. Q: x         | Q:       | 1",
                "1. **問題：** x   | 問題：     | 1",
                "2) Question 7: x | Question 7: | 2",
                "Q7. x           | Q7.      | 7",
                "**Q7:** x       | Q7:      | 7"
            })
    void takesAQuestionLabelWithTheMarker(String line, String label, int number) {
        assertThat(mark(line)).hasValueSatisfying(mark -> {
            assertThat(mark.marker()).isEqualTo(new Segment.Marker(label, number));
            assertThat(line.substring(mark.content())).isEqualTo("x");
        });
    }

    private static Optional<Mark> mark(String line) {
        Lines lines = LineScanner.scan(line, new Span(0, line.length()), List.of());
        return new MarkScanner(lines, new LabelScanner(line)).mark(lines.get(0));
    }
}
