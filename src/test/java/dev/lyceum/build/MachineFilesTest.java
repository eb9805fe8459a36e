package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Feeds, sitemap, robots.txt, llms.txt and Markdown copies of whole sites. */
final class MachineFilesTest {
    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void siteWithBaseUrl() {
        site = TestSite.in(root).file("lyceum.toml", """
                title = "A <b> & c"
                baseURL = "https://example.org/course/"
                """);
    }

    @Test
    void feedsStandBesideEveryListAndListTheNewestFirst() throws Exception {
        Built built = site.file(
                        "content/a/old.md", "+++\ntitle = \"Old\"\ndate = 2020-01-02\ntags = [\"t\"]\n+++\nOld text.\n")
                .file(
                        "content/a/deep/new.md",
                        "+++\ntitle = \"New <&>\"\ndate = 2024-05-06T07:08:09+02:00\n+++\nNew text.\n")
                .file("content/a/none.md", "+++\ntitle = \"Undated\"\n+++\n")
                .build();

        for (String feed :
                List.of("index.xml", "a/index.xml", "a/deep/index.xml", "tags/index.xml", "tags/t/index.xml")) {
            assertThat(built.has(feed)).as(feed).isTrue();
        }
        Document rss = xml(built, "a/index.xml");
        assertThat(texts(rss, "title")).containsExactly("A · A <b> & c", "New <&>", "Old", "Undated");
        assertThat(texts(rss, "guid")).first().isEqualTo("https://example.org/course/a/deep/new/");
        assertThat(texts(rss, "pubDate"))
                .containsExactly("Mon, 6 May 2024 07:08:09 +0200", "Thu, 2 Jan 2020 00:00:00 GMT");
        assertThat(texts(rss, "lastBuildDate")).containsExactly("Mon, 6 May 2024 07:08:09 +0200");
        assertThat(texts(rss, "description")).contains("New text.");
        assertThat(texts(rss, "category")).containsExactly("t");
        assertThat(texts(xml(built, "tags/t/index.xml"), "link")).contains("https://example.org/course/a/old/");

        Document atom = xml(built, "a/atom.xml");
        assertThat(texts(atom, "title")).containsExactly("A · A <b> & c", "New <&>", "Old");
        assertThat(texts(atom, "updated"))
                .containsExactly("2024-05-06T07:08:09+02:00", "2024-05-06T07:08:09+02:00", "2020-01-02T00:00:00Z");
        assertThat(built.has("tags/t/atom.xml")).isFalse();
        assertThat(built.has("a/old/index.xml")).isFalse();
    }

    @Test
    void aFeedHasAtMostTwentyEntries() throws Exception {
        for (int i = 10; i < 35; i++) {
            site.file("content/p" + i + ".md", "+++\ndate = 2020-01-01T00:00:" + i + "Z\n+++\n");
        }
        Document rss = xml(site.build(), "index.xml");

        assertThat(texts(rss, "guid")).hasSize(20).first().isEqualTo("https://example.org/course/p34/");
    }

    @Test
    void anAtomFeedSaysWhenAPageWasChangedAndWhenItWasNew() throws Exception {
        Built built = site.file("content/a.md", "+++\ndate = 2020-01-01\nlastmod = 2021-01-01\n+++\n")
                .build();

        Document atom = xml(built, "atom.xml");
        assertThat(texts(atom, "updated")).containsExactly("2021-01-01T00:00:00Z", "2021-01-01T00:00:00Z");
        assertThat(texts(atom, "published")).containsExactly("2020-01-01T00:00:00Z");
    }

    @Test
    void withoutADateThereIsNoAtomFeedAndNoLinkToOne() {
        Built built = site.file("content/a.md", "text").build();

        assertThat(built.has("index.xml")).isTrue();
        assertThat(built.has("atom.xml")).isFalse();
        assertThat(built.html("a/index.html")).contains("application/rss+xml").doesNotContain("application/atom+xml");
    }

    @Test
    void charactersThatXmlDoesNotKnowAreLeftOut() throws Exception {
        Built built = site.file("content/a.md", "+++\ntitle = \"a\\u0001b\\uFFFEc😀]]>\"\n+++\n")
                .build();

        assertThat(texts(xml(built, "index.xml"), "title")).contains("abc😀]]>");
    }

