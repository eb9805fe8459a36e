package dev.lyceum.render;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Names for the contents of assets, so that a browser may keep a file for good and still sees a new version at once. They
 * go behind a question mark: a file keeps its name, which sites that override a template go on using, and a page opened
 * from a disk finds it too.
 */
final class AssetVersions {
    private final List<TemplateLayer> layers;
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /**
     * @param layers the first that has a file counts
     */
    AssetVersions(List<TemplateLayer> layers) {
        this.layers = List.copyOf(layers);
    }

    /**
     * The version of a file below {@code assets/}, or of all files of a folder when the path ends in a slash; empty where
     * there is no such file.
     */
    String of(String path) {
        return versions.computeIfAbsent("assets/" + path, this::version);
    }

    private String version(String path) {
        CRC32 sum = new CRC32();
        boolean found = false;
        for (String file : path.endsWith("/") ? below(path) : List.of(path)) {
            Optional<String> text = text(file);
            if (text.isPresent()) {
                sum.update(text.get().getBytes(StandardCharsets.UTF_8));
                found = true;
            }
        }
        return found ? String.format("%08x", sum.getValue()) : "";
    }

    private Optional<String> text(String file) {
        try {
            return layers.stream().flatMap(layer -> layer.read(file).stream()).findFirst();
        } catch (UncheckedIOException e) {
            return Optional.empty(); // whoever copies it tells
        }
    }

    private Iterable<String> below(String folder) {
        TreeSet<String> files = new TreeSet<>();
        for (TemplateLayer layer : layers) {
            Stream.concat(
                            layer.names().stream(),
                            layer.read(AssetFiles.INDEX).map(String::lines).orElse(Stream.empty()))
                    .filter(name -> name.startsWith(folder))
                    .forEach(files::add);
        }
        return files;
    }
}
