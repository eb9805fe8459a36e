package dev.lyceum.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Open pages that listen for changes, as server-sent events. */
final class LiveEvents {
    private static final long HEARTBEAT_SECONDS = 15;

    private final Set<BlockingQueue<String>> listeners = ConcurrentHashMap.newKeySet();

    /** Tells every open page, in one line of JSON. */
    void send(String json) {
        listeners.forEach(listener -> listener.add(json));
    }

    /**
     * Keeps a request open and hands on what is sent, until the client is gone.
     *
     * @param first told at once
     */
    void serve(HttpExchange exchange, String first) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        listeners.add(queue);
        queue.add(first);
        try (OutputStream out = exchange.getResponseBody()) {
            while (!Thread.currentThread().isInterrupted()) {
                String json = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                String message = json == null ? ":\n\n" : "data: " + json + "\n\n";
                out.write(message.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(queue);
        }
    }
}
