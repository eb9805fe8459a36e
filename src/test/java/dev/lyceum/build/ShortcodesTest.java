package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shortcodes of the theme and of a site, judged by what becomes of them. */
final class ShortcodesTest {
    @TempDir
    Path root;

    private TestSite site;

    @BeforeEach
    void emptySite() {
        site = TestSite.in(root).file("lyceum.toml", """
                title = "Course"
                [params]
                editURL = "https://edit.example.org/"
                [params.author]
                name = "Ada"
                """);
    }

    private Element text(String markdown) {
        Built built = site.file("content/a.md", markdown).build();
        assertThat(built.problems()).isEmpty();
        Document page = Jsoup.parse(built.html("a/index.html"));
        return page.select("main .lead").first();
    }

    @Test
    void aSitesOwnShortcodeSeesItsCallItsParentThePageAndTheSite() {
        site.file("templates/shortcodes/sub/outer.html", "<div>{{ inner | raw }}</div>")
                .file(
                        "templates/shortcodes/inner.html",
                        "[{{ name }} {{ args[0] }} {{ parent.name }} {{ parent.params.k }} {{ ordinal }} {{ id }} {{ page.title }}"
                                + " {{ page.params.own }} {{ page.language.key }} {{ page.kind }} {{ site.title }}"
                                + " {{ site.params.author.name }}]");

        Element text = text("""
                +++
                title = "A"
                own = "mine"
                +++
                {{< inner zero >}}

                {{< sub/outer k="v" >}}{{< inner one >}}{{< inner two >}}{{< /sub/outer >}}
                """);

        assertThat(text.text())
                .isEqualTo("[inner zero 0 0 A mine en page Course Ada]"
                        + " [inner one sub/outer v 0 1-0 A mine en page Course Ada][inner two sub/outer v 1 1-1 A mine en page"
                        + " Course Ada]");
    }

    @Test
    void innerIsAsWrittenForAngleBracketsAndConvertedForPercentSigns() {
        site.file("templates/shortcodes/show.html", "<div>{{ inner }}</div>")
                .file("templates/shortcodes/md.html", "<div>{{ inner | markdownify }}</div>");

        assertThat(text("{{< show >}}**b**{{< /show >}}").text()).isEqualTo("**b**");
        assertThat(text("{{% show %}}**b**{{% /show %}}").text()).isEqualTo("<p><strong>b</strong></p>");
        assertThat(text("so {{% show %}}**b**{{% /show %}} it").text()).isEqualTo("so <strong>b</strong> it");
        assertThat(text("{{< md >}}**b** [x](a.md){{< /md >}}").html())
                .contains("<strong>b</strong>", "href=\"index.html\"");
        assertThat(text("{{% md %}}**b**{{% /md %}}").select("strong").text()).isEqualTo("b");
    }

    @Test
    void allWithinPercentSignsIsMarkdown() {
        site.file("templates/shortcodes/tabs.html", "<div>{{ inner | raw }}</div>")
                .file("templates/shortcodes/tab.html", "<section>{{ inner | raw }}</section>");

        assertThat(text("{{% tabs %}}\n{{< tab >}}\n- **b**\n{{< /tab >}}\n{{% /tabs %}}")
                        .select("div > section > ul > li > strong")
                        .text())
                .isEqualTo("b");
        assertThat(text("{{< tabs >}}{{< tab >}}**b**{{< /tab >}}{{< /tabs >}}").text())
                .isEqualTo("**b**");
    }

    @Test
    void whatACallInAnItemIsIndentedByBelongsToTheItem() {
        site.file("templates/shortcodes/box.html", "<div>{{ inner | raw }}</div>");

        Element text = text("""
                1. one

                    {{% box %}}
                    some **b**

                    - deep
                        - deeper

                    {{% box %}}
                        code
                    {{% /box %}}
                    {{% /box %}}
                """);

        assertThat(text.select("li > div > p > strong").text()).isEqualTo("b");
        assertThat(text.select("li > div > ul > li > ul > li").text()).isEqualTo("deeper");
        assertThat(text.select("li > div > div > pre").text()).isEqualTo("code");
    }

