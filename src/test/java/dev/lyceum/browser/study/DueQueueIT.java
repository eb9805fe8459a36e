package dev.lyceum.browser.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page that asks what is due, in each of its states. */
final class DueQueueIT {
    @AutoClose
    private static final StudyPages site = new StudyPages("due-queue");

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void aNewReaderIsLedToTheFirstTopic(String protocol) {
        try (Reader reader = site.reader()) {
            reader.open(protocol, StudyPages.QUEUE).waitFor("You have no progress yet");
            reader.check("welcome");
            assertThat(reader.page.locator(".top .due").getAttribute("data-count"))
                    .isNull();
            reader.tabToWords("Start with");
            reader.press("Enter");
            reader.page.waitForURL("**/lines/stacks/**");
        }
    }

    @ParameterizedTest
    @CsvSource({"http,1280,LIGHT", "http,390,DARK", "file,390,LIGHT"})
    void aSessionIsWalkedByKeyboardAndGoesOnAfterAReload(String protocol, int width, ColorScheme scheme) {
        try (Reader reader =
                site.reader(new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            reader.open(protocol, StudyPages.QUEUE).waitFor("You have no progress yet");
            reader.tabToWords("Go straight to the cards");
            reader.press("Enter");
            grade(reader, "1");
            grade(reader, "4");
            assertThat(reader.study("return (await progress.reviews()).length")).isEqualTo(2);
            reader.press("u");
            reader.page.waitForTimeout(300);
            assertThat(reader.study("return (await progress.reviews()).length")).isEqualTo(1);
            reader.check("asking");

            reader.page.reload();
            reader.side("ask");
            assertThat(reader.texts(".session-head .left")).containsExactly("7 left");
            for (int i = 0; i < 7; i++) {
                grade(reader, "4");
            }
            reader.waitFor("You practised 7 cards");
            assertThat(reader.page.evaluate("document.activeElement.id")).isEqualTo("due-end");
            assertThat(reader.texts(".end .lead").get(0)).contains("86%");
            assertThat(reader.texts(".rows .hint")).containsExactly("1 card missed");
            assertThat(reader.page.url()).doesNotContain("go");
            reader.check("end");

            reader.tabToWords("Back to the queue");
            reader.press("Enter");
            reader.waitFor("Nothing is due now.");
            reader.waitFor("Next: ");
            reader.check("nothing due");
        }
    }

    private static void grade(Reader reader, String key) {
        reader.side("ask");
        reader.press("Space");
        reader.side("answer");
        reader.press(key);
        reader.page.waitForTimeout(100);
    }

    @Test
    void theStudyPagesStandInOneColumnAndHaveNoSwitchForPlainText() {
        try (Reader reader = site.reader()) {
            reader.open("http", StudyPages.QUEUE);
            reader.study("await progress.read('lines/stacks/', true)");
            for (String path : new String[] {StudyPages.QUEUE, StudyPages.STATISTICS, StudyPages.SETTINGS}) {
                reader.open("http", path).page.locator("#ly-study > *").first().waitFor();
                assertThat(reader.page.locator("[data-study=plain]").count())
                        .as(path)
                        .isZero();
                assertThat(reader.page.evaluate(
                                "() => [...document.querySelectorAll('#ly-study > *')].filter((each) => !each.hidden && "
                                        + "each.getBoundingClientRect().left < document.querySelector('h1').getBoundingClientRect().left)"
                                        + ".map((each) => each.outerHTML)"))
                        .as(path)
                        .isEqualTo(List.of());
            }
        }
    }

    /** Wraps how the page gets the words of a card; the body has {@code real} and {@code key}. */
    private static void contentComes(Reader reader, String body) {
        reader.page.evaluate(
                "() => { const real = lyceum.study.content; lyceum.study.content = async (key) => { " + body + " }; }");
    }

    @Test
    void aCardIsGradedOnceWhileTheNextOneComes() {
        try (Reader reader = site.reader()) {
            reader.open("http", StudyPages.QUEUE + "#go");
            reader.side("ask");
            contentComes(reader, "await new Promise((go) => setTimeout(go, 700)); return real(key);");
            reader.press("Space");
            reader.side("answer");
            reader.press("3");
            reader.page.waitForTimeout(200);
            reader.press("3");
            reader.press("-");
            reader.side("ask");
            assertThat(reader.study("return (await progress.log()).map(({kind}) => kind)"))
                    .isEqualTo(List.of("review"));
        }
    }

    @Test
    void aReaderIsToldThatAGradeFoundNoRoom() {
        try (Reader reader = site.reader()) {
            reader.open("http", StudyPages.QUEUE + "#go");
            reader.side("ask");
            reader.page.evaluate("() => { Storage.prototype.setItem = IDBObjectStore.prototype.add = () => "
                    + "{ throw new DOMException('', 'QuotaExceededError'); }; }");
            reader.press("Space");
            reader.side("answer");
            reader.press("3");
            reader.side("ask");
            reader.waitFor("This browser keeps nothing");
        }
    }

    @Test
    void aCardThatCannotBeLoadedIsAskedForAgain() {
        try (Reader reader = site.reader()) {
            reader.open("http", StudyPages.QUEUE + "#go");
            reader.side("ask");
            String first = reader.texts(".study-question .ask").get(0);
            contentComes(reader, "lyceum.study.content = real; throw new Error('offline');");
            reader.press("Space");
            reader.side("answer");
            reader.press("3");
            reader.waitFor("cannot be shown");
            reader.check("not loaded");
            reader.press("3");
            reader.press("Space");
            reader.side("ask");
            assertThat(reader.texts(".study-question .ask").get(0)).isNotEqualTo(first);
            assertThat(reader.study("return (await progress.reviews()).length")).isEqualTo(1);
        }
    }

    @Test
    void whatIsGradedInAnotherTabIsNotAskedAgain() {
        try (Reader reader = site.reader()) {
            reader.open("http", StudyPages.QUEUE + "#go");
            reader.side("ask");
            assertThat(reader.texts(".session-head .left")).containsExactly("7 left");
            String asked = reader.texts(".study-question .ask").get(0);
            Page other = reader.page.context().newPage();
            other.navigate(reader.page.url());
            other.locator(".study-question[data-side=ask]").waitFor();
            assertThat(other.locator(".study-question .ask").textContent()).isEqualTo(asked);
            other.keyboard().press("Space");
            other.keyboard().press("4");
            reader.waitFor("6 left");
            assertThat(reader.texts(".study-question .ask").get(0)).isNotEqualTo(asked);
        }
    }

    @Test
    void aReaderWhoseBrowserKeepsNothingIsTold() {
        try (Reader reader = site.reader()) {
            reader.page.addInitScript(
                    "for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])"
                            + " Object.defineProperty(window, name, {get() { throw new DOMException('no', 'SecurityError'); }});");
            for (String path : new String[] {"index.html", StudyPages.QUEUE, StudyPages.SETTINGS}) {
                reader.open("http", path).waitFor("This browser keeps nothing");
            }
        }
    }

    @Test
    void theSessionCanBeLeftAndTakenUp() {
        try (Reader reader = site.reader()) {
            reader.open("http", StudyPages.QUEUE + "#go").waitFor("What does");
            grade(reader, "4");
            reader.tabToWords("End session");
            reader.press("Enter");
            reader.waitFor("about");
            assertThat(reader.texts(".figures dd")).containsExactly("6", "0", "0");
            reader.check("counts");
            reader.page.goBack();
            reader.side("ask");
        }
    }

    @ParameterizedTest
    @CsvSource({"topic=lines%2Fqueues%2F,2", "section=Lines,5", "section=Trees,2", "'',7"})
    void theAddressChoosesWhatIsPractised(String fragment, String cards) {
        try (Reader reader = site.reader()) {
            reader.open("http", StudyPages.QUEUE);
            reader.study("await progress.read('lines/stacks/', true)");
            reader.open("http", StudyPages.QUEUE + "#" + fragment).waitFor("Start");
            assertThat(reader.texts(".figures dd")).containsExactly(cards, "0", "0");
        }
    }

    @Test
    void theChoiceOfATopicIsMadeByKeyboardAndKeptInTheAddress() {
        try (Reader reader = site.reader()) {
            reader.open("file", StudyPages.QUEUE);
            reader.study("await progress.read('lines/stacks/', true)");
            reader.open("file", StudyPages.QUEUE).waitFor("Start");
            reader.tabTo("#due-from");
            reader.page.keyboard().type("Heaps");
            reader.press("Enter");
            reader.page.waitForURL("**#topic=trees%2Fheaps%2F");
            assertThat(reader.texts(".figures dd")).containsExactly("2", "0", "0");
        }
    }

    @Test
    void aDailyLimitIsSaidWithWhatWaitsBehindIt() {
        try (Reader reader = site.reader()) {
            reader.open("http", StudyPages.QUEUE);
            reader.study("await progress.read('lines/stacks/', true); await progress.configure({newPerDay: 2})");
            reader.open("http", StudyPages.QUEUE).waitFor("5 more new cards wait: today’s limit is 2.");
            assertThat(reader.texts(".figures dd")).containsExactly("2", "0", "0");
            reader.check("limit");
            reader.study("await progress.configure({examDate: lyceum.days.iso(progress.today() + 2)})");
            reader.open("http", StudyPages.QUEUE).waitFor("3 more new cards wait: today’s limit is 4.");
            assertThat(reader.texts(".figures dd")).containsExactly("4", "0", "0");
        }
    }

    @Test
    void whatALimitHoldsBackComesTomorrow() {
        try (Reader reader = site.reader()) {
            reader.open("http", StudyPages.QUEUE);
            reader.study("""
                    await progress.configure({newPerDay: 0, reviewsPerDay: 0});
                    for (const key of keys.slice(0, 2)) await progress.grade(key, 4, {now: now - 90 * DAY});""");
            reader.open("http", StudyPages.QUEUE).waitFor("Nothing is due now.");
            reader.waitFor("Next: 2 cards, tomorrow");
            reader.waitFor("2 more reviews wait: today’s limit is 0.");
        }
    }

    @Test
    void aMovedTopicAndABrokenAddressAreTaken() {
        try (Reader reader = site.reader()) {
            reader.open("http", StudyPages.QUEUE);
            reader.study("await progress.read('lines/stacks/', true)");
            reader.open("http", StudyPages.QUEUE + "#topic=old%2Fheaps%2F").waitFor("Start");
            assertThat(reader.texts(".figures dd")).containsExactly("2", "0", "0");
            reader.open("http", StudyPages.QUEUE + "#section=%25zz").waitFor("There are no cards here.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void cardsThatSlipAwayAreListedWithTheirPlace(int width) {
        try (Reader reader = site.reader(new NewContextOptions().setViewportSize(width, 900))) {
            reader.open("http", StudyPages.QUEUE);
            reader.study("""
                    await progress.configure({leechAt: 2});
                    let at = now - 300 * DAY;
                    for (const grade of [4, 1, 4, 1, 4]) {
                      await progress.grade(keys[1], grade, {now: at});
                      at += 60 * DAY;
                    }""");
            reader.open("http", StudyPages.QUEUE).waitFor("Cards that keep slipping away");
            reader.waitFor("What does push do?");
            reader.check("leeches");
            reader.tabToWords("What does push do?");
            reader.press("Enter");
            reader.page.waitForURL("**/lines/stacks/**#q-*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void everyPageSaysHowMuchIsDueAndTheStartPageWhereToGoOn(String protocol) {
        try (Reader reader = site.reader()) {
            reader.open(protocol, "index.html").waitFor("Begin here");
            assertThat(reader.texts(".tiles a")).containsExactly("Stacks");
            reader.check("first visit");
            reader.study("for (const key of keys.slice(0, 2)) await progress.grade(key, 4, {now: now - 90 * DAY})");
            reader.open(protocol, "lines/stacks/index.html");
            reader.page.locator(".top .due[data-count='2']").waitFor();
            assertThat(reader.page.locator(".top .due").getAttribute("aria-label"))
                    .isEqualTo("Study: 2 cards due");
            reader.open(protocol, "index.html").waitFor("Continue");
            // Two reviews, and the five cards that are new.
            assertThat(reader.texts(".tiles a")).isEqualTo(List.of("7 cards", "Stacks", "Queues"));
            reader.check("start page");
            reader.tabToWords("7 cards");
            reader.press("Enter");
            reader.waitFor("Start");
            assertThat(reader.texts(".figures dd")).containsExactly("5", "0", "2");
        }
    }

    @Test
    void withoutScriptsTheStartPageIsAsItWasAndTheQueueSaysWhatItNeeds() {
        try (Reader reader = site.reader(new NewContextOptions().setJavaScriptEnabled(false))) {
            reader.open("http", "index.html");
            assertThat(reader.page.locator("#ly-today").isVisible()).isFalse();
            reader.open("http", StudyPages.QUEUE);
            assertThat(reader.page.locator("main noscript").isVisible()).isTrue();
            assertThat(reader.page.locator("main noscript").innerText()).contains("It needs JavaScript");
        }
    }
}
