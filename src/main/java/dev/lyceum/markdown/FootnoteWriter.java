package dev.lyceum.markdown;

import dev.lyceum.markdown.Nodes.FootnoteDefinition;
import dev.lyceum.markdown.Nodes.FootnoteReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers footnotes in the order in which they are referred to, and keeps their ids apart on a page of several texts.
 */
final class FootnoteWriter {
    private final Rendering page;
    private final Map<FootnoteDefinition, Note> notes = new HashMap<>();
    private final List<Note> order = new ArrayList<>();

    FootnoteWriter(Rendering page) {
        this.page = page;
    }

    /** A footnote that is referred to. */
    static final class Note {
        final FootnoteDefinition definition;
        final String id;
        final int number;
        int references;

        Note(FootnoteDefinition definition, String id, int number) {
            this.definition = definition;
            this.id = id;
            this.number = number;
        }

        String referenceId(int index) {
            return "fnref" + (index == 0 ? "" : index) + ":" + id;
        }
    }

    void writeReference(FootnoteReference reference) {
        Note note = notes.computeIfAbsent(reference.definition, this::add);
        page.write("<sup id=\"")
                .escaped(note.referenceId(note.references))
                .write("\"><a href=\"#fn:")
                .escaped(note.id);
        page.write("\" class=\"footnote-ref\" role=\"doc-noteref\">" + note.number + "</a></sup>");
        note.references++;
    }

    private Note add(FootnoteDefinition definition) {
        int number = order.size() + 1;
        String id = page.ids.unique("fn:" + number).substring("fn:".length());
        Note note = new Note(definition, id, number);
        order.add(note);
        page.footnotes.setWritten(definition.label);
        return note;
    }

    /** Adds the notes that only notes refer to. */
    void addMissing() {
        FootnoteRule.DEFINITIONS.get(page.document).forEach((label, definition) -> {
            if (definition.referred && !page.footnotes.isWritten(label)) {
                notes.computeIfAbsent(definition, this::add);
            }
        });
    }

    /** The notes referred to so far; grows while notes that refer to others are written. */
    List<Note> notes() {
        return order;
    }

    void writeBackLinks(Note note) {
        for (int i = 0; i < note.references; i++) {
            page.write("&#160;<a href=\"#").escaped(note.referenceId(i));
            page.write("\" class=\"footnote-backref\" role=\"doc-backlink\">&#x21a9;&#xfe0e;</a>");
        }
    }
}
