package dev.lyceum.output;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** A build in a process of its own, which says by its exit code whether the destination was free. */
final class OtherBuild {
    static final int FREE = 0;
    static final int TAKEN = 7;

    private OtherBuild() {}

    static int run(Path destination) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherBuild.class.getName(),
                        destination.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    public static void main(String[] args) {
        try (FolderSink sink = FolderSink.open(Path.of(args[0]), false, Duration.ofMillis(200))) {
            System.exit(sink.faults().paths().isEmpty() ? FREE : 1);
        } catch (IOException e) {
            System.exit(TAKEN);
        }
    }
}
