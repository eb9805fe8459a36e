package dev.lyceum.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Tells whether files are as they were, by name, size and time of the last change, without reading them; of folders only
 * whether they are there.
 *
 * @param digest the same for the same files
 * @param newest when the file that was changed last was changed, or one came or went
 */
public record FolderStamp(String digest, Instant newest) {

    /** Collects files. */
    public static final class Collector {
        private final Map<String, BasicFileAttributes> files = new TreeMap<>();
        private final Set<String> folders = new TreeSet<>();
        /** When something last came into a folder or went. */
        private long moved;

        /** A file that is expected there; one that is not there counts as such. */
        public Collector file(Path file) throws IOException {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                files.put(file.toString(), Files.readAttributes(file, BasicFileAttributes.class));
            }
            return this;
        }

        /** A file, or everything in a folder and below it, if there is one; links are followed. */
        public Collector tree(Path folder) throws IOException {
            if (Files.isRegularFile(folder)) {
                return file(folder);
            }
            if (Files.isDirectory(folder)) {
                Files.walkFileTree(
                        folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                            @Override
                            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                                folders.add(visited.toString());
                                moved = Math.max(
                                        moved, attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
                                return FileVisitResult.CONTINUE;
                            }

                            @Override
                            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                                files.put(file.toString(), attributes);
                                return FileVisitResult.CONTINUE;
                            }
                        });
            }
            return this;
        }

        public FolderStamp stamp() {
            MessageDigest digest = sha256();
            ByteBuffer numbers = ByteBuffer.allocate(2 * Long.BYTES);
            long newest = moved;
            for (Map.Entry<String, BasicFileAttributes> file : files.entrySet()) {
                BasicFileAttributes attributes = file.getValue();
                long changed = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
                newest = Math.max(newest, changed);
                digest.update((file.getKey() + '\0').getBytes(StandardCharsets.UTF_8));
                numbers.clear()
                        .putLong(attributes.isDirectory() ? -1 : attributes.size())
                        .putLong(changed);
                digest.update(numbers.array());
            }
            for (String folder : folders) {
                digest.update((folder + '\0').getBytes(StandardCharsets.UTF_8));
            }
            return new FolderStamp(HexFormat.of().formatHex(digest.digest()), Instant.ofEpochSecond(0, newest));
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
