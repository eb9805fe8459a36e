package dev.lyceum.image;

import dev.lyceum.output.OutputFile;
import dev.lyceum.output.OutputSink;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import dev.lyceum.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The images of a site. Thread-safe. */
public final class SiteImages {
    private static final String FOLDER = "assets/images/";
    /** The formats that Java reads, so that one it cannot read is broken. */
    private static final Pattern READ = Pattern.compile("\\.(?:png|jpe?g|gif)$");

    private final Map<String, SourceFile> files;
    private final ImageSizes sizes;
    private final Map<String, List<Variant>> variants = new ConcurrentHashMap<>();
    /** The smaller ones by their names, which are made of the image's bytes: equal images have them in common. */
    private final Set<String> written = ConcurrentHashMap.newKeySet();

    /** @param files of the site, images and others, by their URLs below the site's root, not percent-encoded */
    public SiteImages(Map<String, SourceFile> files) {
        this.files = Map.copyOf(files);
        sizes = new ImageSizes(this.files);
    }

    /**
     * A smaller one of an image.
     *
     * @param url below the site's root
     */
    public record Variant(String url, int width) {}

    /** The size of an image; absent where the site has no such file or nothing in it tells. */
    public Optional<ImageSizes.Size> size(String url) {
        return sizes.of(url);
    }

    /** The smaller ones of an image that have been made, the smallest first. */
    public List<Variant> variants(String url) {
        return variants.getOrDefault(url, List.of());
    }

    /** The URLs of what can be looked at. */
    public List<String> urls() {
        return files.keySet().stream()
                .filter(url -> READ.matcher(url.toLowerCase(Locale.ROOT)).find())
                .sorted()
                .toList();
    }

    /** Makes the smaller ones of an image, where it is large; tells when it cannot be read. */
    public Optional<Problem> scale(String url, ImageScaler scaler, OutputSink sink) throws IOException {
        Optional<Problem> broken = check(url);
        SourceFile file = files.get(url);
        Optional<ImageSizes.Size> size = size(url);
        if (file == null || size.isEmpty() || !ImageScaler.isScalable(file.file(), file.size(), size.get())) {
            return broken;
        }
        List<ImageScaler.Scaled> made;
        try {
            made = scaler.scale(file.file(), size.get());
        } catch (IOException | RuntimeException e) {
            return Files.isReadable(file.file())
                    ? Optional.of(broken(file))
                    : Optional.empty(); // Java's readers throw all kinds at broken images
        }
        List<Variant> list = new ArrayList<>();
        for (ImageScaler.Scaled image : made) {
            if (written.add(image.name())) {
                sink.write(new OutputFile(FOLDER + image.name(), image.bytes()));
            }
            list.add(new Variant(FOLDER + image.name(), image.width()));
        }
        variants.put(url, List.copyOf(list));
        return broken;
    }

    /** Tells when an image cannot be read. */
    public Optional<Problem> check(String url) {
        SourceFile file = files.get(url);
        // of one that may not be read whoever copies it tells
        return file == null || size(url).isPresent() || !Files.isReadable(file.file())
                ? Optional.empty()
                : Optional.of(broken(file));
    }

    private static Problem broken(SourceFile file) {
        return Problem.warning("image-unreadable", Location.of(file.path()), "this image cannot be read")
                .withHint("it may be damaged, or of another format than its name says: save it again");
    }
}
