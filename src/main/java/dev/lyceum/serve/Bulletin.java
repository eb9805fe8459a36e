package dev.lyceum.serve;

import dev.lyceum.data.JsonWriter;
import dev.lyceum.problem.Problem;
import dev.lyceum.problem.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What open pages are told.
 *
 * @param version grows with every change
 * @param ready whether the site has been read
 * @param styles whether only style sheets have changed since the last version
 * @param open the page to go to, relative to the root; empty to stay
 * @param errors what keeps pages from being right
 */
record Bulletin(long version, boolean ready, boolean styles, String open, List<Problem> errors) {
    private static final int MOST_ERRORS = 20;

    Bulletin {
        errors = errors.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .limit(MOST_ERRORS)
                .toList();
    }

    String json() {
        StringWriter text = new StringWriter();
        try (JsonWriter json = JsonWriter.compact(text)) {
            json.object(() -> {
                json.number("version", version);
                json.text("ready", ready ? "yes" : "no");
                json.text("styles", styles ? "yes" : "no");
                json.text("open", open);
                json.array("errors", () -> {
                    for (Problem error : errors) {
                        json.object(() -> {
                            json.text("path", error.location().path());
                            json.text("place", error.location().toString());
                            json.text("message", error.message());
                            json.text("code", error.code());
                            json.text("line", error.sourceLine());
                            json.number("column", error.location().column());
                            json.text("hint", error.hint());
                        });
                    }
                });
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
