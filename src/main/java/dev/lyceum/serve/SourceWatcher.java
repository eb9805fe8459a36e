package dev.lyceum.serve;

import io.methvin.watcher.DirectoryWatcher;
import io.methvin.watcher.visitor.FileTreeVisitor;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Watches a site's folder, without hidden files and folders that programs fill. */
final class SourceWatcher implements AutoCloseable {
    /** An editor saves a file in several steps; they are one change when they follow one another this fast. */
    private static final long QUIET_MILLIS = 12;

    private static final long LONGEST_MILLIS = 200;
    private static final Set<String> OF_PROGRAMS = Set.of("node_modules", "target", "build", "public");

    private final BlockingQueue<Path> changes = new LinkedBlockingQueue<>();
    private final Path root;
    private final DirectoryWatcher watcher;

    SourceWatcher(Path root) throws IOException {
        this.root = root.toRealPath();
        this.watcher = DirectoryWatcher.builder()
                .path(this.root)
                .listener(event -> changed(event.path()))
                .fileHashing(false)
                .fileTreeVisitor(this::visit)
                .build();
    }

    /** Watches until it is closed. */
    void run() {
        watcher.watch();
    }

    private void changed(Path path) {
        if (isWatched(path)) {
            changes.add(path);
        }
    }

    private boolean isWatched(Path path) {
        Path below = root.relativize(path);
        for (Path name : below) {
            String text = name.toString();
            if (text.startsWith(".") || text.endsWith("~") || (text.startsWith("#") && text.endsWith("#"))) {
                return false;
            }
        }
        return !OF_PROGRAMS.contains(below.getName(0).toString());
    }

    private void visit(Path from, FileTreeVisitor.Callback onFolder, FileTreeVisitor.Callback onFile)
            throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(root) && !isWatched(folder)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                onFolder.call(folder);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                onFile.call(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // gone again, or not ours to read
            }
        });
    }

    /** Waits for files to change and then for a moment of quiet. */
    Set<Path> await() throws InterruptedException {
        Set<Path> changed = new LinkedHashSet<>();
        changed.add(changes.take());
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
        Path next = changes.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        while (next != null) {
            changed.add(next);
            next = System.nanoTime() < end ? changes.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS) : null;
        }
        return changed;
    }

    @Override
    public void close() throws IOException {
        watcher.close();
    }
}
