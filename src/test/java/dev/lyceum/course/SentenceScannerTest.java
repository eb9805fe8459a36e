package dev.lyceum.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.course.SentenceScanner.Sentence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shows which sentences are compared; without it an empty comparison would look like a clean course. */
final class SentenceScannerTest {
    @Test
    void aSentenceMayGoOverLinesAndStandBesideOthers() {
        assertThat(words("Too short. This sentence *has* exactly six\n[[a/b|Words]]! Is that so, or is it not?"))
                .containsExactly("this sentence has exactly six words", "is that so, or is it not");
    }

    @Test
    void chineseNeedsNoSpaces() {
        assertThat(words("太短。每一步都把距離乘上同樣的**倍數**。第二句也要夠長才會算進去！")).containsExactly("每一步都把距離乘上同樣的倍數", "第二句也要夠長才會算進去");
    }

    @Test
    void itemsOptionsAndAnswersStandForThemselves() {
        String review = """
                1. What does this very question ask for?

                   - A) one two three four five six

                   Answer: A) six five four three two one.
                """;
        assertThat(words(review))
                .containsExactly(
                        "what does this very question ask for",
                        "one two three four five six",
                        "six five four three two one");
    }

    @Test
    void codeFormulasAndFurtherReadingAreLeftOut() {
        String page = """
                ```python
                a comment in code is no sentence
                ```

                $$
                x \\text{ this is no sentence at all }
                $$

                ### Further reading

                - A. Author, "A long title with many words", Venue, 2020.

                ## Keypoint
                This one counts again as a sentence.
                """;
        assertThat(words(page)).containsExactly("this one counts again as a sentence");
    }

    @Test
    void aFigureHasTwoSentences() {
        assertThat(words("![one two three four five six](a.svg \"seven eight nine ten eleven twelve\")"))
                .containsExactly("one two three four five six", "seven eight nine ten eleven twelve");
    }

    @Test
    void aSentenceKnowsItsPlace() {
        assertThat(SentenceScanner.scan("Short.\n\nOne two three four five six. And one two three four five."))
                .extracting(Sentence::offset)
                .containsExactly(8, 37);
    }

    private static List<String> words(String markdown) {
        return SentenceScanner.scan(markdown).stream().map(Sentence::words).toList();
    }
}
