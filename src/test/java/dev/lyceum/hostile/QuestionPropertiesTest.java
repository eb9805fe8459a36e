package dev.lyceum.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.shortcode.ShortcodeScanner;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import dev.lyceum.study.Ledger;
import dev.lyceum.study.Part;
import dev.lyceum.study.PartNames;
import dev.lyceum.study.Segment;
import dev.lyceum.study.StudyPage;
import dev.lyceum.study.StudyReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Questions come back as they were written, in their order. */
final class QuestionPropertiesTest {
    private static final String SEED = "7";
    private static final int TRIES = 150;

    /** How a review may be written. */
    private record Style(String number, String label, boolean options) {}

    @Provide
    Arbitrary<Style> styles() {
        return Combinators.combine(
                        Arbitraries.of("%d. ", "%d) ", "Q%d: ", "**Q%d.** ", "問題%d：", "(%d) "),
                        Arbitraries.of("Answer: ", "**Answer:** ", "A: ", "答案：", "答："),
                        Arbitraries.of(true, false))
                .as(Style::new);
    }

    @Property(tries = TRIES, seed = SEED)
    void questionsAndAnswersComeBackInTheirOrder(
            @ForAll("styles") Style style,
            @ForAll("statements") List<String> asked,
            @ForAll("statements") List<String> told) {
        StringBuilder text = new StringBuilder("## Review\n\n");
        int count = Math.min(asked.size(), told.size());
        for (int i = 0; i < count; i++) {
            text.append(String.format(style.number(), i + 1))
                    .append(asked.get(i))
                    .append("?\n");
            if (style.options()) {
                text.append("   - A) first\n   - B) second\n");
            }
            text.append("\n   ").append(style.label()).append(told.get(i)).append(".\n\n");
        }
        List<Segment.Question> questions = new ArrayList<>();
        for (Part part : study(new SourceText("a.md", text.toString())).parts()) {
            for (Segment segment : part.segments()) {
                if (segment instanceof Segment.Question question) {
                    questions.add(question);
                }
            }
        }
        assertThat(questions)
                .as("%s", text)
                .extracting(Segment.Question::words)
                .isEqualTo(asked.subList(0, count).stream()
                        .map(words -> words + "?")
                        .toList());
        assertThat(questions)
                .as("%s", text)
                .extracting(question -> question.answer().orElseThrow().words())
                .isEqualTo(told.subList(0, count).stream()
                        .map(words -> words + ".")
                        .toList());
        assertThat(questions).extracting(Segment.Question::id).doesNotHaveDuplicates();
        assertThat(questions)
                .as("%s", text)
                .allMatch(question -> question.options().size() == (style.options() ? 2 : 0));
    }

    @Provide
    Arbitrary<List<String>> statements() {
        return Arbitraries.of("why", "does", "the net", "learn", "什麼是", "梯度", "or", "forget", "(at all)", "x1", "5%")
                .list()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(list -> "Say " + String.join(" ", list))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    static StudyPage study(SourceText file) {
        Span all = new Span(0, file.text().length());
        return new StudyReader(PartNames.defaults(), "ask", Ledger.NONE)
                .read(file, all, ShortcodeScanner.scan(file, all));
    }
}
