package dev.lyceum.markdown;

import dev.lyceum.markdown.Deadline.TooComplexException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * Runs a conversion where it has room. flexmark is recursive, so text that nests deeply, which a scan of its line
 * beginnings and brackets finds out, runs on a thread of its own with a large stack; so does what runs out of stack
 * all the same.
 */
final class StackGuard {
    /** How many characters may indent or mark a line, and how many may nest in a paragraph, on the caller's thread. */
    private static final int MAX_INDENT = 600;

    private static final int MAX_MARKS = 1000;

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

    /**
     * Whether the text may nest deeply: containers at the beginning of a line, or brackets and the like in a
     * paragraph.
     */
    static boolean isDeep(String text) {
        int marks = 0;
        int indent = 0;
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                marks = atStart ? 0 : marks;
                indent = 0;
                atStart = true;
            } else if (c > '_' && c != '~') {
                atStart = false;
            } else if (atStart && isContainerMark(c)) {
                indent++;
            } else {
                atStart = false;
                marks += c == '[' || c == '*' || c == '_' || c == '~' ? 1 : 0;
            }
            if (indent > MAX_INDENT || marks > MAX_MARKS) {
                return true;
            }
        }
        return false;
    }

    private static boolean isContainerMark(char c) {
        return (c >= '0' && c <= '9') || " \t>-+*.)".indexOf(c) >= 0;
    }
}
