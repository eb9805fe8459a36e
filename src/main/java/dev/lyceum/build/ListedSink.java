package dev.lyceum.build;

import dev.lyceum.output.OutputFaults;
import dev.lyceum.output.OutputFile;
import dev.lyceum.output.OutputSink;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Remembers the contents' sum of every file on its way to another sink. */
final class ListedSink implements OutputSink {
    private final OutputSink sink;
    private final Map<String, Long> sums = new ConcurrentHashMap<>();

    ListedSink(OutputSink sink) {
        this.sink = sink;
    }

    /** The sum of each file so far, by path. */
    SortedMap<String, Long> sums() {
        return new TreeMap<>(sums);
    }

    @Override
    public void write(OutputFile file) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(file.bytes());
        sums.put(file.path(), sum.getValue());
        sink.write(file);
    }

    @Override
    public void keep(String path) {
        sink.keep(path);
    }

    @Override
    public void keepRest() {
        sink.keepRest();
    }

    @Override
    public void finish() throws IOException {
        sink.finish();
    }

    @Override
    public OutputFaults faults() throws IOException {
        return sink.faults();
    }

    @Override
    public void close() throws IOException {
        sink.close();
    }
}
