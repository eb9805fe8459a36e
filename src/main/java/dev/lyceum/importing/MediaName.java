package dev.lyceum.importing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of media files, which come from strangers: a plain file name of a harmless kind, or nothing. */
final class MediaName {
    private static final Set<String> KINDS = Set.of(
            "png", "jpg", "jpeg", "gif", "webp", "avif", "svg", "bmp", "mp3", "ogg", "oga", "opus", "wav", "m4a",
            "flac", "mp4", "webm", "ogv");
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}_.-]+");
    private static final Pattern EDGES = Pattern.compile("^[._~-]+|[.]+$");
    private static final int LONGEST = 80;

    private MediaName() {}

    static boolean isHarmless(String name) {
        return KINDS.contains(extension(name));
    }

    /**
     * A name for the content folder.
     *
     * @param suffix for between the name and its extension
     */
    static String of(String name, String suffix) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String extension = extension(file);
        String stem = file.substring(0, Math.max(0, file.lastIndexOf('.')));
        String plain = EDGES.matcher(UNSAFE.matcher(stem).replaceAll("-")).replaceAll("");
        String cut = plain.length() > LONGEST ? plain.substring(0, plain.offsetByCodePoints(0, LONGEST / 2)) : plain;
        return (cut.isEmpty() ? "media" : cut) + suffix + "." + extension;
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
