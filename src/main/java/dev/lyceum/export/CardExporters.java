package dev.lyceum.export;

import dev.lyceum.config.ExportFormat;
import dev.lyceum.export.WorksheetExporter.Layout;
import dev.lyceum.export.WorksheetExporter.Paper;
import java.nio.file.Path;
import java.util.Optional;

/** The exporters of the formats that are made of cards. */
public final class CardExporters {
    private CardExporters() {}

    /**
     * The exporter of a format, with its default layout.
     *
     * @param earlier where an export that was written before may be; a note that has not changed since keeps its time
     */
    public static CardExporter of(ExportFormat format, Optional<Path> earlier) {
        return switch (format) {
            case ANKI -> new AnkiExporter(earlier);
            case TSV -> new TsvExporter();
            case GIFT -> new GiftExporter();
            case MOODLE -> new MoodleExporter();
            case QTI -> new QtiExporter();
            case WORKSHEET -> new WorksheetExporter(Layout.KEY, Paper.A4);
            case JSON -> throw new IllegalArgumentException("not made of cards: " + format);
        };
    }
}
