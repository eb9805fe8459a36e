package dev.lyceum.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that questions are written in for other programs. */
public enum ExportFormat {
    ANKI("apkg"),
    TSV("tsv"),
    GIFT("gift.txt"),
    MOODLE("moodle.xml"),
    QTI("qti.zip"),
    WORKSHEET("html"),
    JSON("json");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** The format of a name as it stands in the configuration. */
    public static Optional<ExportFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.key().equalsIgnoreCase(name))
                .findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of a file in this format, without a dot in front. */
    public String extension() {
        return extension;
    }
}
