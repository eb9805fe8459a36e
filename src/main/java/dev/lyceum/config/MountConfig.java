package dev.lyceum.config;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stands elsewhere than its folder says.
 *
 * @param content empty where each language's content folder is all there is
 * @param files of files that are copied as they are; where several have a file of one place, the last one counts
 */
public record MountConfig(List<Mount> content, List<Mount> files) {
    public static final MountConfig DEFAULT = new MountConfig(List.of(), List.of(Mount.of("static")));

    public MountConfig {
        content = List.copyOf(content);
        files = List.copyOf(files);
    }

    /** The folder that holds the pages of a language from the top, if a mount says so. */
    Optional<String> contentDir(String language) {
        return content.stream()
                .filter(mount -> mount.target().isEmpty())
                .filter(mount ->
                        mount.language().isEmpty() || mount.language().get().equals(language))
                .map(Mount::source)
                .findFirst();
    }

    /** The content mount that a path belongs to: the innermost one. */
    public Optional<Mount> ofContent(String path) {
        return innermost(content, path);
    }

    /** Where a file that is copied as it is goes, below the root of the finished site. */
    public String filePlace(String path) {
        return innermost(files, path).map(mount -> mount.place(path)).orElse(path);
    }

    public Stream<Mount> all() {
        return Stream.concat(content.stream(), files.stream());
    }

    private static Optional<Mount> innermost(List<Mount> mounts, String path) {
        return mounts.stream()
                .filter(mount -> mount.covers(path))
                .max(Comparator.comparingInt(mount -> mount.source().length()));
    }
}
