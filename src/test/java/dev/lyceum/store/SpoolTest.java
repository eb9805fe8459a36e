package dev.lyceum.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpoolTest {
    @TempDir
    private Path folder;

    private static byte[] block(int number) {
        byte[] block = new byte[number % 97];
        Arrays.fill(block, (byte) number);
        return block;
    }

    @Test
    void everyBlockComesBackAsOftenAsItIsAsked() {
        Spool spool = new Spool(1_000, folder);
        List<Supplier<byte[]>> blocks = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            blocks.add(spool.put(block(i)));
        }

        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 500; i++) {
                assertThat(blocks.get(i).get()).isEqualTo(block(i));
            }
        }
    }

    @Test
    void manyThreadsMayUseIt() {
        Spool spool = new Spool(0, folder);
        AtomicInteger wrong = new AtomicInteger();

        IntStream.range(0, 20_000).parallel().forEach(i -> {
            Supplier<byte[]> put = spool.put(block(i));
            if (!Arrays.equals(put.get(), block(i))) {
                wrong.incrementAndGet();
            }
        });

        assertThat(wrong).hasValue(0);
    }

    @Test
    void nothingIsLeftInTheFolder() throws IOException {
        Supplier<byte[]> put = new Spool(0, folder).put(block(5));

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        assertThat(put.get()).isEqualTo(block(5));
    }

    @Test
    void blocksStayInMemoryWhereNoFileCanBeMade() {
        Spool spool = new Spool(0, folder.resolve("missing"));

        assertThat(spool.put(block(50)).get()).isEqualTo(block(50));
        assertThat(spool.put(block(51)).get()).isEqualTo(block(51));
    }
}
