package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lyceum.build.TestSite.Built;
import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes of authors that must be told, and words that must be seen in spite of them. */
final class SilentMistakesTest {
    @TempDir
    private Path root;

    private Built page(String text) {
        return TestSite.in(root).file("content/a.md", text).build();
    }

    private static String words(Built built) {
        return Jsoup.parse(built.main("a/index.html")).text();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\nsome sentence\n---\nbody\n",
                "+++\nsome sentence\n+++\nbody\n",
                "---\n- some sentence\n---\nbody\n",
                "{\"some sentence\"}\nbody\n"
            })
    void aHeaderInWhichNothingCanBeReadIsReportedAndShown(String text) {
        Built built = page(text);
        assertThat(words(built)).contains("some sentence", "body");
        assertThat(built.problems()).singleElement().asString().contains("-syntax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n# a remark\n---\nbody\n", "+++\n+++\nbody\n", "{}\nbody\n"})
    void aHeaderThatSaysNothingIsStillAHeader(String text) {
        Built built = page(text);
        assertThat(words(built)).endsWith("body").doesNotContain("remark", "+++", "{}");
        assertThat(built.problems()).isEmpty();
    }

    @Test
    void anUnknownShortcodeIsShownAsItsAuthorWroteIt() {
        Built built = page("x {{< vidoe \"my  precious\" 1.50 >}} y [z]({{< notcie \"q\" >}})\n");
        assertThat(words(built)).contains("x {{< vidoe \"my precious\" 1.50 >}} y z");
        assertThat(built.main("a/index.html")).contains("href=\"{{&lt; notcie &quot;q&quot; &gt;}}\"");
        assertThat(built.problems())
                .containsExactly(
                        "content/a.md:1:3: error shortcode-unknown", "content/a.md:1:43: error shortcode-unknown");
    }

    @Test
    void theHintOfTheReadmeIsTrue() {
        Problem problem = page("{{< vimoe id=\"x\" >}}\n").report().problems().get(0);
        assertThat(problem.location()).hasToString("content/a.md:1:1");
        assertThat(problem.message()).isEqualTo("no shortcode named \"vimoe\"");
        assertThat(problem.hint()).contains("did you mean \"vimeo\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{< ask_chatgpt \"my words\" >}}", "{{< ask_chatgpt prompt=\"my words\" />}}"})
    void aPromptMayStandInItsTag(String call) {
        Built built = page("## Explain\n" + call + "\n\ntext\n");
        assertThat(Jsoup.parse(built.main("a/index.html")).select(".prompt").text())
                .contains("my words");
        assertThat(built.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "youtube",
                "figure",
                "ref",
                "relref",
                "vimeo",
                "gist",
                "x",
                "tweet",
                "instagram",
                "param",
                "siteparam",
                "icon",
                "qr"
            })
    void aShortcodeWithoutWhatItNeedsIsAnErrorAndShownAsWritten(String name) {
        Built built = page("before\n\n{{< " + name + " >}}\n");
        assertThat(built.problems()).containsExactly("content/a.md:3:1: error shortcode-parameter");
        assertThat(built.report().problems().get(0).hint()).isPresent();
        assertThat(words(built)).contains("{{< " + name + " >}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"notice", "details", "expand", "tabs", "tab", "mermaid", "math", "highlight"})
    void aShortcodeForTextThatIsNeverClosedIsAnError(String name) {
        Built built = page("before\n\n{{< " + name + " >}}\n\nbehind\n");
        assertThat(built.problems()).containsExactly("content/a.md:3:1: error shortcode-unclosed");
        assertThat(words(built)).contains("before", "behind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{< details />}}",
                "{{% notice / %}}",
                "{{< notice >}}a{{< /notice >}}",
                "{{< badge content=\"b\" >}}",
                "{{< button href=\"/\" >}}",
                "{{< qr text=\"t\" >}}",
                "{{< children >}}",
                "{{< own >}}"
            })
    void aShortcodeThatNeedsNoClosingTagIsNone(String call) {
        Built built = TestSite.in(root)
                .file("templates/shortcodes/own.html", "<b class=\"inner\">{{ args[0] }}</b>{# inner #}")
                .file("content/a.md", call + "\n")
                .build();
        assertThat(built.problems()).isEmpty();
    }

    @Test
    void aTagThatIsNotClosedInItsParagraphIsReportedWhereItOpens() {
        Built built = page("a\n{{< dump \n\n## Heading\n");
        assertThat(built.problems()).containsExactly("content/a.md:2:1: error shortcode-unclosed");
        assertThat(words(built)).contains("{{< dump", "Heading");
    }

    @Test
    void aMistakeInATemplateHasItsLine() {
        Built built = TestSite.in(root)
                .file("templates/page.html", "<main>\n  <b>{{ page.title | nosuch }}</b>\n</main>\n")
                .file("content/a.md", "text\n")
                .build();
        assertThat(built.report().problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("template-error");
            assertThat(problem.location()).hasToString("templates/page.html:2:6");
            assertThat(problem.sourceLine()).contains("  <b>{{ page.title | nosuch }}</b>");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title = ['a']|front-matter-type",
                "slug = ['a']|front-matter-type",
                "description = ['a']|front-matter-type",
                "weight = 1.7|weight-not-a-number",
                "build = 'x'|front-matter-type",
                "resources = 3|front-matter-type",
                "menu = 5|front-matter-type",
                "tags = [{a = 1}]|front-matter-type",
                "draft = 'no'|flag-unclear"
            })
    void aValueOfTheWrongSortIsAWarning(String line, String code) {
        Built built = page("+++\n" + line.replace('\'', '"') + "\n+++\ntext\n");
        assertThat(built.problems()).containsExactly("content/a.md:2:1: warning " + code);
        assertThat(built.report().problems().get(0).hint()).isPresent();
    }

    @Test
    void aPromptThatClosesItselfIsNoMistake() {
        assertThat(page("## Explain\n\n{{< ask_chatgpt />}}\n\nText.\n").problems())
                .isEmpty();
    }

    @Test
    void looseButClearValuesAreNone() {
        Built built =
                page("---\ntitle: 2024\nweight: \"2.0\"\ndraft: no\ntags: [2024, a]\nresources: []\nmenu: [main]\n"
                        + "build:\n  list: never\ndescription:\n---\ntext\n");
        assertThat(built.problems()).isEmpty();
    }

    @Test
    void aFolderWithTheNameOfTheConfigurationIsAnError() throws IOException {
        Files.createDirectories(root.resolve("lyceum.toml"));
        assertThat(page("text\n").problems()).containsExactly("lyceum.toml: error config-not-a-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "static", "templates"})
    void aFileInThePlaceOfAFolderIsAnError(String name) {
        Built built = TestSite.in(root).file(name, "words").build();
        assertThat(built.problems()).contains(name + ": error folder-is-file");
    }

    @Test
    void aFieldThatNoPageHasIsReportedOnceWithItsLine() {
        Built built = TestSite.in(root)
                .file(
                        "templates/page.html",
                        "{% extends \"base.html\" %}\n{% block main %}\n"
                                + "<main>{{ page.titel }} {{ page.previous.titel }} {{ page.params.own }}</main>\n"
                                + "{% endblock %}\n")
                .file("content/a.md", "A")
                .file("content/b.md", "B")
                .build();

        assertThat(built.report().problems())
                .filteredOn(problem -> problem.code().equals("template-field"))
                .extracting(
                        problem -> problem.location().toString(),
                        problem -> problem.hint().orElse(""))
                .contains(tuple("templates/page.html:3:7", "did you mean \"title\"?"))
                .hasSize(1);
        assertThat(built.has("b/index.html")).isTrue();
    }

    @Test
    void aVariableThatNothingGivesATemplateIsReportedAtItsPlace() {
        Built built = TestSite.in(root)
                .file(
                        "templates/page.html",
                        "{% extends \"base.html\" %}\n{% block main %}{% set own = 1 %}\n"
                                + "<main>{{ page.title }} {{ pgae.title }} {% if site.title is not empty %}x{% endif %}\n"
                                + "{% for term in page.terms %}{{ loop.index }}{{ term }}{% endfor %}{{ own }}\n"
                                + "{% include \"part.html\" with {\"given\": own} %}{{ wholly | default(\"a\") }}</main>\n"
                                + "{% endblock %}\n")
                .file("templates/part.html", "{{ given }}{{ max(1, own) }}{# {{ nothing }} #}{{ \"#{innerr}\" }}")
                .file("templates/shortcodes/box.html", "{{ inner }}{{ site.title }}{{ parent }}{{ parms.id }}")
                .file("content/a.md", "{{< box >}}A{{< /box >}}")
                .build();

        assertThat(built.report().problems())
                .filteredOn(problem -> problem.code().equals("template-variable"))
                .extracting(
                        problem -> problem.location().toString(),
                        problem -> problem.hint().orElse("").replaceFirst("what a page has.*", ""))
                .containsExactlyInAnyOrder(
                        tuple("templates/page.html:3:27", "did you mean \"page\"?"),
                        tuple("templates/page.html:3:47", ""),
                        tuple("templates/page.html:5:49", ""),
                        tuple("templates/part.html:1:54", ""),
                        tuple("templates/shortcodes/box.html:1:43", "did you mean \"params\"?"));
    }

    @Test
    void theDefaultThemeAsksForNothingThatIsNotThere() {
        Built built = TestSite.in(root)
                .file("lyceum.toml", "title = 'T'\nbaseURL = 'https://example.org/'\n[study]\ndownloads = ['anki']\n")
                .file("content/s/_index.md", "---\ntitle: S\n---\n")
                .file("content/s/a.md", "---\ntags: [x]\n---\n## Review\n\n1. Why?\n\n   Answer: So.\n")
                .file("content/s/b.md", "{{< children >}}{{< glossary >}}")
                .build();

        assertThat(built.problems()).noneMatch(problem -> problem.contains("template-field"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{< figure src=\"javascript:alert(1)\" >}}",
                "{{< figure src=\"data:text/html,x\" >}}",
                "{{< button href=\"JavaScript:alert(1)\" >}}Go{{< /button >}}",
                "{{< button href=\"file:///etc/passwd\" >}}Go{{< /button >}}"
            })
    void anAddressThatWouldRunInTheBrowserIsReportedWhereAShortcodeHasIt(String call) {
        Built built = page("x\n\n" + call + "\n");

        assertThat(built.problems()).containsExactly("content/a.md:3:1: warning link-unsafe");
        assertThat(built.main("a/index.html").toLowerCase(Locale.ROOT))
                .doesNotContain("\"javascript:", "\"data:", "\"file:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a]( JavaScript:alert%281%29 'title')",
                "![a](data:text/html,x)",
                "[a][b]\n\n[b]: vbscript:x",
                "<javascript:alert(1)>",
                "[[javascript:alert(1)|words]]",
                "<a href=\"javascript:alert(1)\">a</a>",
                "{{< notice note >}}[a](data:text/html;base64,eA==){{< /notice >}}",
            })
    void anAddressThatWouldRunInTheBrowserIsReportedWhereATextHasIt(String text) {
        Built built = page("x\n\n" + text + "\n");

        assertThat(built.report().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("link-unsafe");
            assertThat(problem.location().line()).isEqualTo(3);
            assertThat(problem.location().column()).isPositive();
            assertThat(problem.hint()).isPresent();
        });
        assertThat(built.main("a/index.html").toLowerCase(Locale.ROOT))
                .doesNotContain("\"javascript:", "\"data:text", "\"vbscript:");
    }

    @Test
    void aLinkThatIsSafeOrAllowedIsNotReported() {
        Built built =
                page("![a](data:image/gif;base64,R0lGODlhAQABAAAAACw=) `[a](javascript:x)` [b](https://example.org)\n");
        assertThat(built.problems()).isEmpty();
    }

    @Test
    void aLinkToAnAliasHasMovedForTheBuildToo() {
        Built built = TestSite.in(root)
                .file("content/s/new.md", "---\naliases: [old, /older/]\n---\n")
                .file("content/s/a.md", "[x](/older/#a) [x](../old/) [y](/oldest/)")
                .build();

        assertThat(built.problems())
                .containsExactly(
                        "content/s/a.md:1:5: warning link-moved",
                        "content/s/a.md:1:20: warning link-moved",
                        "content/s/a.md:1:33: warning link-broken");
    }

    @Test
    void aPageWithVeryManyMistakesDoesNotFloodTheReport() {
        Built built = page("{{< details >}}".repeat(3_000));

        assertThat(built.problems())
                .hasSizeLessThanOrEqualTo(1_001)
                .contains("content/a.md:1:15001: warning more-problems");
    }
}
