package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with questions that pages offer. */
final class DownloadsTest {
    private static final String TOPIC = "+++\ntitle = \"One\"\n+++\n\n## Review\n\n1. What is it?\n\n   Answer: It.\n";

    @TempDir
    Path folder;

    private TestSite site(String study) {
        return TestSite.in(folder)
                .file("lyceum.toml", "title = \"Course\"\nsiteId = \"my-course\"\n" + study)
                .file("content/basics/one.md", TOPIC)
                .file("content/plain/two.md", "+++\ntitle = \"Two\"\n+++\nNo question.\n");
    }

    @Test
    void pagesLinkToTheQuestionsOfTheirSectionInTheFormatsOfTheConfiguration() throws IOException {
        TestSite.Built built =
                site("[study]\ndownloads = [\"gift\", \"anki\", \"json\", \"worksheet\", \"qti\", \"moodle\", \"tsv\"]\n")
                        .build();

        assertThat(built.problems()).isEmpty();
        assertThat(built.main("basics/one/index.html"))
                .contains("href=\"../../downloads/sections/basics.gift.txt\" download", "Moodle GIFT", "basics.apkg");
        assertThat(built.main("index.html")).contains("href=\"downloads/my-course.apkg\"");
        assertThat(built.main("plain/two/index.html")).doesNotContain("downloads/");
        assertThat(built.html("downloads/sections/basics.gift.txt")).contains("What is it?", "####<p>It.</p>");
        assertThat(built.html("downloads/my-course.json")).contains("\"What is it?\"");
        assertThat(Files.readAllBytes(built.folder().resolve("downloads/my-course.apkg")))
                .startsWith('P', 'K');
        assertThat(built.has("downloads/sections/plain.apkg")).isFalse();
        for (String name : new String[] {"moodle.xml", "qti.zip", "html", "tsv"}) {
            assertThat(built.has("downloads/sections/basics." + name)).as(name).isTrue();
        }
    }

    @Test
    void withoutConfigurationThereAreNone() {
        TestSite.Built built = site("").build();

        assertThat(built.has("downloads")).isFalse();
        assertThat(built.main("basics/one/index.html")).doesNotContain("class=\"downloads\"");
    }
}
