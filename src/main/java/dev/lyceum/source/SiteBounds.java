package dev.lyceum.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells what belongs to a site, wherever links lead. */
public final class SiteBounds {
    private SiteBounds() {}

    /** Whether there is a file that, links followed, lies in the folder that holds {@code folder}. */
    public static boolean hasFile(Path folder, Path file) throws IOException {
        Path site = folder.toAbsolutePath().getParent();
        return Files.isRegularFile(file) && site != null && file.toRealPath().startsWith(site.toRealPath());
    }
}
