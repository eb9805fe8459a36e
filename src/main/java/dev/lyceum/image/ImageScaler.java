package dev.lyceum.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import net.coobird.thumbnailator.Thumbnails;

/**
 * Makes smaller ones of large images, for small screens. What it made is remembered under a sum of the image's bytes, so
 * that it is made once. Thread-safe.
 */
public final class ImageScaler {
    /** The reading column on a plain screen and on one of double density. */
    private static final List<Integer> WIDTHS = List.of(720, 1360);
    /** An image is scaled where it is so many times as wide. */
    private static final double LARGER = 1.25;
    /** A smaller one is worth while with at most so much of the bytes. */
    private static final double LIGHTER = 0.85;

    private static final int LIGHT = 30_000;
    private static final long MOST_PIXELS = 40_000_000;
    private static final float QUALITY = 0.82f;
    private static final int MOST_REMEMBERED = 2000;
    private static final int NAME_LENGTH = 20;
    /** The chunk that makes a PNG move; only its first picture would be kept. */
    private static final String MOVING = "acTL";

    private static final int HEADER = 4096;

    private final Optional<Path> memory;
    private final AtomicBoolean grown = new AtomicBoolean();

    /** @param memory a folder where to remember; all in it can be deleted at any time */
    public ImageScaler(Optional<Path> memory) {
        this.memory = memory;
    }

    /**
     * A smaller image.
     *
     * @param name for its file, the same for the same contents
     */
    @SuppressWarnings("ArrayRecordComponent") // they are not compared
    record Scaled(String name, int width, byte[] bytes) {}

    /** Whether there may be smaller ones of an image. */
    static boolean isScalable(Path file, long bytes, ImageSizes.Size size) {
        return format(file).isPresent()
                && bytes > LIGHT
                && size.width() >= WIDTHS.get(0) * LARGER
                && (long) size.width() * size.height() <= MOST_PIXELS;
    }

    private static Optional<String> format(Path file) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        if (extension.equalsIgnoreCase("jpg") || extension.equalsIgnoreCase("jpeg")) {
            return Optional.of("jpg");
        }
        return extension.equalsIgnoreCase("png") ? Optional.of("png") : Optional.empty();
    }

    /** The smaller ones that are worth while, the smallest first. */
    List<Scaled> scale(Path file, ImageSizes.Size size) throws IOException {
        byte[] image = Files.readAllBytes(file);
        String format = format(file).orElseThrow();
        List<Scaled> made = new ArrayList<>();
        if (new String(image, 0, Math.min(HEADER, image.length), StandardCharsets.ISO_8859_1).contains(MOVING)) {
            return made;
        }
        String sum = sum(image);
        Optional<BufferedImage> picture = Optional.empty();
        for (int width : WIDTHS) {
            if (size.width() < width * LARGER) {
                continue;
            }
            String name = sum + "-" + width + "." + format;
            Optional<byte[]> bytes = remembered(name);
            if (bytes.isEmpty()) {
                BufferedImage read = picture.isPresent() ? picture.get() : read(image);
                picture = Optional.of(read);
                bytes = Optional.of(write(read, width, format));
                remember(name, bytes.get());
            }
            if (bytes.get().length <= image.length * LIGHTER) {
                made.add(new Scaled(name, width, bytes.get()));
            }
        }
        return made;
    }

    private static BufferedImage read(byte[] image) throws IOException {
        return Thumbnails.of(new ByteArrayInputStream(image)).scale(1).asBufferedImage();
    }

    private static byte[] write(BufferedImage picture, int width, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        var scaled = Thumbnails.of(picture).width(width).outputFormat(format);
        (format.equals("jpg") ? scaled.outputQuality(QUALITY) : scaled).toOutputStream(bytes);
        return bytes.toByteArray();
    }

    private Optional<byte[]> remembered(String name) {
        if (memory.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path file = memory.get().resolve(name);
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // then it is made anew
        }
    }

    private void remember(String name, byte[] bytes) {
        if (memory.isEmpty()) {
            return;
        }
        try {
            Files.createDirectories(memory.get());
            Path unfinished = Files.createTempFile(memory.get(), "image", ".tmp");
            Files.write(unfinished, bytes);
            Files.move(unfinished, memory.get().resolve(name), StandardCopyOption.REPLACE_EXISTING);
            grown.set(true);
        } catch (IOException e) {
            // it will be made again the next time
        }
    }

    /** Forgets the images that were made longest ago, where there are too many now. */
    public void forgetOldest() throws IOException {
        if (grown.get()) {
            forgetOldest(MOST_REMEMBERED);
        }
    }

    void forgetOldest(int most) throws IOException {
        if (memory.isEmpty() || !Files.isDirectory(memory.get())) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(memory.get())) {
            files = new ArrayList<>(all.toList());
        }
        if (files.size() > most) {
            files.sort(Comparator.comparing(file -> file.toFile().lastModified()));
            for (Path file : files.subList(0, files.size() - most)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String sum(byte[] image) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(image);
            return HexFormat.of().formatHex(digest).substring(0, NAME_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
