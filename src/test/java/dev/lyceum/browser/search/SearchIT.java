package dev.lyceum.browser.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import dev.lyceum.browser.Accessibility;
import dev.lyceum.browser.Browsers;
import dev.lyceum.browser.FolderServer;
import dev.lyceum.browser.Sites;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader searches this repository's course. */
final class SearchIT {
    private static final String TOPIC = "training/backpropagation/index.html";

    private static Path course;
    private static FolderServer server;
    private static Browsers browsers;

    private BrowserContext context;
    private Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        course = Sites.course();
        server = new FolderServer(course);
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() {
        browsers.close();
        server.close();
    }

    @BeforeEach
    void visit() {
        visit(new NewContextOptions());
    }

    private void visit(NewContextOptions options) {
        context = browsers.browser().newContext(options);
        page = context.newPage();
        page.onRequest(request -> requests.add(request.url()));
        page.onPageError(errors::add);
    }

    @AfterEach
    void leave() {
        context.close();
        assertThat(errors).isEmpty();
    }

    private void open(String protocol, String path) {
        page.navigate(
                protocol.equals("http")
                        ? server.url(path)
                        : course.resolve(path).toUri().toString());
    }

    private Locator ask(String text) {
        page.keyboard().press("/");
        Locator field = page.locator("dialog.search input");
        field.waitFor();
        field.fill(text);
        page.waitForCondition(
                () -> !page.locator("dialog .status").textContent().isBlank());
        Locator first = page.locator("dialog [role=option]").first();
        first.waitFor();
        return first;
    }

    @Test
    void saysThatAPartOfTheIndexDidNotArriveAndFindsItLater() {
        context.close();
        visit(new NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK)); // its requests cannot be stopped
        Pattern parts = Pattern.compile("/search/[pw]\\d+\\.js");
        page.route(parts, Route::abort);
        open("http", TOPIC);
        page.keyboard().press("/");
        Locator field = page.locator("dialog.search input");
        field.fill("dropout");
        page.locator("dialog .status:text('could not be loaded')").waitFor();
        assertThat(page.locator("dialog [role=option]").count()).isZero();

