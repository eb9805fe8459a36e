package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartHeadingsTest {
    @ParameterizedTest
    @CsvSource({
        "🔍 Preview, 📖 Explain, 🔑 Key Points, 📝 Review Questions",
        "1. Preview, 2. Explain, 3. Key Takeaways, 4. Review",
        "Part 1: Preview, Part 2: Explain, Part 3: Keypoint, Part 4: Review",
        "Preview: Questions to think about, Explanation:, Key Points:, Review: Test yourself",
        "1️⃣ Preview, 2️⃣ Explain, 3️⃣ Key points of tea, 4️⃣ Quiz",
        "一、預習, 二、說明, 三、重點, 四、測驗",
        "第一部分：預習, 第二部分：說明, 第三部分：重點, 第四部分：測驗",
        "課前預習, 講解, 重點整理, 複習題",
        "预习, 讲解, 要点总结, 自我测验",
        "Preview 預習, Explain（說明）, Keypoint / 重點, Review - 複習",
        "Preview, Explain, Summary, Quiz",
        "Preview, Explain, Recap, Questions and answers",
    })
    void namesAreKnownInManyForms(String preview, String explain, String keypoint, String review) {
        String text = "## " + preview + "\n1. a?\n## " + explain + "\nText.\n## " + keypoint + "\n- b\n- c\n## "
                + review + "\n1. d?\n   Answer: e\n";
        assertThat(kinds(text)).containsExactly("preview", "explain", "keypoint", "review");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "###"})
    void partsStandBelowHeadingsOfAnotherLevelWhereNoneOfTheSecondNamesOne(String level) {
        assertThat(kinds("%1$s Preview\n1. a?\n\n%1$s Keypoint\n- b\n\n%1$s Review\n1. d?\n   Answer: e\n"
                        .formatted(level)))
                .containsExactly("preview", "keypoint", "review");
        assertThat(kinds("%1$s Review\n1. d?\n   Answer: e\n".formatted(level))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Key Takeaways:\n- a\n- b\n",
                "## Summary\n- a\n- b\n## Background\nText.\n",
                "## Quiz\nComing soon.\n",
                "## Review: what we found\nText.\n",
                "## Questions\n1. Who?\n2. When?\n",
                "## Preview of the new version\nText.\n## Explanation of its parts\nText.\n",
                "## Work\n### Preview\nLook.\n### Review\nLook again.\n"
            })
    void aNameAmongManyThingsOpensNoPartByItself(String page) {
        assertThat(kinds(page)).isEmpty();
    }

    @Test
    void questionsWithAnswersAreAReviewByThemselves() {
        assertThat(kinds("# Salt\n\n## Review Questions\n1. Salt?\n   Answer: NaCl\n"))
                .containsExactly("review");
    }

    @Test
    void aPartThatHasItsHeadingNeedsNoOther() {
        assertThat(kinds("## Preview\n1. a?\n## Keypoint\n- b\n## Summary\n- c\n- d\n"))
                .containsExactly("preview", "keypoint");
        assertThat(kinds("## Explain\nText.\n## Review of others\nText.\n## Review\n1. d?\n   Answer: e\n"))
                .containsExactly("explain", "review");
        assertThat(kinds("## Preview\n1. a?\n## Summary\nOnly a few words.\n")).containsExactly("preview");
    }

    private static List<String> kinds(String text) {
        return StudyPages.read(text).parts().stream()
                .map(part -> part.kind().key())
                .collect(Collectors.toList());
    }
}
