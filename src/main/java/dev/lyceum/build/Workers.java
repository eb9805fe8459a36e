package dev.lyceum.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** The threads of a build. */
public final class Workers implements AutoCloseable {
    private static final long STACK_BYTES = 8L << 20;

    private final int count;
    private final ExecutorService threads;

    /** As many threads as there are processors. */
    Workers() {
        this(Runtime.getRuntime().availableProcessors());
    }

    public Workers(int count) {
        this.count = count;
        threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(null, task, "lyceum-worker", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The results of a function in the order of its arguments; the first exception of any call is thrown. */
    public <A, B> List<B> map(List<A> arguments, Function<A, B> function) {
        AtomicReferenceArray<B> results = new AtomicReferenceArray<>(arguments.size());
        AtomicInteger next = new AtomicInteger();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            running.add(threads.submit(() -> {
                for (int at = next.getAndIncrement(); at < arguments.size(); at = next.getAndIncrement()) {
                    results.set(at, function.apply(arguments.get(at)));
                }
            }));
        }
        for (Future<?> future : running) {
            await(future, next, arguments.size());
        }
        List<B> list = new ArrayList<>(arguments.size());
        for (int i = 0; i < arguments.size(); i++) {
            list.add(results.get(i));
        }
        return list;
    }

    private static void await(Future<?> future, AtomicInteger next, int end) {
        try {
            future.get();
        } catch (InterruptedException e) {
            next.set(end);
            Thread.currentThread().interrupt();
            throw new CancellationException("the build was interrupted");
        } catch (ExecutionException e) {
            next.set(end);
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
