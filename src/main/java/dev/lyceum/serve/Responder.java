package dev.lyceum.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Sends one answer: validators, ranges and the rest of HTTP. */
final class Responder {
    /** So much at once that a client who reads slowly still shows that it reads. */
    private static final int STRETCH = 8 * 1024;

    private final HttpExchange exchange;
    private final StallGuard stalls;

    Responder(HttpExchange exchange, StallGuard stalls) {
        this.exchange = exchange;
        this.stalls = stalls;
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("X-Frame-Options", "SAMEORIGIN");
        headers.set("Cache-Control", "no-cache");
    }

    /** Bytes and where they come from. */
    interface Body {
        long size() throws IOException;

        InputStream open() throws IOException;
    }

    void text(int status, String text) throws IOException {
        bytes(status, "text/plain; charset=utf-8", (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Without validators: for what is no file of the site. */
    void bytes(int status, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        send(status, new InMemory(bytes), new ByteRange(0, bytes.length - 1L));
    }

    void redirect(String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        empty(301);
    }

    /** A file of the site. */
    void file(String type, String tag, Body body) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type);
        headers.set("ETag", tag);
        headers.set("Accept-Ranges", "bytes");
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            empty(304);
            return;
        }
        long size = body.size();
        Optional<ByteRange> range = range(tag, size);
        if (range.isPresent() && !range.get().isSatisfiable()) {
            headers.set("Content-Range", "bytes */" + size);
            empty(416);
            return;
        }
        range.ifPresent(part -> headers.set("Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + size));
        send(range.isPresent() ? 206 : 200, body, range.orElse(new ByteRange(0, size - 1)));
    }

    /** A stretch is only wanted of the very file that the client has the rest of. */
    private Optional<ByteRange> range(String tag, long size) {
        Headers asked = exchange.getRequestHeaders();
        String header = asked.getFirst("Range");
        String same = asked.getFirst("If-Range");
        return header == null || (same != null && !same.equals(tag)) ? Optional.empty() : ByteRange.of(header, size);
    }

    private void send(int status, Body body, ByteRange range) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(range.length()));
            empty(status);
            return;
        }
        try (StallGuard.Transfer transfer = stalls.begin();
                InputStream in = body.open();
                OutputStream out = opened(status, range.length())) {
            in.skipNBytes(range.first());
            byte[] buffer = new byte[STRETCH];
            long left = range.length();
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    break;
                }
                out.write(buffer, 0, read);
                transfer.progress();
                left -= read;
            }
        }
    }

    private OutputStream opened(int status, long length) throws IOException {
        exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
        return exchange.getResponseBody();
    }

    private void empty(int status) throws IOException {
        try (StallGuard.Transfer transfer = stalls.begin()) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            transfer.progress();
        }
    }

    /** What was made, or is packed into the program. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record InMemory(byte[] bytes) implements Body {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    /** A file on the disk. */
    record Stored(Path file) implements Body {
        @Override
        public long size() throws IOException {
            return Files.size(file);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
