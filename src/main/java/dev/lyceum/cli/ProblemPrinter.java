package dev.lyceum.cli;

import dev.lyceum.problem.Problem;
import dev.lyceum.problem.Severity;
import java.io.PrintWriter;
import java.util.List;

/** Prints problems in the form that editors understand: {@code path:line:column: error: message [code]}. */
final class ProblemPrinter {
    private static final int MOST_WARNINGS = 25;
    private static final int LINE_WIDTH = 100;

    private final PrintWriter out;
    private final Terminal terminal;
    private final boolean all;

    /**
     * @param all whether every warning is printed, however many there are
     */
    ProblemPrinter(PrintWriter out, Terminal terminal, boolean all) {
        this.out = out;
        this.terminal = terminal;
        this.all = all;
    }

    /** Prints the problems and tells the exit code that they mean. */
    int print(List<Problem> problems, boolean strict) {
        int warnings = 0;
        int errors = 0;
        for (Problem problem : problems) {
            if (problem.severity() == Severity.ERROR) {
                errors++;
                print(problem);
            } else if (warnings++ < MOST_WARNINGS || all) {
                print(problem);
            }
        }
        if (warnings > MOST_WARNINGS && !all) {
            out.println("… and " + (warnings - MOST_WARNINGS) + " more warnings (--verbose shows them all)");
        }
        if (errors + warnings > 0) {
            out.println(count(errors, "error") + ", " + count(warnings, "warning"));
        }
        out.flush();
        return errors > 0 || (strict && warnings > 0) ? ExitCode.PROBLEMS : ExitCode.CLEAN;
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private void print(Problem problem) {
        String severity = terminal.paint(
                problem.severity() == Severity.ERROR ? "31;1" : "33;1",
                problem.severity().label() + ":");
        out.println(terminal.paint("1", problem.location() + ":") + " " + severity + " " + problem.message() + " ["
                + problem.code() + "]");
        if (problem.sourceLine().filter(line -> !line.isBlank()).isPresent()
                && problem.location().column() > 0) {
            excerpt(
                    problem.sourceLine().get(),
                    problem.location().column(),
                    problem.hint().orElse(""));
        } else {
            problem.hint().ifPresent(hint -> out.println("    " + hint));
        }
    }

    /** The line with a mark below the column; a long line is cut around it. */
    private void excerpt(String line, int column, String hint) {
        int from = Math.max(0, Math.min(column - 1, line.length()) - LINE_WIDTH / 2);
        int to = Math.min(line.length(), from + LINE_WIDTH);
        String shown =
                (from > 0 ? "…" : "") + line.substring(from, to).replace('\t', ' ') + (to < line.length() ? "…" : "");
        int mark =
                DisplayWidth.of(shown.substring(0, Math.min(shown.length(), column - 1 - from + (from > 0 ? 1 : 0))));
        out.println("    " + shown);
        out.println("    " + " ".repeat(mark) + terminal.paint("36", "^") + (hint.isEmpty() ? "" : " " + hint));
    }
}
