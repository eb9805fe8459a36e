package dev.lyceum.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Writes into a folder. A file whose bytes are already there is left alone, any other is written beside its place and
 * moved over it, so that a reader sees the old file or the new one. {@link #finish} removes the files of the last build
 * that this one did not write, by the manifest, and the folders that this leaves empty.
 */
public final class FolderSink implements OutputSink {
    private final Path destination;
    private final Manifest previous;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder changed = new LongAdder();
    private final AtomicLong temporaries = new AtomicLong();
    private final String temporaryPrefix =
            ".lyceum-" + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime()) + "-";

    private FolderSink(Path destination, Manifest previous) {
        this.destination = destination;
        this.previous = previous;
    }

    /** Opens a destination; makes the folder where it does not exist. */
    public static FolderSink open(Path destination) throws IOException {
        Files.createDirectories(destination);
        return new FolderSink(destination, Manifest.read(destination));
    }

    @Override
    public void write(OutputFile file) throws IOException {
        Path target = inside(file.path());
        written.add(file.path());
        bytes.add(file.bytes().length);
        if (holds(target, file.bytes())) {
            return;
        }
        Path folder = parent(target);
        if (folders.add(folder)) {
            Files.createDirectories(folder);
        }
        changed.increment();
        replace(target, file.bytes());
    }

    @Override
    public void finish() throws IOException {
        for (String path : previous.paths()) {
            if (!written.contains(path)) {
                remove(inside(path));
            }
        }
        byte[] manifest = Manifest.text(written).getBytes(StandardCharsets.UTF_8);
        Path place = destination.resolve(Manifest.NAME);
        if (!holds(place, manifest)) {
            replace(place, manifest);
        }
    }

    @Override
    public void keep(String path) {
        if (previous.paths().contains(path)) {
            written.add(path);
        }
    }

    /** How many files the site has. */
    public int files() {
        return written.size();
    }

    /** The size of the site in bytes. */
    public long bytes() {
        return bytes.sum();
    }

    /** How many files were not already there as they are. */
    public long changed() {
        return changed.sum();
    }

    private void replace(Path target, byte[] content) throws IOException {
        Path temporary = parent(target).resolve(temporaryPrefix + temporaries.incrementAndGet() + ".tmp");
        boolean moved = false;
        try {
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static boolean holds(Path file, byte[] content) throws IOException {
        try {
            return Files.size(file) == content.length && Arrays.equals(Files.readAllBytes(file), content);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        for (Path folder = parent(file); !folder.equals(destination); folder = parent(folder)) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }

    /** The place of a path; an error for one that leads out of the destination, also by a symbolic link. */
    private Path inside(String path) throws IOException {
        Path target = destination.resolve(path).normalize();
        if (!target.startsWith(destination) || target.equals(destination)) {
            throw new IOException("not inside the destination: " + path);
        }
        if (Files.isSymbolicLink(target)) {
            Files.deleteIfExists(target);
        }
        for (Path folder = target.getParent();
                folder != null && !folder.equals(destination) && !folders.contains(folder);
                folder = folder.getParent()) {
            if (Files.isSymbolicLink(folder)
                    || (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder))) {
                throw new IOException("a folder of the site is a file or a symbolic link: " + folder);
            }
        }
        return target;
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }
}
