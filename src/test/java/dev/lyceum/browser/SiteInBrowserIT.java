package dev.lyceum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finished sites in a real browser, from a web server below a path and from the file system. */
final class SiteInBrowserIT {
    private static final List<String> PAGES = List.of(
            "index.html",
            "a/index.html",
            "a/one/index.html",
            "a/empty/index.html",
            "b/plain/index.html",
            "b/index.html",
            "b/shortcodes/index.html",
            "b/markup/index.html",
            "tags/index.html",
            "tags/plain/index.html",
            "404.html",
            "zh-tw/index.html",
            "zh-tw/a/one/index.html");

    @AutoClose
    private static final ServedSite site = new ServedSite(Sites.oddities());

    static Stream<Arguments> pagesByProtocol() {
        return ServedSite.byProtocol(PAGES);
    }

    @ParameterizedTest
    @MethodSource("pagesByProtocol")
    void pagesLoadWithoutAnErrorOrAThirdPartyRequest(String protocol, String path) {
        try (Visit visit = new Visit(new NewContextOptions())) {
            visit.open(site.url(protocol, path));
            assertThat(visit.errors).isEmpty();
            assertThat(visit.requests)
                    .allMatch(request -> request.startsWith("file:")
                            || request.startsWith("data:")
                            || request.startsWith(site.url("")));
            assertThat(visit.page.locator("main h1").count()).isEqualTo(1);
        }
    }

    @Test
    void theTitleOfAStartPageWithoutDescriptionDoesNotTouchWhatFollows() {
        try (Visit visit = new Visit(new NewContextOptions().setViewportSize(390, 900))) {
            visit.open(site.url("index.html"));
            double title = visit.page.locator("h1").boundingBox().y
                    + visit.page.locator("h1").boundingBox().height;

            assertThat(visit.page.locator("#ly-today").boundingBox().y).isGreaterThan(title + 10);
        }
    }

    @Test
    void tasksHaveBoxesInThePlaceOfBullets() {
        try (Visit visit = new Visit(new NewContextOptions())) {
            visit.open(site.url("a/one/index.html"));
            Locator task = visit.page.locator("li:has(> [type=checkbox])").first();

            assertThat(task.evaluate("item => getComputedStyle(item).listStyleType"))
                    .isEqualTo("none");
            assertThat(task.locator("input").boundingBox().x).isLessThan(task.boundingBox().x);
        }
    }

    static Stream<Arguments> pagesByLook() {
        return PAGES.stream()
                .flatMap(path -> Stream.of(ColorScheme.DARK, ColorScheme.LIGHT)
                        .flatMap(scheme -> Stream.of(390, 1280).map(width -> Arguments.of(path, scheme, width))));
    }

    @ParameterizedTest
    @MethodSource("pagesByLook")
    void pagesAreAccessible(String path, ColorScheme scheme, int width) {
        try (Visit visit =
                new Visit(new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900))) {
            visit.open(site.url(path));
            assertThat(Accessibility.faults(visit.page)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1280})
    void noPageScrollsSideways(int width) {
        for (String path : PAGES) {
            try (Visit visit = new Visit(new NewContextOptions().setViewportSize(width, 900))) {
                visit.open(site.url(path));
                assertThat(Accessibility.overflow(visit.page)).as(path).isLessThanOrEqualTo(0);
            }
        }
    }

