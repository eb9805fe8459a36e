package dev.lyceum.check;

import dev.lyceum.data.JsonWriter;
import dev.lyceum.problem.Problem;
import dev.lyceum.problem.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes problems as one JSON document, {@code lyceum-check/1}. */
public final class JsonReport {
    private JsonReport() {}

    /** Lines and columns that are not known are 0. */
    public static void write(List<Issue> issues, Writer out) throws IOException {
        long errors = issues.stream()
                .filter(issue -> issue.problem().severity() == Severity.ERROR)
                .count();
        try (JsonWriter json = new JsonWriter(out)) {
            json.object(() -> {
                json.text("schema", "lyceum-check/1");
                json.number("errors", errors);
                json.number("warnings", issues.size() - errors);
                json.array("problems", () -> {
                    for (Issue issue : issues) {
                        json.object(() -> write(issue, json));
                    }
                });
            });
        }
    }

    private static void write(Issue issue, JsonWriter json) throws IOException {
        Problem problem = issue.problem();
        json.text("code", problem.code());
        json.text("severity", problem.severity().label());
        json.text("file", problem.location().path());
        json.number("line", problem.location().line());
        json.number("column", problem.location().column());
        json.text("message", problem.message());
        json.text("hint", problem.hint());
        json.text("sourceLine", problem.sourceLine());
        json.flag("fixable", issue.fix().isPresent());
    }
}
