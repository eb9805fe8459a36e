package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shapes of Hugo sites that are met now and then; each expectation is what Hugo makes of it. */
final class OddTreesTest {
    private static final String TWO_FOLDERS = """
            [languages.en]
            contentDir = "content/en"
            weight = 1
            [languages.de]
            contentDir = "content/de"
            weight = 2
            """;

    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void emptySite() {
        site = TestSite.in(root);
    }

    @Test
    void aTokenWithoutWordsLeavesNoEmptySegmentInAnyLink() {
        Built built = site.file("hugo.toml", """
                        baseURL = "https://example.org/"
                        uglyURLs = true
                        permalinks.page = { docs = "/manual/:sections[1:]/:title/" }
                        """)
                .file("content/docs/_index.md", "")
                .file("content/docs/first.md", "---\ntitle: First\naliases: [old]\n---\n")
                .file("content/docs/deep/_index.md", "")
                .file("content/docs/deep/b.md", "---\ntitle: B\n---\n[first](../../manual/first.html)")
                .build();

        assertThat(built.has("manual/deep/b.html")).isTrue();
        assertThat(built.html("manual/old.html")).contains("first.html").doesNotContain("/first.html\"");
        assertThat(built.html("sitemap.xml")).contains("<loc>https://example.org/manual/first.html</loc>");
        assertThat(built.html("docs.html")).contains("href=\"manual/first.html\"");
    }

    @Test
    void aSectionWithoutDateHasThatOfTheNewestPageBelowWhateverIsBetween() {
        Built built = site.file("hugo.toml", "title = \"T\"\n")
                .file("content/a/_index.md", "---\ntitle: Deep\n---\n")
                .file("content/a/in/_index.md", "---\ntitle: In\ndate: 2001-01-01\n---\n")
                .file("content/a/in/p.md", "---\ntitle: P\ndate: 2020-01-01\n---\n")
                .file("content/b/_index.md", "---\ntitle: Flat\n---\n")
                .file("content/b/q.md", "---\ntitle: Q\ndate: 2010-01-01\n---\n")
                .build();

        assertThat(children(built, "index.html")).startsWith("a/index.html");
    }

    @Test
    void aTermWithoutDateHasThatOfTheNewestPageItLists() {
        Built built = site.file("hugo.toml", "title = \"T\"\n")
                .file("content/a/_index.md", "---\ntitle: A\ndate: 2001-01-01\ntags: [old]\n---\n")
                .file("content/a/p.md", "---\ntitle: P\ndate: 2020-01-01\n---\n")
                .file("content/q.md", "---\ntitle: Q\ndate: 2010-01-01\ntags: [young]\n---\n")
                .build();

        assertThat(Jsoup.parse(built.html("tags/index.html")).select("main a").eachAttr("href"))
                .containsExactly("young/index.html", "old/index.html");
    }

    @Test
    void pagesWithTheSameTitleStandInTheOrderOfTheirFilesWhateverTheCase() {
        site.file("hugo.toml", "title = \"T\"\n");
        for (String name : List.of("Zoo", "park", "été", "Quay")) {
            site.file("content/" + name + ".md", "---\ntitle: Same\n---\n");
        }
        site.file("content/a.md", "---\ntitle: ø\n---\n").file("content/b.md", "---\ntitle: o\n---\n");

        Built built = site.build();

        assertThat(children(built, "index.html"))
                .containsExactly(
                        "b/index.html",
                        "a/index.html",
                        "park/index.html",
                        "quay/index.html",
                        "zoo/index.html",
                        "%C3%A9t%C3%A9/index.html");
    }

    @Test
    void aFolderWithoutAPageOfItsOwnIsWhereItsPagesAre() {
        Built built = site.file("hugo.toml", "title = \"T\"\n")
                .file("content/İzmir/p.md", "---\ntitle: P\n---\n")
                .build();

        assertThat(built.has("izmir/p/index.html")).isTrue();
        assertThat(built.has("izmir/index.html")).isTrue();
    }

