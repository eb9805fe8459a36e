package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files are made of which pages. */
final class OutputsBuildTest {
    @TempDir
    private Path folder;

    @Test
    void kindsOfPagesAndSinglePagesChooseTheirFormats() {
        Built site = site("""
                [outputs]
                home = ["HTML", "JSON"]
                section = ["HTML"]
                [outputFormats.RSS]
                baseName = "feed"
                """)
                .file("content/s/b.md", "---\ntitle: B\noutputs: [html, json, rss]\n---\n")
                .build();

        assertThat(site.has("index.json")).isTrue();
        assertThat(site.has("index.xml")).isFalse();
        assertThat(site.has("feed.xml")).isFalse();
        assertThat(site.has("s/feed.xml")).isFalse();
        assertThat(site.has("tags/t/feed.xml")).isTrue();
        assertThat(site.has("s/b/index.json")).isTrue();
        assertThat(site.has("s/b/feed.xml")).isTrue();
        assertThat(site.html("index.html")).contains("type=\"application/json\" href=\"index.json\"");
    }

    @Test
    void jsonSaysWhatAPageIs() {
        Built site = site("[outputs]\nsection = [\"HTML\", \"JSON\"]\npage = [\"HTML\", \"JSON\"]\n")
                .build();

        assertThat(site.html("s/a/index.json"))
                .contains("\"schema\":\"lyceum-page/1\"", "\"kind\":\"page\"", "\"url\":\"/s/a/\"", "\"title\":\"A\"")
                .contains("\"permalink\":\"https://example.org/s/a/\"", "\"date\":\"2020-01-02T00:00:00Z\"")
                .contains("\"terms\":{\"tags\":[\"t\"]}", "\"parent\":\"/s/\"");
        assertThat(site.html("s/index.json")).contains("\"children\":[{\"title\":\"A\",\"url\":\"/s/a/\"}]");
    }

    @Test
    void anUnknownFormatIsReportedWithItsPlace() {
        Built site = site("[outputs]\nhome = [\"HTML\", \"AMP\"]\n")
                .file("content/s/b.md", "---\ntitle: B\noutputs: [html, wml]\n---\n")
                .build();

        assertThat(site.problems())
                .contains("content/s/b.md:3:1: warning output-format")
                .anyMatch(line -> line.startsWith("hugo.toml:4:") && line.endsWith("warning config-value"));
        assertThat(site.has("s/b/index.html")).isTrue();
    }

    @Test
    void aPageThatIsNotWrittenInHtmlIsInNoList() {
        Built site = site("").file("content/s/b.md", "---\ntitle: Bare\noutputs: [json]\n---\n")
                .build();

        assertThat(site.has("s/b/index.html")).isFalse();
        assertThat(site.has("s/b/index.json")).isTrue();
        assertThat(site.main("s/index.html")).doesNotContain("Bare");
        assertThat(site.problems()).contains("content/s/b.md:3:1: warning output-format");
    }

    @ParameterizedTest
    @CsvSource({
        "section, s/index.html, s/a/index.html",
        "page, s/a/index.html, s/index.html",
        "taxonomy, tags/index.html, tags/t/index.html",
        "term, tags/t/index.html, tags/index.html",
        "home, index.html, s/index.html",
        "RSS, index.xml, index.html",
        "sitemap, sitemap.xml, index.html",
        "robotsTXT, robots.txt, index.html",
        "404, 404.html, index.html"
    })
    void aKindThatIsDisabledIsNotWritten(String kind, String missing, String there) {
        Built site = site("disableKinds = [\"" + kind + "\"]\n").build();

        assertThat(site.has(missing)).isFalse();
        assertThat(site.has(there)).isTrue();
    }

    @Test
    void pagesOfADisabledSectionAreListedAbove() {
        assertThat(site("disableKinds = [\"section\"]\n").build().main("index.html"))
                .contains("href=\"s/a/index.html\"");
    }

