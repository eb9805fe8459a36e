package dev.lyceum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The knowledge map, the branches of the navigation and the weight of a page, all from the file system. */
final class MapAndTreeIT {
    private static final String TOPIC = "training/weight-initialisation/index.html";

    private static Path course;
    private static Browsers browsers;

    @BeforeAll
    static void start() {
        course = Sites.course();
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() {
        browsers.close();
    }

    private static void visit(NewContextOptions options, String path, Consumer<Page> work) {
        try (BrowserContext context = browsers.browser().newContext(options)) {
            Page page = context.newPage();
            page.navigate(course.resolve(path).toUri().toString());
            work.accept(page);
        }
    }

    private static NewContextOptions desktop() {
        return new NewContextOptions().setViewportSize(1280, 900);
    }

    @Test
    void theMapShowsEveryTopicAsATileAndDrawsTheirLinks() {
        visit(desktop(), "map/index.html", page -> {
            assertThat(page.locator(".drawn .map-plane li:not(.section) > a").count())
                    .isGreaterThan(40);
            assertThat(page.locator(".map-plane svg path").count()).isGreaterThan(20);
            page.locator(".map-plane a", new Page.LocatorOptions().setHasText("Backpropagation"))
                    .first()
                    .hover();
            assertThat(page.locator(".map-plane a.joined").count()).isGreaterThan(1);
            page.locator(".map-plane a", new Page.LocatorOptions().setHasText("Backpropagation"))
                    .first()
                    .click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Backpropagation");
        });
    }

    @Test
    void keysMoveOnTheMapAndChangeItsSize() {
        visit(desktop(), "map/index.html", page -> {
            page.locator(".map-plane li:not(.section) > a").first().focus();
            String first = focused(page);
            page.keyboard().press("ArrowRight");
            assertThat(focused(page)).isNotEqualTo(first);
            page.keyboard().press("ArrowLeft");
            assertThat(focused(page)).isEqualTo(first);
            String before = scale(page);
            page.keyboard().press("+");
            assertThat(scale(page)).isNotEqualTo(before);
        });
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.textContent"));
    }

    private static String scale(Page page) {
        return String.valueOf(page.evaluate("document.querySelector('.map-plane').style.transform"));
    }

    @Test
    void theMapIsAListOnRequestAndWithoutScripts() {
        visit(desktop(), "map/index.html", page -> {
            page.locator("[data-map=list]").click();
            assertThat(page.locator(".drawn").count()).isZero();
            assertThat(page.locator("[data-map=in]").isVisible()).isFalse();
        });
        visit(desktop().setJavaScriptEnabled(false), "map/index.html", page -> {
            assertThat(page.locator("[data-map]").first().isVisible()).isFalse();
            page.locator("main a", new Page.LocatorOptions().setHasText("Dropout"))
                    .first()
                    .click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Dropout");
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,1280", "DARK,390"})
    void axeFindsNothingOnTheMap(ColorScheme scheme, int width) {
        NewContextOptions options =
                new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 844);
        visit(options, "map/index.html", page -> {
            assertThat(Accessibility.faults(page)).isEmpty();
            page.locator("[data-map=list]").click();
            assertThat(Accessibility.faults(page)).isEmpty();
        });
    }

    @Test
    void aClosedBranchOpensInPlaceByClickAndByKey() {
        visit(desktop(), TOPIC, page -> {
            page.locator("#ly-navigation a").first().hover();
            page.locator("#ly-navigation .twig[aria-label=Regularisation]").click();
            page.locator("#ly-navigation a", new Page.LocatorOptions().setHasText("Dropout"))
                    .waitFor();
            page.locator("#ly-navigation .twig[aria-label=Transformers]").focus();
            page.keyboard().press("ArrowRight");
            page.locator("#ly-navigation a", new Page.LocatorOptions().setHasText("Vision transformers"))
                    .waitFor();
            page.keyboard().press("ArrowLeft");
            assertThat(page.locator("#ly-navigation .twig[aria-label=Transformers]")
                            .getAttribute("aria-expanded"))
                    .isEqualTo("false");
            page.locator("#ly-navigation a", new Page.LocatorOptions().setHasText("Dropout"))
                    .click();
            assertThat(page.locator("h1").textContent()).isEqualTo("Dropout");
        });
    }

    @Test
    void aTopicStaysWithinItsBudgetAndNothingMoves() throws IOException {
        Set<String> loaded = new TreeSet<>();
        try (BrowserContext context =
                browsers.browser().newContext(new NewContextOptions().setViewportSize(390, 844))) {
            Page page = context.newPage();
            page.onRequest(request -> loaded.add(request.url().replaceAll("[?#].*", "")));
            page.addInitScript("window.moved = 0; new PerformanceObserver((list) => list.getEntries().forEach("
                    + "(entry) => { moved += entry.value; })).observe({ type: 'layout-shift', buffered: true });");
            page.navigate(course.resolve(TOPIC).toUri().toString());
            page.waitForTimeout(800);
            assertThat(((Number) page.evaluate("moved")).doubleValue()).isLessThan(0.02);
        }
        String html = Files.readString(course.resolve(TOPIC));
        assertThat(zipped(html)).isLessThan(12_000 + zipped(Jsoup.parse(html).text()));
        assertThat(zipped(loaded, ".css")).isBetween(1_000, 14_000);
        assertThat(zipped(loaded, ".js")).isBetween(1_000, 12_000);
    }

    /** The bytes that a server sends of the theme's files of a kind; what only some pages need is not counted. */
    private static int zipped(Set<String> urls, String ending) throws IOException {
        int size = 0;
        for (String url : List.copyOf(urls)) {
            if (url.endsWith(ending) && !url.contains("/vendor/")) {
                size += zipped(Files.readString(Path.of(URI.create(url))));
            }
        }
        return size;
    }

    private static int zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
