package dev.lyceum.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file in one step, so that nobody sees half of it. */
final class WholeFile {
    private WholeFile() {}

    static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(file)) {
            throw new IOException(file + " is a folder");
        }
        Files.createDirectories(folder);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            Files.write(file, bytes); // a device, as in -o /dev/stdout
            return;
        }
        Path part = folder.resolve("." + file.getFileName() + ".part");
        try {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
