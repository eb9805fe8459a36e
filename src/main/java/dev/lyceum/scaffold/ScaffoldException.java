package dev.lyceum.scaffold;

import java.io.Serial;

/** The user asked for something that cannot be made; the message says why. */
public final class ScaffoldException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ScaffoldException(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
