package dev.lyceum.browser.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keys do on a topic page, and when they do nothing. */
final class TopicKeysIT {
    @AutoClose
    private static final StudyPages pages = TopicPages.in("topic-keys");

    @Test
    void heldKeysKeysOfAnInputMethodAndKeysInFieldsDoNothing() {
        try (Reader reader = pages.reader()) {
            reader.open("http", TopicPages.TOPIC);
            reader.page.locator("[data-study=review]").click();
            reader.side("ask");
            for (String kind :
                    List.of("repeat: true", "isComposing: true", "keyCode: 229", "ctrlKey: true", "altKey: true")) {
                reader.page.evaluate("() => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', "
                        + "{key: ' ', code: 'Space', bubbles: true, cancelable: true, " + kind + "}))");
                assertThat(reader.page.locator("[data-side=ask]").count())
                        .as(kind)
                        .isEqualTo(1);
            }
            reader.press("t");
            reader.type("1 u ? c");
            assertThat(reader.page.locator(".own textarea").inputValue()).isEqualTo("1 u ? c");
            assertThat(reader.page.locator("dialog").count()).isZero();
            reader.press("Escape");
            for (int i = 0; i < 5; i++) {
                reader.page.keyboard().down("Enter"); // and held
            }
            reader.side("answer");
            reader.page.keyboard().up("Enter");
            assertThat(reader.states("course/stacks/")).isEmpty();
        }
    }

    @Test
    void theFocusStaysWithTheKeyPointsAndAHeldEnterShowsOneOfThem() {
        try (Reader reader = pages.reader()) {
            reader.open("http", TopicPages.TOPIC);
            reader.page.locator("[data-study=hide]").focus();
            reader.press("Enter");
            PlaywrightAssertions.assertThat(reader.page.locator("[data-study=next]"))
                    .isFocused();
            for (int i = 0; i < 9; i++) {
                reader.page.keyboard().down("Enter"); // and held
            }
            reader.page.keyboard().up("Enter");
            PlaywrightAssertions.assertThat(reader.page.locator(".points > li.shown"))
                    .hasCount(1);
            reader.page.locator("[data-study=all]").focus();
            reader.press("Enter");
            PlaywrightAssertions.assertThat(reader.page.locator("[data-study=hide]"))
                    .isFocused();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Space", "Enter", "3"})
    void whoHasLeftTheCardForThePassageComesBackBeforeAKeyGrades(String key) {
        try (Reader reader = pages.reader(new NewContextOptions().setViewportSize(640, 400))) {
            reader.open("http", TopicPages.TOPIC);
            reader.page.locator("[data-study=review]").click();
            reader.side("ask");
            reader.press("Space");
            reader.side("answer");
            reader.press("e");
            reader.page.waitForURL("**#last-in-first-out");
            reader.page.waitForFunction(
                    "() => document.querySelector('.study-card').getBoundingClientRect().top > innerHeight");
            reader.press(key);
            reader.page.waitForFunction(
                    "() => document.querySelector('.study-card').getBoundingClientRect().top < innerHeight / 2");
            assertThat(reader.states("course/stacks/")).isEmpty();
            assertThat(reader.page.evaluate("() => document.activeElement.className"))
                    .isEqualTo("model");
            reader.press(key);
            reader.page.getByText("1 left").waitFor();
        }
    }

    @Test
    void gradesAreTakenBackAndGivenAgainAndCardsSetAside() {
        try (Reader reader = pages.reader()) {
            reader.open("http", TopicPages.TOPIC);
            reader.page.locator("[data-study=review]").click();
            reader.side("ask");
            reader.press("Space", "4");
            reader.page.getByText("1 left").waitFor();
            reader.press("u");
            reader.page.getByText("2 left").waitFor();
            assertThat(reader.page.locator(".study-question .ask").textContent())
                    .contains("What does pop");
            assertThat(reader.states("course/stacks/")).isEmpty();
            reader.press("Shift+U");
            reader.page.getByText("1 left").waitFor();
            assertThat(reader.states("course/stacks/")).containsExactly("review 1");
            reader.press("Control+z");
            reader.page.getByText("2 left").waitFor();
            reader.press("*");
            reader.page.getByText("★").waitFor();
            reader.press("-");
            reader.page.getByText("1 left").waitFor();
            reader.press("@");
            reader.shows(".study-end");
        }
    }

    @ParameterizedTest
    @CsvSource({"?,keys", "s,Cards of the topic", "i,About this card"})
    void dialogsOpenByKeyAreAccessibleAndGiveTheFocusBack(String key, String title) {
        try (Reader reader = pages.reader(new NewContextOptions().setViewportSize(320, 700))) {
            reader.open("http", TopicPages.TOPIC);
            reader.page.locator("[data-study=review]").click();
            reader.side("ask");
            reader.press(key);
            reader.shows("dialog[open] h2");
            assertThat(reader.page.locator("dialog h2").textContent()).contains(title);
            reader.check(title);
            reader.press("Escape");
            assertThat(reader.page.locator("dialog").count()).isZero();
            reader.press("Space");
            reader.side("answer");
        }
    }

    @Test
    void everyKeyOfTheMapIsAButtonOfTheDialog() {
        try (Reader reader = pages.reader()) {
            reader.open("http", TopicPages.TOPIC);
            reader.press("?");
            reader.shows("dialog.keymap");
            assertThat(reader.page.locator("dialog kbd").allTextContents())
                    .contains(
                            "Space", "Enter", "1", "4", "u", "Shift+u", "-", "=", "@", "!", "r", "i", "*", "s", "e",
                            "t")
                    .contains("Esc", "c", "x", "f", "g d", "g h", "g t", "[", "]", "/", "?");
            reader.page
                    .locator("dialog li button", new Page.LocatorOptions().setHasText("Next page"))
                    .click();
            reader.page.waitForURL("**/choices/**");
        }
    }

    @Test
    void singleKeysCanBeSwitchedOffAndStayOff() {
        try (Reader reader = pages.reader()) {
            reader.open("http", TopicPages.TOPIC);
            reader.page.locator(".keys input").uncheck();
            reader.page.locator("[data-study=review]").click();
            reader.side("ask");
            reader.press("?", "]");
            assertThat(reader.page.locator("dialog").count()).isZero();
            reader.page.reload();
            PlaywrightAssertions.assertThat(reader.page.locator(".keys input"))
                    .not()
                    .isChecked();
            reader.press("]", "?");
            assertThat(reader.page.url()).contains("stacks");
            reader.page.locator(".keys input").check();
            reader.press("]");
            reader.page.waitForURL("**/choices/**");
        }
    }

    @Test
    void theQuestionIsReportedWhereTheSiteWantsIt() {
        try (Reader reader = pages.reader()) {
            reader.context.route("https://example.org/**", route -> route.abort());
            reader.open("http", TopicPages.TOPIC);
            reader.page.evaluate("() => { window.open = (address) => { window.reported = address; }; }");
            reader.page.locator("[data-study=review]").click();
            reader.side("ask");
            reader.press("f");
            reader.page.waitForFunction("() => window.reported");
            assertThat((String) reader.page.evaluate("() => decodeURIComponent(window.reported)"))
                    .startsWith("https://example.org/report?t=Stacks&u="
                            + pages.site().url("course/stacks/"))
                    .endsWith("&q=What does pop give back?");
        }
    }
}
