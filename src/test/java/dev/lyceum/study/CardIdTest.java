package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardIdTest {
    private final CardId ids = new CardId();

    @Test
    void staysTheSameFromBuildToBuild() {
        assertThat(ids.of(PartKind.REVIEW, "What is a moon?")).isEqualTo("dsag7ix5mrbv");
    }

    @Test
    void ignoresCasePunctuationAndWidth() {
        String id = ids.of(PartKind.REVIEW, "What is TCP/IP?");

        assertThat(ids.of(PartKind.REVIEW, "what is  ＴＣＰ／ＩＰ ...")).isEqualTo(id);
        assertThat(ids.of(PartKind.REVIEW, "What was TCP/IP?")).isNotEqualTo(id);
    }

    @Test
    void tellsTheKindsApart() {
        assertThat(ids.of(PartKind.PREVIEW, "a")).isNotEqualTo(ids.of(PartKind.KEYPOINT, "a"));
    }
}