    @Test
    void withoutABaseUrlThereAreNoFeedsAndNoSitemap() {
        for (String config : List.of("title = \"C\"\n", "title = \"C\"\nbaseURL = \"/only/a/path/\"\n")) {
            Built built = site.file("lyceum.toml", config)
                    .file("content/a/b.md", "+++\ndate = 2020-01-01\n+++\n")
                    .build();

            assertThat(built.has("index.xml")).isFalse();
            assertThat(built.has("atom.xml")).isFalse();
            assertThat(built.has("sitemap.xml")).isFalse();
            assertThat(built.html("robots.txt")).isEqualTo("User-agent: *\nAllow: /\n");
            assertThat(built.html("a/b/index.html")).doesNotContain("rss+xml", "canonical", "og:url");
            assertThat(built.html("llms.txt")).contains("](a/b/index.md)");
            assertThat(built.problems()).isEmpty();
        }
    }

    @Test
    void theSitemapNamesEveryPageAndItsVersionsInOtherLanguages() throws Exception {
        Built built = site.file("lyceum.toml", TWO_LANGUAGES)
                .file("content/en/深 a&b.md", "+++\ndate = 2020-01-02\n+++\n")
                .file("content/de/深 a&b.md", "")
                .file("content/de/only.md", "")
                .build();

        assertThat(texts(xml(built, "sitemap.xml"), "loc"))
                .containsExactly("https://example.org/en/sitemap.xml", "https://example.org/de/sitemap.xml");
        assertThat(texts(xml(built, "de/sitemap.xml"), "loc"))
                .contains("https://example.org/de/%E6%B7%B1-ab/", "https://example.org/de/only/")
                .doesNotContain("https://example.org/%E6%B7%B1-ab/");
        Document map = xml(built, "en/sitemap.xml");
        assertThat(texts(map, "loc")).contains("https://example.org/", "https://example.org/%E6%B7%B1-ab/");
        Element page = (Element)
                map.getElementsByTagName("url").item(texts(map, "loc").indexOf("https://example.org/%E6%B7%B1-ab/"));
        assertThat(texts(page.getElementsByTagName("lastmod"))).containsExactly("2020-01-02T00:00:00Z");
        assertThat(attributes(page.getElementsByTagName("xhtml:link"), "hreflang"))
                .containsExactly("en", "de", "x-default");
        assertThat(attributes(page.getElementsByTagName("xhtml:link"), "href"))
                .containsExactly(
                        "https://example.org/%E6%B7%B1-ab/",
                        "https://example.org/de/%E6%B7%B1-ab/", "https://example.org/%E6%B7%B1-ab/");
        assertThat(built.html("robots.txt")).endsWith("\nSitemap: https://example.org/sitemap.xml\n");
    }

    @Test
    void aSitemapOfTheAuthorsForOneLanguageIsKept() {
        Built built = site.file("lyceum.toml", TWO_LANGUAGES)
                .file("content/en/a.md", "")
                .file("content/de/a.md", "")
                .file("static/de/sitemap.xml", "mine")
                .build();
        assertThat(built.html("de/sitemap.xml")).isEqualTo("mine");
        assertThat(built.html("sitemap.xml")).contains("/en/sitemap.xml<", "/de/sitemap.xml<");
        assertThat(built.problems()).isEmpty();
    }

