package dev.lyceum.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule by what it finds, and by what it leaves alone. */
final class RulesTest {
    private static final String SENTENCES = IntStream.range(0, 6)
            .mapToObj(i -> "This is sentence number " + i + " of a longer text.\n\n")
            .collect(Collectors.joining());

    private static final String NEVER = "+++\ntitle = \"%s\"\n[build]\nlist = \"never\"\n+++\n";

    @TempDir
    Path folder;

    private Checks site;

    @BeforeEach
    void makeSite() {
        site = Checks.in(folder).file("lyceum.toml", "title = \"T\"\n");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void findsTheFaultsAndNothingElse(String what, Consumer<Checks> files, List<String> faults) {
        files.accept(site);

        assertThat(site.found()).containsExactlyElementsOf(faults);
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                row(
                        "a site without faults has none",
                        site -> site.file("content/s/_index.md", "+++\ntitle = \"S\"\n+++\n")
                                .file("content/s/b.md", "# B {#top}\n\n[a](a.md#x) [b](#top)\n\n## X\n")
                                .file(
                                        "content/s/a.md",
                                        "+++\ntitle = \"A\"\nmood = \"fine\"\n+++\n## X\n\n[b](b.md) ![a leaf](leaf.png)\n")
                                .picture("content/s/leaf.png")),
                row(
                        "an anchor that is not there is found",
                        site -> site.file("content/a.md", "a [here](#here)\n\n[b](b.md#x)\n")
                                .file("content/b.md", "b\n"),
                        "content/a.md:1:10 anchor-missing",
                        "content/a.md:3:5 anchor-missing"),
                row(
                        "images without words are found unless they are decoration",
                        site -> site.picture("content/x.png").file("content/a.md", """
                        ![](x.png)

                        ![words](x.png) <img src="x.png" alt="">

                        <img src="x.png" width="3">

                        <img width="3" alt='words' src="x.png">
                        """),
                        "content/a.md:1:5 alt-missing",
                        "content/a.md:5:11 alt-missing"),
                row(
                        "a large image is told once where it is shown first",
                        site -> site.picture("content/big.png", 1_200_000)
                                .picture("content/unseen.png", 1_200_000)
                                .picture("static/small.png", 999_999)
                                .file("content/a.md", "![b](big.png) ![s](/small.png)\n\n![b](big.png)\n"),
                        "content/a.md:1:6 image-large"),
                row(
                        "a page that nothing leads to is found",
                        site -> site.file("content/a.md", "[linked](linked.md)\n")
                                .file("content/linked.md", NEVER.formatted("L"))
                                .file(
                                        "content/menu.md",
                                        NEVER.formatted("M").replace("[build]", "menus = \"main\"\n[build]"))
                                .file("content/alone.md", NEVER.formatted("O") + "[myself](alone.md)\n"),
                        "content/alone.md:3:1 page-orphan"),
                row(
                        "equal titles count within a section only",
                        site -> site.file("content/s/_index.md", "+++\ntitle = \"S\"\n+++\n")
                                .file("content/s/a.md", "+++\ntitle = \"Trees\"\n+++\n")
                                .file("content/s/b.md", "+++\nweight = 2\ntitle = \"trees\"\n+++\n")
                                .file("content/t/a.md", "+++\ntitle = \"Trees\"\n+++\n"),
                        "content/s/a.md:2:1 title-duplicate"),
                row(
                        "an id that is given twice is found where it is given again",
                        site -> site.file("content/a.md", """
                ## One {#same}

                text

                ## Two {#same}

                ## Twin

                ## Twin

                `## Code {#same}` <a id="other"></a>
                """),
                        "content/a.md:5:10 id-duplicate"),
                row(
                        "a section without pages and text is empty",
                        site -> site.file("content/empty/_index.md", "+++\ntitle = \"E\"\n+++\n")
                                .file("content/empty/draft.md", "+++\ndraft = true\n+++\n")
                                .file("content/text/_index.md", "Some words.\n")
                                .file("content/gallery/_index.md", "+++\nlayout = \"gallery\"\n+++\n"),
                        "content/empty/_index.md:1:1 section-empty"),
                row(
                        "a key that a template names is the author's",
                        site -> site.file("content/a.md", "+++\nweigth = 3\n+++\n")
                                .file("templates/partials/footer.html", "{{ page.params.weigth }}")),
                row(
                        "values of the wrong sort are found",
                        site -> site.file(
                                "content/a.md",
                                "---\ntitle: [a, b]\ndraft: maybe\ndate: soon\ntags: one\nlastmod:\nweight: \"7\"\n---\n"),
                        "content/a.md:2:1 front-matter-type",
                        "content/a.md:3:1 flag-unclear",
                        "content/a.md:4:1 date-unclear"),
                row(
                        "a translation that misses its counterpart by a hair is found",
                        site -> site.file("lyceum.toml", """
                        defaultContentLanguage = "en"
                        [languages.en]
                        contentDir = "content/en"
                        [languages.de]
                        contentDir = "content/de"
                        """)
                                .file("content/en/gradient.md", "a")
                                .file("content/de/gradeint.md", "b")
                                .file("content/en/draft.md", "+++\ndraft = true\n+++\n")
                                .file("content/de/draft.md", "d")
                                .file("content/de/only-here.md", "e")
                                .file("content/en/week-01.md", "f")
                                .file("content/de/week-02.md", "g")
                                .file("content/de/keyed.md", "+++\ntranslationKey = \"k\"\n+++\n"),
                        "content/de/draft.md:1:1 translation-hidden",
                        "content/de/gradeint.md:1:1 translation-unmatched",
                        "content/de/keyed.md:2:1 translation-key"),
                row(
                        "a page that was pasted into another language is found",
                        site -> site.file(
                                        "lyceum.toml",
                                        "[languages.en]\nweight = 1\n[languages.de]\nweight = 2\n[languages.fr]\nweight = 3\n")
                                .file("content/same.md", SENTENCES)
                                .file("content/same.de.md", "+++\ntitle = \"Anders\"\n+++\n## Text\n\n" + SENTENCES)
                                .file("content/same.fr.md", "Traduit.\n")
                                .file("content/code.md", "x = compute(the, same, arguments)\n")
                                .file("content/code.de.md", "x = compute(the, same, arguments)\n"),
                        "content/same.de.md:1:1 translation-same"),
                row(
                        "templates of the site's own that nothing uses are found",
                        site -> site.file("content/a.md", "{{< used >}} {{< notice >}}x{{< /notice >}}\n")
                                .file("content/d.md", "+++\ndraft = true\n+++\n{{< drafted >}}\n")
                                .file("templates/shortcodes/used.html", "{% include \"partials/used.html\" %}")
                                .file("templates/shortcodes/drafted.html", "x")
                                .file("templates/shortcodes/idle.html", "x")
                                .file("templates/shortcodes/figure.html", "x")
                                .file("templates/partials/used.html", "<img src=\"assets/used.svg\">")
                                .file("templates/partials/idle.html", "x")
                                .file("templates/assets/used.svg", "<svg/>")
                                .file("templates/assets/idle.css", "x")
                                .file("templates/assets/lyceum.css", "x"),
                        "templates/assets/idle.css asset-unused",
                        "templates/partials/idle.html template-unused",
                        "templates/shortcodes/idle.html shortcode-unused"),
                row(
                        "warnings are silenced for a site or a page but errors are not",
                        site -> site.file(
                                        "lyceum.toml",
                                        "[check]\nignore = [\"alt-missing\", \"shortcode-unknown\", \"alt-mising\"]\n")
                                .file(
                                        "content/a.md",
                                        "+++\ncheck = { ignore = [\"link-broken\"] }\n+++\n![](x.png)\n\n[b](b.md)\n")
                                .file("content/c.md", "[b](b.md)\n\n{{< nonsense >}}\n"),
                        "content/a.md:4:5 image-missing",
                        "content/c.md:1:5 link-broken",
                        "content/c.md:3:1 shortcode-unknown",
                        "lyceum.toml:2 check-ignore"));
    }

