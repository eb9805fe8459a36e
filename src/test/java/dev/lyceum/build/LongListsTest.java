package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that are cut into pages, at Hugo's places. */
final class LongListsTest {
    @TempDir
    private Path folder;

    @Test
    void aListIsWholeWhereNoSizeIsConfigured() {
        Built site = site("").build();

        assertThat(site.has("s/page/2/index.html")).isFalse();
        assertThat(site.main("s/index.html")).contains("Page 1<", "Page 5<").doesNotContain("class=\"pages\"");
    }

    @Test
    void aListLongerThanTheSizeHasFurtherPages() {
        Built site = site("[pagination]\npagerSize = 2\n").build();

        assertThat(site.main("s/index.html")).contains("Page 1<", "Page 2<").doesNotContain("Page 3<");
        assertThat(site.main("s/page/2/index.html"))
                .contains("Page 3<", "Page 4<")
                .doesNotContain("Page 2<", "Page 5<");
        assertThat(site.main("s/page/3/index.html")).contains("Page 5<");
        assertThat(site.has("s/page/4/index.html")).isFalse();
        assertThat(site.main("tags/t/page/3/index.html")).contains("Page 5<");
        assertThat(site.has("page/2/index.html")).isFalse();
    }

    @Test
    void thePagesLeadToEachOther() {
        Built site = site("paginate = 2\n").build();

        assertThat(site.main("s/page/2/index.html"))
                .contains("rel=\"prev\" href=\"../../index.html\"", "rel=\"next\" href=\"../3/index.html\"")
                .contains("<a href=\"index.html\" aria-current=\"page\">2</a>")
                .contains("href=\"../../p1/index.html\"".replace("p1", "p3"));
        assertThat(site.html("s/page/2/index.html"))
                .contains("<title>S (2/3) ")
                .contains("rel=\"canonical\" href=\"https://example.org/s/page/2/\"")
                .contains("href=\"../../index.xml\"");
    }

    @Test
    void theTextStandsOnTheFirstPageOnly() {
        Built site = site("paginate = 2\n").build();

        assertThat(site.main("s/index.html")).contains("About S.");
        assertThat(site.main("s/page/2/index.html")).doesNotContain("About S.");
    }

    @Test
    void theNumberedPlaceOfTheFirstPageLeadsToTheList() {
        assertThat(site("paginate = 2\n").build().html("s/page/1/index.html")).contains("url=../../index.html");
    }

    @Test
    void aListOnOnePageHasTheNumberedPlaceToo() {
        assertThat(site("paginate = 9\n").build().html("s/page/1/index.html")).contains("url=../../index.html");
        assertThat(site("").build().has("s/page/1/index.html")).isFalse();
    }

    @Test
    void theNumberedPlaceIsNotMadeWhereItIsNotWanted() {
        assertThat(site("[pagination]\npagerSize = 2\ndisableAliases = true\n")
                        .build()
                        .has("s/page/1/index.html"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'paginate = 2\npaginatePath = \"seite\"', s/seite/2/index.html",
        "'paginate = 2\nuglyURLs = true', s/page/2.html",
        "'paginate = 2\nuglyURLs = true', s/page/1.html",
        "'paginate = 2\n[uglyURLs]\ns = true', s/page/2.html",
        "'paginate = 2\n[uglyURLs]\nt = true', s/page/2/index.html"
    })
    void placesAreHugos(String config, String path) {
        assertThat(site(config + "\n").build().has(path)).isTrue();
    }

    @Test
    void aListWithAUrlOfItsOwnHasItsPagesInFolders() {
        Built site = site("paginate = 2\nuglyURLs = true\n")
                .file("content/s/_index.md", "---\nurl: /list/\n---\n")
                .build();

        assertThat(site.has("list/page/2/index.html")).isTrue();
        assertThat(site.has("list/page/1/index.html")).isTrue();
    }

    @Test
    void feedsTheSitemapAndTheOrderOfPagesKnowTheWholeList() {
        Built site = site("paginate = 2\n").build();

        assertThat(site.html("s/index.xml")).contains("<title>Page 1<", "<title>Page 5<");
        assertThat(site.has("s/page/2/index.xml")).isFalse();
        assertThat(site.has("s/page/2/index.md")).isFalse();
        assertThat(site.html("sitemap.xml")).contains("/s/p5/<").doesNotContain("/page/");
        assertThat(site.html("s/p2/index.html")).contains("rel=\"next\" href=\"../p3/index.html\"");
    }

    @Test
    void manyPagesAreNotAllLinked() {
        TestSite site = site("paginate = 1\n");
        for (int i = 6; i <= 20; i++) {
            site.file("content/s/p" + i + ".md", "---\ntitle: Page " + i + "\nweight: " + i + "\n---\n");
        }
        assertThat(site.build().main("s/page/10/index.html"))
                .containsSubsequence(">1</a>", "…", ">7</a>", ">10</a>", ">13</a>", "…", ">20</a>")
                .doesNotContain(">2</a>", ">6</a>", ">14</a>");
    }

    /** A section of five pages that bear one term. */
    private TestSite site(String config) {
        TestSite site = TestSite.in(folder)
                .file("hugo.toml", "title = \"T\"\nbaseURL = \"https://example.org/\"\n" + config)
                .file("content/s/_index.md", "---\ntitle: S\n---\nAbout S.");
        for (int i = 1; i <= 5; i++) {
            site.file("content/s/p" + i + ".md", "---\ntitle: Page " + i + "\nweight: " + i + "\ntags: [t]\n---\n");
        }
        return site;
    }
}
