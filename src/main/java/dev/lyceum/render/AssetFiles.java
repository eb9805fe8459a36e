package dev.lyceum.render;

import dev.lyceum.output.OutputFile;
import dev.lyceum.problem.Problem;
import dev.lyceum.source.SiteBounds;
import dev.lyceum.source.SourceReader;
import dev.lyceum.source.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files below {@code assets/}: the theme's, overridden file by file by the site's {@code templates/assets}, and the
 * third-party ones that some page needs.
 */
public final class AssetFiles {
    private static final String THEME = "/dev/lyceum/theme/";
    static final String INDEX = "assets.list";

    private final Optional<Path> siteTemplates;

    public AssetFiles(Optional<Path> siteTemplates) {
        this.siteTemplates = siteTemplates;
    }

    /** @param unreadable the paths of files that are there and cannot be read */
    public record Found(List<OutputFile> files, List<String> unreadable, List<Problem> problems) {}

    /** All assets of a site whose pages have these features between them. */
    public Found files(Collection<PageView.Features> features) {
        Map<String, OutputFile> files = new TreeMap<>();
        Optional<DiagramChunks> diagrams = features.stream().anyMatch(PageView.Features::mermaid)
                ? Optional.of(DiagramChunks.of(theme(DiagramChunks.LIST), features))
                : Optional.empty();
        for (String path : theme(INDEX).lines().toList()) {
            if (path.startsWith(DiagramChunks.FOLDER)
                    ? diagrams.map(chunks -> chunks.needed(path)).orElse(false)
                    : needed(path, features)) {
                files.put(path, new OutputFile(path, bytes(path)));
            }
        }
        List<String> unreadable = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (siteTemplates.isPresent()) {
            for (Path file : SiteBounds.files(siteTemplates.get(), "assets")) {
                String path = SourceReader.pathBelow(siteTemplates.get(), file);
                files.remove(path);
                try {
                    files.put(path, new OutputFile(path, Files.readAllBytes(file)));
                } catch (IOException e) {
                    unreadable.add(path);
                    problems.add(new UnreadableFileException("templates/" + path, e).problem());
                }
            }
        }
        return new Found(List.copyOf(files.values()), unreadable, problems);
    }

    private static boolean needed(String path, Collection<PageView.Features> features) {
        if (path.startsWith("assets/vendor/katex/") || path.equals("assets/math.js")) {
            return features.stream().anyMatch(PageView.Features::math) && FormulaFonts.needed(path, features);
        } else if (path.equals("assets/mermaid.js")) {
            return features.stream().anyMatch(PageView.Features::mermaid);
        } else if (path.startsWith("assets/vendor/highlight/") || path.equals("assets/code.js")) {
            return features.stream().anyMatch(PageView.Features::code);
        }
        return true;
    }

    private static String theme(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String path) {
        try (InputStream stream = AssetFiles.class.getResourceAsStream(THEME + path)) {
            if (stream == null) {
                throw new IllegalStateException("not packed: " + THEME + path);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
