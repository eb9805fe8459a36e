package dev.lyceum.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a page may take. */
final class PageTimeoutTest {
    @TempDir
    Path root;

    private LoadedConfig read(String text) throws IOException {
        Files.writeString(root.resolve("lyceum.toml"), text);
        return ConfigReader.read(root, Overrides.NONE);
    }

    @Test
    void tenSecondsUnlessTheConfigurationSaysOtherwise() throws IOException {
        assertThat(read("title = \"T\"\n").config().content().pageTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(read("[build]\npageTimeout = \"90s\"\n").config().content().pageTimeout())
                .isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void nonsenseIsToldAndTheDefaultHolds() throws IOException {
        LoadedConfig loaded = read("[build]\npageTimeout = \"soon\"\n");
        assertThat(loaded.config().content().pageTimeout()).isEqualTo(Duration.ofSeconds(10));
        assertThat(loaded.problems()).extracting(problem -> problem.code()).containsExactly("config-value");
    }
}