    @Test
    void aSectionInAFolderThatIsNoneIsListedByTheSectionAbove() {
        Built built = site.file("hugo.toml", "title = \"T\"\n")
                .file("content/a/_index.md", "---\ntitle: A\n---\n")
                .file("content/a/one.md", "---\ntitle: One\n---\n")
                .file("content/a/none/page.md", "---\ntitle: Page\n---\n")
                .file("content/a/none/c/_index.md", "---\ntitle: Part\n---\n")
                .file("content/a/none/c/q.md", "---\ntitle: Q\n---\n")
                .build();

        assertThat(children(built, "a/index.html"))
                .containsExactly("one/index.html", "none/page/index.html", "none/c/index.html");
        assertThat(built.navigation("a/index.html"))
                .extracting(link -> link.attr("href"))
                .contains("none/c/index.html");
    }

    @Test
    void whatIsHandedDownHoldsForSectionsAndTermsWithoutAFile() {
        Built built = site.file("hugo.toml", """
                        title = "T"
                        [[cascade]]
                        title = "Last"
                        weight = 2
                        _target = { path = "/alpha" }
                        [[cascade]]
                        weight = 1
                        _target = { path = "/beta" }
                        [[cascade]]
                        draft = true
                        _target = { path = "/gone" }
                        [[cascade]]
                        weight = 1
                        title = "Term"
                        _target = { kind = "term", path = "/tags/z" }
                        """)
                .file("content/_index.md", "---\ncascade:\n  title: Subjects\n  _target: {kind: taxonomy}\n---\n")
                .file("content/alpha/p.md", "---\ntags: [a, z]\n---\n")
                .file("content/beta/p.md", "")
                .file("content/gone/deep/_index.md", "")
                .file("content/gone/deep/p.md", "")
                .build();

        assertThat(children(built, "index.html")).containsExactly("beta/index.html", "alpha/index.html");
        assertThat(built.main("alpha/index.html")).contains("Last");
        assertThat(built.has("gone/deep/p/index.html")).isFalse();
        assertThat(built.main("tags/index.html")).contains("Subjects").containsSubsequence("z/index.html", "a/index");
        assertThat(built.main("tags/z/index.html")).contains("<h1>z</h1>");
    }

    @Test
    void aSectionInAFolderThatIsNoneGivesNoDateToThoseAbove() {
        Built built = site.file("hugo.toml", "title = \"T\"\n")
                .file("content/a/p.md", "---\ndate: 2020-01-01\n---\n")
                .file("content/b/p.md", "---\ndate: 2010-01-01\n---\n")
                .file("content/b/none/part/_index.md", "")
                .file("content/b/none/part/p.md", "---\ndate: 2024-01-01\n---\n")
                .build();

        assertThat(children(built, "index.html")).containsExactly("a/index.html", "b/index.html");
    }

    @Test
    void aListThatSaysWhenItExpiresHasNoDateOfItsPages() {
        Built built = site.file("hugo.toml", "title = \"T\"\n")
                .file("content/a/_index.md", "---\ntitle: A\nexpiryDate: 2999-01-01\n---\n")
                .file("content/a/p.md", "---\ndate: 2020-01-01\n---\n")
                .file("content/b/p.md", "---\ndate: 2010-01-01\n---\n")
                .build();

        assertThat(children(built, "index.html")).containsExactly("b/index.html", "a/index.html");
    }

    @Test
    void aTermKnowsNoDateThatASectionHasFromItsPages() {
        Built built = site.file("hugo.toml", "title = \"T\"\n")
                .file("content/s/_index.md", "---\ntitle: S\ntags: [one, two]\n---\n")
                .file("content/s/p.md", "---\ndate: 2020-01-01\n---\n")
                .file("content/q.md", "---\ndate: 2010-01-01\ntags: [two]\n---\n")
                .build();

        assertThat(built.main("tags/index.html")).containsSubsequence("two/index.html", "one/index.html");
        assertThat(built.main("tags/two/index.html")).containsSubsequence("q/index.html", "s/index.html");
    }

    @Test
    void aFolderWithNothingButDraftsIsNoSection() {
        Built built = site.file("hugo.toml", "title = \"T\"\n")
                .file("content/drafts/p.md", "---\ndraft: true\n---\n")
                .file("content/parts/p/index.md", "---\nheadless: true\n---\n")
                .file("content/written/_index.md", "")
                .build();

        assertThat(children(built, "index.html"))
                .doesNotContain("drafts/index.html")
                .contains("written/index.html");
        assertThat(built.has("drafts/index.html")).isFalse();
        assertThat(built.has("parts/index.html")).isTrue();
    }

