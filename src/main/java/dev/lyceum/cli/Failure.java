package dev.lyceum.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What to say about an exception: a sentence for what can go wrong with files, the whole trace for a bug. */
final class Failure {
    private Failure() {}

    static String describe(Throwable exception) {
        if (exception instanceof NoSuchFileException missing) {
            return "there is no " + missing.getFile();
        } else if (exception instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        } else if (exception instanceof FileSystemException broken) {
            return String.valueOf(broken.getMessage());
        } else if (exception instanceof java.io.IOException io) {
            return String.valueOf(io.getMessage());
        }
        StringWriter trace = new StringWriter();
        exception.printStackTrace(new PrintWriter(trace, true));
        return "this is a bug in Lyceum, please report it with the lines below\n" + trace;
    }
}
