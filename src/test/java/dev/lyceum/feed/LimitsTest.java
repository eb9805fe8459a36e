package dev.lyceum.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.SiteReader;
import dev.lyceum.build.TestSite;
import dev.lyceum.config.Overrides;
import dev.lyceum.output.MemorySink;
import dev.lyceum.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that do not grow with the site without an end. */
final class LimitsTest {
    @TempDir
    Path root;

    @Test
    void aLongSitemapBecomesAnIndexOfParts() throws IOException {
        MemorySink sink = new MemorySink();
        new Sitemap(site(), sink, path -> true, 2).write();

        assertThat(sink.paths()).containsExactly("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml");
        assertThat(sink.text("sitemap.xml").orElseThrow())
                .contains("<sitemapindex", "<loc>https://example.org/sitemap-3.xml</loc>")
                .doesNotContain("<url>");
        assertThat(sink.text("sitemap-1.xml").orElseThrow().split("<url>")).hasSize(3);
        assertThat(sink.text("sitemap-3.xml").orElseThrow().split("<url>")).hasSize(2);
    }

    @Test
    void aSitemapThatJustFitsIsOneFile() throws IOException {
        MemorySink sink = new MemorySink();
        new Sitemap(site(), sink, path -> true, 5).write();

        assertThat(sink.paths()).containsExactly("sitemap.xml");
        assertThat(sink.text("sitemap.xml").orElseThrow().split("<url>")).hasSize(6);
    }

    @Test
    void aLargeTreeIsShownDownToTheLevelThatFits() throws IOException {
        Site site = site();

        assertThat(llms(site, 4)).contains("[S](", "[T](", "[A](", "[B](");
        assertThat(llms(site, 3)).contains("[S](", "[T](").doesNotContain("[A](");
        assertThat(llms(site, 0)).contains("[S](").doesNotContain("[T](");
    }

    private static String llms(Site site, int mostEntries) {
        return LlmsText.of(site, site.config().languages().get(0), "llms.txt", mostEntries);
    }

    /** Home, section s, section t in it with two pages. */
    private Site site() throws IOException {
        TestSite.in(root)
                .file("lyceum.toml", "title = \"C\"\nbaseURL = \"https://example.org/\"\n[taxonomies]\n")
                .file("content/s/_index.md", "")
                .file("content/s/t/a.md", "")
                .file("content/s/t/b.md", "");
        Overrides none = new Overrides(Optional.empty(), false, false, false);
        return SiteReader.read(new BuildRequest(root, none)).site();
    }
}