    @Test
    void aPageWhoseUrlIsAFileHasItsFilesBesideItAndItsAliasesAbove() {
        Built built = site.file("hugo.toml", "title = \"T\"\n")
                .file("content/s/b/index.md", "---\nurl: /x/y/page.html\naliases: [old]\n---\n[data](data.txt)")
                .file("content/s/b/data.txt", "1")
                .build();

        assertThat(built.has("x/y/data.txt")).isTrue();
        assertThat(built.main("x/y/page.html")).contains("href=\"data.txt\"");
        assertThat(built.html("x/old/index.html")).contains("../y/page.html");
    }

    @Test
    void anAliasOfAHomePageStandsBesideItsFolder() {
        Built built = site.file("hugo.toml", TWO_FOLDERS)
                .file("content/de/_index.md", "---\naliases: [start]\n---\n")
                .build();

        assertThat(built.html("start/index.html")).contains("../de/index.html");
    }

    @Test
    void aTermThatIsADraftOrNotToBeWrittenIsNone() {
        Built built = site.file("hugo.toml", "title = \"T\"\n")
                .file("content/p.md", "---\ntags: [draft, unwritten, written]\n---\n")
                .file("content/tags/draft/_index.md", "---\ndraft: true\n---\n")
                .file("content/tags/unwritten/_index.md", "---\nbuild: {render: never}\n---\n")
                .build();

        assertThat(built.has("tags/draft/index.html")).isFalse();
        assertThat(built.has("tags/unwritten/index.html")).isFalse();
        assertThat(built.html("p/index.html")).contains("written/index.html").doesNotContain("draft/index.html");
    }

    @Test
    void languagesWithAFolderEachShareTheFilesOfTheirBundles() {
        Built built = site.file("hugo.toml", TWO_FOLDERS)
                .file("content/en/trip/index.md", "[map](map.txt)")
                .file("content/de/trip/index.md", "[Karte](map.txt) [Plan](way/plan.txt)")
                .file("content/en/trip/map.txt", "english")
                .file("content/en/trip/way/plan.txt", "english")
                .file("content/de/trip/way/plan.txt", "deutsch")
                .file("content/en/list/_index.md", "")
                .file("content/de/list/_index.md", "")
                .file("content/de/list/nur.txt", "deutsch")
                .file("content/en/loose/page.md", "a")
                .file("content/de/loose/page.md", "a")
                .file("content/en/loose/loose.txt", "english")
                .file("content/en/top.txt", "english")
                .build();

        assertThat(built.problems()).isEmpty();
        assertThat(built.html("de/trip/map.txt")).isEqualTo("english");
        assertThat(built.html("de/trip/way/plan.txt")).isEqualTo("deutsch");
        assertThat(built.html("trip/way/plan.txt")).isEqualTo("english");
        assertThat(built.html("list/nur.txt")).isEqualTo("deutsch");
        assertThat(List.of("de/loose/loose.txt", "de/top.txt")).noneMatch(built::has);
    }

    @Test
    void ofFilesInTwoLanguagesAThirdHasThatOfTheFirst() {
        Built built = site.file("hugo.toml", """
                        defaultContentLanguage = "fr"
                        [languages.de]
                        contentDir = "content/de"
                        weight = 3
                        [languages.en]
                        contentDir = "content/en"
                        weight = 2
                        [languages.fr]
                        contentDir = "content/fr"
                        weight = 1
                        """)
                .file("content/de/a/index.md", "a")
                .file("content/en/a/index.md", "a")
                .file("content/fr/a/index.md", "a")
                .file("content/de/a/x.txt", "de")
                .file("content/en/a/x.txt", "en")
                .build();

        assertThat(built.html("a/x.txt")).isEqualTo("en");
        assertThat(built.html("de/a/x.txt")).isEqualTo("de");
    }

    @Test
    void aNameSaysTheLanguageEvenInAnotherLanguagesFolder() {
        Built built = site.file("hugo.toml", TWO_FOLDERS)
                .file("content/en/a.md", "a")
                .file("content/en/a.de.md", "a")
                .build();

        assertThat(built.has("de/a/index.html")).isTrue();
        assertThat(built.has("a.de/index.html")).isFalse();
    }

