package dev.lyceum.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.function.Consumer;
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
                    assertThat(Accessibility.faults(page)).as(look).isEmpty();
                    assertThat(Accessibility.overflow(page)).as(look).isZero();
                }
            }
        }
    }

    @Test
    void thePicturesOfTheReadmeShowWhatTheySay() throws IOException {
        String topic = "training/backpropagation/index.html";
        String guess = ".part.preview .guess button";
        picture("home", "index.html", "home", "#ly-today", ColorScheme.LIGHT, 1280, page -> {});
        picture("topic", topic, "page", guess, ColorScheme.LIGHT, 1280, page -> {});
        picture("topic-phone", "zh-tw/" + topic, "page", guess, ColorScheme.DARK, 390, page -> {});
        picture("map", "map/index.html", "map", "main svg", ColorScheme.LIGHT, 1280, page -> {});
        picture("review", topic, "page", guess, ColorScheme.LIGHT, 1280, PageKindsIT::answer);
    }

    /** Answers the second question of a topic's review and looks at the page's answer. */
    private static void answer(Page page) {
        page.locator("[data-study=review]").click();
        page.locator("[data-side=ask]").waitFor();
        page.keyboard().press("Space");
        page.locator("[data-side=answer] .grade").first().waitFor();
        page.keyboard().press("Space");
        page.locator("[data-side=ask]").waitFor();
        page.keyboard().press("t");
        page.keyboard().type("The unit is switched off, so no error reaches the first weight.");
        page.keyboard().press("Escape");
        page.keyboard().press("Space");
        page.locator("[data-side=answer] .mine").waitFor();
        assertThat(page.locator(".grade").count()).isEqualTo(4);
        page.locator(".part.review h2")
                .evaluate(
                        "heading => scrollBy({ top: heading.getBoundingClientRect().top - 80, behavior: 'instant' })");
    }

    private static void picture(
            String name, String path, String kind, String sign, ColorScheme scheme, int width, Consumer<Page> before)
            throws IOException {
        try (BrowserContext context = site.browser().newContext(new NewContextOptions().setDeviceScaleFactor(1))) {
            Page page = open(context, path, kind, sign);
            look(page, scheme, width, width < 500 ? 780 : 820);
            before.accept(page);
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
}
