package dev.lyceum.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.lyceum.browser.Accessibility;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample pages in a real browser: what a person can read, reach and change. */
final class ThemeInBrowserIT {
    @TempDir
    private static Path folder;

    private static PreviewBrowser browser;

    @BeforeAll
    static void start() throws IOException {
        ThemePreview.write(folder);
        browser = new PreviewBrowser(folder);
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({"390, DARK", "1280, LIGHT"})
    void everyPageIsAccessibleAndFitsTheScreen(int width, ColorScheme scheme) {
        try (BrowserContext context = context(width, scheme)) {
            for (String name : SampleViews.all().keySet()) {
                Page page = browser.open(context, name);
                page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
                assertThat(Accessibility.faults(page)).as(name).isEmpty();
                assertThat(Accessibility.overflow(page)).as(name).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".menu", ".contents", ".further", ".further .language"})
    void whatOpensOnAPhoneIsAccessible(String buttons) {
        try (BrowserContext context = context(390, ColorScheme.LIGHT)) {
            Page page = browser.open(context, "topic.html");
            for (String button : buttons.split(" ")) {
                page.click(button);
            }
            assertThat(Accessibility.faults(page)).isEmpty();
        }
    }

    @Test
    void navigationContentsAndLanguagesOpenWithoutScripts() {
        NewContextOptions options =
                new NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false);
        try (BrowserContext context = browser.context(options)) {
            for (String name : List.of("ly-navigation", "ly-toc", "ly-languages")) {
                Page page = browser.open(context, "topic.html");
                assertThat(page.isVisible("#" + name)).isFalse();
                if (name.equals("ly-languages")) {
                    page.click("[popovertarget=ly-tools]");
                }
                page.click("[popovertarget=" + name + "]");
                assertThat(page.isVisible("#" + name)).isTrue();
            }
        }
    }

    @Test
    void navigationAndContentsAreAlwaysThereOnALargeScreen() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = browser.open(context, "topic.html");
            assertThat(page.isVisible("#ly-navigation")).isTrue();
            assertThat(page.isVisible("#ly-toc")).isTrue();
            assertThat(page.isVisible(".menu")).isFalse();
        }
    }

    @Test
    void theColoursGoFromAutomaticToLightToDarkAndStayOnTheNextPage() {
        try (BrowserContext context = context(1280, ColorScheme.DARK)) {
            Page page = browser.open(context, "topic.html");
            String dark = background(page);
            page.click(".theme");
            assertThat(background(page)).isNotEqualTo(dark);
            assertThat(page.getAttribute(".theme", "aria-label")).isEqualTo("Colours: light");

            Page next = browser.open(context, "section.html");
            assertThat(background(next)).isNotEqualTo(dark);
            next.click(".theme");
            assertThat(background(next)).isEqualTo(dark);
            next.click(".theme");
            assertThat(next.getAttribute(".theme", "aria-label")).isEqualTo("Colours: as the system");
        }
    }

    @Test
    void bracketsTurnPagesUntilTheReaderSwitchesThatOff() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = browser.open(context, "topic.html");
            page.keyboard().press("]");
            page.waitForURL("**/term.html");

            page = browser.open(context, "topic.html");
            page.uncheck(".keys input");
            page.keyboard().press("[");
            page = browser.open(context, "topic.html");
            page.keyboard().press("[");
            page.waitForTimeout(200);
            assertThat(page.url()).endsWith("topic.html");
        }
    }

    @Test
    void theContentsMarkTheHeadingThatIsBeingRead() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = browser.open(context, "topic.html");
            page.evaluate("document.getElementById('compare').scrollIntoView({behavior: 'instant'})");
            page.waitForSelector("#ly-toc [aria-current]");
            assertThat(page.textContent("#ly-toc [aria-current]")).isEqualTo("Depth and cost");
        }
    }

    @Test
    void thePromptIsCopiedWithoutItsButton() {
        NewContextOptions options =
                new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write"));
        try (BrowserContext context = browser.context(options)) {
            Page page = browser.open(context, "topic.html");
            page.click(".keypoint .prompt .copy");
            assertThat(page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo("List the key points of residual networks");
        }
    }

    @Test
    void answersAreShownOnPaperAndNavigationIsNot() {
        try (BrowserContext context = context(800, ColorScheme.LIGHT)) {
            Page page = browser.open(context, "topic.html");
            assertThat(page.isVisible("#q-r1 .answer p")).isFalse();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.isVisible("#q-r1 .answer p")).isTrue();
            assertThat(page.isVisible(".top")).isFalse();
            assertThat(page.isVisible("#ly-navigation")).isFalse();
        }
    }

    @Test
    void aSkipLinkComesFirst() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT)) {
            Page page = browser.open(context, "topic.html");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.hash")).isEqualTo("#ly-main");
            assertThat(page.locator(".skip").boundingBox().y).isPositive();
        }
    }

    private static BrowserContext context(int width, ColorScheme scheme) {
        return browser.context(
                new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme));
    }

    private static String background(Page page) {
        return (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    }
}
