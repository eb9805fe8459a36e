package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.problem.Problem;
import dev.lyceum.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {
    private static final String PROMPT = "{{< ask >}}\nTell me about moons\n{{< /ask >}}\n";

    @Test
    void splitsATopicIntoItsParts() {
        String text = "Lead.\n\n## Preview\n" + PROMPT + "\n1. Why?\n\n## Explain\n" + PROMPT
                + "\nText.\n\n## Keypoint\n" + PROMPT + "\n- a\n\n## Review\n" + PROMPT + "\n1. Why?\nAnswer: b\n";
        StudyPage page = StudyPages.read(text);

        assertThat(parts(text))
                .containsExactly("preview Preview", "explain Explain", "keypoint Keypoint", "review Review");
        assertThat(page.lead().of(text)).isEqualTo("Lead.\n\n");
        assertThat(page.problems()).isEmpty();
        Part first = page.parts().get(0);
        assertThat(first.headingLine().of(text)).isEqualTo("## Preview\n");
        assertThat(first.prompt()).hasValueSatisfying(prompt -> {
            assertThat(prompt.text()).isEqualTo("Tell me about moons");
            assertThat(prompt.call().of(text)).isEqualTo(PROMPT.strip());
        });
        assertThat(first.body().of(text)).isEqualTo("\n\n1. Why?\n\n");
    }

    @Test
    void coversTheWholePageWithLeadHeadingsPromptsAndBodies() {
        String text = "Lead.\n\n## Preview\n\n" + PROMPT + "1. Why?\n\n" + PROMPT + " rest\n## Review\n1. a\n";
        StudyPage page = StudyPages.read(text);
        StringBuilder all = new StringBuilder(page.lead().of(text));
        for (Part part : page.parts()) {
            all.append(part.headingLine().of(text));
            part.prompt().ifPresent(prompt -> all.append(prompt.call().of(text)));
            all.append(part.body().of(text));
        }

        assertThat(all.toString().replace("\n", "")).isEqualTo(text.replace("\n", ""));
    }

    @Test
    void knowsTheHeadingsOfThreeLanguages() {
        assertThat(parts("## 習題預習\n## 说明知识\n## 彙總重點：\n## **知識測驗** ##\n## review {#quiz}\n"))
                .containsExactly("preview 習題預習", "explain 说明知识", "keypoint 彙總重點：", "review 知識測驗", "review review");
    }

    @Test
    void opensAPartWhereAPromptFollowsAnUnknownHeading() {
        assertThat(parts("## Links\n\n\n" + PROMPT + "a\n## Notes\nb\n")).containsExactly("other Links");
    }

    @Test
    void opensAPartWhereAPromptHasNoHeading() {
        String text = "Lead\n\n" + PROMPT + "a\n\n" + PROMPT + "b\n";
        StudyPage page = StudyPages.read(text);

        assertThat(parts(text)).containsExactly("other ", "other ");
        assertThat(page.lead().of(text)).isEqualTo("Lead\n\n");
        assertThat(page.parts().get(0).headingLine().length()).isZero();
    }

    @Test
    void leavesOtherHeadingsInThePartTheyAreIn() {
        assertThat(parts("## Review\n1. a\n## Answers\n1. b\n### Explain\n# Preview\n"))
                .containsExactly("review Review");
    }

    @Test
    void leavesAnOrdinaryPageWhole() {
        String text = "# Title\n\n## About\n\n1. a\n";
        StudyPage page = StudyPages.read(text);

        assertThat(page.parts()).isEmpty();
        assertThat(page.lead()).isEqualTo(new Span(0, text.length()));
    }

    @Test
    void readsTheBodyOnly() {
        String text = "+++\ntitle = \"## Review\"\n+++\n## Preview\n1. a\n";
        StudyPage page = new StudyReader(PartNames.defaults(), "ask", Ledger.NONE)
                .read(
                        new dev.lyceum.source.SourceText("a.md", text),
                        new Span(text.indexOf("## Preview"), text.length()),
                        StudyPages.shortcodes(text));

        assertThat(page.lead().length()).isZero();
        assertThat(page.parts()).hasSize(1);
    }

    @Test
    void doesNotSplitInsideCodeOrSentences() {
        String text = "## Explain\n```\n## Review\n" + PROMPT + "```\n<!--\n## Review\n-->\nAs " + PROMPT + "shows.\n";

        assertThat(parts(text)).containsExactly("explain Explain");
        assertThat(StudyPages.problems(text)).isEmpty();
    }

    @Test
    void endsACodeFenceThatWasNeverClosedAtTheNextPrompt() {
        String text = "## Explain\n" + PROMPT + "```\n## Review\ncode\n\n## Keypoint\n" + PROMPT + "- a\n";

        assertThat(parts(text)).containsExactly("explain Explain", "keypoint Keypoint");
        assertThat(StudyPages.read(text).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains("code-fence-open", "topic.md:5:1"));
    }

    @Test
    void keepsBothCopiesOfAPageThatWasPastedTwice() {
        String copy = "## Preview\n" + PROMPT + "1. Why?\n\n## Review\n" + PROMPT + "1. Who?\nAnswer: a\n\n";
        String text = copy + "+++\ntitle = \"Moon\"\nweight = 2\n+++\n" + copy;
        StudyPage page = StudyPages.read(text);

        assertThat(parts(text)).containsExactly("preview Preview", "review Review", "preview Preview", "review Review");
        assertThat(page.problems()).extracting(Problem::code).containsExactly("page-pasted-twice");
        assertThat(page.problems().get(0).location().line()).isEqualTo(14);
        List<Segment> review = page.parts().get(1).segments();
        assertThat(((Segment.Question) review.get(0)).answer())
                .hasValueSatisfying(answer -> assertThat(answer.words()).isEqualTo("a"));
        assertThat(((Segment.Prose) review.get(1)).text().of(text))
                .startsWith("+++\ntitle")
                .endsWith("+++");
        assertThat(((Segment.Point) page.parts().get(2).segments().get(0)).id()).endsWith("-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+++\ntitle = \"Moon\"\ntags = [\n  \"sky\",\n]\n[params]\ncolour = \"grey\"\n+++\nText.\n",
                "---\nTitle: Moon\ntags:\n- sky\n---\nText.\n",
                "---\nweight: 2\n---\n\n# Moon\n"
            })
    void reportsASecondHeaderInAPageWithoutParts(String copy) {
        StudyPage page = StudyPages.read("Text.\n\n" + copy);

        assertThat(page.parts()).isEmpty();
        assertThat(page.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("page-pasted-twice");
            assertThat(problem.location().line()).isEqualTo(3);
        });
    }

    @Test
    void reportsPartsThatComeTwiceWithoutASecondHeader() {
        String copy = "## Preview\n" + PROMPT + "1. Why does the moon change its shape in the course of a month?\n\n"
                + "## Review\n" + PROMPT
                + "1. Who has walked on it so far?\n\nAnswer: Twelve people, from 1969 to 1972.\n\n";

        assertThat(StudyPages.read("Lead.\n\n" + copy + copy.replace("\n\n", "\n\n\n"))
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("page-pasted-twice");
                    assertThat(problem.location().line())
                            .isEqualTo(3 + (int) copy.lines().count());
                });
        assertThat(StudyPages.read(copy + copy.replace("moon", "sun").replace("Twelve", "Few"))
                        .problems())
                .isEmpty();
    }

    @Test
    void reportsAPageWithoutPartsThatIsItsOwnCopy() {
        String copy = "# Moon\n\nIt is grey and round, and lights the night.\n\n- It has craters.\n- It has seas.\n\n";

        assertThat(StudyPages.read(copy + copy).problems())
                .extracting(problem -> problem.code() + " " + problem.location().line())
                .containsExactly("page-pasted-twice 8");
        assertThat(StudyPages.read(copy + copy + "More.\n").problems()).isEmpty();
        assertThat(StudyPages.read("The same line again and again, as in a song.\n".repeat(8))
                        .problems())
                .isEmpty();
    }

    @Test
    void losesNothingOfAPageWhoseLeadHoldsASecondHeader() {
        String lead = "+++\ntitle = \"Moon\"\n+++\nText.\n\n";
        StudyPage page = StudyPages.read(lead + "## Review\n1. Why?\nAnswer: a\n");

        assertThat(page.lead().end()).isEqualTo(lead.length());
        assertThat(page.parts().get(0).segments()).hasSize(1);
        assertThat(page.problems()).extracting(Problem::code).containsExactly("page-pasted-twice");
    }

    @Test
    void takesARuleForNoFrontMatter() {
        String rules = "\n---\n\nNote: b\n\n---\n\nc\n\n---\n\n```yaml\n---\ntitle: x\n---\n```\n";

        assertThat(StudyPages.problems("## Review\n1. Why?\nAnswer: a\n" + rules))
                .isEmpty();
        assertThat(StudyPages.problems("Text\n" + rules)).isEmpty();
    }

    @Test
    void warnsOfAPromptThatNothingFollows() {
        String text = "## Preview\n" + PROMPT + "\n## Explain\nText.\n\n## Review\n" + PROMPT + "1. Why?\nAnswer: a\n";

        assertThat(StudyPages.read(text).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("prompt-without-answer");
            assertThat(problem.location().line()).isEqualTo(2);
        });
    }

    @Test
    void leavesProseAsItStands() {
        String text = "## Explain\n\n\n    code\n\nText.\n\n";

        assertThat(StudyPages.prose("Explain", "\n    code\n\nText.\n\n")).containsExactly("    code\n\nText.");
        assertThat(StudyPages.read(text).parts().get(0).segments().get(0).offset())
                .isEqualTo(text.indexOf("code"));
    }

    private static List<String> parts(String text) {
        return StudyPages.read(text).parts().stream()
                .map(part -> part.kind().key() + " " + part.heading())
                .toList();
    }
}
