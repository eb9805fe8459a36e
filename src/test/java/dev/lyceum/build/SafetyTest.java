package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policy of pages, the versions of assets, and the files for reading offline. */
final class SafetyTest {
    @TempDir
    private Path root;

    private TestSite site(String config) {
        return TestSite.in(root)
                .file("lyceum.toml", "title = \"Sky\"\n" + config)
                .file("content/moon.md", "Text.\n")
                .file("content/chart.md", "```mermaid\nflowchart LR\n  A --> B\n```\n");
    }

    private static String policy(String html) {
        String start = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
        int at = html.indexOf(start) + start.length();
        return html.contains(start) ? html.substring(at, html.indexOf('"', at)).replace("&#39;", "'") : "";
    }

    @Test
    void scriptsComeFromFilesOfTheSiteAndStylesToExceptInDiagrams() {
        Built built = site("").build();
        assertThat(policy(built.html("moon/index.html")))
                .contains("default-src 'none'; script-src 'self'; style-src 'self'; ");
        assertThat(policy(built.html("chart/index.html")))
                .contains("script-src 'self'; style-src 'self' 'unsafe-inline'; ");
    }

    @Test
    void sourcesAreAddedAndNoneGivesWay() {
        Built built = site("""
                        [security.csp]
                        script-src = ["https://stats.example.org"]
                        base-uri = ["'self'"]
                        object-src = "bad; script-src *"
                        """).build();
        assertThat(policy(built.html("moon/index.html")))
                .contains("script-src 'self' https://stats.example.org;", "base-uri 'self';")
                .doesNotContain("*");
        assertThat(built.problems()).anyMatch(problem -> problem.contains("config-value"));
    }

    @Test
    void aSiteMayHaveNoPolicy() {
        assertThat(policy(site("[security.csp]\nenabled = false\n").build().html("moon/index.html")))
                .isEmpty();
    }

    @Test
    void theVersionOfAnAssetFollowsItsContents() {
        String before = site("").build().html("moon/index.html");
        String after = site("").file("templates/assets/lyceum.css", "h1 { color: red }")
                .build()
                .html("moon/index.html");
        assertThat(before).containsPattern("assets/lyceum\\.css\\?v=[0-9a-f]{8}\"");
        assertThat(after).containsPattern("assets/lyceum\\.css\\?v=[0-9a-f]{8}\"");
        assertThat(after.replaceAll("(?s).*lyceum\\.css\\?v=(.{8}).*", "$1"))
                .isNotEqualTo(before.replaceAll("(?s).*lyceum\\.css\\?v=(.{8}).*", "$1"));
    }

    @Test
    void theWorkerChangesWithTheSiteAndOnlyThen() {
        String first = site("").build().html("sw.js");
        assertThat(site("").build().html("sw.js")).isEqualTo(first);
        assertThat(site("").file("content/moon.md", "Other.\n").build().html("sw.js"))
                .isNotEqualTo(first);
    }

    @Test
    void aSiteThatTurnsItOffTakesTheWorkerFromItsReaders() {
        Built built = site("[offline]\nenabled = false\n").build();
        assertThat(built.html("sw.js")).contains("unregister");
        assertThat(built.html("moon/index.html")).doesNotContain("offline.js");
        assertThat(built.has("assets/offline/en.webmanifest")).isFalse();
    }

    @Test
    void theAuthorsOwnWorkerAndIconStay() {
        Built built = site("").file("static/sw.js", "// mine\n")
                .file("static/favicon.ico", "x")
                .build();
        assertThat(built.html("sw.js")).isEqualTo("// mine\n");
        assertThat(built.html("moon/index.html")).doesNotContain("rel=\"icon\"");
        assertThat(built.problems()).isEmpty();
    }
}
