package dev.lyceum.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Writes text with tabs, and the lines above it that tell Anki (2.1.54 or newer) what the columns are. */
public final class TsvExporter implements CardExporter {
    private static final String HEADER = """
            #separator:tab
            #html:true
            #notetype:Basic
            #columns:%s
            #guid column:1
            #deck column:4
            #tags column:5
            """.formatted(String.join("\t", "Guid", "Front", "Back", "Deck", "Tags"));

    @Override
    public void export(CardSet set, OutputStream out) throws IOException {
        CardHtml html = new CardHtml(set, new EmbeddedImages());
        StringBuilder text = new StringBuilder(HEADER);
        for (CardPage page : set.pages()) {
            for (Card card : page.cards()) {
                card.answer().ifPresent(answer -> {
                    AnkiNote note = AnkiNote.of(set, page, card, answer, html);
                    List<String> columns = List.of(
                            note.guid(),
                            note.fields().get(0) + note.fields().get(1),
                            note.fields().get(2),
                            note.deck(),
                            String.join(" ", note.tags()));
                    text.append(columns.stream().map(TsvExporter::quoted).collect(Collectors.joining("\t")))
                            .append('\n');
                });
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Always in quotes: a guid may begin with the sign of a comment, HTML may have tabs and line breaks. */
    private static String quoted(String column) {
        return '"' + column.replace("\"", "\"\"") + '"';
    }
}
