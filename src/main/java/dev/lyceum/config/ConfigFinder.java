package dev.lyceum.config;

import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the configuration file of a site: {@code lyceum}, else {@code hugo}, else {@code config}. */
final class ConfigFinder {
    private static final List<String> NAMES = List.of("lyceum", "hugo", "config");
    private static final List<String> EXTENSIONS = List.of("toml", "yaml", "yml", "json");
    private static final String FOLDER = "config/_default";

    private ConfigFinder() {}

    /** The name of the file; problems name what else could have been meant. */
    static Optional<String> find(Path siteRoot, List<Problem> problems) {
        List<String> found = new ArrayList<>();
        for (String name : NAMES) {
            for (String extension : EXTENSIONS) {
                String file = name + "." + extension;
                if (Files.isRegularFile(siteRoot.resolve(file))) {
                    found.add(file);
                }
            }
        }
        for (String other : found.subList(Math.min(1, found.size()), found.size())) {
            problems.add(Problem.warning(
                            "config-two-files",
                            Location.of(other),
                            "not read, because " + found.get(0) + " is there too")
                    .withHint("keep only one of the two"));
        }
        if (Files.isDirectory(siteRoot.resolve(FOLDER))) {
            problems.add(Problem.warning("config-folder", Location.of(FOLDER), "configuration in a folder is not read")
                    .withHint("put its keys into one file lyceum.toml"));
        }
        return found.stream().findFirst();
    }
}
