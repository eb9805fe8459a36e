package dev.lyceum.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShardCutterTest {
    @Test
    void aWordIsWrittenWithoutWhatItSharesWithTheOneBefore() {
        ShardCutter cutter = new ShardCutter();
        cutter.add("grad", "!");
        cutter.add("gradient", "#");
        cutter.add("梯度", "");
        assertThat(cutter.shards()).containsExactly("!grad !\t&ient #\t!梯度");
    }

    @Test
    void shardsStaySmallAndTheirStartsTellThemApart() {
        ShardCutter cutter = new ShardCutter();
        List<String> words = new ArrayList<>();
        for (int i = 10_000; i < 12_000; i++) {
            words.add("word" + i);
            cutter.add("word" + i, "!!!!!!!!");
        }
        List<String> shards = cutter.shards();
        List<String> starts = cutter.starts();
        assertThat(shards).hasSameSizeAs(starts).hasSizeGreaterThan(3).allMatch(shard -> shard.length() < 8_100);
        assertThat(starts).isSorted();
        int at = 0;
        for (int shard = 0; shard < shards.size(); shard++) {
            int entries = shards.get(shard).split("\t").length;
            assertThat(words.get(at)).isGreaterThanOrEqualTo(starts.get(shard));
            if (shard > 0) {
                assertThat(words.get(at - 1)).isLessThan(starts.get(shard));
            }
            at += entries;
        }
        assertThat(at).isEqualTo(words.size());
    }

    @Test
    void numbersAreDigitsOfTwoKinds() {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < 46; i++) {
            Digits.append(signs, i);
        }
        assertThat(signs).hasSize(46).startsWith("!#").doesNotContain("\"");
        StringBuilder two = new StringBuilder();
        Digits.append(two, 46);
        assertThat(two).hasSize(2).endsWith("#");
        assertThat(signs.toString()).doesNotContain(two.substring(0, 1));
    }
}
