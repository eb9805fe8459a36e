package dev.lyceum.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** What an earlier export says of its notes, so that a note whose words are the same keeps its time. */
final class EarlierNotes {
    static final EarlierNotes NONE = new EarlierNotes(Map.of());

    private final Map<String, Note> notes;

    private EarlierNotes(Map<String, Note> notes) {
        this.notes = notes;
    }

    private record Note(long changed, String fields, String tags) {}

    /** Reads a package; one that is not there or not readable says nothing. */
    static EarlierNotes read(Path apkg) {
        if (!Files.isRegularFile(apkg)) {
            return NONE;
        }
        try (ZipFile zip = new ZipFile(apkg.toFile());
                Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite::memory:")) {
            ZipEntry collection = zip.getEntry("collection.anki2");
            if (collection == null) {
                return NONE;
            }
            connection
                    .unwrap(SQLiteConnection.class)
                    .deserialize("main", zip.getInputStream(collection).readAllBytes());
            Map<String, Note> notes = new HashMap<>();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT guid, mod, flds, tags FROM notes")) {
                while (row.next()) {
                    notes.put(row.getString(1), new Note(row.getLong(2), row.getString(3), row.getString(4)));
                }
            }
            return new EarlierNotes(notes);
        } catch (IOException | SQLException e) {
            return NONE;
        }
    }

    /** The note with the time of its last change, which is later than the earlier note's where their words differ. */
    AnkiNote dated(AnkiNote note) {
        Note earlier = notes.get(note.guid());
        if (earlier == null) {
            return note;
        }
        boolean same =
                earlier.fields().equals(note.joinedFields()) && earlier.tags().equals(note.joinedTags());
        long changed = same ? earlier.changed() : Math.max(note.changed(), earlier.changed() + 1);
        return new AnkiNote(note.guid(), note.fields(), note.tags(), note.deck(), changed);
    }
}
