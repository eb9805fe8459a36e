package dev.lyceum.output;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the files in memory. */
public final class MemorySink implements OutputSink {
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    @Override
    public void write(OutputFile file) {
        files.put(file.path(), file.bytes());
    }

    @Override
    public void keep(String path) {}

    @Override
    public void keepRest() {}

    @Override
    public void finish() {}

    @Override
    public OutputFaults faults() {
        return new OutputFaults(files.keySet(), Set.of(), Set.of(), Set.of());
    }

    @Override
    public void close() {}

    /** The text of a file. */
    public Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    public Set<String> paths() {
        return new TreeSet<>(files.keySet());
    }
}
