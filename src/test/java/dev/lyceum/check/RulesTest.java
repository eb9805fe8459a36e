package dev.lyceum.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule by what it finds, and by what it leaves alone. */
final class RulesTest {
    @TempDir
    Path folder;

    private Checks site;

    @BeforeEach
    void makeSite() {
        site = Checks.in(folder).file("lyceum.toml", "title = \"T\"\n");
    }

    private String hint() {
        return site.issues().get(0).problem().hint().orElse("");
    }

    @Test
    void aSiteWithoutFaultsHasNone() {
        site.file("content/s/_index.md", "+++\ntitle = \"S\"\n+++\n")
                .file("content/s/a.md", "+++\ntitle = \"A\"\nmood = \"fine\"\n+++\n[b](b.md) ![a leaf](leaf.png)\n")
                .file("content/s/b.md", "# B {#top}\n\n[a](a.md#x)\n")
                .picture("content/s/leaf.png");

        assertThat(site.found()).containsExactly("content/s/b.md:3:5 anchor-missing");
    }

    @Test
    void imagesWithoutWordsAreFoundUnlessTheyAreDecoration() {
        site.picture("content/x.png").file("content/a.md", """
                        ![](x.png)

                        ![words](x.png) <img src="x.png" alt="">

                        <img src="x.png" width="3">

                        <img width="3" alt='words' src="x.png">
                        """);

        assertThat(site.found()).containsExactly("content/a.md:1:5 alt-missing", "content/a.md:5:11 alt-missing");
    }

    @Test
    void aLargeImageIsToldOnceWhereItIsShownFirst() {
        site.bytes("content/big.png", new byte[1_200_000])
                .bytes("content/unseen.png", new byte[1_200_000])
                .bytes("static/small.png", new byte[999_999])
                .file("content/a.md", "![b](big.png) ![s](/small.png)\n\n![b](big.png)\n");

        assertThat(site.found())
                .contains("content/a.md:1:6 image-large")
                .filteredOn(found -> found.contains("image-large"))
                .hasSize(1);
    }

    @Test
    void aPageThatNothingLeadsToIsFound() {
        String never = "+++\ntitle = \"%s\"\n[build]\nlist = \"never\"\n+++\n";
        site.file("content/a.md", "[linked](linked.md)\n")
                .file("content/linked.md", never.formatted("L"))
                .file("content/menu.md", never.formatted("M").replace("[build]", "menus = \"main\"\n[build]"))
                .file("content/alone.md", never.formatted("O") + "[myself](alone.md)\n");

        assertThat(site.found()).containsExactly("content/alone.md:3:1 page-orphan");
    }

    @Test
    void equalTitlesCountWithinASectionOnly() {
        site.file("content/s/_index.md", "+++\ntitle = \"S\"\n+++\n")
                .file("content/s/a.md", "+++\ntitle = \"Trees\"\n+++\n")
                .file("content/s/b.md", "+++\nweight = 2\ntitle = \"trees\"\n+++\n")
                .file("content/t/a.md", "+++\ntitle = \"Trees\"\n+++\n");

        assertThat(site.found()).containsExactly("content/s/a.md:2:1 title-duplicate");
    }

    @Test
    void anIdThatIsGivenTwiceIsFoundWhereItIsGivenAgain() {
        site.file("content/a.md", """
                ## One {#same}

                text

                ## Two {#same}

                ## Twin

                ## Twin

                `## Code {#same}` <a id="other"></a>
                """);

        assertThat(site.found()).containsExactly("content/a.md:5:10 id-duplicate");
    }

    @Test
    void aSectionWithoutPagesAndTextIsEmpty() {
        site.file("content/empty/_index.md", "+++\ntitle = \"E\"\n+++\n")
                .file("content/empty/draft.md", "+++\ndraft = true\n+++\n")
                .file("content/text/_index.md", "Some words.\n")
                .file("content/gallery/_index.md", "+++\nlayout = \"gallery\"\n+++\n");

        assertThat(site.found()).containsExactly("content/empty/_index.md:1:1 section-empty");
    }

    @Test
    void aMisspeltKeyIsFoundAndAKeyOfTheAuthorsIsNot() {
        site.file("content/a.md", "+++\ntitle = \"A\"\nweigth = 3\nmood = \"fine\"\n+++\n")
                .file("content/b.md", "+++\ntitle = \"B\"\ntitles = \"C\"\n+++\n");

        assertThat(site.found()).containsExactly("content/a.md:3:1 front-matter-key");
        assertThat(hint()).isEqualTo("did you mean \"weight\"?");
    }

    @Test
    void aKeyThatATemplateNamesIsTheAuthors() {
        site.file("content/a.md", "+++\nweigth = 3\n+++\n")
                .file("templates/partials/footer.html", "{{ page.params.weigth }}");

        assertThat(site.found()).isEmpty();
    }

    @Test
    void valuesOfTheWrongSortAreFound() {
        site.file(
                "content/a.md",
                "---\ntitle: [a, b]\ndraft: maybe\ndate: soon\ntags: one\nlastmod:\nweight: \"7\"\n---\n");

        assertThat(site.found())
                .containsExactly(
                        "content/a.md:2:1 front-matter-type",
                        "content/a.md:3:1 flag-unclear",
                        "content/a.md:4:1 date-unclear");
    }

    @Test
    void aTranslationThatMissesItsCounterpartByAHairIsFound() {
        site.file("lyceum.toml", """
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
                .file("content/de/keyed.md", "+++\ntranslationKey = \"k\"\n+++\n");

        assertThat(site.found())
                .containsExactly(
                        "content/de/draft.md:1:1 translation-hidden",
                        "content/de/gradeint.md:1:1 translation-unmatched",
                        "content/de/keyed.md:2:1 translation-key");
    }

    @Test
    void templatesOfTheSitesOwnThatNothingUsesAreFound() {
        site.file("content/a.md", "{{< used >}} {{< notice >}}x{{< /notice >}}\n")
                .file("content/d.md", "+++\ndraft = true\n+++\n{{< drafted >}}\n")
                .file("templates/shortcodes/used.html", "{% include \"partials/used.html\" %}")
                .file("templates/shortcodes/drafted.html", "x")
                .file("templates/shortcodes/idle.html", "x")
                .file("templates/shortcodes/figure.html", "x")
                .file("templates/partials/used.html", "<img src=\"assets/used.svg\">")
                .file("templates/partials/idle.html", "x")
                .file("templates/assets/used.svg", "<svg/>")
                .file("templates/assets/idle.css", "x")
                .file("templates/assets/lyceum.css", "x");

        assertThat(site.found())
                .containsExactly(
                        "templates/assets/idle.css asset-unused",
                        "templates/partials/idle.html template-unused",
                        "templates/shortcodes/idle.html shortcode-unused");
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
                        "content/s/a.md:1:50 link-broken: ");
    }

    @Test
    void warningsAreSilencedForASiteOrAPageButErrorsAreNot() {
        site.file("lyceum.toml", "[check]\nignore = [\"alt-missing\", \"shortcode-unknown\", \"alt-mising\"]\n")
                .file("content/a.md", "+++\ncheck = { ignore = [\"link-broken\"] }\n+++\n![](x.png)\n\n[b](b.md)\n")
                .file("content/c.md", "[b](b.md)\n\n{{< nonsense >}}\n");

        assertThat(site.found())
                .containsExactly(
                        "content/a.md:4:5 image-missing",
                        "content/c.md:1:5 link-broken",
                        "content/c.md:3:1 shortcode-unknown",
                        "lyceum.toml:2 check-ignore");
    }
}
