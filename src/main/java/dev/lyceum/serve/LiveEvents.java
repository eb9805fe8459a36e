package dev.lyceum.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Open pages that listen for changes, as server-sent events. */
final class LiveEvents {
    /** More pages than anybody has open, and fewer than the server has threads. */
    static final int MOST = 64;

    private static final long HEARTBEAT_SECONDS = 15;
    /** A page that is so many messages behind is not reading; where it still lives, it connects again. */
    private static final int MOST_WAITING = 16;

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(MOST);

    /** Tells every open page, in one line of JSON. */
    void send(String json) {
        listeners.forEach(listener -> listener.tell(json));
    }

    /** How many pages listen. */
    int open() {
        return listeners.size();
    }

    /**
     * Keeps a request open and hands on what is sent, until the client is gone or does not read any more.
     *
     * @param first told at once
     * @return false, with nothing answered, where too many pages listen already
     */
    boolean serve(HttpExchange exchange, String first) throws IOException {
        if (!free.tryAcquire()) {
            return false;
        }
        Listener listener = new Listener(Thread.currentThread());
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            listeners.add(listener);
            listener.tell(first);
            listener.pass(exchange);
        } finally {
            listeners.remove(listener);
            listener.end();
            free.release();
        }
        return true;
    }

    private static final class Listener {
        private final BlockingQueue<String> queue = new ArrayBlockingQueue<>(MOST_WAITING);
        private final Thread thread;
        private boolean ended;

        Listener(Thread thread) {
            this.thread = thread;
        }

        /** Its thread may hang in writing to somebody who does not read: an interruption closes the connection. */
        synchronized void tell(String json) {
            if (!ended && !queue.offer(json)) {
                thread.interrupt();
            }
        }

        synchronized void end() {
            ended = true;
        }

        void pass(HttpExchange exchange) throws IOException {
            try (OutputStream out = exchange.getResponseBody()) {
                while (!Thread.currentThread().isInterrupted()) {
                    String json = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                    String message = json == null ? ":\n\n" : "data: " + json + "\n\n";
                    out.write(message.getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
