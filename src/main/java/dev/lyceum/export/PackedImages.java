package dev.lyceum.export;

import dev.lyceum.source.UnreadableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Images packed beside the text, each once, under a name that tells different images apart by what is in them. */
final class PackedImages implements ImageShelf {
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9_-]+");

    private final String prefix;
    private final Map<Path, String> names = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /**
     * @param prefix of the addresses in the text
     */
    PackedImages(String prefix) {
        this.prefix = prefix;
    }

    @Override
    public String place(Path file) {
        return prefix + names.computeIfAbsent(file, this::pack);
    }

    private String pack(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String name = String.valueOf(file.getFileName());
            int dot = name.lastIndexOf('.');
            String stem =
                    UNSAFE.matcher(dot < 0 ? name : name.substring(0, dot)).replaceAll("-");
            String extension =
                    dot < 0 ? "" : "." + UNSAFE.matcher(name.substring(dot + 1)).replaceAll("");
            String packed = stem + "-" + Fingerprint.hex(bytes, 5) + extension;
            files.put(packed, bytes);
            return packed;
        } catch (IOException e) {
            throw new UncheckedIOException(new UnreadableFileException(file.toString(), e));
        }
    }

    /** What was packed so far, by name. */
    Map<String, byte[]> files() {
        return Collections.unmodifiableMap(files);
    }
}
