package dev.lyceum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeSite() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content/a.md"), "+++\nweigth = 3\n+++\n");
    }

    private int check(String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "check";
        args[1] = "-s";
        args[2] = folder.toString();
        System.arraycopy(options, 0, args, 3, options.length);
        return Lyceum.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void textNamesThePlaceAndWhatFixCanDo() {
        assertThat(check()).isZero();
        assertThat(err.toString())
                .contains("content/a.md:2:1: warning:", "[front-matter-key]", "--fix can mend 1 of them");
        assertThat(check("--strict")).isEqualTo(1);
    }

    @Test
    void fixShowsTheLineBeforeAndAfterAndThenFindsNothing() throws IOException {
        assertThat(check("--fix", "--strict")).isZero();

        assertThat(out.toString().lines())
                .containsExactly("content/a.md:2", "- weigth = 3", "+ weight = 3", "No problems found");
        assertThat(folder.resolve("content/a.md")).hasContent("+++\nweight = 3\n+++\n");
    }

    @Test
    void otherFormatsKeepTheirOutputFreeOfAnythingElse() {
        assertThat(check("--format", "json", "--fix")).isZero();
        assertThat(out.toString()).startsWith("{").contains("\"warnings\" : 0");
        assertThat(err.toString()).contains("+ weight = 3");
    }

    @Test
    void everyFormatFailsUnderStrict() {
        for (String format : new String[] {"json", "sarif", "github"}) {
            assertThat(check("--format", format)).as(format).isZero();
            assertThat(check("--format", format, "--strict")).as(format).isEqualTo(1);
        }
        assertThat(out.toString()).contains("::warning file=", "\"2.1.0\"", "lyceum-check/1");
        assertThat(check("--format", "xml")).isEqualTo(2);
    }
}
