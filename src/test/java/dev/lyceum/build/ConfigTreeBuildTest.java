package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import dev.lyceum.config.Overrides;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites whose configuration is a folder, judged by their output. */
final class ConfigTreeBuildTest {
    private static final String PAGE = """
        +++
        title = "A"
        +++
        one
        two <b>three</b>

        ## Two

        ## Two again

        ### Three
        """;

    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void site() {
        site = TestSite.in(root)
                .file("config/_default/languages.toml", """
                        [en]
                        contentDir = "content/en"
                        weight = 1
                        [de]
                        contentDir = "content/de"
                        weight = 2
                        [de.markup.goldmark.renderer]
                        hardWraps = true
                        [de.markup.tableOfContents]
                        endLevel = 2
                        """)
                .file("config/_default/markup.toml", "[goldmark.renderer]\nunsafe = true\n")
                .file("config/staging/lyceum.toml", "buildDrafts = true\n")
                .file("content/en/a.md", PAGE)
                .file("content/de/a.md", PAGE)
                .file("content/en/draft.md", "+++\ntitle = \"D\"\ndraft = true\n+++\nx\n");
    }

    @Test
    void eachLanguageHasItsOwnMarkup() {
        Built built = site.build();

        assertThat(built.problems()).isEmpty();
        assertThat(built.main("a/index.html")).contains("one\ntwo <b>three</b>").doesNotContain("<br");
        assertThat(built.main("de/a/index.html")).contains("one<br");
        assertThat(built.html("a/index.html").split("href=\"#three\"", -1).length)
                .isGreaterThan(built.html("de/a/index.html").split("href=\"#three\"", -1).length);
    }

    @Test
    void theEnvironmentDecidesAboutDrafts() {
        assertThat(site.build().has("draft/index.html")).isFalse();
        Overrides staging = new Overrides(Optional.empty(), false, false, false, Optional.of("staging"), Map.of());
        assertThat(site.with(staging).build().has("draft/index.html")).isTrue();
    }
}
