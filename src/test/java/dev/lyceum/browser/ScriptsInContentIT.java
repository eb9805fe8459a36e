package dev.lyceum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.lyceum.build.TestSite;
import dev.lyceum.build.TestSite.Built;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scripts in everything an author writes, or pastes, shown to a real browser: none may run. The pages are built without
 * their policy, which would hide what the sanitiser and the templates have let through.
 */
public final class ScriptsInContentIT {
    public static final List<String> VECTORS = List.of(
            "<script>pwned()</script>",
            "<ScRiPt >pwned()</sCrIpT>",
            "<scr<script>ipt>pwned()</scr</script>ipt>",
            "<img src=x onerror=pwned()>",
            "<img src=x OnErRoR = 'pwned()'>",
            "<img/src=x/onerror=pwned()>",
            "<img src=x onerror\n=pwned()>",
            "<svg onload=pwned()>",
            "<svg><script>pwned()</script></svg>",
            "<svg><animate onbegin=pwned() attributeName=x dur=1s>",
            "<svg><a xlink:href=\"javascript:pwned()\"><text y=20>x</text></a></svg>",
            "<math><a xlink:href=\"javascript:pwned()\">x</a></math>",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src=1 onerror=pwned()>\">",
            "<noscript><p title=\"</noscript><img src=x onerror=pwned()>\">",
            "<iframe src=\"javascript:parent.pwned()\"></iframe>",
            "<iframe srcdoc=\"<script>parent.pwned()</script>\"></iframe>",
            "<object data=\"javascript:pwned()\"></object>",
            "<embed src=\"data:text/html,<script>pwned()</script>\">",
            "<form action=\"javascript:pwned()\"><button autofocus onfocus=pwned()>x</button></form>",
            "<button formaction=\"javascript:pwned()\">x</button>",
            "<details open ontoggle=pwned()>x</details>",
            "<input autofocus onfocus=pwned()>",
            "<video><source onerror=pwned()></video>",
            "<audio src=x onerror=pwned()></audio>",
            "<body onload=pwned()>",
            "<style>@import 'javascript:pwned()';</style>",
            "<div style=\"background:url(javascript:pwned())\">x</div>",
            "<meta http-equiv=refresh content=\"0;url=javascript:pwned()\">",
            "<base href=\"javascript:pwned()//\">",
            "<link rel=stylesheet href=\"data:text/css,*{}\" onload=pwned()>",
            "<a href=\"javascript:pwned()\">x</a>",
            "<a href=\"JaVaScRiPt:pwned()\">x</a>",
            "<a href=\"java&#x09;script:pwned()\">x</a>",
            "<a href=\" &#14; javascript:pwned()\">x</a>",
            "<a href=\"javascript&colon;pwned()\">x</a>",
            "<a href=\"data:text/html,<script>pwned()</script>\">x</a>",
            "<a href=\"vbscript:pwned()\">x</a>",
            "[x](javascript:pwned())",
            "[x](JAVASCRIPT:pwned\\(\\))",
            "[x](java\tscript:pwned())",
            "[x](<javascript:pwned()>)",
            "[x](&#106;avascript:pwned())",
            "[x](data:text/html;base64,PHNjcmlwdD5wd25lZCgpPC9zY3JpcHQ+)",
            "[x]: javascript:pwned()\n\n[x]",
            "<javascript:pwned()>",
            "![x](javascript:pwned())",
            "![x\" onerror=\"pwned()](x.png)",
            "![x](x.png \"t\\\" onerror=\\\"pwned()\")",
            "# x {onclick=\"pwned()\" id=\"<img src=x onerror=pwned()>\"}",
            "```html {onclick=\"pwned()\"}\n<img src=x onerror=pwned()>\n```",
            "```\"><img src=x onerror=pwned()>\nx\n```",
            "`<img src=x onerror=pwned()>`",
            "\\(\\href{javascript:pwned()}{x}\\) $$\\htmlData{x=\"><img src=x onerror=pwned()>}{x}$$",
            "```mermaid\nflowchart LR\nA[\"<img src=x onerror=pwned()>\"] --> B\nclick B href \"javascript:pwned()\"\n```",
            "[[<img src=x onerror=pwned()>|<svg onload=pwned()>]]",
            "> [!NOTE] <img src=x onerror=pwned()>\n> x",
            "x[^1]\n\n[^1]: <img src=x onerror=pwned()>",
            "{{< figure src=\"javascript:pwned()\" link=\"javascript:pwned()\" alt=\"\\\"><img src=x onerror=pwned()>\" caption=\"<img src=x onerror=pwned()>\" >}}",
            "{{< notice \"\\\"><img src=x onerror=pwned()>\" >}}<img src=x onerror=pwned()>{{< /notice >}}",
            "{{< details summary=\"<img src=x onerror=pwned()>\" >}}x{{< /details >}}",
            "{{< ask_chatgpt >}}<img src=x onerror=pwned()>{{< /ask_chatgpt >}}",
            "{{< <img src=x onerror=pwned()> >}}",
            "{{< youtube \"\\\" onload=\\\"pwned()\" >}}");

