package dev.lyceum.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that writes two versions of a site in turn is killed: every file is whole, and of one of the two. */
final class KilledBuildTest {
    @TempDir
    Path folder;

    @Test
    void aKilledBuildLeavesNoTornFile() throws Exception {
        kill(8);
    }

    @Test
    @Tag("long")
    void manyKilledBuildsLeaveNoTornFile() throws Exception {
        kill(200);
    }

    private void kill(int times) throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < times; i++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            String.join(File.pathSeparator, "target/classes", "target/test-classes"),
                            EndlessWriter.class.getName(),
                            folder.toString())
                    .redirectErrorStream(true)
                    .start();
            assertThat(process.getInputStream().read())
                    .as("the first byte means that it writes")
                    .isEqualTo('.');
            Thread.sleep(random.nextInt(60));
            process.destroyForcibly();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            check();
        }
        EndlessWriter.write(folder, 'z');
        try (Stream<Path> files = files()) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(EndlessWriter.FILES + 1)
                    .noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    private void check() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = files()) {
            pages = files.filter(file -> file.toString().endsWith(".html")).toList();
        }
        for (Path page : pages) {
            String text = Files.readString(page);
            assertThat(text).as("%s", page).hasSize(EndlessWriter.SIZE);
            assertThat(text.chars().distinct().count()).as("%s", page).isEqualTo(1);
        }
    }

    private Stream<Path> files() throws IOException {
        return Files.walk(folder).filter(Files::isRegularFile);
    }
}
