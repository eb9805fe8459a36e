package dev.lyceum.importing;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.source.ReadSource;
import dev.lyceum.source.SourceReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** Makes topics of a deck. */
public final class DeckImporter {
    private DeckImporter() {}

    /**
     * Never overwrites a file.
     *
     * @param file {@code .csv}, {@code .tsv}, {@code .txt} or {@code .apkg}
     * @param into the section for the topics, as {@code lyceum new topic} takes it; empty for the top
     */
    public static ImportReport importFile(BuildRequest request, Path file, String into, LocalDate today)
            throws IOException, ImportException {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String title = dot > 0 ? name.substring(0, dot) : name;
        ImportedDeck deck = switch (name.substring(dot + 1).toLowerCase(Locale.ROOT)) {
            case "csv", "txt" -> table(file, false);
            case "tsv" -> table(file, true);
            case "apkg", "colpkg" -> AnkiDeckReader.read(file);
            default -> throw new ImportException("a deck is a .csv, .tsv, .txt or .apkg file, not " + name);
        };
        if (deck.cards().isEmpty()) {
            throw new ImportException("there is no question with an answer in " + name);
        }
        return new TopicWriter(request, today).write(deck, title, into);
    }

    private static ImportedDeck table(Path file, boolean tabs) throws IOException, ImportException {
        Path whole = file.toAbsolutePath();
        if (isUtf16(whole)) {
            String text = new String(Files.readAllBytes(whole), StandardCharsets.UTF_16);
            return CsvDeckReader.read(text.replace("\r\n", "\n"), tabs);
        }
        Path folder = whole.getParent();
        ReadSource read = SourceReader.read(folder == null ? whole : folder, whole);
        ImportedDeck deck = CsvDeckReader.read(read.text().text().replace("\r\n", "\n"), tabs);
        return read.problems().isEmpty()
                ? deck
                : deck.lacking("letters that are not UTF-8, now \ufffd: save the table as UTF-8 and import it again");
    }

    /** Whether a file begins with the mark of UTF-16, in which spreadsheets write "Unicode text". */
    private static boolean isUtf16(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] mark = in.readNBytes(2);
            return mark.length == 2 && (mark[0] & mark[1] & 0xfe) == 0xfe && mark[0] != mark[1];
        }
    }
}
