package dev.lyceum.markdown;

import java.time.Duration;

/**
 * The time that the conversions of one page may take together, from the moment this is made. Text that is left when it is
 * over is shown as it was written.
 */
public final class PageBudget {
    private final Duration limit;
    private final long end;
    private boolean told;

    PageBudget(Duration limit) {
        this.limit = limit;
        end = System.nanoTime() + limit.toNanos();
    }

    /** The whole of it, for messages: {@code 10 s}. */
    String limit() {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    Deadline deadline() {
        return new Deadline(end);
    }

    /** Whether this is the first time that somebody asks, so that a page says it once. */
    boolean tell() {
        boolean first = !told;
        told = true;
        return first;
    }
}
