package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Content trees as Hugo knows them: where pages go, which are written, and what they hand down. */
final class ContentTreeTest {
    @TempDir
    private Path folder;

    @Test
    void patternsOfASectionHoldForItsPagesAndTerms() {
        Built site = site("""
                [permalinks]
                notes = "/:year/:slug/"
                tags = "/about/:title/"
                """)
                .file("content/notes/first.md", "---\ntitle: The First\ndate: 2021-04-05\ntags: [Go Slow]\n---\nx")
                .file("content/notes/pack/index.md", "---\ntitle: Pack\ndate: 2020-01-01\n---\n![p](pic.png)")
                .picture("content/notes/pack/pic.png")
                .build();
        assertThat(site.has("2021/the-first/index.html")).isTrue();
        assertThat(site.has("about/go-slow/index.html")).isTrue();
        assertThat(site.has("2020/pack/pic.png")).isTrue();
        assertThat(site.main("2020/pack/index.html")).contains("src=\"pic.png\"");
        assertThat(site.html("2021/the-first/index.html")).contains("about/go-slow/index.html");
    }

    @Test
    void aPatternThatIsNotUnderstoodIsReportedAndPassedOver() {
        Built site = site("permalinks.notes = \"/:yaer/:title/\"\n")
                .file("content/notes/a.md", "---\ntitle: First\n---\nx")
                .build();
        assertThat(site.problems()).contains("hugo.toml:2: error permalink-pattern");
        assertThat(site.has("notes/a/index.html")).isTrue();
    }

    @Test
    void anEmptyTitleIsNoneAndSoComesFirst() {
        Built site = site("").file("content/s/a.md", "---\ntitle: Aa\n---\nx")
                .file("content/s/z.md", "---\ntitle: ''\n---\nx")
                .build();
        assertThat(site.main("s/index.html")).containsSubsequence("z/index.html", "a/index.html");
    }

    @Test
    void aUrlIsKeptAsItIsWritten() {
        Built site = site("").file("content/a.md", "---\nurl: /Old Place/A\n---\nx")
                .file("content/b.md", "---\nurl: old/b.html\n---\nx")
                .file("content/s/_index.md", "---\nurl: /New Place/\n---\nx")
                .file("content/s/c.md", "x")
                .build();
        assertThat(site.has("Old Place/A/index.html")).isTrue();
        assertThat(site.has("old/b.html")).isTrue();
        assertThat(site.has("new-place/index.html")).isTrue();
        assertThat(site.has("s/c/index.html")).isTrue();
    }

    @Test
    void theFileNameGivesDateAndSlugWhenItIsASource() {
        Built site = site("[frontmatter]\ndate = [\":filename\", \":default\"]\n")
                .file("content/log/2022-03-04-melting-ice.md", "---\ntitle: Ice\n---\nx")
                .file("content/log/2021-03-04-snow.md", "---\ntitle: Snow\nslug: white\n---\nx")
                .file("content/log/2020-03-04-rain.md", "---\ntitle: Rain\nslug: ''\n---\nx")
                .build();
        assertThat(site.main("log/melting-ice/index.html")).contains("datetime=\"2022-03-04\"");
        assertThat(site.has("log/white/index.html")).isTrue();
        assertThat(site.has("log/2020-03-04-rain/index.html")).isTrue();
        assertThat(site.main("log/index.html")).containsSubsequence("Ice", "Snow");
    }

    @Test
    void uglyUrlsHoldForListsToo() {
        Built site = site("uglyURLs = true\n")
                .file("content/notes/a.md", "---\ntags: [t]\naliases: [old]\n---\nx")
                .build();
        assertThat(site.has("notes/a.html")).isTrue();
        assertThat(site.has("notes.html")).isTrue();
        assertThat(site.has("tags/t.html")).isTrue();
        assertThat(site.html("notes/old.html")).contains("url=a.html");
        assertThat(site.has("index.html")).isTrue();
    }

    @Test
    void aliasesLeadToThePage() {
        Built site = site("").file(
                        "content/s/a.md", "---\naliases: [/root, beside, ../up.html, \"/s/b/\", /x/index.html]\n---\nx")
                .file("content/s/b.md", "the page itself")
                .build();
        assertThat(site.html("root/index.html")).contains("url=../s/a/index.html");
        assertThat(site.html("s/beside/index.html")).contains("url=../a/index.html");
        assertThat(site.html("up.html")).contains("url=s/a/index.html");
        assertThat(site.has("x/index.html")).isTrue();
        assertThat(site.main("s/b/index.html")).contains("the page itself");
    }

    @Test
    void aliasesAreLeftToTheServerWhereTheSiteSaysSo() {
        Built site = site("disableAliases = true\n")
                .file("content/a.md", "---\naliases: [/old]\n---\nx")
                .build();
        assertThat(site.has("a/index.html")).isTrue();
        assertThat(site.has("old/index.html")).isFalse();
    }

