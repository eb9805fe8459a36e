package dev.lyceum.export;

import dev.lyceum.data.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The one note type of Lyceum's decks. Whoever imported a deck has it under its id: the number and names of its fields and
 * templates must never change under that id, or Anki makes a second note type and no longer updates the notes of the first.
 */
final class AnkiNoteType {
    static final long ID = 1_763_805_601L;
    static final List<String> FIELDS = List.of("Question", "Choices", "Answer", "Topic", "Link", "Language");

    private static final long FIRST_PART_ID = 4_763_805_601_000_000_001L;
    private static final String NAME = "Lyceum question";

    private static final String FRONT = """
            <div class="lyceum front" lang="{{Language}}">
            <div class="question">{{Question}}</div>
            {{#Choices}}{{Choices}}{{/Choices}}
            </div>
            """;
    private static final String BACK = """
            <div class="lyceum back" lang="{{Language}}">
            <div class="question">{{Question}}</div>
            {{#Choices}}{{Choices}}{{/Choices}}
            <hr id="answer">
            <div class="answer">{{Answer}}</div>
            <footer>{{#Link}}<a href="{{Link}}">{{Topic}}</a>{{/Link}}{{^Link}}{{Topic}}{{/Link}}</footer>
            </div>
            """;
    private static final String CSS = """
            .card { font: 20px/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; color: #1d1d1f; background: #fbfbfa; }
            .lyceum { max-width: 40em; margin: 1em auto; text-align: start; overflow-wrap: break-word; }
            .question { font-weight: 600; }
            .question p, .answer p { margin: .5em 0; }
            .choices { list-style: none; padding: 0; }
            .choices li { margin: .4em 0; padding: .4em .8em; border: 1px solid #c9c9c4; border-radius: .5em; }
            .choices p { margin: 0; display: inline; }
            .back .choices .right { border-color: #2c7a4b; background: #e3f2e8; font-weight: 600; }
            hr { border: 0; border-top: 1px solid #c9c9c4; margin: 1em 0; }
            pre { padding: .6em .8em; overflow-x: auto; background: #eeeeea; border-radius: .5em; font-size: 85%; }
            code { font-family: ui-monospace, monospace; font-size: 90%; }
            pre code { font-size: 100%; }
            table { border-collapse: collapse; }
            td, th { border: 1px solid #c9c9c4; padding: .2em .6em; }
            img { max-width: 100%; height: auto; background: #fff; }
            footer { margin-top: 1.5em; font-size: 75%; color: #6b6b70; }
            footer a { color: inherit; }
            .nightMode.card, .night_mode .card { color: #e6e6e3; background: #1e1f22; }
            .nightMode .choices li, .night_mode .choices li, .nightMode hr, .night_mode hr,
            .nightMode td, .nightMode th, .night_mode td, .night_mode th { border-color: #4a4b50; }
            .nightMode .back .choices .right, .night_mode .back .choices .right { border-color: #5bb681; background: #1f3a2a; }
            .nightMode pre, .night_mode pre { background: #2a2b2f; }
            .nightMode footer, .night_mode footer { color: #a0a0a6; }
            """;

    private AnkiNoteType() {}

    /** Writes it as an entry of the {@code models} of a collection. */
    static void write(JsonWriter json, long changed) throws IOException {
        json.object(Long.toString(ID), () -> {
            json.number("id", ID);
            json.text("name", NAME);
            json.number("type", 0);
            json.number("mod", changed);
            json.number("usn", -1);
            json.number("sortf", 0);
            json.number("did", 1);
            json.text("css", CSS);
            json.text(
                    "latexPre",
                    "\\documentclass[12pt]{article}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\begin{document}\n");
            json.text("latexPost", "\\end{document}");
            json.array("tags", () -> {});
            json.array("vers", () -> {});
            json.array("flds", () -> {
                for (int place = 0; place < FIELDS.size(); place++) {
                    field(json, place);
                }
            });
            json.array(
                    "tmpls",
                    () -> json.object(() -> {
                        json.text("name", "Question");
                        json.number("id", FIRST_PART_ID + FIELDS.size());
                        json.number("ord", 0);
                        json.text("qfmt", FRONT);
                        json.text("afmt", BACK);
                        json.text("bqfmt", "");
                        json.text("bafmt", "");
                        json.text("did", Optional.empty());
                    }));
        });
    }

    private static void field(JsonWriter json, int place) throws IOException {
        json.object(() -> {
            json.text("name", FIELDS.get(place));
            json.number("id", FIRST_PART_ID + place);
            json.number("ord", place);
            json.flag("sticky", false);
            json.flag("rtl", false);
            json.text("font", "Arial");
            json.number("size", 20);
            json.array("media", () -> {});
        });
    }
}
