package dev.lyceum.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite;
import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check writes nothing and yet says what stands in the way of a build. */
final class OutputOfCheckTest {
    @TempDir
    Path folder;

    private static List<String> ofOutput(Stream<Problem> problems) {
        return problems.filter(problem ->
                        problem.code().startsWith("output-") || problem.code().equals("url-collision"))
                .map(problem -> problem.location() + " " + problem.code() + " " + problem.message())
                .toList();
    }

    @Test
    void whatABuildReportsOfTheOutputACheckReportsTooAtTheSamePlaces() throws IOException {
        Checks site = Checks.in(folder)
                .file("lyceum.toml", "title = 'x'\n")
                .file("content/one.md", "---\ntitle: 1\nurl: /same/\n---\n")
                .file("content/two.md", "---\ntitle: 2\nurl: /same/\n---\n")
                .file("content/upper.md", "---\nslug: Case\nurl: /Case/\n---\n")
                .file("content/lower.md", "---\nslug: case\n---\n")
                .file("content/in.md", "---\ntitle: In\naliases: [/same/index.html/x/]\n---\n")
                .file("content/long.md", "---\nurl: /" + "a".repeat(300) + "/\n---\n")
                .file("content/taken.md", "a\n")
                .file("content/plain.md", "a\n")
                .file("content/below/deep.md", "a\n")
                .file("static/taken/index.html", "mine\n")
                .file("static/aux.txt", "mine\n")
                .file("content/bundle/index.md", "a\n")
                .file("content/bundle/a.txt", "a\n")
                .file("static/bundle/a.txt", "mine\n")
                .file("public/.lyceum-manifest", "lyceum-manifest/1\n")
                .file("public/plain/index.html", "mine\n")
                .file("public/below", "mine\n");

        List<String> checked = ofOutput(site.issues().stream().map(Issue::problem));
        assertThat(Files.readString(folder.resolve("public/plain/index.html"))).isEqualTo("mine\n");
        assertThat(folder.resolve("public/one/index.html")).doesNotExist();
        List<String> built = ofOutput(TestSite.in(folder).build().report().problems().stream());

        assertThat(checked).containsExactlyElementsOf(built);
        assertThat(checked.stream().map(line -> line.split(" ")[0] + " " + line.split(" ")[1]))
                .contains(
                        "content/two.md:3:1 url-collision",
                        "content/long.md:2:1 output-unwritable",
                        "content/lower.md:2:1 output-case",
                        "content/one.md:3:1 output-collision",
                        "content/below/deep.md output-foreign",
                        "content/plain.md output-foreign",
                        "content/taken.md output-collision",
                        "content/bundle/a.txt output-collision",
                        "static/aux.txt output-name");
    }

    @Test
    void aSiteThatWasBuiltHasNothingInItsOwnWay() {
        Checks site = Checks.in(folder)
                .file("lyceum.toml", "title = 'x'\n")
                .file("content/a.md", "a\n")
                .file("static/b/c.txt", "c\n");
        TestSite.in(folder).build();
        assertThat(ofOutput(site.issues().stream().map(Issue::problem))).isEmpty();
    }
}
