package dev.lyceum.serve;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Lets go of clients that do not take what they asked for, or take it so slowly that there is no end: each of them has a
 * thread, which hangs in writing meanwhile.
 */
final class StallGuard implements AutoCloseable {
    private final long patience;
    private final long longest;
    private final Set<Transfer> transfers = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock;
    private final Future<?> looking;

    /**
     * @param patience how long a client may take nothing
     * @param longest how long one answer may take in all
     */
    StallGuard(Duration patience, Duration longest) {
        this.patience = patience.toNanos();
        this.longest = longest.toNanos();
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "lyceum-watch");
            thread.setDaemon(true);
            return thread;
        });
        long step = Math.max(1, patience.toMillis() / 20);
        looking = clock.scheduleWithFixedDelay(
                () -> transfers.forEach(Transfer::look), step, step, TimeUnit.MILLISECONDS);
    }

    /** The current thread begins to answer. */
    Transfer begin() {
        Transfer transfer = new Transfer(Thread.currentThread());
        transfers.add(transfer);
        return transfer;
    }

    @Override
    public void close() {
        looking.cancel(true);
        clock.shutdownNow();
    }

    /** One answer on its way. */
    final class Transfer implements AutoCloseable {
        private final Thread thread;
        private final long begun = System.nanoTime();
        private long last = begun;
        private boolean ended;

        private Transfer(Thread thread) {
            this.thread = thread;
        }

        /** The client has taken something. */
        synchronized void progress() {
            last = System.nanoTime();
        }

        /** An interruption closes the connection. */
        private synchronized void look() {
            long now = System.nanoTime();
            if (!ended && (now - last > patience || now - begun > longest)) {
                ended = true;
                thread.interrupt();
            }
        }

        @Override
        public void close() {
            transfers.remove(this);
            synchronized (this) {
                ended = true;
            }
        }
    }
}
