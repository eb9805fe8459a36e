package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites that were made for Hugo, with what real ones have. */
final class HugoTreesTest {
    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void emptySite() {
        site = TestSite.in(root);
    }

    @Test
    void mountsSayWhereFilesStand() {
        Built built = site.file("hugo.toml", """
                        [[module.mounts]]
                        source = "content"
                        target = "content"
                        [[module.mounts]]
                        source = "README.md"
                        target = "content/about/readme.md"
                        [[module.mounts]]
                        source = "docs"
                        target = "content/manual"
                        excludeFiles = ["internal/**"]
                        [[module.mounts]]
                        source = "static"
                        target = "static"
                        [[module.mounts]]
                        source = "pictures"
                        target = "static/img"
                        """)
                .file("content/a.md", "a")
                .file("README.md", "Read [the use](../../manual/use/)")
                .file("docs/_index.md", "# Manual")
                .file("docs/use.md", "# Use")
                .file("docs/internal/x.md", "x")
                .file("static/robots.txt", "mine")
                .picture("pictures/p.png")
                .build();

        assertThat(built.problems()).isEmpty();
        assertThat(List.of("a/", "manual/", "manual/use/", "about/readme/"))
                .allMatch(folder -> built.has(folder + "index.html"));
        assertThat(built.has("manual/internal/x/index.html")).isFalse();
        assertThat(built.html("robots.txt")).isEqualTo("mine");
        assertThat(built.has("img/p.png")).isTrue();
        assertThat(built.html("about/readme/index.html")).contains("href=\"../../manual/use/index.html\"");
    }

    @Test
    void aMountWithinAnotherIsSaidToTakeItsFilesAway() {
        Built built = site.file("hugo.toml", """
                        [[module.mounts]]
                        source = "content"
                        target = "content"
                        [[module.mounts]]
                        source = "content/x"
                        target = "content/y"
                        """).file("content/x/a.md", "a").build();

        assertThat(built.has("y/a/index.html")).isTrue();
        assertThat(built.problems()).containsExactly("hugo.toml:5:1: warning config-value");
    }

    @Test
    void mountsSayWhichLanguageFilesAreOf() {
        Built built = site.file("hugo.toml", """
                        [languages.en]
                        [languages.de]
                        [[module.mounts]]
                        source = "text/english"
                        target = "content"
                        lang = "en"
                        [[module.mounts]]
                        source = "text/german"
                        target = "content"
                        lang = "de"
                        [[module.mounts]]
                        source = "shared"
                        target = "content/shared"
                        """)
                .file("text/english/s/a.md", "a")
                .file("text/german/s/a.md", "a")
                .file("text/german/s/b.md", "b")
                .file("shared/c.md", "c")
                .file("shared/c.de.md", "c")
                .file("content/gone.md", "not mounted")
                .build();

        assertThat(List.of("s/a/", "de/s/a/", "de/s/b/", "shared/c/", "de/shared/c/"))
                .allMatch(folder -> built.has(folder + "index.html"));
        assertThat(List.of("s/b/", "gone/", "shared/c.de/")).noneMatch(folder -> built.has(folder + "index.html"));
    }

    @Test
    void mountsThatCannotBeReadAreReported() {
        Built built = site.file("hugo.toml", """
                        [[module.mounts]]
                        source = "../elsewhere"
                        target = "content"
                        [[module.mounts]]
                        source = "docs"
                        target = "content"
                        [[module.mounts]]
                        source = "docs"
                        target = "content/again"
                        """).file("docs/a.md", "a").build();

        assertThat(built.problems())
                .containsExactly("hugo.toml:2:1: warning config-value", "hugo.toml:8:1: warning config-value");
        assertThat(built.has("a/index.html")).isTrue();
        assertThat(built.has("again/a/index.html")).isFalse();
    }

    @Test
    void ofSeveralStaticFoldersTheLastOneCounts() {
        Built built = site.file("hugo.toml", "staticDir = [\"one\", \"two\"]")
                .file("content/a.md", "a")
                .file("one/f.txt", "1")
                .file("one/g.txt", "1")
                .file("two/f.txt", "2")
                .build();

        assertThat(built.html("f.txt")).isEqualTo("2");
        assertThat(built.html("g.txt")).isEqualTo("1");
    }

    @Test
    void aSectionWithoutAFileIsInLowerCaseEvenWherePathsKeepTheirs() {
        site.file("content/Notes/My Page.md", "a")
                .file("content/Own/_index.md", "")
                .file("content/Own/b.md", "b");

        Built hugo = site.file("hugo.toml", "disablePathToLower = true").build();
        assertThat(List.of("notes/", "Notes/My-Page/", "Own/", "Own/b/"))
                .allMatch(folder -> hugo.has(folder + "index.html"));

        Built lyceum = site.file("lyceum.toml", "disablePathToLower = true").build();
        assertThat(lyceum.has("Notes/index.html")).isTrue();
    }

    @Test
    void relativeLinksAreSeenFromTheUrlBeforeTheFile() {
        site.file("content/docs/_index.md", "")
                .file("content/docs/guide/_index.md", "")
                .file("content/docs/guide/two.md", "two")
                .file("content/docs/guide/one.md", "[up](../) [two](../two/) [file](two.md)");

        Built hugo = site.file("hugo.toml", "").build();
        assertThat(hugo.main("docs/guide/one/index.html"))
                .contains("<a href=\"../index.html\">up</a> <a href=\"../two/index.html\">two</a>"
                        + " <a href=\"../two/index.html\">file</a>");
        assertThat(hugo.problems()).isEmpty();

        Built lyceum = site.file("lyceum.toml", "").build();
        assertThat(lyceum.main("docs/guide/one/index.html"))
                .contains("<a href=\"../../index.html\">up</a> <a href=\"../two/index.html\">two</a>"
                        + " <a href=\"../two/index.html\">file</a>");
    }

    @Test
    void datesWithoutZoneAreInTheSitesTimeZone() {
        Built built = site.file("hugo.toml", "timeZone = \"Asia/Tokyo\"")
                .file("content/s/_index.md", "")
                .file("content/s/local.md", "---\ntitle: Local\ndate: 2024-01-31T08:00:00\n---\n")
                .file("content/s/world.md", "---\ntitle: World\ndate: 2024-01-31T00:00:00Z\n---\n")
                .build();

        String list = built.main("s/index.html");
        assertThat(list.indexOf("World")).isBetween(0, list.indexOf("Local"));
    }
}
