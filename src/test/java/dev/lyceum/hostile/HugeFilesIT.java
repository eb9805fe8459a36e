package dev.lyceum.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are no pages any more, in a process with little memory: told with their place, and the others are built. */
final class HugeFilesIT {
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void aLineOf50MegabytesAndAFileOf100AreToldAndTheOthersBuilt() throws Exception {
        Path content = Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("lyceum.toml"), "title = \"Huge\"\n");
        fill(content.resolve("line.md"), "word ", 50);
        fill(content.resolve("large.md"), "A line of many words, and *more* of them.\n\n", 100);
        fill(content.resolve("front.md"), "+++\n" + "k".repeat(100), 20);
        Files.writeString(content.resolve("good.md"), "A **good** page.\n");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.lyceum.cli.Lyceum",
                        "build",
                        "-s",
                        folder.toString(),
                        "-d",
                        folder.resolve("public").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        String told = Files.readString(folder.resolve("log"));

        assertThat(process.exitValue()).as(told).isEqualTo(1);
        assertThat(told)
                .containsPattern("content/line\\.md:1:\\d+: error: .*\\[page-too-large]")
                .containsPattern("content/large\\.md:\\d+:1: error: .*\\[page-too-large]")
                .containsPattern("content/front\\.md:\\d+:\\d+: error: ");
        assertThat(folder.resolve("public/good/index.html")).content().contains("A <strong>good</strong> page.");
        assertThat(folder.resolve("public/line/index.html")).content().contains("word word");
    }

    private static void fill(Path file, String text, int megabytes) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), MEGABYTE)) {
            for (long size = 0; size < (long) megabytes * MEGABYTE; size += bytes.length) {
                out.write(bytes);
            }
        }
    }
}
