package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardIdTest {
    @Test
    void staysTheSameFromBuildToBuild() {
        assertThat(new CardId().of(PartKind.REVIEW, "What is a moon?")).isEqualTo("dsag7ix5mrbv");
    }

    @Test
    void ignoresCasePunctuationAndWidth() {
        String id = new CardId().of(PartKind.REVIEW, "What is TCP/IP?");

        assertThat(new CardId().of(PartKind.REVIEW, "what is  ＴＣＰ／ＩＰ ...")).isEqualTo(id);
        assertThat(new CardId().of(PartKind.REVIEW, "What was TCP/IP?")).isNotEqualTo(id);
    }

    @Test
    void tellsTheKindsApart() {
        assertThat(new CardId().of(PartKind.PREVIEW, "a")).isNotEqualTo(new CardId().of(PartKind.KEYPOINT, "a"));
    }

    @Test
    void numbersTheCopiesOfAnItem() {
        CardId ids = new CardId();
        String id = ids.of(PartKind.REVIEW, "a");

        assertThat(ids.of(PartKind.REVIEW, "A")).isEqualTo(id + "-2");
        assertThat(ids.of(PartKind.REVIEW, "a.")).isEqualTo(id + "-3");
        assertThat(ids.of(PartKind.PREVIEW, "a")).doesNotContain("-");
    }

    @Test
    void neverGivesAnIdTwice() {
        CardId ids = new CardId();

        assertThat(ids.unique("x-2")).isEqualTo("x-2");
        assertThat(ids.unique("x")).isEqualTo("x");
        assertThat(ids.unique("x")).isEqualTo("x-3");
    }
}
