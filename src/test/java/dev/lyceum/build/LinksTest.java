package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links between pages, judged by where they lead. */
final class LinksTest {
    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void emptySite() {
        site = TestSite.in(root).file("lyceum.toml", "title = \"Course\"\n");
    }

    private static java.util.List<String> hrefs(Built built, String path) {
        return Jsoup.parse(built.html(path)).select("main .lead a").eachAttr("href");
    }

    @Test
    void refFindsPagesAsHugoDoes() {
        Built built = site.file("content/a/one.md", """
                        [1]({{< ref "/b/two" >}})
                        [2]({{< relref "two.md" >}})
                        [3]({{% ref "sub/three#end" %}})
                        [4]({{< ref "#here" >}})
                        [5]({{< ref "../b" >}})
                        [6]({{< ref path="/b/_index.md" >}})
                        [7]({{< ref "Leaf/index.md" >}})

                        ## Here
                        """)
                .file("content/a/sub/three.md", "## End\n")
                .file("content/b/_index.md", "")
                .file("content/b/two.md", "")
                .file("content/a/leaf/index.md", "")
                .build();

        assertThat(built.problems()).isEmpty();
        assertThat(hrefs(built, "a/one/index.html"))
                .containsExactly(
                        "../../b/two/index.html",
                        "../../b/two/index.html",
                        "../sub/three/index.html#end",
                        "#here",
                        "../../b/index.html",
                        "../../b/index.html",
                        "../leaf/index.html");
    }

    @Test
    void refLooksInAnotherLanguage() {
        Built built = site.file("lyceum.toml", """
                        defaultContentLanguage = "en"
                        [languages.en]
                        weight = 1
                        [languages.de]
                        weight = 2
                        """)
                .file("content/a.md", "[x]({{< ref path=\"b.md\" lang=\"de\" >}}) [y](b.md)\n")
                .file("content/a.de.md", "[x]({{< ref \"b.md\" >}}) [y](b.md)\n")
                .file("content/b.md", "")
                .file("content/b.de.md", "")
                .build();

        assertThat(built.problems()).isEmpty();
        assertThat(hrefs(built, "a/index.html")).containsExactly("../de/b/index.html", "../b/index.html");
        assertThat(hrefs(built, "de/a/index.html")).containsExactly("../b/index.html", "../b/index.html");
    }

    @Test
    void aReferenceToNothingIsAnErrorAndOneToSeveralAWarning() {
        Built built = site.file("content/a.md", "x [x]({{< ref \"nowhere\" >}})\n\n[y]({{< ref \"two\" >}})\n")
                .file("content/b/two.md", "")
                .file("content/c/two.md", "")
                .build();

        assertThat(built.problems())
                .containsExactly("content/a.md:1:7: error ref-not-found", "content/a.md:3:5: warning link-ambiguous");
    }

    @Test
    void anAmbiguousWikilinkNamesItsCandidates() {
        Built built = site.file("content/a.md", "[[two]] [[b/two]]\n")
                .file("content/b/two.md", "")
                .file("content/c/two.md", "")
                .file("content/c/near.md", "[[two]]\n")
                .build();

        assertThat(built.report().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("link-ambiguous");
            assertThat(problem.location()).hasToString("content/a.md:1:1");
            assertThat(problem.message()).contains("content/b/two.md, content/c/two.md");
        });
        assertThat(hrefs(built, "a/index.html")).containsExactly("../b/two/index.html", "../b/two/index.html");
        assertThat(hrefs(built, "c/near/index.html")).containsExactly("../two/index.html");
    }

    @Test
    void aLinkToAnIdThatIsNotThereIsReported() {
        Built built = site.file("content/a.md", """
                        [ok](b.md#part-two) [raw](b.md#own) [no](b.md#gone) [own](#nothing) [[b#Part two]] [[b#Part nine]]
                        [unsure](c.md#made)
                        """)
                .file("content/b.md", "## Part *two*\n\n<a id=\"own\"></a>\n")
                .file("content/c.md", "{{< anchor made >}}\n")
                .file("templates/shortcodes/anchor.html", "<a id=\"{{ args[0] }}\"></a>")
                .build();

        assertThat(built.problems())
                .containsExactly(
                        "content/a.md:1:42: warning anchor-missing",
                        "content/a.md:1:59: warning anchor-missing",
                        "content/a.md:1:84: warning anchor-missing");
        assertThat(hrefs(built, "a/index.html")).contains("../b/index.html#part-two");
    }

    @Test
    void aPageNamesThePagesThatLinkToIt() {
        Built built = site.file("content/s/_index.md", "[list](target.md)\n")
                .file("content/s/target.md", "[self](target.md)\n")
                .file("content/z.md", "+++\ntitle = \"Zed\"\nweight = 1\n+++\n[t](s/target.md) [again](s/target/)\n")
                .file("content/y.md", "+++\ntitle = \"Why\"\nweight = 2\n+++\n[[target]]\n")
                .file(
                        "content/x.md",
                        "+++\ntitle = \"Ex\"\nweight = 3\n+++\n{{< notice >}}[t](/s/target/){{< /notice >}} [t]({{< ref \"s/target\" >}})\n")
                .build();

        assertThat(Jsoup.parse(built.html("s/target/index.html"))
                        .select("aside.backlinks a")
                        .eachText())
                .containsExactly("Zed", "Why", "Ex");
        assertThat(built.main("s/target/index.html")).doesNotContain("backlinks");
        assertThat(built.html("z/index.html")).doesNotContain("backlinks");
    }

    @Test
    void anImageThatNoBrowserCanLoadIsMissing() {
        Built built = site.file(
                        "content/a.md",
                        "![a](attachment:image.png) ![b](https://example.org/b.png) [c](mailto:c@example.org)"
                                + " ![d](//example.org/d.png)\n")
                .build();

        assertThat(built.problems()).containsExactly("content/a.md:1:6: warning image-missing");
    }

    @Test
    void refsNamePagesOfAnyExtension() {
        Built built = site.file("content/a.md", """
                        [1]({{< ref "one.markdown" >}}) [2]({{< relref "/s/two.html" >}}) [3]({{< ref "three.mdown#x" >}})
                        """)
                .file("content/one.markdown", "1")
                .file("content/s/two.html", "---\ntitle: Two\n---\n<p>2</p>")
                .file("content/s/three.mdown", "## x\n")
                .build();

        assertThat(built.main("a/index.html"))
                .contains("../one/index.html", "../s/two/index.html", "../s/three/index.html#x");
    }
}
