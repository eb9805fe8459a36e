package dev.lyceum.browser.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A learner on a topic page: from the first guess to the end of the review, by keyboard. */
final class TopicJourneyIT {
    @AutoClose
    private static final StudyPages pages = TopicPages.in("topic-journey");

    @ParameterizedTest
    @CsvSource({"http,1280,LIGHT", "http,320,DARK", "file,1280,DARK"})
    void theWholeJourneyIsWalkedByKeyboardAndKept(String protocol, int width, ColorScheme scheme) {
        try (Reader reader =
                pages.reader(new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            reader.open(protocol, TopicPages.TOPIC);
            reader.check("as it comes");

            reader.tabTo(".guess textarea");
            reader.type("The upper one");
            reader.press("Tab", "Enter");
            reader.shows(".guess [data-study=sure][aria-pressed=true]");
            reader.tabTo("li:nth-child(2) [data-study=none]");
            reader.press("Enter");
            reader.shows("li:nth-child(2) [data-study=none][aria-pressed=true]");
            reader.tabTo("[data-study=read]");
            reader.press("Enter");
            reader.shows("[data-study=read][aria-pressed=true]");
            reader.shows(".answers a[href='#last-in-first-out']");
            assertThat(reader.texts(".answers li")).singleElement().asString().contains("back button");
            reader.check("guessed and read");

            reader.tabTo("[data-study=hide], [data-study=next]");
            if (reader.page.locator("[data-study=hide]:focus").count() > 0) {
                reader.press("Enter", "Tab");
            }
            assertThat(reader.page.locator(".points li").last().isVisible()).isFalse();
            reader.check("key points hidden");
            reader.press("Enter");
            reader.shows(".points li.shown .knew");
            assertThat(reader.page.locator(".points li").first().isVisible()).isTrue();
            assertThat(reader.page.locator(".points li").last().isVisible()).isFalse();
            reader.check("key point shown");

            reader.tabTo("[data-study=review]");
            reader.press("Enter");
            reader.side("ask");
            reader.check("question");
            reader.press("t");
            reader.type("What came 1st");
            reader.press("Escape", "c", "Space");
            reader.side("answer");
            assertThat(reader.page.evaluate("() => document.activeElement.className"))
                    .isEqualTo("model");
            assertThat(reader.page.locator(".mine p").textContent()).isEqualTo("What came 1st");
            assertThat(reader.page.locator(".grade").allTextContents()).hasSize(4);
            assertThat(reader.page.locator(".grade").first().textContent()).contains("Again", "1 min");
            reader.check("answer");
            reader.press("1");
            reader.side("contrast");
            assertThat(reader.page.locator(".verdict").isVisible()).isTrue();
            reader.check("sure, but wrong");
            reader.press("Space");
            reader.side("ask");
            assertThat(reader.page.locator(".study-question .ask").textContent())
                    .contains("endless recursion");
            reader.press("Enter");
            reader.side("answer");
            reader.press("Enter");
            reader.side("ask");
            assertThat(reader.page.locator(".study-question .ask").textContent())
                    .as("the missed question returns")
                    .contains("What does pop");
            reader.press("Space");
            reader.side("answer");
            reader.press("3");

            reader.shows(".study-end");
            reader.check("end");
            assertThat(reader.page.locator(".missed li.contrast").count()).isEqualTo(1);
            assertThat(reader.page.locator(".missed .reread").getAttribute("href"))
                    .isEqualTo("#last-in-first-out");
            assertThat(reader.page.locator(".then > li").first().textContent()).contains("The upper one", "Sure");
            assertThat(reader.page.locator(".study-end").textContent()).contains("1 of 2 known", "in 10 min");

            reader.page.reload();
            reader.shows("li:nth-child(2) [data-study=none][aria-pressed=true]");
            assertThat(reader.page.locator(".guess textarea").first().inputValue())
                    .isEqualTo("The upper one");
            reader.shows("[data-study=read][aria-pressed=true]");
            reader.shows(".answers a[href='#last-in-first-out']");
            assertThat(reader.states("course/stacks/")).containsExactlyInAnyOrder("learning 2", "learning 1");
            reader.shows("#ly-navigation [aria-current] .ring"); // in a popover where the window is narrow
            reader.check("again");
            assertThat(reader.errors).isEmpty();
            assertThat(reader.requests)
                    .allMatch(url ->
                            url.startsWith(pages.site().url("")) || url.startsWith("file:") || url.startsWith("data:"));
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
        try (Reader reader = pages.reader()) {
            reader.open(protocol, path);
            if (!path.startsWith("study")) {
                reader.page.locator("[data-study=review]").click();
            }
            reader.side("ask");
            reader.press("Space");
            reader.side("answer");
            reader.shows(".model .katex");
            reader.shows(".model .hljs");
            reader.shows(".model pre.mermaid svg .node rect");
            assertThat(reader.page.evaluate("() => getComputedStyle(document.querySelector('.model .node rect')).fill"))
                    .as("the diagram has its own style")
                    .isNotEqualTo("rgb(0, 0, 0)");
            assertThat((String) reader.page.evaluate("() => document.querySelector('.model img').src"))
                    .endsWith("/course/deep/drawn/dot.png");
            assertThat(reader.errors).isEmpty();
        }
    }

    @Test
    void aDiagramThatHasNoPlaceYetWaitsForIt() {
        try (Reader reader = pages.reader()) {
            reader.open("http", "course/deep/drawn/index.html");
            reader.page.locator("[data-study=review]").click();
            reader.side("ask");
            reader.press("Shift");
            reader.page.waitForTimeout(1_500);
            assertThat(reader.page.locator("pre.mermaid").count()).isPositive();
            assertThat(reader.page.locator("pre.mermaid svg").count())
                    .as("drawn at no size")
                    .isZero();
            reader.press("Space");
            reader.shows(".model pre.mermaid svg .node rect");
        }
    }

    @Test
    void aMissedQuestionReturnsAfterAReloadAndOwnWordsAreKept() {
        try (Reader reader = pages.reader()) {
            reader.open("http", TopicPages.TOPIC);
            reader.page.locator(".own-words summary").click();
            reader.page.locator(".own-words textarea").fill("The plates");
            reader.page.locator("[data-study=review]").click();
            reader.side("ask");
            reader.press("Space", "1");
            reader.page.getByText("2 left").waitFor();
            reader.page.reload();
            reader.shows("[data-study=review]");
            reader.page.locator("[data-study=review]").click();
            reader.page.getByText("2 left").waitFor();
            PlaywrightAssertions.assertThat(reader.page.locator(".own-words textarea"))
                    .hasValue("The plates");
            reader.press("Space", "4");
            reader.page.getByText("1 left").waitFor();
            assertThat(reader.page.locator(".study-question .ask").textContent())
                    .contains("What does pop");
        }
    }

    @Test
    void aChoiceIsShownBesideTheRightOne() {
        try (Reader reader = pages.reader()) {
            reader.open("http", TopicPages.CHOICES);
            reader.page.locator("[data-study=review]").click();
            reader.side("ask");
            reader.check("choices");
            reader.press("1", "c", "Space");
            reader.side("answer");
            assertThat(reader.page.locator(".choice.wrong").textContent()).contains("Queue", "your choice");
            assertThat(reader.page.locator(".choice.right").textContent()).contains("Stack", "right");
            assertThat(reader.page.locator(".compare.contrast .verdict").isVisible())
                    .isTrue();
            reader.check("wrong choice");
            reader.press("1");
            reader.side("ask");
            reader.press("2", "Space");
            reader.side("answer");
            assertThat(reader.page.locator(".choice.wrong").count()).isZero();
            reader.press("Space");
            reader.shows(".study-end");
        }
    }
}