    @Test
    void feedsEndAtTheirLimit() {
        Built site = site("[services.rss]\nlimit = 1\n[feeds]\natom = false\n")
                .file("content/s/b.md", "---\ntitle: B\ndate: 2021-01-01\n---\n")
                .build();

        assertThat(site.html("index.xml")).contains("<title>B<").doesNotContain("<title>A<");
        assertThat(site.has("atom.xml")).isFalse();
    }

    @Test
    void feedsAndTheSitemapPassOverPagesThatAreNotListedEverywhere() {
        Built site = site("").file("content/s/local.md", "---\ntitle: Local\nbuild: {list: local}\n---\n")
                .file("content/s/never.md", "---\ntitle: Never\nbuild: {list: never}\n---\n")
                .build();

        assertThat(site.html("index.xml")).doesNotContain("Local", "Never");
        assertThat(site.html("s/index.xml")).contains("<title>Local<").doesNotContain("Never");
        assertThat(site.html("sitemap.xml")).contains("/s/a/<").doesNotContain("local", "never");
    }

    @Test
    void theSitemapHasTheSitesValuesAndThePages() {
        Built site = site("[sitemap]\nfilename = \"map.xml\"\nchangefreq = \"weekly\"\npriority = 0.4\n")
                .file("content/s/b.md", "---\nsitemap: {priority: 0.9, changefreq: daily}\n---\n")
                .file("content/s/c.md", "---\nsitemap: {disable: true}\n---\n")
                .file("content/s/d.md", "---\nsitemap: {priority: -1}\n---\n")
                .build();
        String map = site.html("map.xml");

        assertThat(entry(map, "s/a/")).contains("<changefreq>weekly<", "<priority>0.4<");
        assertThat(entry(map, "s/b/")).contains("<changefreq>daily<", "<priority>0.9<");
        assertThat(entry(map, "s/d/")).contains("<changefreq>weekly<").doesNotContain("priority");
        assertThat(map).doesNotContain("/s/c/");
        assertThat(site.html("robots.txt")).contains("https://example.org/map.xml");
    }

    @Test
    void filesForMachinesAreLeftOutWhenTheyAreNotWanted() {
        Built site = site("enableRobotsTXT = false\nllms = false\n[sitemap]\ndisable = true\n")
                .build();

        assertThat(site.has("robots.txt")).isFalse();
        assertThat(site.has("llms.txt")).isFalse();
        assertThat(site.has("s/a/index.md")).isFalse();
        assertThat(site.has("sitemap.xml")).isFalse();
    }

    @Test
    void withUglyUrlsFeedsStayInTheFolder() {
        Built site = site("uglyURLs = true\n[outputs]\npage = [\"HTML\", \"JSON\"]\n")
                .build();

        assertThat(site.has("s.html")).isTrue();
        assertThat(site.has("s/index.xml")).isTrue();
        assertThat(site.has("s/a.json")).isTrue();
    }

    @Test
    void theFilesOfABundleHaveTheNamesThatTheAuthorGivesThem() {
        Built site = site("").file("templates/page.html", """
                        <main>{% for file in page.resources %}{{ file.name }}|{{ file.title }}|{{ file.type }}|{{ file.url }}|{{ file.params.by }};
                        {% endfor %}</main>
                        """)
                .file("content/s/pack/index.md", """
                        ---
                        title: Pack
                        resources:
                          - src: "photos/*.jpg"
                            name: photo-:counter
                            title: "Photo :counter"
                            params: {by: Ann}
                          - src: "**.jpg"
                            title: Any
                            params: {by: Bob}
                          - name: nothing
                        ---
                        """)
                .file("content/s/pack/photos/b.JPG", "x")
                .picture("content/s/pack/photos/a.jpg")
                .file("content/s/pack/notes.pdf", "x")
                .build();

        assertThat(site.main("s/pack/index.html"))
                .contains("notes.pdf|notes.pdf|application|notes.pdf|;")
                .contains("photo-1|Photo 1|image|photos/a.jpg|Ann;", "photo-2|Photo 2|image|photos/b.JPG|Ann;");
        assertThat(site.problems()).contains("content/s/pack/index.md:11:5: warning resource-source");
    }

