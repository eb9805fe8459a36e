package dev.lyceum.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.html.HtmlText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** GIFT and TSV, read back. */
final class TextFormatsTest {
    @TempDir
    Path folder;

    private String text(CardExporter exporter) {
        return new String(SampleCourse.in(folder).export(exporter), StandardCharsets.UTF_8);
    }

    private List<GiftReader.Question> gift() {
        return GiftReader.read(text(new GiftExporter()));
    }

    @Test
    void giftHasEveryQuestionOnceAndInOrder() {
        assertThat(gift())
                .extracting(GiftReader.Question::type)
                .containsExactly("essay", "multichoice", "multichoice", "essay", "essay");
    }

    @Test
    void giftGivesBackCodeBracesAndMathAsTheyAre() {
        GiftReader.Question question = gift().get(0);

        assertThat(question.format()).isEqualTo("html");
        assertThat(question.title())
                .startsWith("Waves: {sound} = air: What does f(x) = {a: ")
                .endsWith(" (speed)");
        assertThat(HtmlText.of(question.stem()))
                .isEqualTo("What does f(x) = {a: \"b\"} # ~ C:\\new have to do with \\(v = \\lambda f\\)?");
        assertThat(question.feedback())
                .contains("if (a &lt; b &amp;&amp; b &gt; c) {\n    return \"]]&gt;\";\n}")
                .contains("<em>code</em> with \\ and \\n in it");
    }

    @Test
    void giftKnowsWhatIsRightAndReadsNoWeightOrFormatIntoChoices() {
        List<GiftReader.Answer> answers = gift().get(1).answers();

        assertThat(answers).extracting(GiftReader.Answer::share).containsExactly("0", "100", "0");
        assertThat(answers)
                .extracting(answer -> HtmlText.of(answer.text()))
                .containsExactly("50% of a stone", "Sound -> air", "[html] nothing");
    }

    @Test
    void giftSharesTheMarkAmongSeveralRightChoices() {
        assertThat(gift().get(2).answers()).extracting(GiftReader.Answer::share).containsExactly("50", "-100", "50");
    }

    @Test
    void giftSortsIntoCategoriesWhoseNamesMayHaveSlashes() {
        assertThat(gift())
                .extracting(GiftReader.Question::category)
                .contains("$course$/top/Physics/Basics::first // second", "$course$/top/Physics");
    }

    @Test
    void giftKeepsOtherScriptsAndQuestionsWithoutAnAnswer() {
        List<GiftReader.Question> questions = gift();

        assertThat(questions.get(3).feedback()).isEqualTo("<p>用來調整權重：梯度。</p>");
        assertThat(questions.get(4).stem()).isEqualTo("<p>Who answers this one?</p>");
        assertThat(questions.get(4).feedback()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\\nb",
                "a\nb\n\nc",
                "\\\\n",
                "\\",
                "::x::",
                "{=a ~b}",
                "####",
                "=",
                "~%50%x",
                "// no comment",
                "a:b#c",
                "\\:",
                "$CATEGORY: x"
            })
    void whatGiftEscapesIsReadBack(String words) {
        String gift =
                "::t::[html]<p>" + GiftExporter.escape(words) + "</p>{####" + GiftExporter.escape(words) + "}\n\n";

        GiftReader.Question question = GiftReader.read(gift).get(0);

        assertThat(question.stem()).isEqualTo("<p>" + words + "</p>");
        assertThat(question.feedback()).isEqualTo(words);
    }

    @Test
    void tsvTellsAnkiItsColumnsAndQuotesEveryOne() {
        String tsv = text(new TsvExporter());

        assertThat(tsv)
                .startsWith("#separator:tab\n#html:true\n")
                .contains("\n#guid column:1\n#deck column:4\n#tags column:5\n\"")
                .contains("\t\"Physics::Basics:first / second\"\t\"physics two_words\"\n")
                .contains("\"<p>什麼是“反向傳播”？</p>\"\t\"<p>用來調整權重：梯度。</p>\"\t\"Physics\"\t\"\"")
                .contains("<pre><code class=\"\"language-java\"\" ")
                .contains("data:image/svg+xml;base64,")
                .doesNotContain("Who answers");
    }

    @Test
    void tsvAsksHowAKeyPointGoesOn() {
        assertThat(text(new TsvExporter()))
                .contains(
                        "\t\"<p>Key point of “Waves: {sound} = air”: how does it go on?</p>\n<p><strong>Sound</strong>: …</p>\"\t"
                                + "\"<p><strong>Sound</strong>: a wave &amp; in air, with ");
    }

    @Test
    void aPageMayKeepItsKeyPointsFromBeingCards() {
        SampleCourse course = SampleCourse.in(folder)
                .file(
                        "content/basics/waves.md",
                        SampleCourse.WAVES.replace("tags =", "study = { cards = [\"review\"] }\ntags ="));

        assertThat(new String(course.export(new TsvExporter()), StandardCharsets.UTF_8))
                .contains("Drums")
                .doesNotContain("how does it go on");
    }
}
