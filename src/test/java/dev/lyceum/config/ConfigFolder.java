package dev.lyceum.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of a site, called {@code My Notes}, with its configuration. */
record ConfigFolder(Path root) {
    static ConfigFolder in(Path temporary) throws IOException {
        return new ConfigFolder(Files.createDirectory(temporary.resolve("My Notes")));
    }

    void file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    void write(String toml) throws IOException {
        file("config.toml", toml);
    }

    LoadedConfig read() {
        return read(Overrides.NONE);
    }

    LoadedConfig read(Overrides overrides) {
        return ConfigReader.read(root, overrides);
    }

    LoadedConfig load(String toml) throws IOException {
        write(toml);
        return read();
    }

    /** The configuration in a text about which there is nothing to say. */
    SiteConfig clean(String toml) throws IOException {
        LoadedConfig loaded = load(toml);
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.notes()).isEmpty();
        return loaded.config();
    }

    static List<String> problems(LoadedConfig loaded) {
        return loaded.problems().stream()
                .map(problem -> problem.location() + " " + problem.code())
                .toList();
    }
}