    @Test
    void aDraftOfASectionHidesAllThatIsInIt() {
        Built site = site("").file("content/s/_index.md", "---\ndraft: true\n---\nx")
                .file("content/s/a.md", "x")
                .file("content/s/t/_index.md", "x")
                .picture("content/s/pic.png")
                .file("content/b/index.md", "---\npublished: false\n---\nx")
                .picture("content/b/pic.png")
                .file("content/gone.md", "---\nunpublishdate: 2001-01-01\n---\nx")
                .build();
        assertThat(site.has("s/index.html")).isFalse();
        assertThat(site.has("s/a/index.html")).isFalse();
        assertThat(site.has("s/t/index.html")).isFalse();
        assertThat(site.has("s/pic.png")).isFalse();
        assertThat(site.has("b/pic.png")).isFalse();
        assertThat(site.has("gone/index.html")).isFalse();
    }

    @Test
    void buildOptionsTellWhatIsWrittenAndListed() {
        Built site = site("").file("content/s/_index.md", "x")
                .file("content/s/unwritten.md", "---\nbuild:\n  render: never\n---\nx")
                .file("content/s/unlisted.md", "---\ntitle: Unlisted\ntags: [t]\n_build:\n  list: never\n---\nx")
                .file("content/s/local.md", "---\ntitle: Local\ntags: [t]\nbuild:\n  list: local\n---\nx")
                .file("content/s/head/index.md", "---\nheadless: true\n---\nx")
                .picture("content/s/head/pic.png")
                .file("content/s/u/_index.md", "---\nbuild:\n  render: never\n---\nx")
                .file("content/s/u/page.md", "---\ntitle: Below\n---\nx")
                .build();
        assertThat(site.has("s/unwritten/index.html")).isFalse();
        assertThat(site.has("s/unlisted/index.html")).isTrue();
        assertThat(site.has("s/head/index.html")).isFalse();
        assertThat(site.has("s/head/pic.png")).isTrue();
        assertThat(site.has("s/u/index.html")).isFalse();
        assertThat(site.has("s/u/page/index.html")).isTrue();
        assertThat(site.main("s/index.html")).contains("Local", "Below").doesNotContain("Unlisted");
        assertThat(site.main("tags/t/index.html")).doesNotContain("Local", "Unlisted");
    }

    @Test
    void sectionsHandTheirValuesDown() {
        Built site = site("").file("content/s/_index.md", """
                        ---
                        cascade:
                        - _target: {path: "/s/deep/**", kind: page}
                          tags: [near]
                        - tags: [far]
                        ---
                        """)
                .file("content/s/a.md", "x")
                .file("content/s/b.md", "---\ntags: [own]\n---\nx")
                .file("content/s/deep/c.md", "x")
                .build();
        assertThat(site.html("tags/far/index.html")).contains("s/a/index.html").doesNotContain("s/deep/c/");
        assertThat(site.main("tags/near/index.html")).contains("s/deep/c/index.html");
        assertThat(site.main("tags/own/index.html")).contains("s/b/index.html");
    }

    @Test
    void handsDownOnlyWhatIsForTheEnvironmentOfTheBuild() {
        Built site = site("""
                [[cascade]]
                tags = ["tried"]
                [cascade._target]
                environment = "{staging,development}"
                """)
                .file(
                        "content/s/_index.md",
                        "---\ncascade:\n  _target: {environment: production}\n  tags: [live]\n---\n")
                .file("content/s/a.md", "x")
                .file("content/b.md", "x")
                .build();
        assertThat(site.main("tags/live/index.html")).contains("s/a/index.html");
        assertThat(site.has("tags/tried/index.html")).isFalse();
        assertThat(site.problems()).isEmpty();
    }

    @Test
    void saysWhichConditionOfACascadeItDoesNotKnow() {
        assertThat(site("""
                [[cascade]]
                tags = ["t"]
                [cascade._target]
                pth = "/s/**"
                """).file("content/a.md", "x").build().problems())
                .containsExactly("hugo.toml:5:1: warning cascade-target");
    }

    @Test
    void aMarkedSummaryGoesBeforeOneInTheFrontMatterAsInHugo() {
        Built site = site("").file(
                        "content/s/marked.md", "---\nsummary: Said apart\n---\nThe beginning.\n\n<!--more-->\n\nRest")
                .file("content/s/plain.md", "---\nsummary: Said so\n---\nThe text.")
                .build();
        assertThat(site.main("s/index.html"))
                .contains("The beginning.", "Said so")
                .doesNotContain("Said apart", "The text.");
        assertThat(site.html("s/marked/index.html")).contains("property=\"og:description\" content=\"The beginning.\"");
    }

