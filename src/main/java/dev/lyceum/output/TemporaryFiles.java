package dev.lyceum.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that a build writes before it moves them to their places, with names that no other build has. */
final class TemporaryFiles {
    private static final Pattern NAME = Pattern.compile("\\.lyceum-\\d+-[0-9a-f]+-\\d+\\.tmp");

    private final String prefix =
            ".lyceum-" + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()) + "-";
    private final AtomicLong count = new AtomicLong();

    Path next(Path folder) {
        return folder.resolve(prefix + count.incrementAndGet() + ".tmp");
    }

    /** Removes what a build that was killed was about to move to its place. */
    static void removeAll(Path destination) throws IOException {
        List<Path> left;
        try (Stream<Path> tree = Files.find(
                destination,
                Integer.MAX_VALUE,
                (file, attributes) -> attributes.isRegularFile()
                        && NAME.matcher(String.valueOf(file.getFileName())).matches())) {
            left = tree.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : left) {
            Files.deleteIfExists(file);
        }
    }
}
