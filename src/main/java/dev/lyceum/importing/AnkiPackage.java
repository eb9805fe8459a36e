package dev.lyceum.importing;

import dev.lyceum.data.Data;
import dev.lyceum.data.JsonReader;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.sqlite.Collation;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;

/**
 * An open Anki package: a zip with a database and media. Packages before Anki 2.1.50 have decks and note types as JSON in one
 * row (schema 11), newer ones in tables (schema 18), everything compressed by Zstandard and media listed in protocol buffers.
 */
final class AnkiPackage implements AutoCloseable {
    private static final int LARGEST_COLLECTION = 1 << 30;
    private static final int LARGEST_FILE = 100 << 20;

    private final ZipFile zip;
    private final Connection connection;
    private final boolean compressed;
    private final Map<String, String> media;

    private AnkiPackage(ZipFile zip, Connection connection, boolean compressed, Map<String, String> media) {
        this.zip = zip;
        this.connection = connection;
        this.compressed = compressed;
        this.media = media;
    }

    static AnkiPackage open(Path file) throws IOException, ImportException, SQLException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new ImportException(file + " is no Anki package: " + e.getMessage());
        }
        try {
            return open(file, zip);
        } catch (IOException | ImportException | SQLException e) {
            zip.close();
            throw e;
        }
    }

    private static AnkiPackage open(Path file, ZipFile zip) throws IOException, ImportException, SQLException {
        boolean compressed = zip.getEntry("collection.anki21b") != null;
        ZipEntry collection = zip.getEntry(
                compressed
                        ? "collection.anki21b"
                        : zip.getEntry("collection.anki21") != null ? "collection.anki21" : "collection.anki2");
        if (collection == null) {
            throw new ImportException(file + " is no Anki package: there is no collection in it");
        }
        byte[] database = content(zip, collection, compressed, LARGEST_COLLECTION);
        if (database.length > 20) {
            database[18] = 1; // not a write-ahead log, which a database in memory cannot have
            database[19] = 1;
        }
        Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite::memory:");
        connection.unwrap(SQLiteConnection.class).deserialize("main", database);
        Collation.create(connection, "unicase", new Collation() {
            @Override
            protected int xCompare(String first, String second) {
                return first.compareToIgnoreCase(second);
            }
        });
        return new AnkiPackage(zip, connection, compressed, mediaList(zip, compressed));
    }

    Connection connection() {
        return connection;
    }

    private static byte[] content(ZipFile zip, ZipEntry entry, boolean compressed, int largest)
            throws IOException, ImportException {
        try (InputStream raw = zip.getInputStream(entry);
                InputStream in = compressed ? new ZstdInputStream(raw) : raw) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new ImportException(entry.getName() + " in the package is too large");
            }
            return bytes;
        } catch (MalformedInputException e) {
            throw new ImportException(entry.getName() + " in the package is damaged: " + e.getMessage());
        }
    }

    // ---------------------------------------------------------------- media

    /** The entries of the zip by the names that cards know. */
    private static Map<String, String> mediaList(ZipFile zip, boolean compressed) throws IOException, ImportException {
        Map<String, String> media = new HashMap<>();
        ZipEntry list = zip.getEntry("media");
        if (list == null) {
            return media;
        }
        byte[] bytes = content(zip, list, compressed, LARGEST_FILE);
        if (!compressed) {
            json(new String(bytes, StandardCharsets.UTF_8))
                    .entries()
                    .forEach((number, name) -> name.asText().ifPresent(text -> media.put(text, number)));
            return media;
        }
        List<byte[]> entries = texts(bytes).getOrDefault(1, List.of());
        for (int number = 0; number < entries.size(); number++) {
            List<byte[]> name = texts(entries.get(number)).getOrDefault(1, List.of());
            if (!name.isEmpty()) {
                media.put(new String(name.get(0), StandardCharsets.UTF_8), Integer.toString(number));
            }
        }
        return media;
    }

    Optional<byte[]> media(String name) throws IOException, ImportException {
        String number = media.get(name);
        ZipEntry entry = number == null ? null : zip.getEntry(number);
        return entry == null ? Optional.empty() : Optional.of(content(zip, entry, compressed, LARGEST_FILE));
    }

    /** The fields of a protocol-buffer message that have a length, by number; of a damaged one those before the damage. */
    private static Map<Integer, List<byte[]>> texts(byte[] message) {
        Map<Integer, List<byte[]>> fields = new TreeMap<>();
        ByteBuffer rest = ByteBuffer.wrap(message);
        try {
            while (rest.hasRemaining()) {
                int key = number(rest);
                switch (key & 7) {
                    case 0 -> number(rest);
                    case 1 -> rest.getLong();
                    case 2 -> {
                        int length = number(rest);
                        if (length < 0 || length > rest.remaining()) {
                            return fields;
                        }
                        byte[] value = new byte[length];
                        rest.get(value);
                        fields.computeIfAbsent(key >>> 3, field -> new ArrayList<>())
                                .add(value);
                    }
                    default -> rest.getInt();
                }
            }
        } catch (BufferUnderflowException e) {
            return fields;
        }
        return fields;
    }

    private static int number(ByteBuffer rest) {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = rest.get();
            number |= (next & 127L) << shift;
            if (next >= 0) {
                break;
            }
        }
        return (int) number;
    }

    // ---------------------------------------------------------------- decks and note types

    /** The names of decks with those around them, by id. */
    Map<Long, List<String>> decks() throws SQLException {
        Map<Long, List<String>> decks = new HashMap<>();
        if (hasTable("decks")) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT id, name FROM decks")) {
                while (row.next()) {
                    decks.put(row.getLong(1), List.of(row.getString(2).split("\u001f")));
                }
            }
        } else {
            column("decks").entries().forEach((id, deck) -> {
                if (deck instanceof Data.Table table && id.matches("\\d{1,18}")) {
                    table.text("name").ifPresent(name -> decks.put(Long.parseLong(id), List.of(name.split("::"))));
                }
            });
        }
        return decks;
    }

    /** The names of the fields of note types, in order, by the type's id. */
    Map<Long, List<String>> fieldNames() throws SQLException {
        Map<Long, List<String>> names = new HashMap<>();
        if (hasTable("fields")) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT ntid, name FROM fields ORDER BY ntid, ord")) {
                while (row.next()) {
                    names.computeIfAbsent(row.getLong(1), type -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        } else {
            column("models").entries().forEach((id, model) -> {
                if (model instanceof Data.Table table
                        && id.matches("\\d{1,18}")
                        && table.get("flds").orElse(table) instanceof Data.Items fields) {
                    names.put(
                            Long.parseLong(id),
                            fields.values().stream()
                                    .map(field -> field instanceof Data.Table one
                                            ? one.text("name").orElse("")
                                            : "")
                                    .toList());
                }
            });
        }
        return names;
    }

    private boolean hasTable(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + name + "'")) {
            return row.next();
        }
    }

    private Data.Table column(String name) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + name + " FROM col")) {
            return row.next() ? json(row.getString(1)) : Data.Table.EMPTY;
        }
    }

    private static Data.Table json(String text) {
        return JsonReader.read(new SourceText("collection", text), new Span(0, text.length()))
                .table();
    }

    @Override
    public void close() throws IOException, SQLException {
        connection.close();
        zip.close();
    }
}
