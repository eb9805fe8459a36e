package dev.lyceum.importing;

import java.nio.file.Path;
import java.util.List;

/**
 * What an import did.
 *
 * @param topics the new files, relative to the site's root
 * @param leftOut what was not taken over, in words for the user
 */
public record ImportReport(List<Path> topics, int cards, List<String> leftOut) {
    public ImportReport {
        topics = List.copyOf(topics);
        leftOut = List.copyOf(leftOut);
    }
}
