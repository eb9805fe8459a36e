package dev.lyceum.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Forgets every file and remembers its path: for a run that only looks for problems. */
public final class DiscardingSink implements OutputSink {
    private final Path destination;
    private final OutputPlaces places;
    private final Set<String> written = ConcurrentHashMap.newKeySet();
    private final Set<String> collisions = ConcurrentHashMap.newKeySet();
    private final Set<String> unfit = ConcurrentHashMap.newKeySet();

    /** @param destination where a build would write; looked at, and never changed */
    public DiscardingSink(Path destination) {
        this.destination = destination;
        this.places = new OutputPlaces(destination);
    }

    @Override
    public void write(OutputFile file) {
        if (places.of(file.path()).isEmpty()) {
            unfit.add(file.path());
        } else if (!written.add(file.path())) {
            collisions.add(file.path());
        }
    }

    @Override
    public void keep(String path) {}

    @Override
    public void keepRest() {}

    @Override
    public void finish() {}

    @Override
    public void close() {}

    @Override
    public OutputFaults faults() throws IOException {
        Set<String> all = new HashSet<>(collisions);
        for (String path : written) {
            for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
                if (written.contains(path.substring(0, slash))) {
                    all.add(path.substring(0, slash));
                }
            }
        }
        return new OutputFaults(written, all, foreign(), unfit);
    }

    /** Empty also for a folder into which no build would write at all. */
    private Set<String> foreign() throws IOException {
        Set<String> foreign = new HashSet<>();
        if (!Files.isDirectory(destination) || FolderSink.isForeign(destination)) {
            return foreign;
        }
        Set<String> own = Manifest.read(destination).paths();
        Map<String, Optional<String>> folders = new HashMap<>();
        for (String path : written) {
            Optional<String> blocked = blocked(parent(path), own, folders);
            if (blocked.isPresent()) {
                foreign.add(blocked.get());
            } else if (isForeign(path, own)) {
                foreign.add(path);
            }
        }
        return foreign;
    }

    /** The file or link that stands where a folder or one above it belongs. */
    private Optional<String> blocked(String folder, Set<String> own, Map<String, Optional<String>> known) {
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> found = known.get(folder);
        if (found == null) {
            found = blocked(parent(folder), own, known);
            Path place = destination.resolve(folder);
            if (found.isEmpty()
                    && !Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)
                    && isSomebodys(place, folder, own)) {
                found = Optional.of(folder);
            }
            known.put(folder, found);
        }
        return found;
    }

    private boolean isForeign(String path, Set<String> own) throws IOException {
        Path place = destination.resolve(path);
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return isSomebodys(place, path, own);
        }
        try (Stream<Path> below = Files.walk(place)) {
            return below.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> destination.relativize(file).toString().replace('\\', '/'))
                    .anyMatch(file -> !own.contains(file));
        }
    }

    private static boolean isSomebodys(Path place, String path, Set<String> own) {
        return Files.exists(place, LinkOption.NOFOLLOW_LINKS) && (!own.contains(path) || Files.isSymbolicLink(place));
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
