package dev.lyceum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every kind of page of this repository's course, in light and dark, on a phone and a desk. Also takes the pictures of the
 * README, into {@code target/pictures}; with {@code -Dreadme.screenshots=update} into {@code .github/images} as well.
 */
final class PageKindsIT {
    private static final Path PICTURES = Path.of("target/pictures");
    private static final Path OF_README = Path.of(".github/images");

    private static ServedSite site;

    @BeforeAll
    static void start() {
        site = new ServedSite(Sites.course());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "home, index.html, #ly-today",
        "section, training/index.html, .children",
        "page, training/backpropagation/index.html, .part.review .start button",
        "taxonomy, tags/index.html, .terms",
        "term, tags/attention/index.html, .children",
        "error, 404.html, h1",
        "search, search/index.html, input[type=search]",
        "study, study/index.html, #ly-study > *",
        "statistics, study/statistics/index.html, #ly-study a",
        "settings, study/settings/index.html, #ly-study input",
        "map, map/index.html, svg"
    })
    void everyKindIsAccessibleAndFitsInEveryLook(String kind, String path, String sign) {
        try (BrowserContext context = site.browser().newContext()) {
            Page page = open(context, path, kind, sign);
            page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true");
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {390, 1280}) {
                    look(page, scheme, width, 900);
                    String look = kind + " " + scheme + " " + width;
                    assertThat(faults(page)).as(look).isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                            .as(look)
                            .isEqualTo(0);
                }
            }
        }
    }

    @Test
    void thePicturesOfTheReadmeShowWhatTheySay() throws IOException {
        picture("home", "index.html", "home", "#ly-today", ColorScheme.LIGHT, 1280);
        picture(
                "topic",
                "training/backpropagation/index.html",
                "page",
                ".part.preview .guess button",
                ColorScheme.LIGHT,
                1280);
        picture(
                "topic-phone",
                "zh-tw/training/backpropagation/index.html",
                "page",
                ".part.preview .guess button",
                ColorScheme.DARK,
                390);
        picture("map", "map/index.html", "map", "main svg", ColorScheme.LIGHT, 1280);
    }

    private static void picture(String name, String path, String kind, String sign, ColorScheme scheme, int width)
            throws IOException {
        try (BrowserContext context = site.browser().newContext(new NewContextOptions().setDeviceScaleFactor(1))) {
            Page page = open(context, path, kind, sign);
            look(page, scheme, width, width < 500 ? 780 : 820);
            page.waitForTimeout(300);
            byte[] picture = page.screenshot();
            Files.createDirectories(PICTURES);
            Files.write(PICTURES.resolve(name + ".png"), picture);
            if (System.getProperty("readme.screenshots", "").equals("update")) {
                Files.write(OF_README.resolve(name + ".png"), picture);
            }
            assertThat(OF_README.resolve(name + ".png")).exists();
        }
    }

    /** Opens a page and makes sure that it is what it should be. */
    private static Page open(BrowserContext context, String path, String kind, String sign) {
        Page page = context.newPage();
        page.navigate(site.url("http", path));
        assertThat(page.locator("body").getAttribute("class")).isEqualTo(kind);
        page.locator("main " + sign.replaceFirst("^main ", "")).first().waitFor();
        return page;
    }

    private static void look(Page page, ColorScheme scheme, int width, int height) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.setViewportSize(width, height);
    }

    private static List<String> faults(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                        .toList();
    }
}
