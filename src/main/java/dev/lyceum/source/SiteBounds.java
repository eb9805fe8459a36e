package dev.lyceum.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells what belongs to a site, wherever links lead. */
public final class SiteBounds {
    private SiteBounds() {}

    /** The files of a folder below another one, sorted; what lies outside of the site or in a folder that cannot be read is left out. */
    public static List<Path> files(Path folder, String below) {
        List<Path> files = new ArrayList<>();
        collect(folder, folder.resolve(below), files);
        return files;
    }

    private static void collect(Path folder, Path from, List<Path> files) {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(from)) {
            entries = listed.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            return;
        }
        for (Path entry : entries) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                collect(folder, entry, files);
            } else if (isFile(folder, entry)) {
                files.add(entry);
            }
        }
    }

    private static boolean isFile(Path folder, Path entry) {
        try {
            return hasFile(folder, entry);
        } catch (IOException e) {
            return false; // gone again
        }
    }

    /** Whether there is a file that, links followed, lies in the folder that holds {@code folder}. */
    public static boolean hasFile(Path folder, Path file) throws IOException {
        Path site = folder.toAbsolutePath().getParent();
        return Files.isRegularFile(file) && site != null && file.toRealPath().startsWith(site.toRealPath());
    }
}