        page.unroute(parts);
        field.fill("");
        assertThat(ask("dropout").textContent()).containsIgnoringCase("dropout");
    }

    @Test
    void whereTheSearchDoesNotArriveItsPageSaysSoAndTriesAgain() {
        context.close();
        visit(new NewContextOptions().setServiceWorkers(ServiceWorkerPolicy.BLOCK));
        Pattern head = Pattern.compile("/search/head\\.js");
        page.route(head, Route::abort);
        open("http", TOPIC);

        page.keyboard().press("/");

        page.waitForURL(Pattern.compile("/search/index\\.html$"));
        Locator status = page.locator("#ly-search-page [role=status]:text('could not be loaded')");
        status.waitFor();
        page.unroute(head);
        page.locator("a.search").click();
        page.locator("#ly-search-page input").fill("dropout");
        page.locator("#ly-search-page [role=option]").first().waitFor();
        assertThat(status.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void nothingIsLoadedBeforeTheReaderAsks(String protocol) {
        open(protocol, TOPIC);
        page.locator("a.search").waitFor();
        assertThat(requests).noneMatch(url -> url.contains("/search/") && !url.contains("/open.js"));
        ask("convolution");
        assertThat(requests).anyMatch(url -> url.contains("/search/head.js"));
    }

    @ParameterizedTest
    @CsvSource({
        "http, convolution, Convolution",
        "file, convolution, Convolution",
        "file, convolutions, Convolution",
        "file, backprop, Backpropagation",
        "file, backpropogation, Backpropagation",
        "file, xonvolution, Convolution",
        "file, regularization, Regularisation",
        "http, leaning rate, Learning-rate schedules",
        "file, theta, Policy gradients",
        "http, gradeint descent, Gradient descent"
    })
    void wordsAreFoundByTheirFormsTheirBeginningAndWithASlip(String protocol, String words, String title) {
        open(protocol, TOPIC);
        assertThat(ask(words).locator(".title").textContent()).isEqualTo(title);
        assertThat(page.locator("dialog mark").count()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"http, 度下降", "file, 度下降", "file, 梯度下降法", "file, 梯度"})
    void anyStretchOfAChineseTitleIsFound(String protocol, String words) {
        open(protocol, "zh-tw/index.html");
        ask(words);
        assertThat(page.locator("dialog [role=option].page .title").allTextContents())
                .anyMatch(title -> title.contains("梯度下降"));
    }

    @ParameterizedTest
    @CsvSource({"zh-tw/, 卷积, 卷積", "zh-cn/, 卷積, 卷积", "zh-tw/, 卷积网络层, 卷積", "zh-tw/, 积, 積"})
    void aWordIsFoundInTheOtherChineseScript(String language, String words, String inTitle) {
        open("file", language + "index.html");
        ask(words);
        assertThat(page.locator("dialog [role=option].page .title").allTextContents())
                .anyMatch(title -> title.contains(inTitle));
        assertThat(page.locator("dialog mark").first().textContent()).contains(inTitle.substring(inTitle.length() - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void theKeyboardLeadsToAPageOnWhichTheWordsAreMarked(String protocol) {
        open(protocol, "index.html");
        Locator first = ask("vanishing gradient");
        assertThat(first.getAttribute("aria-selected")).isEqualTo("true");
        page.keyboard().press("ArrowDown");
        Locator second = page.locator("dialog [role=option]").nth(1);
        assertThat(second.getAttribute("aria-selected")).isEqualTo("true");
        assertThat(page.locator("dialog input").getAttribute("aria-activedescendant"))
                .isEqualTo(second.getAttribute("id"));
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        page.waitForURL("**/vanishing*/**");
        page.waitForFunction("() => (CSS.highlights.get('lyceum-search')?.size ?? 0) > 2");
    }

    @Test
    void aQuestionIsAHitOfItsOwn() {
        open("file", "index.html");
        ask("gradient descent");
        Locator question = page.locator("dialog .question").first();
        question.waitFor();
        assertThat(question.getAttribute("href")).contains("#q-");
        question.click();
        page.waitForURL("**#q-*");
        assertThat(page.locator("li:target").count()).isEqualTo(1);
    }

    @Test
    void escapeClosesAndGivesTheFocusBack() {
        open("file", TOPIC);
        page.locator("a.search").focus();
        page.keyboard().press("Enter");
        page.locator("dialog.search[open] input").waitFor();
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog.search").isVisible()).isFalse();
        assertThat(page.locator("a.search").evaluate("link => link === document.activeElement"))
                .isEqualTo(true);
        page.keyboard().press("Control+k");
        page.locator("dialog.search[open]").waitFor();
    }

    @Test
    void wordsThatAreNowhereAreSaidToBe() {
        open("file", TOPIC);
        ask("gradient");
        page.locator("dialog input").fill("qzxwvk");
        page.waitForCondition(() -> page.locator("dialog .status").textContent().contains("qzxwvk"));
        assertThat(page.locator("dialog [role=option]").count()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 390", "DARK, 390", "LIGHT, 1280", "DARK, 1280"})
    void axeFindsNothingInTheDialogNorOnThePage(ColorScheme scheme, int width) {
        context.close();
        visit(new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800));
        open("http", TOPIC);
        ask("gradient descent");
        assertThat(Accessibility.faults(page)).isEmpty();
        open("http", "search/index.html?q=gradient");
        page.locator("[role=option]").first().waitFor();
        assertThat(Accessibility.faults(page)).isEmpty();
    }

    @Test
    void withoutScriptsThereIsNoField() {
        context.close();
        visit(new NewContextOptions().setJavaScriptEnabled(false));
        open("file", TOPIC);
        assertThat(page.locator("a.search").isVisible()).isFalse();
        open("file", "search/index.html");
        assertThat(page.locator("noscript").count()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zh-tw/", "zh-cn/"})
    void eachPageIsAmongTheFirstThreeForItsTitleAndForThreeOfItsRarerWords(String language) {
        open("file", language + "search/index.html");
        page.locator("[role=combobox]").waitFor();
        Object missed = page.evaluate(RETRIEVAL);
        assertThat((List<?>) missed).hasSizeLessThan(3);
    }

    private static final String RETRIEVAL = """
            async () => {
              const pages = [];
              const found = new Map();
              for (let i = 0; ; i++) {
                const page = await lyceumSearch.page(i).catch(() => undefined);
                if (!page) break;
                const words = new Set();
                lyceumWords.scan(page.blocks.map((block) => block.heading + " " + block.text).join(" "),
                  (word, from, to, gram) => {
                    if (gram ? word.length === 2 : word.length > 3) words.add(word);
                  });
                for (const word of words) found.set(word, (found.get(word) || 0) + 1);
                pages.push({ title: page.title, words: [...words] });
              }
              const missed = [];
              if (pages.length < 20) missed.push("too few pages", pages.length, "of the course");
              for (const [i, { title, words }] of pages.entries()) {
                const rarer = words.filter((word) => found.get(word) > 1 && found.get(word) <= pages.length / 8)
                  .sort((a, b) => found.get(a) - found.get(b) || (a < b ? -1 : 1));
                const three = [rarer[0], rarer[rarer.length >> 2], rarer[rarer.length >> 1]].join(" ");
                for (const question of rarer.length > 2 ? [title, three] : [title]) {
                  const { ranking } = await lyceumSearch.ask(question);
                  if (!ranking.slice(0, 3).some((entry) => entry.page === i || pages[entry.page].title === title)) {
                    missed.push(question);
                  }
                }
              }
              return missed;
            }
            """;
}
