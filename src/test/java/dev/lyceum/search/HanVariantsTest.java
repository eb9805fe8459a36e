package dev.lyceum.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HanVariantsTest {
    @ParameterizedTest
    @CsvSource({"abc, ''", "'あい', ''", "中文, ''", "學, '學-学'", "学, '学-學'", "發, '發-发髮'", "髮發, '發髮-发'", "中學积, '學-学 积-積'"})
    void spellingsOfTheCharactersOfATextAreKnown(String text, String expected) {
        BitSet present = new BitSet();
        text.chars().forEach(present::set);

        assertThat(HanVariants.of(present)).isEqualTo(expected);
    }
}
