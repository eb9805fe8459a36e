package dev.lyceum.browser.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The study tools of a topic page: what they cost, how they look, and the page without them. */
final class TopicPageIT {
    @AutoClose
    private static final StudyPages pages = TopicPages.in("topic-page");

    @Test
    void theSwitchForPlainTextTakesEverythingBackAndIsRemembered() {
        try (Reader reader = pages.reader()) {
            reader.open("http", TopicPages.TOPIC);
            reader.page.locator("[data-study=hide]").click();
            reader.page.locator("[data-study=review]").click();
            reader.side("ask");
            reader.page.locator("[data-study=plain]").click();
            assertPlain(reader.page);
            reader.page.waitForTimeout(1000); // the mirror is written
            reader.page.reload();
            assertPlain(reader.page);
            reader.check("plain");
            reader.page.locator("[data-study=plain]").click();
            assertThat(reader.page.locator(".guess").first().isVisible()).isTrue();
        }
    }

    @Test
    void withoutScriptsAndOnPaperThePageIsText() {
        try (Reader reader = pages.reader(new NewContextOptions().setJavaScriptEnabled(false))) {
            reader.open("http", TopicPages.TOPIC);
            assertPlain(reader.page);
        }
        try (Reader reader = pages.reader()) {
            reader.open("http", TopicPages.TOPIC);
            reader.page.locator("[data-study=hide]").click();
            reader.page.locator("[data-study=review]").click();
            reader.side("ask");
            reader.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertPlain(reader.page);
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
        try (Reader reader = pages.reader()) {
            reader.open("http", TopicPages.TOPIC);
            reader.page.locator(".guess textarea").first().fill("A guess");
            reader.page.locator(".guess [data-study=sure]").first().click();
            reader.shows("[data-study=sure][aria-pressed=true]");
            reader.page.locator("[data-study=read]").click();
            reader.shows("[data-study=read][aria-pressed=true]");
            reader.page.evaluate("() => scrollTo(0, 0)");
            reader.page.waitForTimeout(1000); // the mirror is written
            reader.page.addInitScript("window.shift = 0; new PerformanceObserver((list) => {"
                    + " for (const entry of list.getEntries()) window.shift += entry.value;"
                    + "}).observe({type: 'layout-shift', buffered: true});");
            reader.page.reload();
            reader.shows("[data-study=sure][aria-pressed=true]");
            reader.shows("#ly-navigation .ring");
            assertThat(((Number) reader.page.evaluate("() => window.shift")).doubleValue())
                    .isLessThan(0.001);
        }
    }

    @Test
    void guessesLeadToTheirAnswersAsLongAsTheTextCountsAsRead() {
        try (Reader reader = pages.reader()) {
            reader.open("http", TopicPages.TOPIC);
            reader.page.locator("[data-study=read]").click();
            reader.shows("[data-study=read][aria-pressed=true]");
            reader.page.locator("li:nth-child(2) [data-study=none]").click();
            reader.shows(".answers a[href='#last-in-first-out']");
            reader.page.reload();
            reader.shows(".answers a[href='#last-in-first-out']");
            reader.page.locator("[data-study=read]").click();
            reader.shows("[data-study=read][aria-pressed=false]");
            assertThat(reader.page.locator(".answers").count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSessionIsUsableInForcedColours(boolean forced) {
        try (Reader reader = pages.reader(new NewContextOptions()
                .setForcedColors(forced ? ForcedColors.ACTIVE : ForcedColors.NONE)
                .setViewportSize(640, 450))) { // a window of 1280 × 900 at 200 %
            reader.open("http", TopicPages.TOPIC);
            reader.page.locator("[data-study=review]").click();
            reader.side("ask");
            reader.press("c", "Space", "1");
            reader.side("contrast");
            reader.check("contrast");
        }
    }

    @Test
    void aReaderWithoutProgressLoadsTheStarterOnlyAndAllOfItIsSmall() throws IOException {
        List<String> loaded = new ArrayList<>();
        try (Reader reader = pages.reader()) {
            reader.open("http", TopicPages.TOPIC);
            reader.page.waitForTimeout(500);
            assertThat(reader.studyScripts()).containsExactly("study.js");
            reader.page.locator("[data-study=review]").click();
            reader.side("ask");
            reader.press("i");
            reader.shows("dialog");
            loaded.addAll(reader.studyScripts());
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
                out.write(Files.readAllBytes(
                        pages.site().folder().resolve("assets/study").resolve(name)));
            }
            size += bytes.size();
        }
        return size;
    }
}
