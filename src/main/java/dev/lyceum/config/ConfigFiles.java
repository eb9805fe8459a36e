package dev.lyceum.config;

import dev.lyceum.data.DataFormat;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the configuration files of a site, in the order in which later ones go before earlier ones: {@code lyceum}, else
 * {@code hugo}, else {@code config} in the site's folder, then the files of {@code config/_default}, then those of the
 * environment's folder.
 */
final class ConfigFiles {
    private static final List<String> NAMES = List.of("lyceum", "hugo", "config");
    private static final List<String> EXTENSIONS = List.of("toml", "yaml", "yml", "json");
    /** Environments that need no folder of their own. */
    private static final Set<String> USUAL = Set.of("production", "development");

    private static final String FOLDER = "config";

    private final Path siteRoot;
    private final List<Problem> problems;

    /**
     * @param problems is told what is found and not read
     */
    ConfigFiles(Path siteRoot, List<Problem> problems) {
        this.siteRoot = siteRoot;
        this.problems = problems;
    }

    /**
     * One file.
     *
     * @param path relative to the site's root, with {@code /}
     * @param keys the tables that its content belongs in; none for the top level
     */
    record ConfigFile(String path, List<String> keys) {
        ConfigFile {
            keys = List.copyOf(keys);
        }
    }

    List<ConfigFile> find(String environment) {
        List<ConfigFile> files = new ArrayList<>();
        findSingle(files);
        findFolder("_default", files);
        boolean isName = environment.indexOf('/') < 0 && environment.indexOf('\\') < 0 && !environment.startsWith(".");
        if (isName && Files.isDirectory(siteRoot.resolve(FOLDER).resolve(environment))) {
            findFolder(environment, files);
        } else if (!isName || (!USUAL.contains(environment) && Files.isDirectory(siteRoot.resolve(FOLDER)))) {
            problems.add(Problem.warning(
                            "config-environment",
                            Location.of(FOLDER),
                            "no folder of configuration for the environment \"" + environment + "\"")
                    .withHint("its files belong in config/" + (isName ? environment : "NAME")));
        }
        return files;
    }

    private void findSingle(List<ConfigFile> files) {
        List<String> found = new ArrayList<>();
        for (String name : NAMES) {
            for (String extension : EXTENSIONS) {
                String file = name + "." + extension;
                if (Files.isRegularFile(siteRoot.resolve(file))) {
                    found.add(file);
                } else if (Files.exists(siteRoot.resolve(file))) {
                    problems.add(Problem.error(
                                    "config-not-a-file",
                                    Location.of(file),
                                    "the configuration is not a file, so it is not read")
                            .withHint("move it away and write a file of this name"));
                }
            }
        }
        found.stream().limit(1).forEach(path -> files.add(new ConfigFile(path, List.of())));
        found.stream()
                .skip(1)
                .forEach(other -> problems.add(Problem.warning(
                                "config-two-files",
                                Location.of(other),
                                "not read, because " + found.get(0) + " is there too")
                        .withHint("keep only one of the two")));
    }

    /** As in Hugo, only a file's name counts, not the sub-folder that it is in. */
    private void findFolder(String name, List<ConfigFile> files) {
        Path folder = siteRoot.resolve(FOLDER).resolve(name);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.filter(Files::isRegularFile)
                    .filter(file ->
                            DataFormat.ofFileName(file.getFileName().toString()).isPresent())
                    .map(file -> siteRoot.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .forEach(path -> files.add(new ConfigFile(path, keys(path))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tables that the content of {@code params.toml} or {@code params.de.toml} belongs in. */
    private static List<String> keys(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
        if (NAMES.contains(name.toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return List.of(name);
        }
        String language = name.substring(dot + 1);
        String table = name.substring(0, dot);
        return switch (table.toLowerCase(Locale.ROOT)) {
            case "languages", "lyceum", "hugo", "config" -> List.of("languages", language);
            default -> List.of("languages", language, table);
        };
    }
}
