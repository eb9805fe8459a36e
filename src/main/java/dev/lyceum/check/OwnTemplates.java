package dev.lyceum.check;

import dev.lyceum.source.SiteBounds;
import dev.lyceum.source.SourceReader;
import dev.lyceum.source.UnreadableFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The texts in a site's own templates folder.
 *
 * @param texts by path below the folder
 */
record OwnTemplates(Map<String, String> texts) {
    private static final List<String> TEXT_EXTENSIONS =
            List.of(".html", ".css", ".js", ".svg", ".json", ".xml", ".txt");

    static OwnTemplates of(CheckedSite site) {
        Path folder = site.root().resolve("templates");
        Map<String, String> texts = new TreeMap<>();
        for (Path file : SiteBounds.files(folder, "")) {
            String path = SourceReader.pathBelow(folder, file);
            if (TEXT_EXTENSIONS.stream().anyMatch(path::endsWith)) {
                try {
                    texts.put(path, SourceReader.read(folder, file).text().text());
                } catch (UnreadableFileException e) {
                    // rendering has told
                }
            }
        }
        return new OwnTemplates(texts);
    }

    /** Whether any of them holds the word. */
    boolean mention(String word) {
        return texts.values().stream().anyMatch(text -> text.contains(word));
    }

    /** Whether any but the file itself does. */
    boolean othersMention(String word, String path) {
        return texts.entrySet().stream()
                .anyMatch(entry ->
                        !entry.getKey().equals(path) && entry.getValue().contains(word));
    }
}