    public static final String DANGEROUS_LINKS =
            "() => [...document.querySelectorAll('*')].flatMap(e => e.localName === 'script' && !/json/.test(e.type)"
                    + " && /pwned/.test(e.textContent)"
                    + " ? [e.outerHTML] : [...e.attributes]"
                    + ".filter(a => (/^on/i.test(a.name)) || (/^(href|src|action|formaction|xlink:href|data|srcdoc)$/i.test(a.name)"
                    + " && /^[\\u0000-\\u0020]*(javascript:|vbscript:|data:(?!image))/i.test(a.value.replace(/[\\t\\n\\r]/g, ''))))"
                    + ".map(a => e.outerHTML.slice(0, 200)))";

    private static final String DRAWING =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"pwned()\"><script>pwned()</script></svg>";

    @TempDir
    Path folder;

    @Test
    void nothingAnAuthorPastesRunsOrSurvivesAsALink() throws IOException {
        String attack = "\\\"'><img src=x onerror=pwned()><script>pwned()</script>";
        TestSite site = TestSite.in(folder)
                .file(
                        "lyceum.toml",
                        "title = \"" + attack + "\"\ncopyright = \"" + attack + "\"\n"
                                + "[security.csp]\nenabled = false\n"
                                + "[languages.en]\nlanguageName = \"" + attack + "\"\n"
                                + "[languages.de]\ncontentDir = \"inhalt\"\nlanguageName = \"" + attack + "\"\n"
                                + "[study]\nreport = \"javascript:pwned()//{title}\"\n"
                                + "[params]\nfooter = \"" + attack + "\"\naccent = \"" + attack + "\"\nlogo = \""
                                + attack + "\"\ndescription = \"" + attack + "\"\nauthor = \"" + attack + "\"\n"
                                + "[[params.assistants]]\nname = \"" + attack + "\"\nurl = \"javascript:pwned()\"\n"
                                + "[[menus.main]]\nname = \"" + attack + "\"\nurl = \"javascript:pwned()\"\n"
                                + "[[menus.main]]\nname = \"data\"\nurl = \"data:text/html,<script>pwned()</script>\"\n")
                .file(
                        "content/front.md",
                        "+++\ntitle = \"" + attack + "\"\ndescription = \"" + attack
                                + "\"\nsummary = \"" + attack + "\"\nlinkTitle = \"" + attack + "\"\ntags = [\""
                                + attack
                                + "\"]\nauthor = \"" + attack + "\"\nlayout = \"" + attack
                                + "\"\nimages = [\"javascript:pwned()\"]\n"
                                + "aliases = [\"/\\\"><img src=x onerror=pwned()>/\"]\n+++\nx\n")
                .file("inhalt/_index.md", "+++\ntitle = \"" + attack + "\"\n+++\n[x](/front/)\n")
                .file(
                        "content/bundle/index.md",
                        "+++\ntitle = \"B\"\n[[resources]]\nsrc = \"*.svg\"\ntitle = \"" + attack + "\"\nname = \""
                                + attack + "\"\n+++\n![x](drawing.svg) {{< attachments >}}\n")
                .file("content/bundle/drawing.svg", DRAWING)
                .file("content/bundle.files/<img src=x onerror=pwned()>.txt", "x")
                .file(
                        "content/<img src=x onerror=pwned()>.md",
                        "## Review\n\n1. <img src=x onerror=pwned()>?\n"
                                + "   - A) <svg onload=pwned()>\n\n   Answer: A) <img src=x onerror=pwned()>\n")
                .file(
                        "content/<svg onload=pwned()>/index.md",
                        "# <svg onload=pwned()>\n\n## Keypoint\n\n- <svg onload=pwned()>\n");
        for (int i = 0; i < VECTORS.size(); i++) {
            site.file("content/v/v" + i + ".md", "+++\ntitle = \"V" + i + "\"\n+++\n" + VECTORS.get(i) + "\n\nend\n");
        }
        Built built = site.build();
        List<Path> pages;
        try (Stream<Path> files = Files.walk(built.folder())) {
            pages = files.filter(file -> file.toString().endsWith(".html")).toList();
        }
        assertThat(pages).hasSizeGreaterThan(VECTORS.size());
        List<String> ran = new ArrayList<>();
        List<String> dangerous = new ArrayList<>();
        try (Browsers browsers = new Browsers()) {
            BrowserContext context = browsers.browser().newContext();
            context.exposeBinding(
                    "pwned", (source, arguments) -> ran.add(source.page().url()));
            Page page = context.newPage();
            page.navigate(Files.writeString(folder.resolve("control.html"), "<img src=x onerror=pwned()>")
                    .toUri()
                    .toString());
            page.waitForCondition(() -> !ran.isEmpty()); // or else nothing below would show anything
            ran.clear();
            for (Path file : pages) {
                String html = Files.readString(file);
                if (html.contains("http-equiv=\"refresh\"")) {
                    // the page of an alias leaves at once, so its text must do
                    assertThat(html).doesNotContain("<img", "<script", "javascript:");
                    continue;
                }
                page.navigate(file.toUri().toString());
                page.waitForTimeout(20);
                if (page.locator("pre.mermaid").count() > 0) {
                    page.locator("pre.mermaid svg").first().waitFor();
                }
                for (Object found : (List<?>) page.evaluate(DANGEROUS_LINKS)) {
                    dangerous.add(built.folder().relativize(file) + ": " + found);
                }
            }
        }
        assertThat(ran).isEmpty();
        assertThat(dangerous).isEmpty();
    }
}
