package dev.lyceum.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * The file of a destination that is there while a build writes into it: locked, so that a second build waits, and with
 * the paths that are not in the manifest yet, so that after a build that was killed the next one knows whose they are.
 */
final class Journal implements AutoCloseable {
    static final String NAME = ".lyceum-journal";

    /** Begins lines that are no paths: the first of each build, so that one without files is seen too. */
    private static final String MARK = "//";
    /** Where the lock is, for systems on which locked bytes cannot be read. */
    private static final long FAR = Long.MAX_VALUE - 1;

    private static final Duration POLL = Duration.ofMillis(50);

    private final Path file;
    private final FileChannel channel;
    private final List<String> before;

    private Journal(Path file, FileChannel channel, List<String> before) {
        this.file = file;
        this.channel = channel;
        this.before = before;
    }

    /** Waits for another build to end, and for no longer than {@code patience}. */
    static Journal open(Path destination, Duration patience) throws IOException {
        Path file = destination.resolve(NAME);
        if (Files.isSymbolicLink(file)) {
            Files.delete(file); // not Lyceum's, and what it leads to would be written into
        }
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<Journal> journal = tryOpen(file);
            if (journal.isPresent()) {
                return journal.get();
            }
            if (System.nanoTime() - end >= 0) {
                throw new IOException("another build is writing into " + destination + ": try again when it is done");
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /**
     * Empty where another build has it. A build that ends removes the file, so the one that is locked must still be the one of
     * that name: the same before it was opened and after. It must not be opened a second time to find that out, since POSIX
     * gives a process's locks on a file up as soon as the process closes it anywhere.
     */
    private static Optional<Journal> tryOpen(Path file) throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // another build has it, or was killed
        }
        FileChannel channel;
        Optional<Object> opened;
        try {
            opened = key(file);
            channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return Optional.empty(); // just removed
        }
        try {
            if (isLocked(channel) && isInPlace(file, opened)) {
                List<String> before = lines(Channels.newInputStream(channel).readAllBytes());
                Journal journal = new Journal(file, channel, before);
                journal.add(MARK);
                return Optional.of(journal);
            }
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** What the file system knows a file by; empty where it has no such thing, as on Windows. */
    private static Optional<Object> key(Path file) throws IOException {
        return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey());
    }

    private static boolean isInPlace(Path file, Optional<Object> opened) throws IOException {
        try {
            return key(file).equals(opened);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock(FAR, 1, false);
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // a build of this very process
        }
    }

    /** The lines that were written to their end. */
    private static List<String> lines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    /** Whether a build before was killed. */
    boolean wasLeft() {
        return !before.isEmpty();
    }

    /** What a build that was killed had written or was about to. */
    Set<String> before() {
        return before.stream().filter(line -> !line.startsWith(MARK)).collect(Collectors.toSet());
    }

    /** Says that a file is about to be made. */
    void add(String path) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((path + "\n").getBytes(StandardCharsets.UTF_8));
        synchronized (channel) {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        }
    }

    /** The manifest knows everything now. */
    void clear() throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
