package dev.lyceum.export;

import dev.lyceum.data.JsonWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes an Anki package ({@code .apkg}): a subdeck a section, a note for each question with an answer and each key point.
 *
 * <p>Who imports a newer package keeps the schedule of every card: a note is known again by its guid, made from the site's
 * id, language, page and question id, and Anki takes its new text if its time of change has grown. That time is the one of
 * the page's file; with an earlier package at hand, notes whose words are the same keep the time they have there.
 */
public final class AnkiExporter implements CardExporter {
    private final EarlierNotes earlier;

    /**
     * @param earlier where the last export is, if anywhere
     */
    public AnkiExporter(Optional<Path> earlier) {
        this.earlier = earlier.map(EarlierNotes::read).orElse(EarlierNotes.NONE);
    }

    @Override
    public void export(CardSet set, OutputStream out) throws IOException {
        PackedImages images = new PackedImages("");
        CardHtml html = new CardHtml(set, images);
        List<AnkiNote> notes = new ArrayList<>();
        for (CardPage page : set.pages()) {
            for (Card card : page.cards()) {
                card.answer()
                        .map(answer -> AnkiNote.of(set, page, card, answer, html))
                        .map(earlier::dated)
                        .ifPresent(notes::add);
            }
        }
        try (ZipPacker zip = new ZipPacker(out)) {
            zip.add("collection.anki2", AnkiCollection.bytes(notes));
            StringWriter media = new StringWriter();
            List<byte[]> contents = new ArrayList<>();
            try (JsonWriter json = JsonWriter.compact(media)) {
                json.object(() -> {
                    for (Map.Entry<String, byte[]> image : images.files().entrySet()) {
                        json.text(Integer.toString(contents.size()), image.getKey());
                        contents.add(image.getValue());
                    }
                });
            }
            zip.add("media", media.toString().strip());
            for (int number = 0; number < contents.size(); number++) {
                zip.add(Integer.toString(number), contents.get(number));
            }
        }
    }
}
