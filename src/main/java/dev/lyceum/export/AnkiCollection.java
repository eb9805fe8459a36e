package dev.lyceum.export;

import dev.lyceum.data.JsonWriter;
import dev.lyceum.html.HtmlText;
import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/** The database of an Anki package, schema 11: the one that every Anki since 2012 reads. */
final class AnkiCollection {
    private static final List<String> SCHEMA = List.of(
            "CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,"
                    + " ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL,"
                    + " conf text NOT NULL, models text NOT NULL, decks text NOT NULL, dconf text NOT NULL,"
                    + " tags text NOT NULL)",
            "CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,"
                    + " usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL,"
                    + " csum integer NOT NULL, flags integer NOT NULL, data text NOT NULL)",
            "CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,"
                    + " mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL,"
                    + " due integer NOT NULL, ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL,"
                    + " lapses integer NOT NULL, left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL,"
                    + " flags integer NOT NULL, data text NOT NULL)",
            "CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,"
                    + " ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL,"
                    + " type integer NOT NULL)",
            "CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL)",
            "CREATE INDEX ix_notes_usn ON notes (usn)",
            "CREATE INDEX ix_cards_usn ON cards (usn)",
            "CREATE INDEX ix_revlog_usn ON revlog (usn)",
            "CREATE INDEX ix_cards_nid ON cards (nid)",
            "CREATE INDEX ix_cards_sched ON cards (did, queue, due)",
            "CREATE INDEX ix_revlog_cid ON revlog (cid)",
            "CREATE INDEX ix_notes_csum ON notes (csum)");

    private static final String CONF = "{\"activeDecks\":[1],\"addToCur\":true,\"collapseTime\":1200,\"curDeck\":1,"
            + "\"curModel\":\"" + AnkiNoteType.ID + "\",\"dueCounts\":true,\"estTimes\":true,\"newBury\":true,"
            + "\"newSpread\":0,\"nextPos\":1,\"sortBackwards\":false,\"sortType\":\"noteFld\",\"timeLim\":0}";
    private static final String DECK_CONF =
            "{\"1\":{\"autoplay\":true,\"id\":1,\"lapse\":{\"delays\":[10],\"leechAction\":0,"
                    + "\"leechFails\":8,\"minInt\":1,\"mult\":0},\"maxTaken\":60,\"mod\":0,\"name\":\"Default\",\"new\":{"
                    + "\"bury\":true,\"delays\":[1,10],\"initialFactor\":2500,\"ints\":[1,4,7],\"order\":1,\"perDay\":20,"
                    + "\"separate\":true},\"replayq\":true,\"rev\":{\"bury\":true,\"ease4\":1.3,\"fuzz\":0.05,\"ivlFct\":1,"
                    + "\"maxIvl\":36500,\"minSpace\":1,\"perDay\":100},\"timer\":0,\"usn\":0}}";

    /** Ids are milliseconds since 1970; these begin on 1 January 2020 and span ten weeks short of five years. */
    private static final long FIRST_ID = 1_577_836_800_000L;

    private static final long IDS = 150_000_000_000L;
    private static final long CREATED = 1_577_836_800L;
    private static final long DEFAULT_DECK = 1;

    private final Set<Long> taken = new HashSet<>();

    /** The bytes of the database; equal notes make equal bytes. */
    static byte[] bytes(List<AnkiNote> notes) throws IOException {
        try (Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite::memory:")) {
            new AnkiCollection().write(notes, connection);
            return connection.unwrap(SQLiteConnection.class).serialize("main");
        } catch (SQLException e) {
            throw new IOException("the Anki database cannot be made: " + e.getMessage(), e);
        }
    }

    private void write(List<AnkiNote> notes, Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : SCHEMA) {
                statement.executeUpdate(sql);
            }
        }
        connection.setAutoCommit(false);
        long changed = notes.stream().mapToLong(AnkiNote::changed).max().orElse(CREATED);
        Map<String, Long> decks = decks(notes);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO col VALUES (1,?,?,?,11,0,0,0,?,?,?,?,'{}')")) {
            insert.setLong(1, CREATED);
            insert.setLong(2, changed * 1000);
            insert.setLong(3, CREATED * 1000);
            insert.setString(4, CONF);
            insert.setString(5, json(json -> AnkiNoteType.write(json, CREATED)));
            insert.setString(6, json(json -> {
                deck(json, DEFAULT_DECK, "Default");
                for (Map.Entry<String, Long> deck : decks.entrySet()) {
                    deck(json, deck.getValue(), deck.getKey());
                }
            }));
            insert.setString(7, DECK_CONF);
            insert.executeUpdate();
        }
        writeNotes(notes, decks, connection);
        connection.commit();
    }

    private void writeNotes(List<AnkiNote> notes, Map<String, Long> decks, Connection connection) throws SQLException {
        try (PreparedStatement note =
                        connection.prepareStatement("INSERT INTO notes VALUES (?,?,?,?,-1,?,?,?,?,0,'')");
                PreparedStatement card = connection.prepareStatement(
                        "INSERT INTO cards VALUES (?,?,?,0,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')")) {
            int position = 0;
            for (AnkiNote made : notes) {
                long id = id("note " + made.guid());
                String first = HtmlText.of(made.fields().get(0));
                note.setLong(1, id);
                note.setString(2, made.guid());
                note.setLong(3, AnkiNoteType.ID);
                note.setLong(4, made.changed());
                note.setString(5, made.joinedTags());
                note.setString(6, made.joinedFields());
                note.setString(7, first);
                note.setLong(8, Fingerprint.checksum(first));
                note.executeUpdate();
                card.setLong(1, id("card " + made.guid()));
                card.setLong(2, id);
                card.setLong(3, decks.getOrDefault(made.deck(), DEFAULT_DECK));
                card.setLong(4, made.changed());
                card.setInt(5, ++position);
                card.executeUpdate();
            }
        }
    }

    /** The decks with all their parents, in order of name. */
    private Map<String, Long> decks(List<AnkiNote> notes) {
        Set<String> names = new TreeSet<>();
        for (AnkiNote note : notes) {
            String deck = note.deck();
            for (int end = deck.indexOf("::"); end >= 0; end = deck.indexOf("::", end + 2)) {
                names.add(deck.substring(0, end));
            }
            names.add(deck);
        }
        Map<String, Long> decks = new LinkedHashMap<>();
        names.forEach(name -> decks.put(name, id("deck " + name)));
        return decks;
    }

    /** A number of its own for each name, always the same unless two fall on one. */
    private long id(String name) {
        long id = FIRST_ID + Long.remainderUnsigned(Fingerprint.number(name), IDS);
        while (!taken.add(id)) {
            id++;
        }
        return id;
    }

    private static void deck(JsonWriter json, long id, String name) throws IOException {
        json.object(Long.toString(id), () -> {
            json.number("id", id);
            json.text("name", name);
            json.text("desc", "");
            json.number("mod", CREATED);
            json.number("usn", -1);
            json.number("conf", 1);
            json.number("dyn", 0);
            json.flag("collapsed", false);
            json.number("extendNew", 0);
            json.number("extendRev", 0);
            for (String today : List.of("lrnToday", "revToday", "newToday", "timeToday")) {
                json.array(today, () -> {
                    json.item(0);
                    json.item(0);
                });
            }
        });
    }

    private interface Members {
        void write(JsonWriter json) throws IOException;
    }

    private static String json(Members members) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonWriter json = JsonWriter.compact(text)) {
            json.object(() -> members.write(json));
        }
        return text.toString().strip();
    }
}