    @Test
    void languagesThatShareAFolderShareTheFilesOfABundle() {
        Built site = site("[languages.en]\n[languages.fr]\n")
                .file("content/leaf/index.md", "x")
                .file("content/leaf/index.fr.md", "![a](a.txt) ![b](b.txt)")
                .file("content/leaf/a.txt", "plain")
                .file("content/leaf/b.txt", "plain")
                .file("content/leaf/b.fr.txt", "propre")
                .file("content/one/index.md", "x")
                .file("content/one/c.fr.txt", "x")
                .file("content/s/_index.md", "x")
                .file("content/s/_index.fr.md", "x")
                .file("content/s/d.txt", "x")
                .build();

        assertThat(site.html("leaf/a.txt")).isEqualTo("plain");
        assertThat(site.html("fr/leaf/a.txt")).isEqualTo("plain");
        assertThat(site.has("fr/leaf/b.fr.txt")).isTrue();
        assertThat(site.has("fr/leaf/b.txt")).isFalse();
        assertThat(site.has("leaf/b.fr.txt")).isFalse();
        assertThat(site.has("one/c.fr.txt")).isTrue();
        assertThat(site.has("fr/one/c.fr.txt")).isFalse();
        assertThat(site.has("s/d.txt")).isTrue();
        assertThat(site.has("fr/s/d.txt")).isTrue();
        assertThat(site.problems()).isEmpty();
    }

    @Test
    void onlyABundleCanBeHeadless() {
        Built site = site("").file("content/page.md", "---\nheadless: true\n---\n")
                .file("content/pack/index.md", "---\nheadless: true\n---\n")
                .file("content/pack/a.txt", "x")
                .build();

        assertThat(site.has("page/index.html")).isTrue();
        assertThat(site.has("pack/index.html")).isFalse();
        assertThat(site.has("pack/a.txt")).isTrue();
    }

    @Test
    void theConfigurationHandsValuesDown() {
        Built site = site("""
                [[cascade]]
                description = "from the site"
                [[cascade]]
                layout = "plain"
                [cascade._target]
                path = "/s/**"
                """)
                .file("templates/plain.html", "<main>plain {{ page.description }}</main>")
                .file("content/b.md", "---\ntitle: B\n---\n")
                .file("content/s/own.md", "---\ntitle: O\ndescription: own\n---\n")
                .build();

        assertThat(site.main("s/a/index.html")).contains("plain from the site");
        assertThat(site.main("s/own/index.html")).contains("plain own");
        assertThat(site.main("b/index.html")).doesNotContain("plain");
    }

    @Test
    void aLanguageHasItsOwnTaxonomiesAndPatterns() {
        Built site = site("""
                [languages.en]
                [languages.de.permalinks.page]
                s = "/:year/:slug/"
                [languages.de.permalinks.section]
                s = "/alles/"
                [languages.de.taxonomies]
                thema = "themen"
                """)
                .file("content/s/a.de.md", "---\ntitle: Ah\ndate: 2020-01-02\nthemen: [x]\ntags: [t]\n---\n")
                .file("content/s/_index.de.md", "---\ntitle: Es\n---\n")
                .build();

        assertThat(site.has("de/2020/ah/index.html")).isTrue();
        assertThat(site.has("de/alles/index.html")).isTrue();
        assertThat(site.has("de/themen/x/index.html")).isTrue();
        assertThat(site.has("de/tags/t/index.html")).isFalse();
        assertThat(site.has("s/a/index.html")).isTrue();
        assertThat(site.has("tags/t/index.html")).isTrue();
        assertThat(site.has("themen/index.html")).isFalse();
    }

    private static String entry(String sitemap, String url) {
        int start = sitemap.indexOf("<loc>https://example.org/" + url + "</loc>");
        assertThat(start).isPositive();
        return sitemap.substring(start, sitemap.indexOf("</url>", start));
    }

    private TestSite site(String config) {
        return TestSite.in(folder)
                .file("hugo.toml", "title = \"T\"\nbaseURL = \"https://example.org/\"\n" + config)
                .file("content/s/a.md", "---\ntitle: A\ndate: 2020-01-02\ntags: [t]\n---\nx");
    }
}
