package dev.lyceum.source;

import java.nio.file.Path;

/**
 * A file that was found.
 *
 * @param path relative to the site's root, with {@code /}
 * @param file where to read it
 * @param modifiedMillis since 1970
 */
public record SourceFile(String path, Path file, long size, long modifiedMillis) {}
