package dev.lyceum.image;

import dev.lyceum.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** How large the site's images are, so that a page can keep their place while they load. Thread-safe; looks once. */
public final class ImageSizes {
    private static final int BEGINNING = 2048;
    private static final Pattern SVG = Pattern.compile("<svg\\b[^>]*+>");
    private static final Pattern WIDTH = Pattern.compile("\\swidth=[\"'](\\d{1,5})(?:\\.\\d+)?(?:px)?[\"']");
    private static final Pattern HEIGHT = Pattern.compile("\\sheight=[\"'](\\d{1,5})(?:\\.\\d+)?(?:px)?[\"']");

    private final Map<String, SourceFile> files;
    private final Map<String, Optional<Size>> sizes = new ConcurrentHashMap<>();

    ImageSizes(Map<String, SourceFile> files) {
        this.files = files;
    }

    /** In pixels of the image. */
    public record Size(int width, int height) {}

    /**
     * The size of an image of the site; absent where it is none of the content's or nothing in it tells.
     *
     * @param url below the site's root, not percent-encoded
     */
    Optional<Size> of(String url) {
        SourceFile file = files.get(url);
        return file == null ? Optional.empty() : sizes.computeIfAbsent(url, key -> read(file.file()));
    }

    private static Optional<Size> read(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            return name.endsWith(".svg") ? svg(file) : name.endsWith(".webp") ? webp(file) : raster(file);
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // a broken image is shown as browsers show it
        }
    }

    private static Optional<Size> svg(Path file) throws IOException {
        byte[] beginning;
        try (var stream = Files.newInputStream(file)) {
            beginning = stream.readNBytes(BEGINNING);
        }
        Matcher tag = SVG.matcher(new String(beginning, StandardCharsets.UTF_8));
        if (!tag.find()) {
            return Optional.empty();
        }
        Matcher width = WIDTH.matcher(tag.group());
        Matcher height = HEIGHT.matcher(tag.group());
        return width.find() && height.find() ? size(width.group(1), height.group(1)) : Optional.empty();
    }

    private static Optional<Size> size(String width, String height) {
        return Optional.of(new Size(Integer.parseInt(width), Integer.parseInt(height)));
    }

    /** Its three kinds say it in three ways, at the beginning. */
    private static Optional<Size> webp(Path file) throws IOException {
        byte[] header;
        try (var stream = Files.newInputStream(file)) {
            header = stream.readNBytes(30);
        }
        String text = new String(header, StandardCharsets.ISO_8859_1);
        if (header.length < 30 || !text.startsWith("RIFF") || !text.startsWith("WEBPVP8", 8)) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        return switch (header[15]) {
            case 'X' -> Optional.of(new Size((bytes.getInt(24) & 0xFFFFFF) + 1, (bytes.getInt(26) >>> 8) + 1));
            case 'L' -> {
                int sides = bytes.getInt(21);
                yield Optional.of(new Size((sides & 0x3FFF) + 1, (sides >>> 14 & 0x3FFF) + 1));
            }
            default -> Optional.of(new Size(bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF));
        };
    }

    private static Optional<Size> raster(Path file) throws IOException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(file.toFile())) {
            if (stream == null) {
                return Optional.empty();
            }
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return Optional.of(new Size(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        }
    }
}
