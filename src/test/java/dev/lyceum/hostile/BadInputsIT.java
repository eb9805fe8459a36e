package dev.lyceum.hostile;

import static dev.lyceum.hostile.BadInputs.WORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite;
import dev.lyceum.build.TestSite.Built;
import dev.lyceum.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All bad inputs at once, the whole way, beside good pages. */
final class BadInputsIT {
    /** What is wrong with these can only be told. */
    private static final Set<String> TOLD = Set.of(
            "quotations-in-quotations",
            "numbers-in-numbers",
            "invalid-utf8",
            "utf16-little",
            "utf16-big",
            "utf16-odd",
            "front-matter-toml-10mb",
            "front-matter-yaml-10mb",
            "front-matter-bad-toml",
            "front-matter-bad-yaml",
            "alias-bomb",
            "alias-of-itself",
            "toml-keys-twice",
            "json-nested",
            "json-open",
            "toml-nested",
            "toml-dotted",
            "yaml-nested",
            "yaml-indented",
            "shortcodes-nested",
            "shortcodes-of-markdown",
            "hostile-shortcode");

    private static final Set<String> WITHOUT_WORDS =
            Set.of("empty", "zeros", "utf16-odd", "front-matter-toml-10mb", "front-matter-yaml-10mb");
    private static final int GOOD = 20;

    @TempDir
    Path folder;

    @Test
    void everyBadPageGivesAProblemOrItsWordsAndEveryGoodPageIsBuilt() {
        TestSite site = TestSite.in(folder)
                .file("lyceum.toml", "title = \"Hostile\"\n[build]\npageTimeout = \"10s\"\n")
                .file("templates/shortcodes/ring.html", "{% include \"shortcodes/ring2.html\" %}")
                .file("templates/shortcodes/ring2.html", "{% include \"shortcodes/ring.html\" %}")
                .file(
                        "templates/shortcodes/endless.html",
                        "{% macro twice(n) %}{% if n > 0 %}{{ twice(n - 1) }}{{ twice(n - 1) }}{% endif %}{% endmacro %}"
                                + "{{ twice(60) }}");
        BadInputs.pages().forEach((name, bytes) -> site.bytes("content/bad/" + name + ".md", bytes));
        for (int i = 0; i < GOOD; i++) {
            site.file(
                    "content/good/g" + i + ".md", "+++\ntitle = \"Good " + i + "\"\n+++\nA **good" + i + "** page.\n");
        }

        Built built = Assertions.assertTimeout(Duration.ofMinutes(2), site::build);

        for (int i = 0; i < GOOD; i++) {
            assertThat(built.main("good/g" + i + "/index.html")).contains("A <strong>good" + i + "</strong> page.");
        }
        Set<String> told = new TreeSet<>();
        for (Problem problem : built.report().problems()) {
            String path = problem.location().path();
            assertThat(problem.location().line()).as("%s", problem).isPositive();
            if (path.startsWith("content/bad/")) {
                told.add(path.substring("content/bad/".length(), path.length() - ".md".length()));
            }
        }
        assertThat(told).containsAll(TOLD);
        for (String name : BadInputs.pages().keySet()) {
            String html = built.html("bad/" + name + "/index.html");
            assertThat(html.contains(WORD) || WITHOUT_WORDS.contains(name))
                    .as(name)
                    .isTrue();
        }
        assertThat(built.problems())
                .contains(
                        "content/bad/endless-shortcode.md:3:1: error template-timeout",
                        "content/bad/ring-of-templates.md:3:1: error template-error");
    }
}
