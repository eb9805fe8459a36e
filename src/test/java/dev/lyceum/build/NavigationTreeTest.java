package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree beside a page, whose entries are shared with the pages that see the same. */
final class NavigationTreeTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "cats/index.html",
                "cats/tom/index.html",
                "cats/felix/index.html",
                "cats/big/lion/index.html",
                "dogs/index.html",
                "dogs/rex/index.html",
                "far/away/from/cats/index.html",
                "dogs/of-cats/index.html",
                "tags/index.html",
                "tags/wild/index.html"
            })
    void everyEntryLeadsToTheSamePageFromWhereverItIsSeen(String page) {
        Built site = site().build();

        assertThat(site.navigation(page))
                .extracting(Element::text)
                .startsWith("Cats")
                .contains("Dogs");
        for (Element link : site.navigation(page)) {
            Path target = site.folder()
                    .resolve(page)
                    .resolveSibling(link.attr("href"))
                    .normalize();
            assertThat(target).isRegularFile();
            assertThat(Jsoup.parse(site.html(site.folder().relativize(target).toString()))
                            .select("h1")
                            .text())
                    .isEqualTo(link.text());
        }
    }

    @Test
    void onlyTheBranchOfThePageIsOpenAndOnlyThePageIsCurrent() {
        Built site = site().build();

        assertThat(site.navigation("cats/tom/index.html").stream().map(Element::text))
                .containsExactly("Cats", "Big", "Felix", "Stranger", "Stray", "Tom", "Dogs");
        assertThat(site.navigation("cats/felix/index.html").stream().map(Element::text))
                .containsExactly("Cats", "Big", "Felix", "Stranger", "Stray", "Tom", "Dogs");
        assertThat(current(site, "cats/tom/index.html")).containsExactly("Tom");
        assertThat(current(site, "cats/felix/index.html")).containsExactly("Felix");
        assertThat(current(site, "cats/big/lion/index.html")).containsExactly("Lion");
        assertThat(current(site, "dogs/index.html")).containsExactly("Dogs");
        assertThat(current(site, "index.html")).isEmpty();
    }

    @Test
    void ofALongBranchThePagesAroundTheOpenOneAreShown() {
        TestSite pages = TestSite.in(folder).file("lyceum.toml", "title = \"T\"\n");
        for (int i = 100; i < 300; i++) {
            pages.file("content/s/p" + i + ".md", "+++\ntitle = \"P" + i + "\"\n+++\nText.\n");
        }
        Built site = pages.build();

        assertThat(site.navigation("s/p200/index.html").stream().map(Element::text))
                .contains("P180", "P199", "P200", "P201", "P220")
                .doesNotContain("P100", "P299")
                .hasSizeLessThan(100);
        assertThat(site.navigation("s/p299/index.html").stream().map(Element::text))
                .contains("P299", "P260")
                .doesNotContain("P100");
        assertThat(current(site, "s/p200/index.html")).containsExactly("P200");
    }

    private static List<String> current(Built site, String page) {
        return site.navigation(page).stream()
                .filter(link -> link.hasAttr("aria-current"))
                .map(Element::text)
                .toList();
    }

    private TestSite site() {
        String tags = "tags = [\"wild\"]\n";
        return TestSite.in(folder)
                .file("lyceum.toml", "title = \"T\"\n")
                .file("content/cats/_index.md", page("Cats", ""))
                .file("content/cats/tom.md", page("Tom", tags))
                .file("content/cats/felix.md", page("Felix", ""))
                .file("content/cats/stray.md", page("Stray", "url = \"/far/away/from/cats/\"\n"))
                .file("content/cats/stranger.md", page("Stranger", "url = \"/dogs/of-cats/\"\n"))
                .file("content/cats/big/_index.md", page("Big", ""))
                .file("content/cats/big/lion.md", page("Lion", tags))
                .file("content/dogs/_index.md", page("Dogs", ""))
                .file("content/dogs/rex.md", page("Rex", ""));
    }

    private static String page(String title, String keys) {
        return "+++\ntitle = \"" + title + "\"\n" + keys + "+++\nText.\n";
    }
}
