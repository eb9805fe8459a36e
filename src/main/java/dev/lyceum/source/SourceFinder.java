package dev.lyceum.source;

import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists the files below a folder. */
public final class SourceFinder {
    /** What Java puts in the place of bytes that are no letters in the encoding of the locale. */
    private static final char UNREADABLE = '\uFFFD';

    private static final Predicate<String> BACKUP = name -> name.startsWith("#") || name.endsWith("~");
    private static final Predicate<String> HIDDEN = BACKUP.or(name -> name.startsWith("."));
    /** What version control, macOS and editors leave behind. */
    private static final Predicate<String> LEFTOVER = BACKUP.or(name ->
            name.startsWith(".git") || name.equals(".DS_Store") || (name.startsWith(".") && name.endsWith(".swp")));

    private final Path realRoot;
    private final Predicate<String> passedOver;
    private final List<Pattern> ignored;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    /** Links by path: taken in this order, so that the order in which a disk lists its files does not matter. */
    private final NavigableMap<String, Path> links = new TreeMap<>();
    /** Real places of the folders that links led to, so that links in a ring end. */
    private final Set<Path> linked = new HashSet<>();

    private SourceFinder(Path root, Predicate<String> passedOver, List<Pattern> ignored) throws IOException {
        this.realRoot = root.toRealPath();
        this.passedOver = passedOver;
        this.ignored = List.copyOf(ignored);
    }

    /**
     * All files in a folder and its sub-folders, without hidden ones and editors' backups. Symbolic links are followed
     * where they stay below the root.
     *
     * @param root the site's root
     * @param directory a folder below the root, or a single file
     * @param ignored patterns looked for in {@code /} and the path below the root; where a folder matches, all in it is
     *     left out
     */
    public static FoundSources find(Path root, Path directory, List<Pattern> ignored) throws IOException {
        return find(root, directory, HIDDEN, ignored);
    }

    /**
     * The same with hidden files, which servers ask for ({@code .well-known/}, {@code .nojekyll}), but for those that
     * programs leave behind.
     */
    public static FoundSources findPublished(Path root, Path directory) throws IOException {
        return find(root, directory, LEFTOVER, List.of());
    }

    private static FoundSources find(Path root, Path directory, Predicate<String> passedOver, List<Pattern> ignored)
            throws IOException {
        Path top = root.toAbsolutePath().normalize();
        Path folder = directory.toAbsolutePath().normalize();
        SourceFinder finder = new SourceFinder(top, passedOver, ignored);
        String path = SourceReader.pathBelow(top, folder);
        if (Files.isSymbolicLink(folder)) {
            finder.links.put(path, folder);
        } else if (Files.isDirectory(folder)) {
            finder.walk(folder, path);
        } else if (Files.exists(folder)) {
            finder.problems.add(
                    Problem.error("folder-is-file", Location.of(path), "\"" + path + "\" is a file, not a folder")
                            .withHint("rename the file, and make a folder of this name"));
        } else {
            finder.problems.add(
                    Problem.error("folder-missing", Location.of(path), "there is no folder \"" + path + "\""));
        }
        while (!finder.links.isEmpty()) {
            Map.Entry<String, Path> link = finder.links.pollFirstEntry();
            finder.followLink(link.getValue(), link.getKey());
        }
        finder.files.sort(Comparator.comparing(SourceFile::path));
        return new FoundSources(finder.files, finder.problems);
    }

    /** A file of the site by itself. */
    public static FoundSources findFile(Path root, Path file) throws IOException {
        Path top = root.toAbsolutePath().normalize();
        Path place = file.toAbsolutePath().normalize();
        SourceFinder finder = new SourceFinder(top, HIDDEN, List.of());
        String path = SourceReader.pathBelow(top, place);
        if (Files.isSymbolicLink(place)) {
            finder.followLink(place, path);
        } else {
            finder.add(place, path, Files.readAttributes(place, BasicFileAttributes.class));
        }
        return new FoundSources(finder.files, finder.problems);
    }

    private void walk(Path directory, String path) throws IOException {
        Files.walkFileTree(directory, new Visitor(path));
    }

    private boolean isIgnored(String name, String path) {
        if (passedOver.test(name)) {
            return true;
        }
        for (Pattern pattern : ignored) {
            if (pattern.matcher("/" + path).find()) {
                return true;
            }
        }
        return false;
    }

    private void add(Path file, String path, BasicFileAttributes attributes) {
        if (path.indexOf(UNREADABLE) >= 0) {
            problems.add(Problem.error(
                            "file-name-encoding",
                            Location.of(path),
                            "this name cannot be read, so the page's address will not be what it should be")
                    .withHint("names are read as the locale says: set LC_ALL=C.UTF-8, and keep names in UTF-8"));
        }
        files.add(new SourceFile(
                path, file, attributes.size(), attributes.lastModifiedTime().toMillis()));
    }

    private void followLink(Path link, String path) throws IOException {
        if (!Files.exists(link)) {
            problems.add(Problem.warning("link-broken", Location.of(path), "a symbolic link that leads nowhere"));
            return;
        }
        Path target = link.toRealPath();
        if (!target.startsWith(realRoot)) {
            problems.add(Problem.warning(
                            "link-outside",
                            Location.of(path),
                            "a symbolic link out of the site's folder is not followed")
                    .withHint("copy what it leads to into the site"));
        } else if (Files.isRegularFile(target)) {
            add(link, path, Files.readAttributes(target, BasicFileAttributes.class));
        } else if (folderOf(link).toRealPath().startsWith(target) || !linked.add(target)) {
            problems.add(Problem.warning(
                    "link-repeated", Location.of(path), "a symbolic link to a folder that is already in the site"));
        } else {
            walk(target, path);
        }
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file in a folder");
    }

    /** Walks a folder that stands at a path below the root, wherever it really is. */
    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Deque<String> folders = new ArrayDeque<>();
        private final String top;

        Visitor(String top) {
            this.top = top;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (folders.isEmpty()) {
                folders.push(top);
                return FileVisitResult.CONTINUE;
            }
            String name = directory.getFileName().toString();
            String path = below(name);
            if (isIgnored(name, path)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            folders.push(path);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = file.getFileName().toString();
            String path = below(name);
            if (isIgnored(name, path)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink()) {
                links.put(path, file);
            } else if (attributes.isRegularFile()) {
                add(file, path, attributes);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            String name = file.getFileName().toString();
            String path = folders.isEmpty() ? top : below(name);
            if (!isIgnored(name, path)) {
                problems.add(new UnreadableFileException(path, failure).problem());
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
            String path = folders.pop();
            if (failure != null) {
                problems.add(new UnreadableFileException(path, failure).problem());
            }
            return FileVisitResult.CONTINUE;
        }

        private String below(String name) {
            String folder = folders.element();
            return folder.isEmpty() ? name : folder + "/" + name;
        }
    }
}