    @Test
    void theBarKeepsRoomForTheNameOfTheSiteOnSmallScreens() {
        try (Visit visit = new Visit(new NewContextOptions().setViewportSize(320, 700))) {
            visit.open(site.url("a/one/index.html"));
            assertThat(visit.page.locator(".top > .site").boundingBox().width).isGreaterThan(90);
            assertThat(visit.page.locator(".theme").isVisible()).isFalse();
            visit.page.locator(".top > .further").press("Enter");
            visit.page.locator("#ly-tools > .theme").click();
            assertThat(visit.page.evaluate("() => document.documentElement.dataset.theme"))
                    .isEqualTo("light");
            visit.page.locator("#ly-tools > .language").click();
            assertThat(visit.page.locator("#ly-languages a[lang=zh-tw]").isVisible())
                    .isTrue();
            assertThat(Accessibility.faults(visit.page)).isEmpty();
            visit.page.setViewportSize(1280, 700);
            assertThat(visit.page.locator(".theme").isVisible()).isTrue();
            assertThat(visit.page.locator(".top > .further").isVisible()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void aReaderWalksThroughTheSiteByItsLinks(String protocol) {
        try (Visit visit = new Visit(new NewContextOptions().setViewportSize(1280, 900))) {
            visit.open(site.url(protocol, "index.html"));
            visit.page.locator("main a[href='a/one/index.html']").first().click();
            assertThat(visit.page.locator("h1").textContent()).isEqualTo("One & only <topic>");
            visit.page.locator("a[rel=next]").first().click();
            assertThat(visit.page.url()).contains("/a/empty/");
            visit.page.locator("a[rel=prev]").first().click();
            visit.page.locator("a[hreflang=zh-tw]").first().evaluate("link => link.click()");
            visit.page.waitForURL("**/zh-tw/**");
            assertThat(visit.page.locator("h1").textContent()).isEqualTo("第一課");
            assertThat(visit.errors).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"http,true", "http,false", "file,true", "file,false"})
    void answersShowWhenAskedForWithAndWithoutScripts(String protocol, boolean scripts) {
        try (Visit visit = new Visit(new NewContextOptions().setJavaScriptEnabled(scripts))) {
            visit.open(site.url(protocol, "a/one/index.html"));
            Locator answer = visit.page.locator("details:has-text('of things')").first();
            Locator text = answer.locator("li:has-text('of things')").first();
            assertThat(text.isVisible()).isFalse();
            answer.locator("summary").click();
            assertThat(text.isVisible()).isTrue();
        }
    }

    @Test
    void linesOfCodeKeepTheirNumbersAndMarksWhenColoured() {
        String text = "class A {\n    /* a remark\n       over two lines */\n";
        try (Visit plain = new Visit(new NewContextOptions().setJavaScriptEnabled(false));
                Visit coloured = new Visit(new NewContextOptions())) {
            for (Visit visit : List.of(plain, coloured)) {
                visit.open(site.url("file", "b/markup/index.html"));
                Locator code = visit.page.locator("code.language-java");
                assertThat(code.textContent()).startsWith(text);
                assertThat(code.locator(".line").count()).isEqualTo(6);
                assertThat(code.locator(".marked").allTextContents())
                        .hasSize(3)
                        .first()
                        .isEqualTo("    /* a remark\n");
                assertThat(code.locator(".line a").first().getAttribute("data-line"))
                        .isEqualTo("98");
            }
            assertThat(plain.page.locator(".hljs-keyword").count()).isZero();
            coloured.page.locator(".line .hljs-keyword").first().waitFor();
            assertThat(coloured.page.locator(".line .hljs-keyword").count()).isPositive();
            assertThat(coloured.page.locator(".line .hljs-comment").allTextContents())
                    .contains("/* a remark", "       over two lines */");
        }
    }

    @Test
    void theCopyButtonCopiesCodeWithoutItsNumbers() {
        try (Visit visit =
                new Visit(new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")))) {
            visit.open(site.url("http", "b/markup/index.html"));
            visit.page.locator(".code:has(.language-java) .copy").click();
            visit.page.locator(".copy.done").waitFor();
            assertThat(visit.page.evaluate("() => navigator.clipboard.readText()"))
                    .asString()
                    .startsWith("class A {\n    /* a remark\n       over two lines */\n    int number = 1; // an end\n")
                    .endsWith("\";\n}\n");
        }
    }

    @Test
    void aNoteIsShownBesideItsMarkWhileTheMarkHasTheFocus() {
        try (Visit visit = new Visit(new NewContextOptions())) {
            visit.open(site.url("file", "a/one/index.html"));
            Locator preview = visit.page.locator(".note-preview");
            Locator mark = visit.page.locator(".footnote-ref");
            visit.page.waitForFunction("() => document.querySelector('script[src*=\"notes\"]')");
            visit.page.waitForCondition(() -> {
                mark.blur();
                mark.focus();
                return preview.count() == 1;
            });
            assertThat(preview.textContent()).contains("The note.").doesNotContain("↩");
            assertThat(preview.locator("[id], [href]").count()).isZero();

            visit.page.keyboard().press("Escape");

            assertThat(preview.count()).isZero();
            assertThat(visit.page.locator(".footnotes").textContent()).contains("The note.");
            assertThat(visit.errors).isEmpty();
        }
    }

    @Test
    void mathematicsAndDiagramsAreDrawnFromTheFileSystem() {
        try (Visit visit = new Visit(new NewContextOptions())) {
            visit.open(site.url("file", "a/one/index.html"));
            visit.page.locator(".katex").first().waitFor();
            visit.page.locator("pre.mermaid svg").first().waitFor();
            visit.page.locator(".katex").nth(1).waitFor();
            assertThat(visit.errors).isEmpty();
        }
    }

    @Test
    void theSignsBesideAFormulaStayOnItsLine() {
        try (Visit visit = new Visit(new NewContextOptions())) {
            visit.open(site.url("file", "a/one/index.html"));
            visit.page.locator(".math.inline .katex").first().waitFor();
            Locator line = visit.page.locator("span:has(> .math.inline)").first();
            assertThat(line.textContent()).startsWith("(").endsWith("),");
            assertThat(line.evaluate("line => getComputedStyle(line).whiteSpace"))
                    .isEqualTo("nowrap");
            assertThat(visit.page.locator("p:has(.math.inline)").first().textContent())
                    .startsWith("Inline (")
                    .endsWith("), and");
        }
    }

    @Test
    void everyCoursePageDrawsItsMathematicsWithoutAnError() throws IOException {
        List<String> faults = new ArrayList<>();
        try (Visit visit = new Visit(new NewContextOptions());
                Stream<Path> files = java.nio.file.Files.walk(Sites.course())) {
            for (Path file :
                    files.filter(path -> path.endsWith("index.html")).sorted().toList()) {
                if (java.nio.file.Files.readString(file).contains("http-equiv=\"refresh\"")) {
                    continue; // it leads away while the next page is opened
                }
                visit.open(file.toUri().toString());
                visit.page.evaluate("() => lyceum.formulas?.(document)");
                visit.page
                        .locator(".katex-error")
                        .all()
                        .forEach(error -> faults.add(file + ": " + error.getAttribute("title")));
            }
            faults.addAll(visit.errors);
        }
        assertThat(faults).isEmpty();
    }

    /** One reader's window that remembers what went wrong. */
    private static final class Visit implements AutoCloseable {
        final BrowserContext context;
        final Page page;
        final List<String> errors = new ArrayList<>();
        final List<String> requests = new ArrayList<>();
        /** On which of the pages that the reader went to, counted, a request was made. */
        private final Map<Request, Integer> origins = new HashMap<>();

        private int departures;

        Visit(NewContextOptions options) {
            context = site.browser().newContext(options);
            page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(page.url() + ": " + message.text());
                }
            });
            page.onPageError(error -> errors.add(page.url() + ": " + error));
            page.onRequestFailed(request -> {
                // A reader who goes on does not wait for the rest of the page before.
                boolean left = origins.getOrDefault(request, departures) < departures;
                if (!left || !request.failure().contains("ERR_ABORTED")) {
                    errors.add(page.url() + ": failed " + request.url() + " " + request.failure());
                }
            });
            page.onRequest(request -> {
                if (request.isNavigationRequest()) {
                    departures++;
                }
                origins.put(request, departures);
                requests.add(request.url());
            });
        }

        void open(String url) {
            page.navigate(url);
            page.waitForLoadState(LoadState.LOAD);
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