    @Test
    void aSectionAloneCanHaveUglyUrls() {
        Built built = site.file("hugo.toml", "[uglyURLs]\nPosts = true\ntags = true\nnotes = false\n")
                .file("content/posts/a.md", "---\ntitle: A\ntags: [x]\naliases: [old]\n---\n")
                .file("content/notes/b.md", "[a](../posts/a.md)")
                .file("content/c.md", "c")
                .build();

        assertThat(built.problems()).isEmpty();
        assertThat(List.of(
                        "posts.html",
                        "posts/a.html",
                        "posts/old/index.html",
                        "tags.html",
                        "tags/x.html",
                        "notes/index.html",
                        "notes/b/index.html",
                        "c/index.html",
                        "categories/index.html"))
                .allMatch(built::has);
        assertThat(built.has("posts/a/index.html")).isFalse();
        assertThat(built.html("notes/b/index.html")).contains("href=\"../../posts/a.html\"");
    }

    @Test
    void aBlankBeforeSignsThatAUrlDoesNotHoldIsAHyphenToo() {
        site.file("content/Quoi de neuf ?.md", "a")
                .file("content/Fin 🎉/index.md", "a")
                .file("content/Part !/_index.md", "")
                .file("content/Part !/page.md", "[back](../Quoi%20de%20neuf%20%3F.md)");

        Built pretty = site.file("hugo.toml", "").build();
        assertThat(pretty.problems()).isEmpty();
        assertThat(List.of("quoi-de-neuf-/", "fin-/", "part-/", "part-/page/"))
                .allMatch(folder -> pretty.has(folder + "index.html"));

        Built ugly = site.file("hugo.toml", "uglyURLs = true").build();
        assertThat(List.of("quoi-de-neuf-.html", "fin-.html", "part-.html", "part-/page.html"))
                .allMatch(ugly::has);
    }

    @Test
    void aUrlOfAPageMayHaveTheTokensOfPermalinks() {
        Built built = site.file("hugo.toml", "")
                .file("content/blog/_index.md", "---\nurl: /:title/all/\ntitle: My Log\n---\n")
                .file("content/blog/a.md", "---\ntitle: An Entry\ndate: 2021-03-04\nurl: /:section/:year/:slug\n---\n")
                .file("content/blog/b.md", "---\ntitle: B\nurl: /talk:intro/\n---\n")
                .file("content/blog/c.md", "---\ntitle: C\nurl: /at/12:30/\n---\n")
                .build();

        assertThat(List.of("my-log/all/", "blog/2021/an-entry/", "talk:intro/", "at/12:30/"))
                .allMatch(folder -> built.has(folder + "index.html"));
    }

    @Test
    void whatHugoMakesByProgramsIsSaidToBeMissing() {
        Built built = site.file("hugo.toml", "")
                .file("content/s/_content.gotmpl", "{{ .AddPage (dict \"path\" \"x\") }}")
                .file("content/s/a.md", "{{< my/box >}}words{{< /my/box >}}")
                .file("layouts/shortcodes/my/box.html", "<div>{{ .Inner }}</div>")
                .build();

        assertThat(built.problems())
                .containsExactly(
                        "content/s/_content.gotmpl: warning content-format",
                        "content/s/a.md:1:1: error shortcode-unknown");
        assertThat(built.report().problems().get(1).hint().orElseThrow()).contains("templates/shortcodes/my/box.html");
        assertThat(built.main("s/a/index.html")).contains("words");
    }

    @Test
    void termsThatDifferInCaseAreOneWherePathsKeepTheirs() {
        Built built = site.file("hugo.toml", "disablePathToLower = true")
                .file("content/b.md", "---\ntitle: Bee\ntags: [git, vi, VI]\n---\n")
                .file("content/a.md", "---\ntitle: Ay\ntags: [Git, x Y]\n---\n")
                .file("content/c/d.md", "---\ntitle: Dee\ntags: [GIT, X y]\n---\n")
                .file("content/tags/x Y/_index.md", "")
                .build();

        assertThat(built.problems()).isEmpty();
        assertThat(List.of("Git", "x-Y", "vi")).allMatch(term -> built.has("tags/" + term + "/index.html"));
        assertThat(List.of("git", "GIT", "X-y", "VI")).noneMatch(term -> built.has("tags/" + term + "/index.html"));
        assertThat(built.main("tags/Git/index.html")).contains("Ay", "Bee", "Dee");
        assertThat(built.html("c/d/index.html")).contains("tags/Git/index.html");
    }

    private static List<String> children(Built built, String page) {
        return Jsoup.parse(built.html(page)).select(".children a").eachAttr("href");
    }
}
