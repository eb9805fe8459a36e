package dev.lyceum.render;

import dev.lyceum.output.OutputFile;
import dev.lyceum.source.SiteBounds;
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
import java.util.stream.Stream;

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

    /** All assets of a site whose pages have these features between them. */
    public List<OutputFile> files(Collection<PageView.Features> features) {
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
        siteTemplates
                .filter(folder -> Files.isDirectory(folder.resolve("assets")))
                .ifPresent(folder -> {
                    for (OutputFile file : own(folder)) {
                        files.put(file.path(), file);
                    }
                });
        return new ArrayList<>(files.values());
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

    private static List<OutputFile> own(Path templates) {
        Path folder = templates.resolve("assets");
        try (Stream<Path> tree = Files.walk(folder)) {
            List<OutputFile> files = new ArrayList<>();
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                if (!SiteBounds.hasFile(templates, file)) {
                    continue;
                }
                String path = "assets/" + folder.relativize(file).toString().replace('\\', '/');
                files.add(new OutputFile(path, Files.readAllBytes(file)));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
