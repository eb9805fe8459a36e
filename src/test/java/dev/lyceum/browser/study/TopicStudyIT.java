package dev.lyceum.browser.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.lyceum.browser.Browsers;
import dev.lyceum.browser.FolderServer;
import dev.lyceum.build.TestSite;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A learner on a topic page: from the first guess to the end of the review, by keyboard. */
final class TopicStudyIT {
    private static final Path ROOT = Path.of("target/test-topic-study").toAbsolutePath();
    private static final String TOPIC = "course/stacks/index.html";
    private static final String CHOICES = "course/choices/index.html";

    private static Path folder;
    private static FolderServer server;
    private static Browsers browsers;

    @BeforeAll
    static void start() throws IOException {
        folder = TestSite.in(ROOT)
                .file("lyceum.toml", """
                        title = "Structures"
                        siteId = "structures"
                        defaultContentLanguage = "en"
                        [study]
                        report = "https://example.org/report?t={title}&u={url}&q={question}"
                        """)
                .file("content/course/_index.md", "+++\ntitle = \"Course\"\n+++\n")
                .file("content/course/stacks.md", """
                        +++
                        title = "Stacks"
                        weight = 1
                        +++
                        ## Preview

                        1. Which plate of a pile do you take first?
                        2. What could a browser's back button be built on?

                        ## Explain

                        ### Last in, first out

                        A stack gives back what was put in last.

                        ### Overflow

                        A recursion without an end fills the call stack until the program is stopped.

                        ## Keypoint

                        1. Push: puts an element on top.
                        2. Pop takes the element on top away and gives it back.

                        ## Review

                        1. What does pop give back?

                           Answer: The element that was put in last.

                        2. Why does an endless recursion stop the program?

                           Answer: It fills the call stack. That is an overflow.
                        """)
                .file("content/course/choices.md", """
                        +++
                        title = "Choices"
                        weight = 2
                        +++
                        ## Review

                        1. Which is last in, first out?
                           - A) Queue
                           - B) Stack
                           - C) Heap

                           Answer: B) Stack
                        """)
                .file("content/course/deep/_index.md", "+++\ntitle = \"Deep\"\n+++\n")
                .file("content/course/deep/drawn/dot.png", "not read")
                .file("content/course/deep/drawn/index.md", """
                        +++
                        title = "Drawn"
                        +++
                        ## Review

                        1. What is drawn?

                           Answer: \\(x^2\\) and ![a dot](dot.png)

                           ```mermaid
                           graph LR; A-->B
                           ```

                           ```java
                           class A {}
                           ```
                        """)
                .build()
                .folder();
        server = new FolderServer(folder);
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() {
        browsers.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"http,1280,LIGHT", "http,320,DARK", "file,1280,DARK"})
    void theWholeJourneyIsWalkedByKeyboardAndKept(String protocol, int width, ColorScheme scheme) {
        try (Learner learner =
                new Learner(new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            learner.open(protocol, TOPIC);
            learner.check("as it comes");

            learner.tabTo(".guess textarea");
            learner.type("The upper one");
            learner.press("Tab", "Enter");
            learner.shows(".guess [data-study=sure][aria-pressed=true]");
            learner.tabTo("li:nth-child(2) [data-study=none]");
            learner.press("Enter");
            learner.shows("li:nth-child(2) [data-study=none][aria-pressed=true]");
            learner.tabTo("[data-study=read]");
            learner.press("Enter");
            learner.shows("[data-study=read][aria-pressed=true]");
            learner.check("guessed and read");

            learner.tabTo("[data-study=hide], [data-study=next]");
            if (learner.page.locator("[data-study=hide]:focus").count() > 0) {
                learner.press("Enter", "Tab");
            }
            assertThat(learner.page.locator(".points li").last().isVisible()).isFalse();
            learner.check("key points hidden");
            learner.press("Enter");
            learner.shows(".points li.shown .knew");
            assertThat(learner.page.locator(".points li").first().isVisible()).isTrue();
            assertThat(learner.page.locator(".points li").last().isVisible()).isFalse();
            learner.check("key point shown");

            learner.tabTo("[data-study=review]");
            learner.press("Enter");
            learner.side("ask");
            learner.check("question");
            learner.press("t");
            learner.type("What came 1st");
            learner.press("Escape", "c", "Space");
            learner.side("answer");
            assertThat(learner.page.evaluate("() => document.activeElement.className"))
                    .isEqualTo("model");
            assertThat(learner.page.locator(".mine p").textContent()).isEqualTo("What came 1st");
            assertThat(learner.page.locator(".grade").allTextContents()).hasSize(4);
            assertThat(learner.page.locator(".grade").first().textContent()).contains("Again", "1 min");
            learner.check("answer");
            learner.press("1");
            learner.side("contrast");
            assertThat(learner.page.locator(".verdict").isVisible()).isTrue();
            learner.check("sure, but wrong");
            learner.press("Space");
            learner.side("ask");
            assertThat(learner.page.locator(".study-question .ask").textContent())
                    .contains("endless recursion");
            learner.press("Enter");
            learner.side("answer");
            learner.press("Enter");
            learner.side("ask");
            assertThat(learner.page.locator(".study-question .ask").textContent())
                    .as("the missed question returns")
                    .contains("What does pop");
            learner.press("Space");
            learner.side("answer");
            learner.press("3");

            learner.shows(".study-end");
            learner.check("end");
            assertThat(learner.page.locator(".missed li.contrast").count()).isEqualTo(1);
            assertThat(learner.page.locator(".missed .reread").getAttribute("href"))
                    .isEqualTo("#last-in-first-out");
            assertThat(learner.page.locator(".then > li").first().textContent()).contains("The upper one", "Sure");
            assertThat(learner.page.locator(".study-end").textContent()).contains("1 of 2 known", "in 10 min");

            learner.page.reload();
            learner.shows("li:nth-child(2) [data-study=none][aria-pressed=true]");
            assertThat(learner.page.locator(".guess textarea").first().inputValue())
                    .isEqualTo("The upper one");
            learner.shows("[data-study=read][aria-pressed=true]");
            assertThat(learner.states("course/stacks/")).containsExactlyInAnyOrder("learning 2", "learning 1");
            learner.shows("#ly-navigation [aria-current] .ring"); // in a popover where the window is narrow
            learner.check("again");
            assertThat(learner.errors).isEmpty();
            assertThat(learner.requests)
                    .allMatch(url ->
                            url.startsWith(server.url("")) || url.startsWith("file:") || url.startsWith("data:"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http,course/deep/drawn/index.html",
        "file,course/deep/drawn/index.html",
        "http,study/index.html#topic=course%2Fdeep%2Fdrawn%2F&go",
        "file,study/index.html#topic=course%2Fdeep%2Fdrawn%2F&go"
    })
    void formulasDiagramsCodeAndImagesAreDrawnOnCards(String protocol, String path) {
        try (Learner learner = new Learner(new NewContextOptions())) {
            learner.open(protocol, path);
            if (!path.startsWith("study")) {
                learner.page.locator("[data-study=review]").click();
            }
            learner.side("ask");
            learner.press("Space");
            learner.side("answer");
            learner.shows(".model .katex");
            learner.shows(".model .hljs");
            learner.shows(".model pre.mermaid svg .node rect");
            assertThat(learner.page.evaluate(
                            "() => getComputedStyle(document.querySelector('.model .node rect')).fill"))
                    .as("the diagram has its own style")
                    .isNotEqualTo("rgb(0, 0, 0)");
            assertThat((String) learner.page.evaluate("() => document.querySelector('.model img').src"))
                    .endsWith("/course/deep/drawn/dot.png");
            assertThat(learner.errors).isEmpty();
        }
    }

    @Test
    void aMissedQuestionReturnsAfterAReloadAndOwnWordsAreKept() {
        try (Learner learner = new Learner(new NewContextOptions())) {
            learner.open("http", TOPIC);
            learner.page.locator(".own-words summary").click();
            learner.page.locator(".own-words textarea").fill("The plates");
            learner.page.locator("[data-study=review]").click();
            learner.side("ask");
            learner.press("Space", "1");
            learner.page.getByText("2 left").waitFor();
            learner.page.reload();
            learner.shows("[data-study=review]");
            learner.page.locator("[data-study=review]").click();
            learner.page.getByText("2 left").waitFor();
            PlaywrightAssertions.assertThat(learner.page.locator(".own-words textarea"))
                    .hasValue("The plates");
            learner.press("Space", "4");
            learner.page.getByText("1 left").waitFor();
            assertThat(learner.page.locator(".study-question .ask").textContent())
                    .contains("What does pop");
        }
    }

    @Test
    void aChoiceIsShownBesideTheRightOne() {
        try (Learner learner = new Learner(new NewContextOptions())) {
            learner.open("http", CHOICES);
            learner.page.locator("[data-study=review]").click();
            learner.side("ask");
            learner.check("choices");
            learner.press("1", "c", "Space");
            learner.side("answer");
            assertThat(learner.page.locator(".choice.wrong").textContent()).contains("Queue", "your choice");
            assertThat(learner.page.locator(".choice.right").textContent()).contains("Stack", "right");
            assertThat(learner.page.locator(".compare.contrast .verdict").isVisible())
                    .isTrue();
            learner.check("wrong choice");
            learner.press("1");
            learner.side("ask");
            learner.press("2", "Space");
            learner.side("answer");
            assertThat(learner.page.locator(".choice.wrong").count()).isZero();
            learner.press("Space");
            learner.shows(".study-end");
        }
    }

    @Test
    void heldKeysKeysOfAnInputMethodAndKeysInFieldsDoNothing() {
        try (Learner learner = new Learner(new NewContextOptions())) {
            learner.open("http", TOPIC);
            learner.page.locator("[data-study=review]").click();
            learner.side("ask");
            for (String kind :
                    List.of("repeat: true", "isComposing: true", "keyCode: 229", "ctrlKey: true", "altKey: true")) {
                learner.page.evaluate("() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', "
                        + "{key: ' ', code: 'Space', bubbles: true, cancelable: true, " + kind + "}))");
                assertThat(learner.page.locator("[data-side=ask]").count())
                        .as(kind)
                        .isEqualTo(1);
            }
            learner.press("t");
            learner.type("1 u ? c");
            assertThat(learner.page.locator(".own textarea").inputValue()).isEqualTo("1 u ? c");
            assertThat(learner.page.locator("dialog").count()).isZero();
            learner.press("Escape");
            for (int i = 0; i < 5; i++) {
                learner.page.keyboard().down("Enter"); // and held
            }
            learner.side("answer");
            learner.page.keyboard().up("Enter");
            assertThat(learner.states("course/stacks/")).isEmpty();
        }
    }

    @Test
    void gradesAreTakenBackAndGivenAgainAndCardsSetAside() {
        try (Learner learner = new Learner(new NewContextOptions())) {
            learner.open("http", TOPIC);
            learner.page.locator("[data-study=review]").click();
            learner.side("ask");
            learner.press("Space", "4");
            learner.page.getByText("1 left").waitFor();
            learner.press("u");
            learner.page.getByText("2 left").waitFor();
            assertThat(learner.page.locator(".study-question .ask").textContent())
                    .contains("What does pop");
            assertThat(learner.states("course/stacks/")).isEmpty();
            learner.press("Shift+U");
            learner.page.getByText("1 left").waitFor();
            assertThat(learner.states("course/stacks/")).containsExactly("review 1");
            learner.press("Control+z");
            learner.page.getByText("2 left").waitFor();
            learner.press("*");
            learner.page.getByText("★").waitFor();
            learner.press("-");
            learner.page.getByText("1 left").waitFor();
            learner.press("@");
            learner.shows(".study-end");
        }
    }

    @ParameterizedTest
    @CsvSource({"?,keys", "s,Cards of the topic", "i,About this card"})
    void dialogsOpenByKeyAreAccessibleAndGiveTheFocusBack(String key, String title) {
        try (Learner learner = new Learner(new NewContextOptions().setViewportSize(320, 700))) {
            learner.open("http", TOPIC);
            learner.page.locator("[data-study=review]").click();
            learner.side("ask");
            learner.press(key);
            learner.shows("dialog[open] h2");
            assertThat(learner.page.locator("dialog h2").textContent()).contains(title);
            learner.check(title);
            learner.press("Escape");
            assertThat(learner.page.locator("dialog").count()).isZero();
            learner.press("Space");
            learner.side("answer");
        }
    }

    @Test
    void everyKeyOfTheMapIsAButtonOfTheDialog() {
        try (Learner learner = new Learner(new NewContextOptions())) {
            learner.open("http", TOPIC);
            learner.press("?");
            learner.shows("dialog.keymap");
            assertThat(learner.page.locator("dialog kbd").allTextContents())
                    .contains(
                            "Space", "Enter", "1", "4", "u", "Shift+u", "-", "=", "@", "!", "r", "i", "*", "s", "e",
                            "t")
                    .contains("Esc", "c", "x", "f", "g d", "g h", "g t", "[", "]", "/", "?");
            learner.page
                    .locator("dialog li button", new Page.LocatorOptions().setHasText("Next page"))
                    .click();
            learner.page.waitForURL("**/choices/**");
        }
    }

    @Test
    void singleKeysCanBeSwitchedOffAndStayOff() {
        try (Learner learner = new Learner(new NewContextOptions())) {
            learner.open("http", TOPIC);
            learner.page.locator(".keys input").uncheck();
            learner.page.locator("[data-study=review]").click();
            learner.side("ask");
            learner.press("?", "]");
            assertThat(learner.page.locator("dialog").count()).isZero();
            learner.page.reload();
            PlaywrightAssertions.assertThat(learner.page.locator(".keys input"))
                    .not()
                    .isChecked();
            learner.press("]", "?");
            assertThat(learner.page.url()).contains("stacks");
            learner.page.locator(".keys input").check();
            learner.press("]");
            learner.page.waitForURL("**/choices/**");
        }
    }

    @Test
    void theSwitchForPlainTextTakesEverythingBackAndIsRemembered() {
        try (Learner learner = new Learner(new NewContextOptions())) {
            learner.open("http", TOPIC);
            learner.page.locator("[data-study=hide]").click();
            learner.page.locator("[data-study=review]").click();
            learner.side("ask");
            learner.page.locator("[data-study=plain]").click();
            assertPlain(learner.page);
            learner.page.waitForTimeout(1000); // the mirror is written
            learner.page.reload();
            assertPlain(learner.page);
            learner.check("plain");
            learner.page.locator("[data-study=plain]").click();
            assertThat(learner.page.locator(".guess").first().isVisible()).isTrue();
        }
    }

    @Test
    void withoutScriptsAndOnPaperThePageIsText() {
        try (Learner learner = new Learner(new NewContextOptions().setJavaScriptEnabled(false))) {
            learner.open("http", TOPIC);
            assertPlain(learner.page);
        }
        try (Learner learner = new Learner(new NewContextOptions())) {
            learner.open("http", TOPIC);
            learner.page.locator("[data-study=hide]").click();
            learner.page.locator("[data-study=review]").click();
            learner.side("ask");
            learner.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertPlain(learner.page);
        }
    }

    private static void assertPlain(Page page) {
        for (Locator point : page.locator(".points li").all()) {
            assertThat(point.isVisible()).isTrue();
        }
        assertThat(page.locator(".questions .ask").first().isVisible()).isTrue();
        for (String tool : List.of(".guess", ".own-words", ".recall", ".start", ".read", ".session")) {
            assertThat(page.locator(tool + " >> visible=true").count()).as(tool).isZero();
        }
    }

    @Test
    void nothingMovesWhenTheScriptsComeToLife() {
        try (Learner learner = new Learner(new NewContextOptions())) {
            learner.open("http", TOPIC);
            learner.page.locator(".guess textarea").first().fill("A guess");
            learner.page.locator(".guess [data-study=sure]").first().click();
            learner.shows("[data-study=sure][aria-pressed=true]");
            learner.page.locator("[data-study=read]").click();
            learner.shows("[data-study=read][aria-pressed=true]");
            learner.page.evaluate("() => scrollTo(0, 0)");
            learner.page.waitForTimeout(1000); // the mirror is written
            learner.page.addInitScript("window.shift = 0; new PerformanceObserver((list) => {"
                    + " for (const entry of list.getEntries()) window.shift += entry.value;"
                    + "}).observe({type: 'layout-shift', buffered: true});");
            learner.page.reload();
            learner.shows("[data-study=sure][aria-pressed=true]");
            learner.shows("#ly-navigation .ring");
            assertThat(((Number) learner.page.evaluate("() => window.shift")).doubleValue())
                    .isLessThan(0.001);
        }
    }

    @Test
    void theQuestionIsReportedWhereTheSiteWantsIt() {
        try (Learner learner = new Learner(new NewContextOptions())) {
            learner.context.route("https://example.org/**", route -> route.abort());
            learner.open("http", TOPIC);
            learner.page.evaluate("() => { window.open = (address) => { window.reported = address; }; }");
            learner.page.locator("[data-study=review]").click();
            learner.side("ask");
            learner.press("f");
            learner.page.waitForFunction("() => window.reported");
            assertThat((String) learner.page.evaluate("() => decodeURIComponent(window.reported)"))
                    .startsWith("https://example.org/report?t=Stacks&u=" + server.url("course/stacks/"))
                    .endsWith("&q=What does pop give back?");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSessionIsUsableInForcedColours(boolean forced) {
        try (Learner learner = new Learner(new NewContextOptions()
                .setForcedColors(forced ? ForcedColors.ACTIVE : ForcedColors.NONE)
                .setViewportSize(640, 450))) { // a window of 1280 × 900 at 200 %
            learner.open("http", TOPIC);
            learner.page.locator("[data-study=review]").click();
            learner.side("ask");
            learner.press("c", "Space", "1");
            learner.side("contrast");
            learner.check("contrast");
        }
    }

    @Test
    void aReaderWithoutProgressLoadsTheStarterOnlyAndAllOfItIsSmall() throws IOException {
        List<String> loaded = new ArrayList<>();
        try (Learner learner = new Learner(new NewContextOptions())) {
            learner.open("http", TOPIC);
            learner.page.waitForTimeout(500);
            assertThat(learner.studyScripts()).containsExactly("study.js");
            learner.page.locator("[data-study=review]").click();
            learner.side("ask");
            learner.press("i");
            learner.shows("dialog");
            loaded.addAll(learner.studyScripts());
        }
        assertThat(gzip(List.of("study.js"))).isLessThan(3000);
        loaded.removeIf(name -> name.startsWith("words.") || name.startsWith("index."));
        assertThat(loaded).contains("progress.js", "card.js", "keys.js", "topic.js", "aids.js");
        assertThat(gzip(loaded)).isLessThan(45_000);
    }

    private static int gzip(List<String> names) throws IOException {
        int size = 0;
        for (String name : names) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write(Files.readAllBytes(folder.resolve("assets/study").resolve(name)));
            }
            size += bytes.size();
        }
        return size;
    }

    /** One learner's window. */
    private static final class Learner implements AutoCloseable {
        final BrowserContext context;
        final Page page;
        final List<String> errors = new ArrayList<>();
        final List<String> requests = new ArrayList<>();

        Learner(NewContextOptions options) {
            context = browsers.browser().newContext(options);
            page = context.newPage();
            page.setDefaultTimeout(10_000);
            page.onPageError(error -> errors.add(error));
            page.onRequest(request -> requests.add(request.url()));
        }

        void open(String protocol, String path) {
            String file = path.replaceFirst("#.*", "");
            page.navigate((protocol.equals("http")
                            ? server.url(file)
                            : folder.resolve(file).toUri().toString())
                    + path.substring(file.length()));
        }

        void press(String... keys) {
            for (String key : keys) {
                page.keyboard().press(key);
                page.waitForTimeout(60);
            }
        }

        void type(String text) {
            page.keyboard().type(text);
        }

        /** Moves the focus on by the Tab key until it is at an element. */
        void tabTo(String selector) {
            for (int i = 0; i < 80; i++) {
                page.keyboard().press("Tab");
                Object there = page.evaluate("(selector) => document.activeElement.matches(selector)", selector);
                if (Boolean.TRUE.equals(there)) {
                    return;
                }
            }
            throw new AssertionError("the Tab key does not lead to " + selector);
        }

        void shows(String selector) {
            page.locator(selector)
                    .first()
                    .waitFor(new Locator.WaitForOptions()
                            .setState(
                                    selector.contains(".ring")
                                            ? WaitForSelectorState.ATTACHED
                                            : WaitForSelectorState.VISIBLE));
        }

        void side(String name) {
            page.locator(".study-question[data-side=" + name + "]").waitFor();
            page.waitForTimeout(60);
        }

        /** State and number of reviews of each card of a page that has been reviewed. */
        @SuppressWarnings("unchecked")
        List<String> states(String url) {
            return (List<String>) page.evaluate(
                    "async (url) => { const progress = await lyceum.study.open();"
                            + " return progress.keys().filter((key) => key.startsWith(url)).map((key) => progress.card(key))"
                            + ".filter((card) => card.reps).map((card) => card.state + ' ' + card.reps); }",
                    url);
        }

        List<String> studyScripts() {
            return requests.stream()
                    .map(url -> url.replaceFirst("\\?.*", ""))
                    .filter(url -> url.contains("/assets/study/") && url.endsWith(".js"))
                    .map(url -> url.substring(url.lastIndexOf('/') + 1))
                    .toList();
        }

        /** No violation of accessibility rules, nothing wider than the window. */
        void check(String state) {
            Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) overflow).intValue()).as(state).isLessThanOrEqualTo(0);
            if (page.url().startsWith("file:")) {
                return; // axe cannot read style sheets from there; the web server's pages are the same
            }
            // The bar stays in sight while the page goes by; what it half covers just now is no smaller for that.
            page.evaluate("() => { document.querySelector('.top').style.position = 'static'; }");
            assertThat(new AxeBuilder(page)
                                    .withTags(List.of(
                                            "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                                    .analyze()
                                    .getViolations()
                                    .stream()
                                    .map(rule -> rule.getId() + ": "
                                            + rule.getNodes().get(0).getHtml())
                                    .toList())
                    .as(state)
                    .isEmpty();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