    @Test
    void filesOfALanguageThatIsLeftOutAreNoPagesOfAnother() {
        Built site = site("[languages.en]\n[languages.fr]\ndisabled = true\n")
                .file("content/a.md", "x")
                .file("content/a.fr.md", "y")
                .file("content/b.v2.md", "z")
                .build();
        assertThat(site.has("a/index.html")).isTrue();
        assertThat(site.has("b.v2/index.html")).isTrue();
        assertThat(site.has("a.fr/index.html")).isFalse();
    }

    @Test
    void aTermBearsTheNameThatTheFirstPageByPathGivesIt() {
        Built site = site("").file("content/s/a.md", "---\ndate: 2021-01-01\ntags: [Deep Sea]\n---\nx")
                .file("content/s/deep/b.md", "---\ndate: 2022-01-01\ntags: [DEEP sea, Reef]\n---\nx")
                .file("content/s/a-real/_index.md", "---\ntitle: Real\n---\n")
                .file("content/s/a-real/z.md", "---\ntags: [REEF]\n---\nx")
                .file("content/s/a-real/y.md", "---\ntags: [kelp, Kelp]\n---\nx")
                .file("content/s/item-1.md", "---\ntags: [shell]\n---\nx")
                .file("content/s/item-10.md", "---\ntags: [Shell]\n---\nx")
                .file("content/t/_index.md", "---\ntags: [tide]\n---\nx")
                .file("content/t-2/_index.md", "---\ntags: [Tide]\n---\nx")
                .build();
        assertThat(site.main("tags/deep-sea/index.html")).contains("<h1>Deep Sea</h1>");
        assertThat(site.main("tags/reef/index.html")).contains("<h1>Reef</h1>");
        assertThat(site.main("tags/kelp/index.html")).contains("<h1>Kelp</h1>");
        assertThat(site.main("tags/shell/index.html")).contains("<h1>Shell</h1>");
        assertThat(site.main("tags/tide/index.html")).contains("<h1>Tide</h1>");
    }

    @Test
    void saysWhichPagesAreLostInTheBundleOfAnother() {
        Built site = site("").file("content/b/index.md", "x")
                .file("content/b/more.md", "y")
                .file("content/b/deep/index.md", "z")
                .file("content/b/data.txt", "t")
                .build();
        assertThat(site.problems()).containsExactly("content/b/index.md:1:1: warning page-in-bundle");
        assertThat(site.report().problems().get(0).message())
                .contains("content/b/deep/index.md", "content/b/more.md")
                .doesNotContain("data.txt", "content/b/index.md");
    }

    @Test
    void termsHavePagesWeightsAndOneUrl() {
        Built site = site("").file(
                        "content/a.md", "---\ntitle: Aa\ndate: 2022-01-01\ntags: [Deep Sea]\ntags_weight: 2\n---\nx")
                .file("content/b.md", "---\ntitle: Bb\ndate: 2021-01-01\ntags: [deep sea]\ntags_weight: 1\n---\nx")
                .file("content/c.md", "---\ntitle: Cc\ndate: 2023-01-01\ntags: [young]\n---\nx")
                .file("content/tags/_index.md", "---\ntitle: Subjects\n---\nWhat this is about")
                .file("content/tags/unused/_index.md", "---\ntitle: Nothing yet\n---\nWaiting")
                .build();
        assertThat(site.main("tags/index.html"))
                .contains("Subjects", "What this is about")
                .containsSubsequence("young", "Deep Sea", "Nothing yet");
        assertThat(site.main("tags/deep-sea/index.html")).containsSubsequence("Bb", "Aa");
        assertThat(site.main("tags/unused/index.html")).contains("Waiting");
    }

    @Test
    void layoutAndTypePickTemplates() {
        Built site = site("").file("templates/wide.html", "WIDE {{ page.title }}")
                .file("templates/story/wide.html", "STORY {{ page.title }}")
                .file("templates/log/page.html", "LOG {{ page.title }}")
                .file("content/a.md", "---\ntitle: A\nlayout: wide\n---\nx")
                .file("content/b.md", "---\ntitle: B\nlayout: wide\ntype: story\n---\nx")
                .file("content/log/c.md", "---\ntitle: C\nlayout: none\n---\nx")
                .build();
        assertThat(site.html("a/index.html")).isEqualTo("WIDE A");
        assertThat(site.html("b/index.html")).isEqualTo("STORY B");
        assertThat(site.html("log/c/index.html")).isEqualTo("LOG C");
    }