    @Test
    void aHeadingsIdHasTheWordsWithinPercentSigns() {
        site.file("templates/shortcodes/show.html", "{{ inner | raw }}");

        assertThat(text("## So {{% show %}}it *is*{{% /show %}}\n\n## Not {{< show >}}it{{< /show >}}")
                        .select("h2")
                        .eachAttr("id"))
                .containsExactly("so-it-is", "not");
    }

    @Test
    void aFootnoteOfACallIsWrittenOnceWithItsOwnCalls() {
        site.file("templates/shortcodes/box.html", "<div>{{ inner | raw }}</div>")
                .file("templates/shortcodes/tag.html", "<mark>{{ inner | raw }}</mark>");

        Element text = text("""
                {{% box %}}
                in[^n]
                {{% /box %}}

                [^n]: a {{< tag >}}note{{< /tag >}}
                """);

        assertThat(text.select("div .footnotes mark").text()).isEqualTo("note");
        assertThat(text.text()).containsOnlyOnce("note").doesNotContain("[^n]", "{{");
        assertThat(text("{{% highlight txt %}}x[^n]{{% /highlight %}}\n\n[^n]: a note\n")
                        .text())
                .contains("a note");
    }

    @Test
    void noCallInAnHtmlPageHoldsMarkdown() {
        site.file("templates/shortcodes/show.html", "<div>{{ inner | raw }}</div>");

        String page = site.file(
                        "content/a.html", "+++\ntitle = \"A\"\n+++\n{{% show %}}\n    <b>*x*</b>\n{{% /show %}}\n")
                .build()
                .html("a/index.html");

        assertThat(Jsoup.parse(page).select(".lead > div > b").text()).isEqualTo("*x*");
    }

    @Test
    void whatNestedCallsBecomeIsNotConvertedAgain() {
        site.file("templates/shortcodes/md.html", "<section>{{ inner | markdownify(\"block\") }}</section>")
                .file("templates/shortcodes/tag.html", "<mark data-x=\"*a*\" onclick=\"f()\">*{{ inner }}*</mark>");

        Element text =
                text("{{< md >}}\none *two* {{< tag >}}x{{< /tag >}}\n\n{{< tag >}}y{{< /tag >}}\n{{< /md >}}\n");

        assertThat(text.select("em").eachText()).containsExactly("two");
        assertThat(text.select("mark").eachText()).containsExactly("*x*", "*y*");
        assertThat(text.select("mark").attr("onclick")).isEqualTo("f()");
    }

    @Test
    void textInATemplatesHandsIsAsSafeAsAllOther() {
        Built built = site.file(
                        "content/a.md",
                        "{{< notice tip >}}List<String> <script>alert(1)</script>{{< /notice >}}\n\n{{% button href=\"javascript:alert(1)\" %}}go{{% /button %}}\n")
                .build();
        Document text = Jsoup.parse(built.main("a/index.html"));

        assertThat(built.problems()).containsExactly("content/a.md:3:1: warning link-unsafe");
        assertThat(text.text()).contains("List<String>");
        assertThat(text.select("script")).isEmpty();
        assertThat(text.select("a.button").attr("href")).doesNotContain("javascript");
    }

