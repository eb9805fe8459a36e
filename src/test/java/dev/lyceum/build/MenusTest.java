package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Menus as Hugo makes them; a template of the test's own writes them out. */
final class MenusTest {
    private static final String TEMPLATE = """
            {% macro items(list) %}{% for item in list %}{{ item.name }}={{ item.url }}{% if item.current %}!{% elseif item.active %}~{% endif %}{% if item.children is not empty %}({{ items(item.children) }}){% endif %}; {% endfor %}{% endmacro %}
            <main>MAIN {{ items(page.menus.main) }}END FOOT {{ items(page.menus.footer) }}END</main>
            """;

    @TempDir
    private Path folder;

    @Test
    void configuredEntriesStandByWeightThenByNameWithNoWeightLast() {
        Built site = site("""
                [[menu.main]]
                name = "none"
                url = "/none/"
                [[menu.main]]
                name = "Beta"
                url = "/b/"
                weight = 2
                [[menu.main]]
                name = "alpha"
                url = "https://other.example/"
                weight = 2
                [[menu.main]]
                name = "last"
                url = "/x?q=1#y"
                weight = 10
                """).build();

        assertThat(menu(site, "index.html", "MAIN"))
                .isEqualTo("alpha=https://other.example/; Beta=b/index.html; last=x?q=1#y; none=none/index.html;");
    }

    @Test
    void aPathFromTheRootMayBeSpelledAsATitleIs() {
        Built site = site("[[menu.main]]\nname = \"Team\"\nurl = \"/Our Team/\"\n")
                .file("content/our-team.md", "x")
                .build();

        assertThat(menu(site, "our-team/index.html", "MAIN")).isEqualTo("Team=index.html!;");
    }

    @Test
    void theThemeShowsWhatStandsBesideANameButNoScripts() {
        Built site = TestSite.in(folder)
                .file("lyceum.toml", """
                        [[menu.main]]
                        name = "A & B"
                        url = "/a/"
                        pre = "<b class='x'>!</b><script>evil()</script>"
                        post = " ›"
                        """)
                .file("content/a.md", "x")
                .build();

        assertThat(site.html("index.html"))
                .contains("<b class=\"x\">!</b>A &amp; B ›</a>")
                .doesNotContain("evil");
    }

    @Test
    void anEntryLeadsToThePageThatItNamesAndIsMarkedThere() {
        Built site = site("""
                [[menus.main]]
                pageRef = "/docs"
                [[menus.main]]
                name = "One"
                pageRef = "/docs/one.md"
                parent = "Documents"
                [[menus.main]]
                name = "By address"
                url = "/docs/two/"
                """)
                .file("content/docs/_index.md", "---\ntitle: Documents\n---\n")
                .file("content/docs/one.md", "x")
                .file("content/docs/two.md", "x")
                .build();

        assertThat(menu(site, "docs/one/index.html", "MAIN"))
                .isEqualTo("By address=../two/index.html; Documents=../index.html~(One=index.html!; );");
        assertThat(menu(site, "docs/two/index.html", "MAIN"))
                .isEqualTo("By address=index.html!; Documents=../index.html~(One=../one/index.html; );");
        assertThat(menu(site, "docs/index.html", "MAIN")).contains("Documents=index.html!");
        assertThat(site.problems()).isEmpty();
    }

    @Test
    void pagesPutThemselvesIntoMenus() {
        Built site = site("").file("content/a.md", "---\ntitle: A\nmenu: main\nweight: 3\n---\n")
                .file("content/b.md", "---\ntitle: B\nlinkTitle: Bee\nmenus: [main, footer]\nweight: 2\n---\n")
                .file(
                        "content/c.md",
                        "---\ntitle: C\nmenu:\n  main:\n    name: Sea\n    parent: deep\n  footer:\n    weight: 1\n---\n")
                .file("content/d.md", "---\ntitle: D\nmenu:\n  main:\n    identifier: deep\n    weight: 1\n---\n")
                .build();

        assertThat(menu(site, "index.html", "MAIN"))
                .isEqualTo("D=d/index.html(Sea=c/index.html; ); Bee=b/index.html; A=a/index.html;");
        assertThat(menu(site, "index.html", "FOOT")).isEqualTo("C=c/index.html; Bee=b/index.html;");
    }

