package dev.lyceum.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where nothing more can be written, what was there stays whole, and a later build mends the rest. */
final class FullDiskTest {
    private static final int DISK = 400_000;
    private static final String OLD = "o".repeat(50_000);
    private static final String NEW = "n".repeat(50_001);

    @Test
    void aFullDiskTearsNothingAndIsNamed() throws IOException {
        try (FileSystem disk = Jimfs.newFileSystem(Configuration.unix().toBuilder()
                .setMaxSize(DISK)
                .setBlockSize(4096)
                .build())) {
            Path folder = disk.getPath("/site");
            write(folder, OLD, 3);

            assertThatThrownBy(() -> write(folder, NEW, 12))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("cannot write /site/")
                    .hasMessageContaining("disk space");

            for (Path file : files(folder)) {
                String name = String.valueOf(file.getFileName());
                assertThat(name).doesNotEndWith(".tmp");
                if (name.endsWith(".html")) {
                    assertThat(Files.readString(file)).isIn(OLD, NEW);
                }
            }
            assertThat(folder.resolve("p0/index.html")).exists();

            write(folder, NEW, 2);
            assertThat(files(folder))
                    .extracting(Path::toString)
                    .containsExactlyInAnyOrder("/site/.lyceum-manifest", "/site/p0/index.html", "/site/p1/index.html");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        Path folder = Path.of("/proc/self/lyceum-site");
        assumeTrue(Files.isDirectory(folder.getParent()), "this system has no /proc");
        assertThatThrownBy(() -> write(folder, NEW, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/proc/self/lyceum-site");
    }

    private static void write(Path folder, String text, int files) throws IOException {
        try (FolderSink sink = FolderSink.open(folder)) {
            for (int i = 0; i < files; i++) {
                sink.write(OutputFile.text("p" + i + "/index.html", text));
            }
            sink.finish();
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }
}
