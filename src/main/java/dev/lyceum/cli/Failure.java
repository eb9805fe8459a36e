package dev.lyceum.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
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
        } else if (exception instanceof InvalidPathException name && !isOfLocale(name.getInput())) {
            return "no file can be named " + name.getInput()
                    + ", because the locale has no such letters: set LC_ALL=C.UTF-8 and try again";
        }
        StringWriter trace = new StringWriter();
        exception.printStackTrace(new PrintWriter(trace, true));
        return "this is a bug in Lyceum, please report it with the lines below\n" + trace;
    }

    /** Java takes the encoding of file names from the locale. */
    private static boolean isOfLocale(String name) {
        return Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"))
                .newEncoder()
                .canEncode(name);
    }
}