    @Test
    void sectionsAreInTheMenuThatIsNamedForThem() {
        Built site = site("sectionPagesMenu = \"main\"\n[[menu.main]]\nidentifier = \"log\"\nname = \"My log\"\n")
                .file("content/docs/_index.md", "---\ntitle: Documents\nweight: 5\n---\n")
                .file("content/docs/deep/_index.md", "---\ntitle: Deep\n---\n")
                .file("content/docs/page.md", "---\ntitle: Page\nmenu:\n  main:\n    parent: docs\n---\n")
                .file("content/log/a.md", "x")
                .build();

        assertThat(menu(site, "index.html", "MAIN"))
                .isEqualTo("Documents=docs/index.html(Page=docs/page/index.html; ); My log=;");
    }

    @Test
    void everyLanguageHasMenusOfItsOwn() {
        Built site =
                site("""
                [languages.en]
                [[languages.en.menus.main]]
                name = "Start"
                pageRef = "/a"
                [languages.de]
                [[languages.de.menus.main]]
                name = "Anfang"
                pageRef = "/a"
                """).file("content/a.md", "x").file("content/a.de.md", "x").build();

        assertThat(menu(site, "index.html", "MAIN")).isEqualTo("Start=a/index.html;");
        assertThat(menu(site, "de/index.html", "MAIN")).isEqualTo("Anfang=a/index.html;");
    }

    @Test
    void whatIsWrongIsReportedWithItsPlaceAndTheRestIsShown() {
        Built site = site("""
                [[menu.main]]
                name = "lost"
                parent = "nobody"
                [[menu.main]]
                name = "missing"
                pageRef = "/no/such"
                [[menu.main]]
                url = "/x/"
                [[menu.main]]
                identifier = "ring1"
                parent = "ring2"
                [[menu.main]]
                identifier = "ring2"
                parent = "ring1"
                name = "Ring"
                """)
                .file("content/a.md", "---\ntitle: A\nmenu:\n  main:\n    parent: nowhere\n---\n")
                .file("content/b.md", "---\ntitle: B\nmenu:\n  main:\n    identifier: missing\n---\n")
                .build();

        assertThat(site.problems())
                .contains(
                        "hugo.toml:2: warning menu-parent",
                        "hugo.toml:7: warning menu-page",
                        "hugo.toml:8: warning menu-name",
                        "hugo.toml:10: warning menu-parent",
                        "hugo.toml:13: warning menu-parent",
                        "content/a.md:4:3: warning menu-parent",
                        "content/b.md:4:3: warning menu-duplicate");
        assertThat(menu(site, "index.html", "MAIN"))
                .contains("nobody=(lost=; );", "missing=;", "nowhere=(A=a/index.html; );");
    }

    @Test
    void theThemeShowsTheMainMenuAboveAndTheFooterMenuBelow() {
        Built site = TestSite.in(folder)
                .file(
                        "hugo.toml",
                        "[[menu.main]]\nname = \"Up\"\nurl = \"/u/\"\n[[menu.footer]]\nname = \"Down\"\nurl = \"/d/\"\n")
                .file("content/a.md", "x")
                .build();
        String html = site.html("a/index.html");

        assertThat(html.substring(html.indexOf("<header"), html.indexOf("</header>")))
                .contains(">Up</a>");
        assertThat(html.substring(html.indexOf("<nav id=\"ly-navigation\""), html.indexOf("<main")))
                .contains(">Up</a>");
        assertThat(html.substring(html.indexOf("<footer")))
                .contains(">Down</a>")
                .doesNotContain(">Up</a>");
        assertThat(site.html("404.html")).contains("href=\"./u/index.html\"");
    }

    @Test
    void aKeyThatMenusDoNotKnowIsReported() {
        Built site = site("""
                [[menu.main]]
                name = "A"
                URL = "/a/"
                wieght = 1
                [menu.main.params]
                anything = 1
                """)
                .file("content/b.md", "---\nmenu:\n  main:\n    colour: red\n---\n")
                .build();

        assertThat(site.problems())
                .containsExactly("content/b.md:4:5: warning menu-key", "hugo.toml:5: warning menu-key");
        assertThat(site.report().problems().get(1).hint()).contains("did you mean \"weight\"?");
    }

    private TestSite site(String config) {
        TestSite site = TestSite.in(folder).file("hugo.toml", "title = \"T\"\n" + config);
        for (String kind : new String[] {"home", "section", "page", "taxonomy", "term"}) {
            site.file("templates/" + kind + ".html", TEMPLATE);
        }
        return site;
    }

    private static String menu(Built site, String path, String name) {
        return Pattern.compile(".*" + name + " (.*?) ?END.*", Pattern.DOTALL)
                .matcher(site.main(path))
                .replaceFirst("$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
