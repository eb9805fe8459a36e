package dev.lyceum.output;

import java.util.Set;

/**
 * What stands in the way of a site's files.
 *
 * @param paths of all files of the site
 * @param collisions paths that were written more than once, or that are a file's and a folder's at once
 * @param foreign paths where the destination has a file, folder or link that is not Lyceum's
 * @param unfit paths that no file of the site can have
 */
public record OutputFaults(Set<String> paths, Set<String> collisions, Set<String> foreign, Set<String> unfit) {
    public OutputFaults {
        paths = Set.copyOf(paths);
        collisions = Set.copyOf(collisions);
        foreign = Set.copyOf(foreign);
        unfit = Set.copyOf(unfit);
    }
}
