package dev.lyceum.render;

import dev.lyceum.source.SiteBounds;
import dev.lyceum.source.SourceReader;
import dev.lyceum.source.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One place that templates are taken from. */
sealed interface TemplateLayer {
    /**
     * The template's text, when this layer has it.
     *
     * @throws UncheckedIOException of an {@link UnreadableFileException} when it has, and the file cannot be read
     */
    Optional<String> read(String name);

    /** The names of all files, in no order. */
    List<String> names();

    /** What a person calls the file. */
    String path(String name);

    /**
     * A folder on disk; what links lead to outside of the site is not read.
     *
     * @param label what the folder is called in messages ({@code templates})
     */
    record Folder(Path root, String label) implements TemplateLayer {
        @Override
        public Optional<String> read(String name) {
            try {
                Path file = root.resolve(name);
                return SiteBounds.hasFile(root, file)
                        ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        : Optional.empty();
            } catch (InvalidPathException e) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(new UnreadableFileException(path(name), e));
            }
        }

        @Override
        public List<String> names() {
            return SiteBounds.files(root, "").stream()
                    .map(file -> SourceReader.pathBelow(root, file))
                    .toList();
        }

        @Override
        public String path(String name) {
            return label + "/" + name;
        }
    }

    /**
     * Files packed into the program.
     *
     * @param root an absolute resource folder without trailing slash ({@code /dev/lyceum/theme})
     */
    record ClassPath(String root) implements TemplateLayer {
        @Override
        public Optional<String> read(String name) {
            try (InputStream stream = TemplateLayer.class.getResourceAsStream(root + "/" + name)) {
                return stream == null
                        ? Optional.empty()
                        : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** As listed when the program was packed, because a class path cannot be walked. */
        @Override
        public List<String> names() {
            return read("templates.list")
                    .map(String::lines)
                    .orElse(Stream.empty())
                    .toList();
        }

        @Override
        public String path(String name) {
            return "(default theme)/" + name;
        }
    }
}