    @Test
    void aMistakeInAShortcodesTemplateNamesTemplateAndCall() {
        Built built = site.file("templates/shortcodes/bad.html", "one\n{{ range(1, 99999999) }}\n")
                .file("content/a.md", "x\n\n{{< bad >}}the words{{< /bad >}}\n")
                .build();

        assertThat(built.report().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.location()).hasToString("content/a.md:3:1");
            assertThat(problem.message()).startsWith("templates/shortcodes/bad.html:2: ");
        });
        assertThat(built.main("a/index.html")).contains("the words");
    }

    @Test
    void headingsThatShortcodesMakeGetTheirOwnIds() {
        Element text = text(
                "## Same\n\n{{< expand >}}\n## Same\n{{< /expand >}}\n\n{{< expand >}}\n## Same\n{{< /expand >}}\n");

        assertThat(text.select("h2").eachAttr("id")).containsExactly("same", "same-1", "same-2");
    }

    @Test
    void figureShowsImageAndCaption() {
        site.picture("content/pic.png");

        Element text = text("""
                {{< figure src="pic.png" alt="A pic" link="a.md" title="T" caption="by *hand*" attr="me" width="10" >}}
                """);

        assertThat(text.select("figure > a").attr("href")).isEqualTo("index.html");
        assertThat(text.select("figure img").attr("src")).isEqualTo("../pic.png");
        assertThat(text.select("figure img").attr("alt")).isEqualTo("A pic");
        assertThat(text.select("figure img").attr("width")).isEqualTo("10");
        assertThat(text.select("figcaption").text()).isEqualTo("T by hand me");
        assertThat(text.select("figcaption em").text()).isEqualTo("hand");
    }

    @Test
    void codeDiagramsAndMathematicsAreShownAsIfWrittenInMarkdown() {
        Built built = site.file("content/a.md", """
                        {{< highlight go "linenos=table" >}}
                        if a < b { x := `y` }
                        ```
                        {{< /highlight >}}

                        {{< mermaid align="left" >}}
                        graph LR; A-->B
                        {{< /mermaid >}}

                        {{< math >}}
                        a < b_1
                        {{< /math >}}

                        {{< math >}}\\(y\\){{< /math >}}

                        inline {{< math >}}x_1{{< /math >}}.
                        """).build();
        Document page = Jsoup.parse(built.html("a/index.html"));

        assertThat(page.select("pre code.language-go").text()).isEqualTo("if a < b { x := `y` }\n```");
        assertThat(page.select("pre.mermaid").text()).contains("graph LR; A-->B");
        assertThat(page.select(".math").eachText()).containsExactly("\\[a < b_1\\]", "\\(y\\)", "\\(x_1\\)");
        assertThat(page.select("script[src*=/mermaid.js?], script[src*=/math.js?], script[src*=/code.js?]"))
                .hasSize(3);
        assertThat(built.has("assets/mermaid.js")).isTrue();
    }

    @Test
    void tabsWorkWithoutScripts() {
        Element text = text("""
                {{< tabs title="How" >}}
                {{% tab title="One" %}}
                **first**
                {{% /tab %}}
                {{< tab "Two" >}}
                **second**
                {{< /tab >}}
                {{< /tabs >}}
                """);

        assertThat(text.select(".tabs > details > summary").eachText()).containsExactly("One", "Two");
        assertThat(text.select(".tabs > details[open] > summary").eachText()).containsExactly("One");
        assertThat(text.select(".tabs > details").eachAttr("name")).containsExactly("tabs-0", "tabs-0");
        assertThat(text.select(".tabs strong").eachText()).contains("first", "second");
    }

    @Test
    void boxesHaveTitles() {
        Element text = text("""
                {{% notice tip %}}
                one
                {{% /notice %}}

                {{< notice style="warning" title="Mind *this*" >}}two{{< /notice >}}

                {{% expand "Why?" %}}three{{% /expand %}}

                {{< details summary="More" open=true >}}four{{< /details >}}
                """);

        assertThat(text.select(".notice.tip").text()).isEqualTo("Tip one");
        assertThat(text.select(".notice.warning").text()).isEqualTo("Mind this two");
        assertThat(text.select(".notice.warning").attr("aria-label")).isEqualTo("Mind this");
        assertThat(text.select("details > summary").eachText()).containsExactly("Why?", "More");
        assertThat(text.select("details[open]").text()).isEqualTo("More four");
    }

    @Test
    void parametersAreFoundInPageAndSite() {
        Element text = text("""
                +++
                deep = {a = "x&y"}
                +++
                {{< param "deep.a" >}} {{< param author.name >}} {{% siteparam name="editURL" %}} [e]({{< siteparam "editURL" >}}e)
                """);

        assertThat(text.text()).isEqualTo("x&y Ada https://edit.example.org/ e");
        assertThat(text.select("a").last().attr("href")).isEqualTo("https://edit.example.org/e");
    }

    @Test
    void anUnknownParameterIsAnError() {
        Built built = site.file("content/a.md", "{{< param nothing >}}\n").build();

        assertThat(built.problems()).containsExactly("content/a.md:1:1: error param-unknown");
    }

    @Test
    void mediaAreLinksAndNothingIsLoaded() {
        Element text = text("""
                {{< youtube w7Ft2ymGmfc >}}

                {{< youtube id="w7Ft2ymGmfc" title="A talk" start="30" >}}

                {{< vimeo 146022717 >}}

                {{< x user="SanDiegoZoo" id="1453110110599868418" >}}

                {{< tweet user="SanDiegoZoo" id="1453110110599868418" >}}

                {{< instagram CxOWiQNP2MO >}}

                {{< gist spf13 7896402 "img.html" >}}

                {{< qr text="https://gohugo.io" />}}
                """);

        assertThat(text.select("a").eachAttr("href"))
                .containsExactly(
                        "https://www.youtube.com/watch?v=w7Ft2ymGmfc",
                        "https://www.youtube.com/watch?v=w7Ft2ymGmfc&t=30",
                        "https://vimeo.com/146022717",
                        "https://x.com/SanDiegoZoo/status/1453110110599868418",
                        "https://x.com/SanDiegoZoo/status/1453110110599868418",
                        "https://www.instagram.com/p/CxOWiQNP2MO/",
                        "https://gist.github.com/spf13/7896402#file-img-html",
                        "https://gohugo.io");
        assertThat(text.select("a").get(0).text()).isEqualTo("Open on YouTube");
        assertThat(text.select("a").get(1).text()).isEqualTo("A talk");
        assertThat(text.select("iframe, script, img")).isEmpty();
    }

    @Test
    void childrenListsThePagesBelow() {
        Built built = site.file("content/s/_index.md", """
                        {{% children %}}

                        {{% children depth="2" description="true" sort="title" style="h3" %}}

                        {{% children showhidden="true" containerstyle="ol" %}}
                        """)
                .file("content/s/b.md", "+++\ntitle = \"Bee\"\nweight = 1\ndescription = \"Buzz\"\n+++\n")
                .file("content/s/a.md", "+++\ntitle = \"Ape\"\nhidden = true\n+++\n")
                .file("content/s/sub/_index.md", "+++\ntitle = \"Animals\"\n+++\n")
                .file("content/s/sub/c.md", "+++\ntitle = \"Cat\"\n+++\n")
                .build();
        Document page = Jsoup.parse(built.html("s/index.html"));

        assertThat(built.problems()).isEmpty();
        assertThat(page.select(".lead > ul.below > li > a").eachText()).containsExactly("Bee", "Animals");
        assertThat(page.select(".lead > div.below h3").eachText()).containsExactly("Animals", "Cat", "Bee");
        assertThat(page.select(".lead > div.below p").text()).isEqualTo("Buzz");
        assertThat(page.select(".lead > ol.below a").eachText()).containsExactlyInAnyOrder("Bee", "Ape", "Animals");
        assertThat(page.select(".lead a[href='sub/c/index.html']")).hasSize(1);
    }

    @Test
    void attachmentsListsTheFilesOfAPage() {
        site.bytes("content/a.files/two.pdf", new byte[] {1})
                .bytes("content/a.files/one.txt", new byte[] {1})
                .bytes("content/other.pdf", new byte[] {1});

        Element text = text("{{% attachments /%}}\n\n{{% attachments title=\"PDF\" pattern=\".*\\.pdf\" /%}}\n");

        assertThat(text.select(".attachments").get(0).text()).isEqualTo("Files one.txt two.pdf");
        assertThat(text.select(".attachments").get(1).text()).isEqualTo("PDF two.pdf");
        assertThat(text.select(".attachments a").attr("href")).isEqualTo("../a.files/one.txt");
    }
}
