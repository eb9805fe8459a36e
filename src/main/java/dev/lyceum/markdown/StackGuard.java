package dev.lyceum.markdown;

import dev.lyceum.markdown.Deadline.TooComplexException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Runs a conversion where it has room. flexmark is recursive, so text that nests deeply, which a scan of its line beginnings
 * and brackets finds out, runs on a thread of its own with a large stack; so does what runs out of stack all the same.
 */
final class StackGuard {
    /** How deep a text may look on the caller's thread. */
    private static final int DEPTH = 200;

    /** Only what is used of it takes memory. */
    private static final long LARGE_STACK = 1L << 29;

    /** The result; empty if the text is too complex. */
    <T> Optional<T> run(String text, Supplier<T> conversion) {
        try {
            return isDeep(text) ? onLargeStack(conversion) : Optional.of(conversion.get());
        } catch (TooComplexException e) {
            return Optional.empty();
        } catch (StackOverflowError e) {
            return onLargeStack(conversion);
        }
    }

    private static <T> Optional<T> onLargeStack(Supplier<T> conversion) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        result.complete(conversion.get());
                    } catch (RuntimeException | Error e) {
                        result.completeExceptionally(e);
                    }
                },
                "markdown",
                LARGE_STACK);
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(result.join());
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof TooComplexException || cause instanceof StackOverflowError) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Whether the text may nest deeper than {@link #DEPTH}: containers at a line's beginning, or brackets and the like. */
    static boolean isDeep(String text) {
        int brackets = 0;
        int depth = 0;
        boolean beginning = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> {
                    depth = 0;
                    beginning = true;
                }
                case ' ', '\t', '>', '-', '+', ')', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                    depth += beginning ? 1 : 0;
                default -> beginning = false;
            }
            if (c == '[' || c == '*' || c == '_' || c == '~') {
                brackets++;
            } else if (c == ']') {
                brackets = Math.max(0, brackets - 1);
            }
            if (depth > 4 * DEPTH || brackets > 100 * DEPTH) {
                return true;
            }
        }
        return false;
    }
}
