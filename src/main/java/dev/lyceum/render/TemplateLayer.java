package dev.lyceum.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** One place that templates are taken from. */
sealed interface TemplateLayer {
    /** The template's text, when this layer has it. */
    Optional<String> read(String name);

    /** What a person calls the file. */
    String path(String name);

    /**
     * A folder on disk.
     *
     * @param label what the folder is called in messages ({@code templates})
     */
    record Folder(Path root, String label) implements TemplateLayer {
        @Override
        public Optional<String> read(String name) {
            try {
                Path file = root.resolve(name);
                return Files.isRegularFile(file)
                        ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        : Optional.empty();
            } catch (InvalidPathException e) {
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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

        @Override
        public String path(String name) {
            return "(default theme)/" + name;
        }
    }
}
