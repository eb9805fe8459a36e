package dev.lyceum.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordScannerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gradient-descent, twice | gradient descent twice",
                "Résumé Ångström ﬁne | resume angstrom fine",
                "ＡＩ模型 2D | ai 模型 型 2d",
                "梯度下降 | 梯度 度下 下降 降",
                "梯 | 梯",
                "C++ and C# | c c++ and c c#",
                "𠀀梯度 | 𠀀梯 梯度 度",
                "カード | カー ード ド",
                "경사 하강 | 경사 사 하강 강",
                "اَلْعَرَبِيَّةُ | العربية",
                "... — ！ | ''",
            })
    void textIsCutIntoWordsAndPairs(String text, String words) {
        assertThat(String.join(" ", words(text))).isEqualTo(words);
    }

    @Test
    void aWordWithoutEndIsCut() {
        assertThat(words("a".repeat(1000))).containsExactly("a".repeat(24));
    }

    @Test
    void everyStretchOfAChineseTitleHasItsPairsInTheTitle() {
        String title = "卷積神經網路與反向傳播";
        List<String> all = words(title);
        for (int from = 0; from < title.length(); from++) {
            for (int to = from + 2; to <= title.length(); to++) {
                List<String> asked = words(title.substring(from, to));
                assertThat(all).containsAll(asked.subList(0, asked.size() - 1));
            }
        }
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        new WordScanner((word, length) -> words.add(new String(word, 0, length))).scan(text);
        return words;
    }
}
