package dev.lyceum.source;

import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** A file of the site that was found and cannot be read, or is gone again. The rest of the site can do without it. */
public final class UnreadableFileException extends IOException {
    /** Of the problem that is reported. */
    public static final String CODE = "file-unreadable";

    private static final long serialVersionUID = 1;

    private final String path;
    private final String message;

    /** @param path below the site's root */
    public UnreadableFileException(String path, IOException cause) {
        this(path, "cannot read " + path + ": " + reason(cause), cause);
    }

    private UnreadableFileException(String path, String message, IOException cause) {
        super(message, cause);
        this.path = path;
        this.message = message;
    }

    private static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "it is no longer there";
        }
        return failure instanceof AccessDeniedException
                ? "the system does not allow it"
                : String.valueOf(failure.getMessage());
    }

    public Problem problem() {
        return Problem.error(CODE, Location.of(path), message)
                .withHint("see that it is there and may be read, and build again; what was made of it before stays");
    }
}
