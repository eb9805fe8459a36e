package dev.lyceum.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Holds blocks of bytes that are too many for the memory: the first in memory, the rest in a file without a name, which goes
 * with the program. May be used by several threads.
 */
public final class Spool {
    private static final long IN_MEMORY = 64L << 20;

    private final long inMemory;
    private final Path folder;
    private long size;
    private long end;
    private boolean full;
    private Optional<RandomAccessFile> file = Optional.empty();

    public Spool() {
        this(IN_MEMORY, Path.of(System.getProperty("java.io.tmpdir", "")));
    }

    /**
     * @param inMemory bytes that are held before the file is made
     * @param folder for the file
     */
    Spool(long inMemory, Path folder) {
        this.inMemory = inMemory;
        this.folder = folder;
    }

    /** Takes a block, which is not to be changed any more; the result has it as often as it is asked. */
    public Supplier<byte[]> put(byte[] block) {
        long at = place(block);
        int length = block.length;
        return at < 0 ? () -> block : () -> read(at, length);
    }

    /** Where the file has the block now; negative where it has not. */
    private synchronized long place(byte[] block) {
        if (full || size + block.length <= inMemory) {
            size += block.length;
            return -1;
        }
        try {
            RandomAccessFile to = open();
            to.seek(end);
            to.write(block);
            end += block.length;
            return end - block.length;
        } catch (IOException e) {
            full = true; // the memory may still have room
            return -1;
        }
    }

    private RandomAccessFile open() throws IOException {
        if (file.isEmpty()) {
            Path path = Files.createTempFile(folder, "lyceum", ".tmp");
            path.toFile().deleteOnExit();
            file = Optional.of(new RandomAccessFile(path.toFile(), "rw"));
            removeName(path);
        }
        return file.get();
    }

    /** So that the file goes also when the program is killed. */
    private static void removeName(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Windows deletes no open file: it goes at the end
        }
    }

    private synchronized byte[] read(long at, int length) {
        try {
            byte[] block = new byte[length];
            RandomAccessFile from = file.orElseThrow();
            from.seek(at);
            from.readFully(block);
            return block;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
