package dev.lyceum.check;

import dev.lyceum.data.Data;
import dev.lyceum.data.DataFormat;
import dev.lyceum.data.DataReader;
import dev.lyceum.data.JsonWriter;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Which addresses answered lately, so that nobody is asked twice in a week. What did not answer is asked again. */
public final class LinkMemory {
    private static final Duration VALID = Duration.ofDays(7);

    private final Optional<Path> file;
    private final Instant now;
    private final Map<String, Long> fine = new TreeMap<>();

    private LinkMemory(Optional<Path> file, Instant now) {
        this.file = file;
        this.now = now;
    }

    /**
     * Reads what is remembered; a file that cannot be read or understood counts as none.
     *
     * @param file absent where nothing is to be kept
     */
    public static LinkMemory read(Optional<Path> file, Instant now) {
        LinkMemory memory = new LinkMemory(file, now);
        String text = file.flatMap(LinkMemory::text).orElse("{}");
        SourceText source = new SourceText("", text);
        Data.Table table = DataReader.read(DataFormat.JSON, source, new Span(0, text.length()))
                .table();
        long oldest = now.minus(VALID).getEpochSecond();
        table.table("fine").entries().forEach((address, time) -> {
            if (time instanceof Data.Whole seconds
                    && seconds.value() > oldest
                    && seconds.value() <= now.getEpochSecond()) {
                memory.fine.put(address, seconds.value());
            }
        });
        return memory;
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    boolean isFine(URI address) {
        return fine.containsKey(address.toString());
    }

    void add(URI address) {
        fine.put(address.toString(), now.getEpochSecond());
    }

    /** Where this cannot be kept, the next check asks again. */
    void write() {
        try {
            if (file.isPresent()) {
                write(file.get().toAbsolutePath());
            }
        } catch (IOException e) {
            // what has been found out is told all the same
        }
    }

    private void write(Path whole) throws IOException {
        Path folder = Objects.requireNonNull(whole.getParent());
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, "links", ".part");
        try {
            try (Writer writer = Files.newBufferedWriter(part);
                    JsonWriter json = new JsonWriter(writer)) {
                json.object(() -> json.object("fine", () -> {
                    for (Map.Entry<String, Long> entry : fine.entrySet()) {
                        json.number(entry.getKey(), entry.getValue());
                    }
                }));
            }
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
