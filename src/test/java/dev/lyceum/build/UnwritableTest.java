package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What asks for a file that cannot be costs only that file. */
class UnwritableTest {
    @TempDir
    private Path folder;

    private TestSite site;

    @BeforeEach
    void aGoodPage() {
        site = TestSite.in(folder).file("lyceum.toml", "title = 'x'\n").file("content/good.md", "# Good\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url: /LONG/",
                "slug: LONG",
                "aliases: [/LONG/]",
                "tags: [fine, LONG]",
                "aliases: [\"/a\\u0001b/\"]",
                "aliases: [\"/a\\0b/\"]"
            })
    void aNameThatNoFileCanHaveIsAnErrorAtItsPlace(String line) {
        String text = "---\ndate: 2026-01-01\n" + line.replace("LONG", "很".repeat(90)) + "\n---\nText";

        TestSite.Built built = site.file("content/bad.md", text).build();

        assertThat(built.problems())
                .singleElement()
                .asString()
                .startsWith("content/bad.md:3:")
                .contains("error output-unwritable");
        assertThat(built.html("good/index.html")).contains("Good");
        assertThat(built.html("index.html")).contains("Good");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aliases: [/good/index.html/x/]",
                "url: /good/index.html/x/",
            })
    void aFolderThatIsAFileOfTheSiteIsACollisionThatNamesBoth(String line) {
        TestSite.Built built =
                site.file("content/bad.md", "---\n" + line + "\n---\nText").build();

        assertThat(built.report().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("output-collision");
            assertThat(problem.location().path() + problem.message())
                    .contains("content/good.md")
                    .contains("content/bad.md");
        });
        assertThat(built.has("404.html")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[permalinks.page]\n'/' = '/../../:filename/'\n",
                "[[module.mounts]]\nsource = 'content'\ntarget = 'content'\n"
                        + "[[module.mounts]]\nsource = 'content'\ntarget = 'static/../../../x'\n",
                "[pagination]\npagerSize = 1\npath = '../../../x'\n"
            })
    void aSettingThatLeadsOutOfTheDestinationIsAnErrorAndNothingIsWrittenThere(String settings) throws Exception {
        TestSite.Built built = site.file("lyceum.toml", "title = 'x'\n" + settings)
                .file("content/other.md", "Other")
                .build();

        assertThat(String.join("\n", built.problems())).contains("error");
        assertThat(built.has("404.html")).isTrue();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("content", "lyceum.toml", "public");
        }
    }
}
