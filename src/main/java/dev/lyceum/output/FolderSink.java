package dev.lyceum.output;

import dev.lyceum.source.FolderStamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * Writes into a folder. A file whose bytes are already there is left alone, any other is written beside its place and
 * moved over it, so that a reader sees the old file or the new one. {@link #finish} removes the files of the last build
 * that this one did not write, by the manifest, and the folders that this leaves empty.
 */
public final class FolderSink implements OutputSink {
    /** How long a build waits for another one. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path destination;
    private final OutputPlaces places;
    private final Journal journal;
    /** The files of the builds before: what else is there was made by somebody else. */
    private final Manifest previous;

    private final boolean force;
    private final Set<String> foreign = ConcurrentHashMap.newKeySet();
    private final Set<String> unfit = ConcurrentHashMap.newKeySet();
    private final Set<String> unwritten = ConcurrentHashMap.newKeySet();
    private final Set<Path> blocked = ConcurrentHashMap.newKeySet();
    /** Where there was nothing before. */
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Set<String> collisions = ConcurrentHashMap.newKeySet();
    /** The folders seen so far, and whether this build made them. */
    private final Map<Path, Boolean> fresh = new ConcurrentHashMap<>();

    private final LongAdder bytes = new LongAdder();
    private final LongAdder changed = new LongAdder();
    private final TemporaryFiles temporaries = new TemporaryFiles();

    private boolean finished;

    private FolderSink(Path destination, Journal journal, Manifest previous, boolean isNew, boolean force) {
        this.destination = destination;
        this.places = new OutputPlaces(destination);
        this.journal = journal;
        this.previous = previous;
        this.force = force;
        fresh.put(destination, isNew);
    }

    /** Opens a destination; files that are not Lyceum's are left as they are. */
    public static FolderSink open(Path destination) throws IOException {
        return open(destination, false);
    }

    /**
     * Opens a destination; makes the folder where it does not exist, and waits where another build is writing into it.
     *
     * @param force whether files that are not Lyceum's are written over where the site has one of the same name
     */
    public static FolderSink open(Path destination, boolean force) throws IOException {
        return open(destination, force, PATIENCE);
    }

    static FolderSink open(Path destination, boolean force, Duration patience) throws IOException {
        boolean isNew = !Files.exists(destination);
        Files.createDirectories(destination);
        Journal journal = Journal.open(destination, patience);
        try {
            Manifest manifest = Manifest.read(destination);
            if (!journal.wasLeft()) {
                // another build may have made it between the question and the lock
                return new FolderSink(
                        destination,
                        journal,
                        manifest,
                        isNew && manifest.paths().isEmpty(),
                        force);
            }
            TemporaryFiles.removeAll(destination);
            Set<String> known = new HashSet<>(manifest.paths());
            journal.before().stream()
                    .filter(path -> Manifest.isInside(destination, path))
                    .forEach(known::add);
            return new FolderSink(destination, journal, new Manifest(known), false, force);
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /**
     * Whether a folder has files though no build has been there. Hidden ones do not count, so that a site may be written
     * into a clone of the branch that it is published from.
     */
    public static boolean isForeign(Path destination) throws IOException {
        if (!Files.isDirectory(destination)
                || Files.exists(destination.resolve(Manifest.NAME))
                || Files.exists(destination.resolve(Journal.NAME))) {
            return false;
        }
        try (Stream<Path> files = Files.list(destination)) {
            return files.anyMatch(file -> !String.valueOf(file.getFileName()).startsWith("."));
        }
    }

    /** Tells whether a destination is as a build left it. */
    public static FolderStamp stamp(Path destination) throws IOException {
        FolderStamp.Collector files = new FolderStamp.Collector().file(destination.resolve(Manifest.NAME));
        for (String path : Manifest.read(destination).paths()) {
            files.file(destination.resolve(path));
        }
        return files.stamp();
    }

    @Override
    public void write(OutputFile file) throws IOException {
        Optional<Path> place = places.of(file.path());
        if (place.isEmpty()) {
            unfit.add(file.path());
            return;
        }
        Path target = place.get();
        if (!written.add(file.path())) {
            collisions.add(file.path());
        }
        bytes.add(file.bytes().length);
        if (isBlocked(parent(target))) {
            unwritten.add(file.path());
            return;
        }
        if (!isFresh(parent(target))) {
            if (holds(target, file.bytes())) {
                return;
            }
            if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                removeBelow(file.path());
            }
            if (isInTheWay(target, file.path())) {
                (fresh.containsKey(target) ? collisions : foreign).add(file.path());
                unwritten.add(file.path());
                return;
            }
        }
        if (!previous.paths().contains(file.path())) {
            journal.add(file.path());
            if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                made.add(file.path());
            }
        }
        changed.increment();
        try {
            replace(target, file.bytes());
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
            collisions.add(file.path());
            unwritten.add(file.path());
        }
    }

    /** Whether something stands at a file's place that is not to be written over. */
    private boolean isInTheWay(Path target, String path) {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        return Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)
                || (!force && (!isOwn(path) || Files.isSymbolicLink(target)));
    }

    /** Whether a folder cannot be made, nor anything in it, because somebody's file or link has its name. */
    private boolean isBlocked(Path folder) throws IOException {
        isFresh(folder);
        for (Path above = folder; !blocked.isEmpty() && !above.equals(destination); above = parent(above)) {
            if (blocked.contains(above)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a folder is this build's own, so that nothing can be in it yet; makes it where it is missing. */
    private boolean isFresh(Path folder) throws IOException {
        Boolean known = fresh.get(folder);
        if (known != null) {
            return known;
        }
        synchronized (fresh) {
            known = fresh.get(folder);
            if (known == null) {
                known = make(folder);
                fresh.put(folder, known);
            }
            return known;
        }
    }

    /** Makes a folder; a file of the last build in its place gives way, and any other where that is asked for. */
    private boolean make(Path folder) throws IOException {
        if (isBlocked(parent(folder))) {
            return false;
        }
        if (!isFresh(parent(folder))) {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            String name = name(folder);
            boolean old = previous.paths().contains(name) && !Files.isSymbolicLink(folder);
            if ((old || force) && !written.contains(name)) {
                Files.deleteIfExists(folder);
            } else if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                (written.contains(name) && !unwritten.contains(name) ? collisions : foreign).add(name);
                blocked.add(folder);
                return false;
            }
        }
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException e) {
            collisions.add(name(folder));
            blocked.add(folder);
            return false;
        }
    }

    private String name(Path folder) {
        return destination.relativize(folder).toString().replace('\\', '/');
    }

    private boolean isOwn(String path) {
        return previous.paths().contains(path) || (collisions.contains(path) && !unwritten.contains(path));
    }

    /** Removes what the last build left in a folder that is to become a file. */
    private void removeBelow(String path) throws IOException {
        for (String old : previous.paths()) {
            if (old.startsWith(path + "/") && !written.contains(old)) {
                remove(destination.resolve(old));
            }
        }
    }

    @Override
    public void finish() throws IOException {
        for (String path : previous.paths()) {
            if (!written.contains(path)) {
                remove(destination.resolve(path));
            }
        }
        written.removeAll(unwritten);
        writeManifest(written);
        journal.clear();
        finished = true;
    }

    /** A build that broke off takes back the files that no build made before: on a full disk the next one needs their room. */
    @Override
    public void close() throws IOException {
        try (journal) {
            if (!finished) {
                for (String path : made) {
                    remove(destination.resolve(path));
                }
                removeFreshFolders();
                Set<String> all = new HashSet<>(previous.paths());
                all.addAll(written);
                all.removeAll(unwritten);
                all.removeAll(made);
                if (!all.isEmpty()) {
                    writeManifest(all);
                }
                journal.clear();
            }
        }
    }

    /** Those that have stayed empty. */
    private void removeFreshFolders() throws IOException {
        List<Path> folders = fresh.keySet().stream()
                .filter(folder -> fresh.getOrDefault(folder, false) && !folder.equals(destination))
                .sorted(Comparator.comparing(Path::getNameCount).reversed())
                .toList();
        for (Path folder : folders) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                fresh.put(folder, false); // somebody else has put something there
            }
        }
    }

    private void writeManifest(Set<String> paths) throws IOException {
        byte[] manifest = Manifest.text(paths).getBytes(StandardCharsets.UTF_8);
        Path place = destination.resolve(Manifest.NAME);
        if (!holds(place, manifest)) {
            replace(place, manifest);
        }
    }

    /** Of a path that was written more than once the last file stands; whatever is not Lyceum's was left as it is. */
    @Override
    public OutputFaults faults() {
        return new OutputFaults(written, collisions, foreign, unfit);
    }

    @Override
    public void keep(String path) {
        if (previous.paths().contains(path)) {
            written.add(path);
        }
    }

    @Override
    public void keepRest() {
        for (String path : previous.paths()) {
            if (Files.isRegularFile(destination.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                written.add(path);
            }
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
        Path temporary = temporaries.next(parent(target));
        boolean moved = false;
        try {
            Files.write(temporary, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            moved = true;
        } catch (FileSystemException e) {
            throw e; // it names the file
        } catch (IOException e) {
            throw new IOException("cannot write " + target + ": " + e.getMessage(), e);
        } finally {
            if (!moved) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static boolean holds(Path file, byte[] content) throws IOException {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile()
                    && found.size() == content.length
                    && Arrays.equals(Files.readAllBytes(file), content);
        } catch (FileSystemException e) {
            return false; // not there, or not readable: writing it will tell
        }
    }

    private void remove(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || isBehindLink(file)) {
            return;
        }
        Files.delete(file);
        for (Path folder = parent(file); !folder.equals(destination); folder = parent(folder)) {
            try {
                Files.deleteIfExists(folder);
            } catch (DirectoryNotEmptyException e) {
                return;
            }
        }
    }

    private boolean isBehindLink(Path file) {
        for (Path folder = parent(file); !folder.equals(destination); folder = parent(folder)) {
            if (Files.isSymbolicLink(folder)) {
                return true;
            }
        }
        return false;
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }
}
