package dev.lyceum.cli;

import dev.lyceum.build.Progress;
import java.io.PrintWriter;

/** A line that shows how far a build is, once it takes more than a second; gone when the build is done. */
final class ProgressBar implements Progress, AutoCloseable {
    private static final long PATIENCE = 1_000_000_000L;
    private static final long INTERVAL = 100_000_000L;
    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean shown;
    private final long start = System.nanoTime();
    private long last;
    private boolean drawn;

    private ProgressBar(PrintWriter out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    static ProgressBar on(Terminal terminal, PrintWriter out, boolean quiet) {
        return new ProgressBar(out, terminal.interactive() && !quiet);
    }

    @Override
    public void at(String step, int done, int total) {
        if (shown && System.nanoTime() - start > PATIENCE) {
            draw(step, done, total);
        }
    }

    private synchronized void draw(String step, int done, int total) {
        long now = System.nanoTime();
        if (now - last < INTERVAL && done < total) {
            return;
        }
        last = now;
        drawn = true;
        int filled = total == 0 ? WIDTH : (int) ((long) done * WIDTH / total);
        out.print("\r" + step + " [" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + done + "/" + total
                + "\u001b[K");
        out.flush();
    }

    @Override
    public synchronized void close() {
        if (drawn) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
