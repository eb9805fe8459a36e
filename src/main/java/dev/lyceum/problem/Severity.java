package dev.lyceum.problem;

/** How bad a {@link Problem} is: an error makes the build exit with 1, a warning only under {@code --strict}. */
public enum Severity {
    ERROR,
    WARNING;

    /** The word printed in front of the message. */
    public String label() {
        return this == ERROR ? "error" : "warning";
    }
}
