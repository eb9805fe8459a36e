package dev.lyceum.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.data.Data;
import dev.lyceum.data.DataFormat;
import dev.lyceum.data.DataReader;
import dev.lyceum.data.ReadData;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ReportsTest {
    private static final List<Issue> ISSUES = List.of(
            Issue.of(
                    Problem.error("shortcode-unknown", new Location("content/a, b:c.md", 12, 5), "100% \"wrong\"\nhere")
                            .withHint("line one\r\nline two")
                            .withSourceLine("{{< x >}}")),
            Issue.of(Problem.warning("asset-unused", Location.of("templates/ü.css"), "unused")));

    private final StringWriter out = new StringWriter();

    private static Data.Table parse(String json) {
        ReadData read = DataReader.read(DataFormat.JSON, new SourceText("out.json", json), new Span(0, json.length()));
        assertThat(read.problems()).isEmpty();
        return read.table();
    }

    private static Data.Table first(Data.Table table, String key) {
        return item(table, key, 0);
    }

    private static Data.Table item(Data.Table table, String key, int index) {
        return (Data.Table) ((Data.Items) table.get(key).orElseThrow()).values().get(index);
    }

    @Test
    void githubCommandsAreEscaped() {
        GithubReport.write(ISSUES, "site/", new PrintWriter(out));

        assertThat(out.toString().lines())
                .containsExactly(
                        "::error file=site/content/a%2C b%3Ac.md,line=12,col=5,title=shortcode-unknown::"
                                + "100%25 \"wrong\"%0Ahere%0Aline one%0D%0Aline two",
                        "::warning file=site/templates/ü.css,title=asset-unused::unused");
    }

    @Test
    void jsonHasEverythingThatIsKnown() throws IOException {
        JsonReport.write(ISSUES, out);

        Data.Table report = parse(out.toString());
        assertThat(report.text("schema")).contains("lyceum-check/1");
        assertThat(report.text("errors")).contains("1");
        assertThat(report.text("warnings")).contains("1");
        Data.Table problem = first(report, "problems");
        assertThat(problem.text("code")).contains("shortcode-unknown");
        assertThat(problem.text("severity")).contains("error");
        assertThat(problem.text("file")).contains("content/a, b:c.md");
        assertThat(problem.text("line")).contains("12");
        assertThat(problem.text("column")).contains("5");
        assertThat(problem.text("message")).contains("100% \"wrong\"\nhere");
        assertThat(problem.text("hint")).contains("line one\r\nline two");
        assertThat(problem.text("sourceLine")).contains("{{< x >}}");
        assertThat(problem.text("fixable")).contains("false");
        assertThat(item(report, "problems", 1).get("hint").orElseThrow()).isInstanceOf(Data.Nothing.class);
    }

    /** The properties that SARIF 2.1.0 requires, and those that GitHub needs to show a result. */
    @Test
    void sarifHasWhatItsStandardAsksFor() throws IOException {
        SarifReport.write(ISSUES, "site/", "1.2", out);

        Data.Table report = parse(out.toString());
        assertThat(report.text("version")).contains("2.1.0");
        assertThat(report.text("$schema").orElseThrow()).startsWith("https://").endsWith("sarif-schema-2.1.0.json");
        Data.Table run = first(report, "runs");
        Data.Table driver = run.table("tool").table("driver");
        assertThat(driver.text("name")).isEqualTo(Optional.of("lyceum check"));
        assertThat(run.text("columnKind")).contains("utf16CodeUnits");
        Data.Table located = first(run, "results");
        Data.Table whole = item(run, "results", 1);
        for (Data.Table result : List.of(located, whole)) {
            int index = Integer.parseInt(result.text("ruleIndex").orElseThrow());
            Data.Table rule = item(driver, "rules", index);
            assertThat(rule.text("id")).isPresent().isEqualTo(result.text("ruleId"));
            assertThat(rule.table("shortDescription").text("text").orElseThrow())
                    .isNotBlank();
            assertThat(result.table("message").text("text").orElseThrow()).isNotBlank();
        }
        assertThat(located.text("level")).contains("error");
        assertThat(whole.text("level")).contains("warning");
        Data.Table place = first(located, "locations").table("physicalLocation");
        assertThat(place.table("artifactLocation").text("uri")).contains("site/content/a,%20b:c.md");
        assertThat(place.table("region").text("startLine")).contains("12");
        assertThat(place.table("region").text("startColumn")).contains("5");
        Data.Table wholePlace = first(whole, "locations").table("physicalLocation");
        assertThat(wholePlace.table("artifactLocation").text("uri")).contains("site/templates/%C3%BC.css");
        assertThat(wholePlace.get("region")).as("a line of 0 is not allowed").isEmpty();
    }
}
