package dev.lyceum.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.ankiweb.rsdroid.NativeMethods;

/**
 * Anki's own core as a program: does what its arguments say, one after the other, and writes a line for each into a file. A
 * program of its own, because the core takes over standard output and standard error of its process.
 *
 * <p>Arguments: the library, a folder for the collection, the file for the results, then {@code import=PACKAGE},
 * {@code sql=STATEMENT} and {@code check}.
 */
final class AnkiCore {
    private static final List<String> LOG = List.of("new", "updated", "duplicate", "conflicting");

    private final long backend;

    private AnkiCore() {
        ByteBuffer message = ByteBuffer.wrap(unpack(NativeMethods.openBackend(new byte[0])));
        number(message); // the key of its only field
        this.backend = number(message);
    }

    public static void main(String[] args) throws IOException {
        System.load(args[0]);
        Path folder = Path.of(args[1]);
        List<String> results = new ArrayList<>();
        AnkiCore core = new AnkiCore();
        core.call(
                1,
                0,
                message(
                        folder.resolve("collection.anki2").toString(),
                        folder.resolve("media").toString(),
                        folder.resolve("media.db").toString()));
        for (int i = 3; i < args.length; i++) {
            String[] step = args[i].split("=", 2);
            results.add(
                    switch (step[0]) {
                        case "import" -> core.imported(step[1]);
                        case "sql" -> core.sql(step[1]);
                        default ->
                            "problems=" + fields(core.call(1, 6, new byte[0])).size();
                    });
        }
        Files.write(Path.of(args[2]), results);
    }

    private String imported(String file) {
        byte[] answer = call(31, 2, message(file));
        Map<Integer, List<byte[]>> log =
                fields(fields(answer).getOrDefault(2, List.of(new byte[0])).get(0));
        List<String> counts = new ArrayList<>();
        for (int field = 1; field <= LOG.size(); field++) {
            counts.add(LOG.get(field - 1) + "="
                    + log.getOrDefault(field, List.of()).size());
        }
        return String.join(" ", counts);
    }

    private String sql(String statement) {
        String request = "{\"kind\":\"query\",\"sql\":\""
                + statement.replace("\\", "\\\\").replace("\"", "\\\"") + "\",\"args\":[],\"first_row_only\":false}";
        return new String(fields(call(11, 4, message(request))).get(1).get(0), StandardCharsets.UTF_8);
    }

    private byte[] call(int service, int method, byte[] input) {
        return unpack(NativeMethods.runMethodRaw(backend, service, method, input));
    }

    private static byte[] unpack(byte[][] answer) {
        if (answer[0] == null) {
            throw new IllegalStateException(new String(answer[1], StandardCharsets.UTF_8));
        }
        return answer[0];
    }

    // ---------------------------------------------------------------- protocol buffers

    /** A message whose fields from 1 on are texts. */
    private static byte[] message(String... texts) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        for (int field = 1; field <= texts.length; field++) {
            byte[] bytes = texts[field - 1].getBytes(StandardCharsets.UTF_8);
            message.write(field << 3 | 2);
            int length = bytes.length;
            for (; length > 127; length >>>= 7) {
                message.write(length & 127 | 128);
            }
            message.write(length);
            message.writeBytes(bytes);
        }
        return message.toByteArray();
    }

    /** The fields of a message that have a length, by number. */
    private static Map<Integer, List<byte[]>> fields(byte[] message) {
        Map<Integer, List<byte[]>> fields = new TreeMap<>();
        ByteBuffer rest = ByteBuffer.wrap(message);
        while (rest.hasRemaining()) {
            int key = (int) number(rest);
            switch (key & 7) {
                case 0 -> number(rest);
                case 1 -> rest.getLong();
                case 2 -> {
                    byte[] value = new byte[(int) number(rest)];
                    rest.get(value);
                    fields.computeIfAbsent(key >>> 3, number -> new ArrayList<>())
                            .add(value);
                }
                default -> rest.getInt();
            }
        }
        return fields;
    }

    private static long number(ByteBuffer rest) {
        long number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = rest.get();
            number |= (next & 127L) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
