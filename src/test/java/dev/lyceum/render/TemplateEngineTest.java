package dev.lyceum.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.problem.Problem;
import dev.lyceum.render.PageView.LinkView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateEngineTest {
    @TempDir
    private Path site;

    @TempDir
    private Path theme;

    @Test
    void escapesEverythingThatIsNotMarkedAsHtml() {
        write(theme, "a.html", "<p title=\"{{ x }}\">{{ x }}</p>{{ x | raw }}");

        assertThat(render("a.html", Map.of("x", "<b a='1'>\"&\"</b>")).text())
                .isEqualTo("<p title=\"&lt;b a=&#39;1&#39;&gt;&quot;&amp;&quot;&lt;/b&gt;\">"
                        + "&lt;b a=&#39;1&#39;&gt;&quot;&amp;&quot;&lt;/b&gt;</p><b a='1'>\"&\"</b>");
    }

    @Test
    void takesEachFileFromTheSiteBeforeTheTheme() {
        write(theme, "page.html", "{% include \"partials/a.html\" %}{% include \"partials/b.html\" %}");
        write(theme, "partials/a.html", "theme a, ");
        write(theme, "partials/b.html", "theme b");
        write(site, "partials/b.html", "site b");

        assertThat(render("page.html", Map.of()).text()).isEqualTo("theme a, site b");
    }

    @Test
    void readsAnOptionalAsItsValueOrNull() {
        record Holder(Optional<LinkView> link) {}
        write(theme, "a.html", "{% if h.link is not null %}{{ h.link.title }}{% else %}none{% endif %}");

        assertThat(render("a.html", Map.of("h", new Holder(Optional.of(new LinkView("next", "x/")))))
                        .text())
                .isEqualTo("next");
        assertThat(render("a.html", Map.of("h", new Holder(Optional.empty()))).text())
                .isEqualTo("none");
    }

    @Test
    void leavesUnknownVariablesEmpty() {
        write(theme, "a.html", "[{{ nothing.at.all }}]");

        assertThat(render("a.html", Map.of()).text()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 pages", "1, 1 page", "2, 2 pages"})
    void countsInTheWordsOfTheLanguage(int number, String expected) {
        write(theme, "a.html", "{{ n | counted(text, \"pages\") }}");

        Map<String, String> words = Map.of("pages", "{n} pages", "pages_one", "{n} page");
        assertThat(render("a.html", Map.of("n", number, "text", words)).text()).isEqualTo(expected);
    }

    @Test
    void countsWithoutASingularWhereALanguageHasNone() {
        write(theme, "a.html", "{{ 1 | counted(text, \"pages\") }}{{ 1 | counted(text, \"unknown\") }}");

        assertThat(render("a.html", Map.of("text", Map.of("pages", "{n} 頁"))).text())
                .isEqualTo("1 頁1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{{ x | nosuch }}            ; nosuch",
                "{% nosuch %}                ; nosuch",
                "{% if x %}                  ; endif",
                "{{ 1 / 0 }}                 ; division",
                "{% include \"gone.html\" %} ; no template named \"gone.html\"",
                "{% if list %}{% endif %}    ; an if takes",
            })
    void namesFileAndLineOfAMistakeInAnIncludedTemplate(String line, String message) {
        write(theme, "page.html", "one\n{% include \"partials/part.html\" %}\n");
        write(site, "partials/part.html", "one\ntwo\n" + line);

        Rendered rendered = render("page.html", Map.of("list", List.of("a")));

        assertThat(rendered.text()).isEmpty();
        Problem problem = rendered.problem().orElseThrow();
        assertThat(problem.code()).isEqualTo("template-error");
        assertThat(problem.location()).hasToString("templates/partials/part.html:3:1");
        assertThat(problem.message()).contains(message);
        assertThat(problem.sourceLine()).contains(line);
    }

    @Test
    void saysThatAHiddenThemeFileCouldBeUsedInstead() {
        write(theme, "a.html", "fine");
        write(site, "a.html", "{% nosuch %}");

        assertThat(problem("a.html").hint().orElseThrow()).contains("default theme");
    }

    @Test
    void reportsAFilterThatFailsWithAnyOtherException() {
        write(theme, "a.html", "{{ \"a\" | abbreviate(\"x\") }}");

        assertThat(problem("a.html").location()).hasToString("theme/a.html");
        assertThat(problem("a.html").hint().orElseThrow()).contains("ClassCastException");
    }

    @Test
    void reportsTemplatesThatIncludeEachOtherInACircle() {
        write(theme, "page.html", "{% include \"fine.html\" %}\n{% include \"a.html\" %}");
        write(theme, "fine.html", "x");
        write(theme, "a.html", "\n\n{% include \"b.html\" %}");
        write(theme, "b.html", "\n{% include \"a.html\" %}");

        assertThat(problem("page.html").location()).hasToString("theme/b.html:2:1");
        assertThat(problem("page.html").message()).endsWith("a.html → b.html → a.html");
    }

    @Test
    void reportsATemplateThatExtendsItself() {
        write(theme, "page.html", "{% extends \"page.html\" %}");

        assertThat(problem("page.html").message()).endsWith("page.html → page.html");
    }

    @Test
    void reportsAMacroWithoutEnd() {
        write(theme, "page.html", "{% macro m(n) %}{{ m(n) }}{% endmacro %}{{ m(1) }}");

        assertThat(problem("page.html").message()).contains("without end");
    }

    @Test
    void reportsATemplateThatTakesAllMemory() {
        write(theme, "page.html", "{{ text }}");
        Object text = new Object() {
            @Override
            public String toString() {
                throw new OutOfMemoryError("as when a text is doubled in a loop");
            }
        };

        Problem problem = render("page.html", Map.of("text", text)).problem().orElseThrow();

        assertThat(problem.message()).contains("memory");
        assertThat(problem.location()).hasToString("theme/page.html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{% for i in range(1, 2000000000) %}{% endfor %}",
                "{% for i in range(1, 9999) %}{% for j in range(1, 9999) %}{% endfor %}{% endfor %}",
                "{% for i in range(-9223372036854775807, 9223372036854775807) %}{% endfor %}",
            })
    void reportsALoopThatHardlyEnds(String loop) {
        write(theme, "page.html", loop);

        assertThat(problem("page.html").message()).contains("range");
    }

    @Test
    void allowsALongRangeInLargeSteps() {
        write(theme, "page.html", "{% for i in range(0, 4000000, 2000000) %}{{ i }} {% endfor %}");

        assertThat(render("page.html", Map.of()).text()).isEqualTo("0 2000000 4000000 ");
    }

    @Test
    void reportsAMissingTemplate() {
        assertThat(problem("none.html").message()).contains("none.html");
        assertThat(engine().has("none.html")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"../secret.html", "a/../../secret.html", "/etc/hostname", "..\\secret.html"})
    void staysInsideItsFolders(String name) {
        write(theme.resolve("inner"), "a/page.html", "x");
        write(theme, "secret.html", "secret");
        TemplateEngine engine = new TemplateEngine(List.of(new TemplateLayer.Folder(theme.resolve("inner"), "theme")));

        assertThat(engine.has("a/page.html")).isTrue();
        assertThat(engine.has(name)).isFalse();
    }

    @Test
    void listsTheNamesOfBothPlacesOnce() {
        write(theme, "shortcodes/b.html", "");
        write(theme, "shortcodes/c.html", "");
        write(theme, "page.html", "");
        write(site, "shortcodes/a/a.html", "");
        write(site, "shortcodes/b.html", "");

        assertThat(engine().names("shortcodes/"))
                .containsExactly("shortcodes/a/a.html", "shortcodes/b.html", "shortcodes/c.html");
    }

    @Test
    void givesTheSitesTextAfterTheThemes() {
        write(theme, "i18n/en.toml", "theme");
        write(site, "i18n/en.toml", "site");

        assertThat(engine().layers("i18n/en.toml")).containsExactly("theme", "site");
        assertThat(engine().layers("i18n/xx.toml")).isEmpty();
    }

    @Test
    void rendersOnSeveralThreadsAtOnce() {
        write(theme, "page.html", "{% for i in range(1, 50) %}{% include \"item.html\" %}{% endfor %}");
        write(theme, "item.html", "{{ x }},");
        TemplateEngine engine = engine();

        List<String> texts = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> engine.render("page.html", Map.of("x", i)).text())
                .toList();

        for (int i = 0; i < texts.size(); i++) {
            assertThat(texts.get(i)).isEqualTo((i + ",").repeat(50));
        }
    }

    private TemplateEngine engine() {
        return new TemplateEngine(
                List.of(new TemplateLayer.Folder(site, "templates"), new TemplateLayer.Folder(theme, "theme")));
    }

    private Rendered render(String template, Map<String, Object> model) {
        return engine().render(template, model);
    }

    private Problem problem(String template) {
        return render(template, Map.of()).problem().orElseThrow();
    }

    private static void write(Path folder, String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
