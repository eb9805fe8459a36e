package dev.lyceum.data;

import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;

/** Reads text of a known format. */
public final class DataReader {
    private DataReader() {}

    public static ReadData read(DataFormat format, SourceText file, Span range) {
        return switch (format) {
            case TOML -> TomlReader.read(file, range);
            case YAML -> YamlReader.read(file, range);
            case JSON -> JsonReader.read(file, range);
        };
    }
}
