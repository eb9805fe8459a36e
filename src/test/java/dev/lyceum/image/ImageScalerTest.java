package dev.lyceum.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ImageScalerTest {
    @TempDir
    private Path memory;

    @Test
    void theOldestOfTooManyImagesAreForgotten() throws IOException {
        for (int i = 0; i < 5; i++) {
            Path image = Files.writeString(memory.resolve(i + ".png"), "x");
            Files.setLastModifiedTime(image, FileTime.fromMillis(1_000_000 - i * 10_000));
        }

        new ImageScaler(Optional.of(memory)).forgetOldest(2);

        assertThat(memory.toFile().list()).containsExactlyInAnyOrder("0.png", "1.png");
    }
}
