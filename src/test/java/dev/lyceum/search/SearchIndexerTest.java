package dev.lyceum.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SearchIndexerTest {
    @TempDir
    Path dir;

    private TestSite site() {
        return TestSite.in(dir)
                .file("lyceum.toml", "title = \"T\"\n")
                .file("content/seen.md", "+++\ntitle = \"Seen\"\n+++\nThe word apricot.\n");
    }

    @Test
    void aPageIsFoundByTheWordsOfItsText() {
        TestSite.Built built = site().build();
        assertThat(built.unpacked("search/w0.js")).contains("apricot ");
        assertThat(built.unpacked("search/r0.js")).contains("tocirpa");
        assertThat(built.has("search/p0.js")).isTrue();
        assertThat(built.html("search/index.html")).contains("id=\"ly-search-page\"");
        assertThat(built.html("seen/index.html")).contains("href=\"../search/index.html\"");
    }

    @Test
    void whatTheAuthorTookOutIsNotFound() {
        TestSite.Built built = site().file("content/a.md", "+++\nsearch = false\n+++\nbanana\n")
                .file("content/b.md", "+++\ndraft = true\n+++\nbanana\n")
                .file("content/c.md", "+++\n[build]\nlist = \"never\"\n+++\nbanana\n")
                .file("content/d.md", "+++\n[build]\nlist = \"local\"\n+++\nbanana\n")
                .build();
        assertThat(built.unpacked("search/w0.js")).contains("apricot").doesNotContain("banana");
    }

    @Test
    void aSiteMayHaveNoSearch() {
        TestSite.Built built = site().file("lyceum.toml", "title = \"T\"\n[search]\nenabled = false\n")
                .build();
        assertThat(built.problems()).isEmpty();
        assertThat(built.has("search")).isFalse();
        assertThat(built.html("seen/index.html")).doesNotContain("class=\"icon search\"", "open.js");
    }

    @Test
    void theAuthorsOwnSearchPageStays() {
        TestSite.Built built = site().file("content/search.md", "+++\ntitle = \"Mine\"\n+++\nMy own\n")
                .build();
        assertThat(built.problems()).isEmpty();
        assertThat(built.main("search/index.html")).contains("My own");
        assertThat(built.has("search/head.js")).isTrue();
    }

    @Test
    void answersAreFoundButNotShown() {
        String review = "## Review\n\n1. What is it?\n\n   Answer: A pomegranate\n";
        TestSite.Built built = site().file("content/quiz.md", review).build();
        assertThat(built.unpacked("search/w0.js")).contains("pomegranate");
        PageText text = new PageText("t", java.util.List.of(), "pomegranate");
        assertThat(PageShard.page("u", text.title(), "", text.blocks())).doesNotContain("pomegranate");
    }

    @Test
    void theSameSiteGivesTheSameIndex() {
        String first = site().build().html("search/head.js");
        assertThat(site().build().html("search/head.js")).isEqualTo(first);
    }
}
