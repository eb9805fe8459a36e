package dev.lyceum.build;

import java.nio.file.Path;

/** A file of a {@link LiveSite}. */
public sealed interface LiveFile {
    /** Relative to the site's root, with {@code /}. */
    String path();

    /** Made for the site and held in memory. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed over, never compared
    record Made(String path, byte[] bytes) implements LiveFile {}

    /** Served as it lies in the site's folder. */
    record Stored(String path, Path file) implements LiveFile {}
}
