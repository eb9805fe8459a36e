package dev.lyceum.cli;

/** What the process says when it ends. */
final class ExitCode {
    static final int CLEAN = 0;
    static final int PROBLEMS = 1;
    static final int USAGE = 2;
    static final int FAILURE = 3;

    private ExitCode() {}
}
