package dev.lyceum.source;

import dev.lyceum.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with one file while it is read. Keeps the first {@value #LIMIT} problems and counts the others,
 * so that a file that is broken from end to end costs neither the machine nor the reader more than a page of text.
 */
public final class ProblemCollector {
    private static final int LIMIT = 50;

    private final SourceText file;
    private final List<Problem> problems = new ArrayList<>();
    private int dropped;
    private int firstDropped;
    private boolean hasDroppedErrors;

    public ProblemCollector(SourceText file) {
        this.file = file;
    }

    public void error(String code, int offset, String message) {
        if (hasRoom(offset, true)) {
            problems.add(file.error(code, offset, message));
        }
    }

    public void error(String code, int offset, String message, String hint) {
        if (hasRoom(offset, true)) {
            problems.add(file.error(code, offset, message).withHint(hint));
        }
    }

    public void warning(String code, int offset, String message) {
        if (hasRoom(offset, false)) {
            problems.add(file.warning(code, offset, message));
        }
    }

    public void warning(String code, int offset, String message, String hint) {
        if (hasRoom(offset, false)) {
            problems.add(file.warning(code, offset, message).withHint(hint));
        }
    }

    /** All problems in the order they were found; the last one says how many more there are. */
    public List<Problem> toList() {
        List<Problem> all = new ArrayList<>(problems);
        if (dropped > 0) {
            String message = dropped == 1 ? "one more problem in this file" : dropped + " more problems in this file";
            all.add(
                    hasDroppedErrors
                            ? file.error("more-problems", firstDropped, message)
                            : file.warning("more-problems", firstDropped, message));
        }
        return List.copyOf(all);
    }

    private boolean hasRoom(int offset, boolean isError) {
        if (problems.size() < LIMIT) {
            return true;
        }
        if (dropped++ == 0) {
            firstDropped = offset;
        }
        hasDroppedErrors |= isError;
        return false;
    }
}
