package dev.lyceum.render;

import dev.lyceum.site.Resource;
import dev.lyceum.site.Site;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** How large the site's images are, so that a page can keep their place while they load. Thread-safe; looks once. */
final class ImageSizes {
    private static final int BEGINNING = 2048;
    private static final Pattern SVG = Pattern.compile("<svg\\b[^>]*+>");
    private static final Pattern WIDTH = Pattern.compile("\\swidth=[\"'](\\d{1,5})(?:\\.\\d+)?(?:px)?[\"']");
    private static final Pattern HEIGHT = Pattern.compile("\\sheight=[\"'](\\d{1,5})(?:\\.\\d+)?(?:px)?[\"']");

    private final Map<String, Path> files = new HashMap<>();
    private final Map<String, Optional<Size>> sizes = new ConcurrentHashMap<>();

    ImageSizes(Site site) {
        Stream.concat(site.resources().values().stream(), site.resourceCopies().stream())
                .forEach(resource -> add(resource));
    }

    private void add(Resource resource) {
        files.put(resource.url(), resource.file().file());
    }

    /** In pixels of the image. */
    record Size(int width, int height) {}

    /**
     * The size of an image of the site; absent where it is none of the content's or nothing in it tells.
     *
     * @param url below the site's root, not percent-encoded
     */
    Optional<Size> of(String url) {
        Path file = files.get(url);
        return file == null ? Optional.empty() : sizes.computeIfAbsent(url, key -> read(file));
    }

    private static Optional<Size> read(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            return name.endsWith(".svg") ? svg(file) : raster(file);
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
