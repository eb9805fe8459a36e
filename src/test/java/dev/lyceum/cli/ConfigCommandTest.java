package dev.lyceum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
    @TempDir
    private Path root = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsValuesOfTheEnvironmentWithTheirPlaces() throws IOException {
        Files.writeString(root.resolve("lyceum.toml"), "title = \"Notes\"\n");
        Files.createDirectories(root.resolve("config/staging"));
        Files.writeString(root.resolve("config/staging/params.toml"), "color = \"red\"\n");

        assertThat(config("-e", "staging")).isEqualTo(ExitCode.CLEAN);
        assertThat(out.toString()).contains("title = \"Notes\"  # lyceum.toml:1", "color = \"red\"  # config/staging");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void printsJsonAndTellsMistakesApart() throws IOException {
        Files.writeString(root.resolve("lyceum.toml"), "title = \"Notes\"\nbuildDrafts = \"maybe\"\n");

        assertThat(config("--format", "json")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(out.toString()).startsWith("{").contains("\"lyceum.toml:1\"");
        assertThat(err.toString()).contains("lyceum.toml:2:1: error:");
    }

    private int config(String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "config";
        args[1] = "--source";
        args[2] = root.toString();
        System.arraycopy(options, 0, args, 3, options.length);
        return Lyceum.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
