package dev.lyceum.problem;

import java.util.Comparator;

/**
 * A place in a file.
 *
 * @param path the file, relative to the site's root, with {@code /}
 * @param line counted from 1; 0 when the whole file is meant
 * @param column counted from 1 in UTF-16 units; 0 when the whole line or file is meant
 */
public record Location(String path, int line, int column) implements Comparable<Location> {
    private static final Comparator<Location> ORDER = Comparator.comparing(Location::path)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column);

    /** The place that means a file as a whole. */
    public static Location of(String path) {
        return new Location(path, 0, 0);
    }

    @Override
    public int compareTo(Location other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        if (line == 0) {
            return path;
        }
        return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
    }
}