    @Test
    void htmlFilesArePagesUnlessTheyAreWholeDocuments() {
        Built site = site("").file(
                        "content/a.html", "---\ntitle: A\n---\n<div class=x>{{< icon >}}</div>\n\n    <p>kept</p>")
                .file("templates/shortcodes/icon.html", "ICON")
                .file("content/b.html", " <html><body>whole</body></html>")
                .file("content/c.org", "#+title: Org")
                .build();
        assertThat(site.main("a/index.html")).contains("<div class=x>ICON</div>", "    <p>kept</p>");
        assertThat(site.html("b.html")).isEqualTo(" <html><body>whole</body></html>");
        assertThat(site.problems()).contains("content/c.org: warning content-format");
    }

    @Test
    void whatStandsBeforeTheDividerIsTheSummary() {
        Built site = site("").file("content/s/a.md", "A *short* start.\n\n<!--more-->\n\nThe rest.")
                .build();
        assertThat(site.main("s/index.html")).contains("A short start.").doesNotContain("The rest.");
        assertThat(site.main("s/a/index.html")).contains("The rest.");
    }

    @Test
    void slashesAroundASlugAreNone() {
        assertThat(site("baseURL = \"https://example.org/\"\n")
                        .file("content/s/a.md", "---\nslug: /over/there/\n---\n")
                        .build()
                        .html("sitemap.xml"))
                .contains("/s/over/there/<");
    }

    @Test
    void theDividerEndsTheParagraphItStandsIn() {
        Built site =
                site("").file("content/a.md", "Before <!--more--> behind.\n").build();
        assertThat(site.main("a/index.html")).contains("<p>Before</p>", "<p>behind.</p>");
    }

    @Test
    void inAHugoSiteAFolderWithinASectionNeedsAnIndexToBeOne() {
        TestSite tree = site("").file("content/s/_index.md", "---\ntitle: S\n---\n")
                .file("content/s/in/in.md", "---\ntitle: Note\nweight: 2\n---\n")
                .file("content/s/in/deep/x.md", "---\ntitle: Deep\nweight: 1\n---\n")
                .file("content/s/own/_index.md", "---\ntitle: Own\nweight: 3\n---\n")
                .file("content/top/y.md", "---\ntitle: Y\n---\n");
        Built site = tree.build();
        assertThat(site.main("s/index.html"))
                .containsSubsequence("href=\"in/deep/x/index.html\"", "href=\"in/in/index.html\"", "own/index.html");
        assertThat(site.has("s/in/index.html")).isFalse();
        assertThat(site.has("s/in/deep/index.html")).isFalse();
        assertThat(site.has("top/index.html")).isTrue();

        Built folders = tree.file("hugo.toml", "folderSections = true\n").build();
        assertThat(folders.main("s/in/index.html")).contains("<h1>Note</h1>", "href=\"deep/index.html\"");
    }

    @Test
    void aHugoSiteWhereMostFoldersHaveANoteMeansThem() {
        Built site = site("").file("content/a/a.md", "---\ntitle: Note A\n---\n")
                .file("content/a/b/b.md", "---\ntitle: Note B\n---\n")
                .file("content/a/c/x.md", "---\ntitle: X\n---\n")
                .build();
        assertThat(site.main("a/index.html")).contains("<h1>Note A</h1>", "href=\"b/index.html\"");
        assertThat(site.main("a/b/index.html")).contains("<h1>Note B</h1>");
        assertThat(site.has("a/c/index.html")).isTrue();
    }

    @Test
    void inAHugoSitePagesWithoutTitleComeFirst() {
        TestSite tree = site("").file("content/s/apple.md", "---\ntitle: Apple\n---\n")
                .file("content/s/zebra.md", "no title")
                .file("content/s/zoo/_index.md", "no title");
        assertThat(tree.build().main("s/index.html"))
                .containsSubsequence("zebra/index.html", "zoo/index.html", "apple/index.html");
        assertThat(tree.file("lyceum.toml", "").build().main("s/index.html"))
                .containsSubsequence("apple/index.html", "zebra/index.html");
    }

    @Test
    void aTermWithASlashHasNoDateOfItsPages() {
        Built site = site("").file("content/a.md", "---\ndate: 2020-01-01\ntags: [A/B, Z]\n---\n")
                .build();
        assertThat(site.main("tags/index.html")).containsSubsequence("z/index.html", "a/b/index.html");
    }

    @Test
    void sectionsOfAHugoSiteHaveHugosTitles() {
        Built site = site("").file("content/short story/a.md", "x")
                .file("content/about/_index.md", "x")
                .build();
        assertThat(site.main("short-story/index.html")).contains("<h1>Short stories</h1>");
        assertThat(site.main("about/index.html")).contains("<h1>About</h1>");
    }

    private TestSite site(String config) {
        return TestSite.in(folder).file("hugo.toml", "title = \"Site\"\n" + config);
    }
}
