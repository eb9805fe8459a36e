package dev.lyceum.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats that cards are written in. */
public enum ExportFormat {
    ANKI("apkg"),
    TSV("tsv"),
    GIFT("gift.txt"),
    MOODLE("moodle.xml"),
    QTI("qti.zip"),
    WORKSHEET("html");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** The format of a name as it stands in the configuration. */
    public static Optional<ExportFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.key().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of a file in this format, without a dot in front. */
    public String extension() {
        return extension;
    }

    /**
     * @param earlier where an earlier export in this format is, if anywhere
     */
    public CardExporter exporter(Optional<Path> earlier) {
        return switch (this) {
            case ANKI -> new AnkiExporter(earlier);
            case TSV -> new TsvExporter();
            case GIFT -> new GiftExporter();
            case MOODLE -> new MoodleExporter();
            case QTI -> new QtiExporter();
            case WORKSHEET -> new WorksheetExporter(WorksheetExporter.Layout.KEY, WorksheetExporter.Paper.A4);
        };
    }
}