    @Test
    void theMarkdownCopyIsTheAuthorsTextWithItsTitleAndPromptsAsQuotes() {
        Built built = site.file("content/a.md", """
                        +++
                        title = "Nets"
                        +++

                        ## Explain
                        {{< ask_chatgpt >}}
                        explain nets
                        in two lines
                        {{< /ask_chatgpt >}}
                        A *net* with {{</* shown */>}} and {{< notice >}}a note{{< /notice >}}.
                        """).build();

        assertThat(built.html("a/index.md")).isEqualTo("""
                # Nets

                ## Explain

                > explain nets
                > in two lines

                A *net* with {{< shown >}} and {{< notice >}}a note{{< /notice >}}.
                """);
        assertThat(built.html("a/index.html"))
                .contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"index.md\">");
    }

    @Test
    void theMarkdownCopyKeepsATitleOfItsOwnAndListsThePagesOfASection() {
        Built built = site.file("content/s/_index.md", "\uFEFF# Own title\n\nText.")
                .file("content/s/a.md", "+++\ntitle = \"[A]\"\ndescription = \"About a.\"\n+++\n")
                .build();

        assertThat(built.html("s/index.md")).isEqualTo("# Own title\n\nText.\n\n- [\\[A\\]](a/index.md): About a.\n");
        assertThat(built.html("s/a/index.md")).isEqualTo("# [A]\n");
    }

    @Test
    void everyLanguageHasAnLlmsTextWithItsTree() {
        Built built = site.file("lyceum.toml", TWO_LANGUAGES)
                .file("content/en/_index.md", "+++\ndescription = \"All of it.\"\n+++\n")
                .file("content/en/s/_index.md", "+++\ntitle = \"S\"\n+++\n")
                .file("content/en/s/t/a.md", "+++\ntitle = \"A\"\n+++\nWhat a is.\n")
                .file("content/en/top.md", "+++\ntitle = \"Top\"\n+++\n")
                .file("content/de/eins.md", "+++\ntitle = \"Eins\"\n+++\n")
                .build();

        assertThat(built.html("llms.txt")).isEqualTo("""
                # Course

                > All of it.

                - [Top](https://example.org/top/index.md)

                ## S

                - [S](https://example.org/s/index.md): T
                - [T](https://example.org/s/t/index.md): A
                  - [A](https://example.org/s/t/a/index.md): What a is.
                """);
        assertThat(built.html("de/llms.txt")).contains("# Kurs", "[Eins](https://example.org/de/eins/index.md)");
    }

    @Test
    void theDefaultLanguagesLlmsTextStandsAtTheRootToo() {
        Built built = site.file("lyceum.toml", "title = \"C\"\ndefaultContentLanguageInSubdir = true\n[languages.en]\n")
                .file("content/a.md", "A")
                .build();

        assertThat(built.html("llms.txt")).contains("](en/a/index.md)");
        assertThat(built.html("en/llms.txt")).contains("](a/index.md)");
    }

    @Test
    void theAuthorsOwnFilesGoFirst() {
        site.file("static/robots.txt", "mine").file("static/a/index.md", "mine").file("content/a.md", "A");
        Built built = site.build();

        assertThat(built.html("robots.txt")).isEqualTo("mine");
        assertThat(built.html("a/index.md")).isEqualTo("mine");
        assertThat(site.build().report().changed()).isZero();
    }

    @Test
    void everyXmlFileIsWellFormedAndNamesOnlyWholeAddresses() throws Exception {
        Built built = site.file(
                        "content/a \"q\"'s/b&c.md",
                        "+++\ntitle = \"x\"\ndate = 2020-01-01\ntags = [\"C++ & <more>\"]\n+++\n")
                .build();

        List<String> files;
        try (Stream<Path> found = Files.walk(built.folder())) {
            files = found.filter(file -> file.toString().endsWith(".xml"))
                    .map(file -> built.folder().relativize(file).toString())
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(6);
        for (String file : files) {
            Document document = xml(built, file);
            List<String> urls = new ArrayList<>(texts(document, "loc"));
            urls.addAll(texts(document, "guid"));
            urls.addAll(texts(document, "id"));
            urls.addAll(attributes(document.getElementsByTagName("atom:link"), "href"));
            assertThat(urls)
                    .as(file)
                    .isNotEmpty()
                    .allSatisfy(url -> assertThat(url).startsWith("https://example.org/course/"));
        }
    }

    private static final String TWO_LANGUAGES = """
            title = "Course"
            baseURL = "https://example.org/"
            defaultContentLanguage = "en"
            [languages.en]
            contentDir = "content/en"
            weight = 1
            [languages.de]
            contentDir = "content/de"
            title = "Kurs"
            weight = 2
            """;

    private static Document xml(Built built, String path) throws Exception {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(
                            Files.readAllBytes(built.folder().resolve(path))));
        } catch (org.xml.sax.SAXException e) {
            throw new IOException(path + ": " + e.getMessage() + "\n" + built.html(path), e);
        }
    }

    private static List<String> texts(Document document, String element) {
        return texts(document.getElementsByTagName(element));
    }

    private static List<String> texts(NodeList elements) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            texts.add(elements.item(i).getTextContent());
        }
        return texts;
    }

    private static List<String> attributes(NodeList elements, String name) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < elements.getLength(); i++) {
            values.add(((Element) elements.item(i)).getAttribute(name));
        }
        return values;
    }
}
