package dev.lyceum.check;

import dev.lyceum.data.JsonWriter;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import dev.lyceum.site.UrlPath;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Writes problems in SARIF 2.1.0, which code hosts and editors show beside the lines. */
public final class SarifReport {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";

    private final JsonWriter json;
    private final ProblemTable table = ProblemTable.read();
    private final List<String> codes;

    private SarifReport(List<Issue> issues, JsonWriter json) {
        this.json = json;
        this.codes = issues.stream()
                .map(issue -> issue.problem().code())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * @param folder of the site below the repository's, with a slash at its end; empty for the same
     * @param version of the program
     */
    public static void write(List<Issue> issues, String folder, String version, Writer out) throws IOException {
        try (JsonWriter json = new JsonWriter(out)) {
            SarifReport report = new SarifReport(issues, json);
            json.object(() -> {
                json.text("$schema", SCHEMA);
                json.text("version", "2.1.0");
                json.array("runs", () -> json.object(() -> report.run(issues, folder, version)));
            });
        }
    }

    private void run(List<Issue> issues, String folder, String version) throws IOException {
        json.object(
                "tool",
                () -> json.object("driver", () -> {
                    json.text("name", "lyceum check");
                    json.text("version", version);
                    json.array("rules", () -> {
                        for (String code : codes) {
                            json.object(() -> rule(code));
                        }
                    });
                }));
        json.text("columnKind", "utf16CodeUnits");
        json.array("results", () -> {
            for (Issue issue : issues) {
                json.object(() -> result(issue.problem(), folder));
            }
        });
    }

    private void rule(String code) throws IOException {
        json.text("id", code);
        Optional<ProblemTable.Meaning> meaning =
                Optional.ofNullable(table.meanings().get(code));
        if (meaning.isPresent()) {
            json.object(
                    "shortDescription", () -> json.text("text", meaning.get().what()));
            json.object("help", () -> json.text("text", meaning.get().toDo()));
        }
    }

    private void result(Problem problem, String folder) throws IOException {
        json.text("ruleId", problem.code());
        json.number("ruleIndex", codes.indexOf(problem.code()));
        json.text("level", problem.severity().label());
        String hint = problem.hint().map(text -> "\n" + text).orElse("");
        json.object("message", () -> json.text("text", problem.message() + hint));
        json.array(
                "locations",
                () -> json.object(() -> json.object("physicalLocation", () -> {
                    json.object("artifactLocation", () -> {
                        json.text(
                                "uri",
                                UrlPath.encode(folder + problem.location().path()));
                        json.text("uriBaseId", ROOT);
                    });
                    if (problem.location().line() > 0) {
                        region(problem.location());
                    }
                })));
    }

    private void region(Location place) throws IOException {
        json.object("region", () -> {
            json.number("startLine", place.line());
            if (place.column() > 0) {
                json.number("startColumn", place.column());
            }
        });
    }
}
