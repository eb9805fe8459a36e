package dev.lyceum.export;

import java.nio.file.Path;

/** Where a format keeps images. */
interface ImageShelf {
    /** Keeps the image and tells its address for a {@code src}. */
    String place(Path file);
}
