package dev.lyceum.output;

import java.io.Closeable;
import java.io.IOException;

/** Where finished files go. Implementations take files from several threads at once. */
public interface OutputSink extends Closeable {
    /** Takes one file; a second file of the same path replaces the first. */
    void write(OutputFile file) throws IOException;

    /** Says that a file of the last build is to stay though this one could not make it. */
    void keep(String path);

    /** Says that not all of the site is known this time: whatever the last build made and this one does not is to stay. */
    void keepRest();

    /** Called once when every file has been written: the moment to remove what is no longer part of the site. */
    void finish() throws IOException;

    /** What stood in the way of the files so far. */
    OutputFaults faults() throws IOException;

    /** Ends the build, whether it was finished or not. */
    @Override
    void close() throws IOException;
}
