package dev.lyceum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A system without a locale, on which Java knows no other file names than ASCII ones. */
@EnabledOnOs(OS.LINUX)
final class PlainLocaleTest {
    @TempDir
    Path folder;

    @BeforeEach
    void aSite() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("lyceum.toml"), "title = \"Plain\"\n");
    }

    @Test
    void aNameThatCannotBeReadIsTold() throws Exception {
        Files.writeString(folder.resolve("content/深度.md"), "text\n");
        Process build = build();
        assertThat(build.exitValue()).isEqualTo(1);
        assertThat(told()).contains("[file-name-encoding]", "LC_ALL=C.UTF-8");
    }

    @Test
    void aNameThatCannotBeWrittenIsAProblemWithAHintAndTheRestIsBuilt() throws Exception {
        Files.writeString(folder.resolve("content/a.md"), "+++\ntags = [\"序列\"]\n+++\ntext\n");
        Process build = build();
        assertThat(build.exitValue()).isEqualTo(1);
        assertThat(told())
                .contains("[output-unwritable]", "a.md", "LC_ALL=C.UTF-8")
                .doesNotContain("bug", "\tat ");
        assertThat(folder.resolve("public/a/index.html")).exists();
    }

    private String told() throws IOException {
        return Files.readString(folder.resolve("log"), StandardCharsets.ISO_8859_1);
    }

    private Process build() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.lyceum.cli.Lyceum",
                        "build",
                        "--no-cache",
                        "-s",
                        folder.toString(),
                        "-d",
                        folder.resolve("public").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().keySet().removeIf(name -> name.equals("LANG") || name.startsWith("LC_"));
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process;
    }
}