    private static Arguments row(String what, Consumer<Checks> files, String... faults) {
        return arguments(what, files, List.of(faults));
    }

    @Test
    void aMisspeltKeyIsFoundAndAKeyOfTheAuthorsIsNot() {
        site.file("content/a.md", "+++\ntitle = \"A\"\nweigth = 3\nmood = \"fine\"\n+++\n")
                .file("content/b.md", "+++\ntitle = \"B\"\ntitles = \"C\"\n+++\n");

        assertThat(site.found()).containsExactly("content/a.md:3:1 front-matter-key");
        assertThat(site.issues().get(0).problem().hint()).contains("did you mean \"weight\"?");
    }

    @Test
    void aBrokenLinkNamesWhatItWasMeantFor() {
        site.picture("content/s/Leaf.PNG")
                .file("content/s/new.md", "+++\naliases = [\"/old/\"]\n+++\n")
                .file("content/s/a.md", "[o](/old/#x) ![l](leaf.png) [n](s/new.md) [gone](gone.md)\n");

        assertThat(site.issues())
                .extracting(issue -> issue.problem().location() + " "
                        + issue.problem().code() + ": " + issue.problem().hint().orElse(""))
                .containsExactly(
                        "content/s/a.md:1:5 link-moved: link to \"/s/new/\"",
                        "content/s/a.md:1:19 image-missing: did you mean \"Leaf.PNG\"?",
                        "content/s/a.md:1:33 link-broken: did you mean \"/s/new.md\"?",
                        "content/s/a.md:1:50 link-broken: write the path from the page's file, or from the content folder with a slash in front");
    }
}
