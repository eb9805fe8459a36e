package dev.lyceum.output;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The list of files that Lyceum wrote into a destination, kept in the destination itself: a header line, then one path a
 * line. What is not on it was made by somebody else and is never removed.
 */
record Manifest(Set<String> paths) {
    static final String NAME = ".lyceum-manifest";
    private static final String HEADER = "lyceum-manifest/1";

    Manifest {
        paths = Set.copyOf(paths);
    }

    /** The manifest of a destination; empty where there is none or it cannot be understood. */
    static Manifest read(Path destination) throws IOException {
        try {
            List<String> lines = Files.readAllLines(destination.resolve(NAME), StandardCharsets.UTF_8);
            if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
                return new Manifest(Set.of());
            }
            Set<String> paths = new HashSet<>(lines.subList(1, lines.size()));
            paths.removeIf(path -> !isInside(destination, path));
            return new Manifest(paths);
        } catch (NoSuchFileException | CharacterCodingException e) {
            return new Manifest(Set.of());
        }
    }

    /** Whether a line can name a file of the site: somebody may have written it by hand. */
    static boolean isInside(Path destination, String path) {
        try {
            Path folder = destination.toAbsolutePath().normalize();
            Path file = folder.resolve(path).normalize();
            return file.startsWith(folder) && !file.equals(folder);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The file's text for these paths, sorted, so that equal sites have equal manifests. */
    static String text(Collection<String> paths) {
        return HEADER + "\n" + String.join("\n", new TreeSet<>(paths)) + "\n";
    }
}
