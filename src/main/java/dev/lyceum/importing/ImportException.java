package dev.lyceum.importing;

import java.io.Serial;

/** A file that cannot be imported; the message says why. */
public final class ImportException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ImportException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
