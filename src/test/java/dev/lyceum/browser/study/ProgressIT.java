package dev.lyceum.browser.study;

import static dev.lyceum.browser.study.StudyBrowser.study;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a learner does on a page: it counts, it can be taken back, and other pages know it. */
final class ProgressIT {
    @AutoClose
    private static final StudyBrowser browser = new StudyBrowser();

    @AutoClose
    private final BrowserContext reader = browser.reader();

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void gradesAreKeptWhenThePageIsLeft(String protocol) {
        Page first = browser.open(reader, protocol);
        study(first, "await progress.grade('a/#x', 4, {seconds: 3, typed: 'mine', sure: true})");
        first.close();
        Object kept = study(browser.open(reader, protocol), """
                await progress.ready;
                const {state, reps, day} = progress.card("a/#x");
                const [{typed, sure, seconds}] = await progress.log();
                return [progress.storage, state, reps, day - progress.today(), typed, sure, seconds];
                """);
        assertThat(kept).isEqualTo(List.of("indexedDB", "review", 1, 8, "mine", true, 3));
    }

    @Test
    void theEngineBringsItsOwnPartsAndIsOneForEachSite() {
        Object same = browser.open(reader, "http", "bare.html").evaluate("""
                async () => {
                  await lyceum.study.load("progress");
                  const progress = await lyceum.progress.open({site: "s"});
                  const choices = progress.choices("a/#x").map(({grade, days}) => [grade, days]);
                  return [progress === await lyceum.progress.open({site: "s"}), choices];
                }""");
        assertThat(same).isEqualTo(List.of(true, List.of(List.of(1, 0), List.of(2, 0), List.of(3, 0), List.of(4, 8))));
    }

    @Test
    void choicesSayWhatEachGradeThenDoes() {
        Object wrong = study(browser.open(reader, "http"), """
                const wrong = [];
                const now = Date.now();
                for (const path of [[], [1], [3], [3, 3], [4], [4, 1], [4, 1, 3]]) {
                  for (const grade of [1, 2, 3, 4]) {
                    const key = "a/#" + path.join("") + "-" + grade;
                    let time = now;
                    for (const each of path) {
                      await progress.grade(key, each, {now: time});
                      time = Math.max(time + 1000, progress.card(key).due);
                    }
                    const promised = progress.choices(key, time).find((choice) => choice.grade === grade);
                    const card = await progress.grade(key, grade, {now: time});
                    if (Math.abs(card.due - promised.due) > 50) wrong.push([key, promised.due, card.due]);
                  }
                }
                return wrong;
                """);
        assertThat(wrong).isEqualTo(List.of());
    }

    @Test
    void twoButtonsLeaveAgainAndGood() {
        Object grades = study(browser.open(reader, "http"), """
                await progress.configure({twoButtons: true});
                return progress.choices("a/#x").map(({grade}) => grade);
                """);
        assertThat(grades).isEqualTo(List.of(1, 3));
    }

    @Test
    void actsAreUndoneAndRedoneOneByOne() {
        Object seen = study(browser.open(reader, "http"), """
                const seen = [];
                const note = (what) => seen.push(
                    [what?.kind ?? "nothing", progress.card("a/#x").reps, progress.card("a/#x").suspended, progress.card("a/#y").starred]);
                await progress.grade("a/#x", 4);
                await progress.suspend(["a/#x"], true);
                await progress.star("a/#y", true);
                note(await progress.undo());
                note(await progress.undo());
                note(await progress.redo());
                note(await progress.undo());
                note(await progress.undo());
                note(await progress.undo());
                note(await progress.redo());
                await progress.grade("a/#x", 3);
                note(await progress.redo());
                return seen;
                """);
        assertThat(seen)
                .isEqualTo(List.of(
                        List.of("star", 1, true, false),
                        List.of("suspend", 1, false, false),
                        List.of("suspend", 1, true, false),
                        List.of("suspend", 1, false, false),
                        List.of("review", 0, false, false),
                        List.of("nothing", 0, false, false),
                        List.of("review", 1, false, false),
                        List.of("nothing", 2, false, false)));
    }

    @Test
    void theLastGradeCanBeUndoneAfterAReloadButNotOnAnotherDay() {
        Page page = browser.open(reader, "http");
        study(page, """
                await progress.grade("a/#old", 3, {now: Date.now() - 3 * 86400000});
                await progress.grade("a/#x", 3);
                """);
        page.reload();
        Object undone = study(page, "return [(await progress.undo()).keys, (await progress.undo()) ?? 'nothing']");
        assertThat(undone).isEqualTo(List.of(List.of("a/#x"), "nothing"));
    }

    @Test
    void aBuriedCardIsBackOnTheNextDay() {
        Object buried = study(browser.open(reader, "http"), """
                await progress.bury(["a/#x", "a/#y"]);
                const tomorrow = Date.now() + 86400000;
                return ["a/#x", "a/#y", "a/#z"].map((key) => [progress.card(key).buried > 0, progress.card(key, tomorrow).buried > 0]);
                """);
        assertThat(buried).isEqualTo(List.of(List.of(true, false), List.of(true, false), List.of(false, false)));
    }

    @Test
    void aCardForgottenAgainAndAgainIsALeech() {
        Object leech = study(browser.open(reader, "http"), """
                await progress.configure({leechAt: 2});
                const seen = [];
                let now = Date.now() - 90 * 86400000;
                for (const grade of [4, 1, 3, 1, 3]) {
                  await progress.grade("a/#x", grade, {now});
                  seen.push(progress.card("a/#x").leech);
                  now += 10 * 86400000;
                }
                await progress.configure({leechAt: 0});
                return [...seen, progress.card("a/#x").leech];
                """);
        assertThat(leech).isEqualTo(List.of(false, false, false, true, true, false));
    }

    @Test
    void settingsThatMakeNoSenseAreLeftOut() {
        Page page = browser.open(reader, "http");
        study(page, """
                await progress.configure({retention: 0.85, newPerDay: -1, learningSteps: ["soon"], examDate: "2027-02-30",
                    rollover: 25, plain: "yes", unknown: 1, ["__proto__"]: {retention: 2}});
                """);
        page.reload();
        Object settings = study(page, "await progress.ready; return progress.settings");
        assertThat(settings)
                .isEqualTo(Map.ofEntries(
                        Map.entry("retention", 0.85),
                        Map.entry("newPerDay", 20),
                        Map.entry("reviewsPerDay", 200),
                        Map.entry("learningSteps", List.of(1, 10)),
                        Map.entry("relearningSteps", List.of(10)),
                        Map.entry("rollover", 4),
                        Map.entry("leechAt", 8),
                        Map.entry("twoButtons", false),
                        Map.entry("keys", true),
                        Map.entry("examDate", ""),
                        Map.entry("plain", false)));
    }

    @Test
    void aPageRemembersItsGuessesAndThatItWasRead() {
        Page page = browser.open(reader, "http");
        study(page, """
                await progress.guess("a/", "q1", {text: "first", sure: false});
                await progress.guess("a/", "q1", {text: "second", sure: true});
                await progress.guess("a/", "__proto__", {text: "odd", sure: false});
                await progress.read("a/", true);
                await progress.read("b/", true);
                await progress.read("b/", false);
                """);
        for (int visit = 0; visit < 2; visit++) {
            page.reload();
            Object known = study(page, """
                    const {read, guesses} = progress.page("a/");
                    return [read > 0, progress.page("b/").read, guesses.q1.text, guesses.q1.sure, guesses["__proto__"].text,
                        Object.keys(guesses).length, Object.keys(progress.page("c/").guesses).length];
                    """);
            assertThat(known).isEqualTo(List.of(true, 0, "second", true, "odd", 2, 0));
            study(page, "await progress.ready");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void anotherTabKnowsAtOnce(String protocol) {
        Page one = browser.open(reader, protocol);
        Page two = browser.open(reader, protocol);
        study(two, "await progress.ready; window.told = []; progress.subscribe(({keys}) => told.push(...keys))");
        study(one, "await progress.grade('a/#x', 4)");
        two.waitForFunction("() => told.includes('a/#x')");
        assertThat(study(two, "return progress.card('a/#x').state")).isEqualTo("review");
        study(two, "await progress.undo()");
        assertThat(study(two, "return progress.card('a/#x').state")).isEqualTo("new");
        one.waitForFunction("() => progress.card('a/#x').state === 'new'");
    }

    @ParameterizedTest
    @CsvSource({"http,true", "http,false", "file,true"})
    void tabsThatWriteAtTheSameTimeLoseNothing(String protocol, boolean database) {
        if (!database) {
            reader.addInitScript("Object.defineProperty(window, 'indexedDB', {value: undefined})");
        }
        Page one = browser.open(reader, protocol);
        Page two = browser.open(reader, protocol);
        String burst = """
                window.burst = (async () => {
                  for (let i = 0; i < 40; i++) {
                    await progress.grade("a/#" + (i %% 8), 3);
                    await new Promise((resolve) => setTimeout(resolve, 5));
                    if (i %% 10 === %d) await progress.star("b/#" + i, true);
                  }
                })();
                """;
        study(one, burst.formatted(3));
        study(two, burst.formatted(4));
        one.evaluate("() => burst");
        two.evaluate("() => burst");
        one.close();
        two.close();
        Object kept = study(browser.open(reader, protocol), """
                await progress.ready;
                const stars = progress.keys().filter((key) => progress.card(key).starred).length;
                const cards = progress.keys().filter((key) => progress.card(key).reps === 10).length;
                return [(await progress.log()).length, cards, stars];
                """);
        assertThat(kept).isEqualTo(List.of(88, 8, 8));
    }

    @Test
    void anExamBringsEveryCardOnceMoreInTheLastWeek() {
        Object days = study(browser.open(reader, "http"), """
                const today = progress.today();
                const exam = today + 30;
                await progress.grade("a/#before", 4, {now: Date.now() - 1000});
                for (let i = 0; i < 40; i++) for (let j = 0; j < 6; j++) await progress.grade("a/#" + i, 4);
                const late = () => progress.keys().map((key) => progress.card(key).day - today);
                const without = Math.max(...late());
                await progress.configure({examDate: lyceum.days.iso(exam)});
                const within = late();
                const choice = progress.choices("a/#1").at(-1).days;
                const after = (exam - today + 1) * 86400000 + Date.now();
                return [without > 30, Math.min(...within) >= 8, Math.max(...within) < 30, new Set(within).size > 4, choice < 30,
                    progress.card("a/#1", after).day - today > 30];
                """);
        assertThat(days).isEqualTo(List.of(true, true, true, true, true, true));
    }

    @Test
    void aConfidentMissIsRememberedUntilItIsKnownOnAnotherDay() {
        Object missed = study(browser.open(reader, "http"), """
                const seen = [];
                let now = Date.now() - 30 * 86400000;
                for (const [grade, sure, days] of [[4, true, 8], [1, true, 0.01], [3, true, 2], [3, false, 5]]) {
                  await progress.grade("a/#x", grade, {sure, now});
                  seen.push(progress.card("a/#x").missed);
                  now += days * 86400000;
                }
                return seen;
                """);
        assertThat(missed).isEqualTo(List.of(false, true, true, false));
    }

    @Test
    void pagesThatAreFoundToHaveMovedWhileTheLogIsReadKeepTheirProgress() {
        Page page = browser.open(reader, "http");
        study(page, "for (let i = 0; i < 150; i++) await progress.grade('old/#' + i, 4)");
        page.waitForTimeout(500);
        page.reload();
        // Each card takes a slice of time of its own.
        page.evaluate("() => { let asked = 0; performance.now = () => (asked += 20); }");
        Object reps = study(page, """
                await new Promise((go) => setTimeout(go, 150));
                const ids = [...Array(150).keys()].map(String);
                progress.adopt({ language: 'en', topics: [{ url: 'new/', was: ['old/'], cards: ids }] });
                await progress.ready;
                return ids.filter((id) => progress.card('new/#' + id).reps === 1).length""");
        assertThat(reps).isEqualTo(150);
    }

    @Test
    void progressFollowsPagesAndCardsThatMove() {
        String index = """
                const index = {language: "en", topics: [
                  {url: "new/", was: ["old/", "older/"], cards: ["x", "y"]},
                  {url: "b/", was: [], cards: ["wandered", "twice"]},
                  {url: "c/", was: [], cards: ["twice"]}]};
                """;
        Page page = browser.open(reader, "http");
        study(page, index + """
                await progress.grade("old/#x", 4, {now: Date.now() - 86400000});
                await progress.grade("new/#x", 4);
                await progress.grade("older/#y", 4);
                await progress.read("old/", true);
                await progress.grade("a/#wandered", 4);
                await progress.grade("a/#twice", 4);
                document.documentElement.lang = lyceum.study.language = "zh-cn";
                await progress.grade("zh/#wandered", 4);
                await progress.adopt(index);
                """);
        for (int visit = 0; visit < 3; visit++) {
            Object reps = study(page, """
                    if (%d === 2) await progress.ready;
                    return [...["new/#x", "new/#y", "b/#wandered", "a/#twice", "zh/#wandered"].map((key) => progress.card(key).reps),
                        progress.page("new/").read > 0, progress.keys().some((key) => key.startsWith("old"))];
                    """.formatted(visit));
            assertThat(reps).isEqualTo(List.of(2, 1, 1, 1, 1, true, false));
            page.reload();
        }
        study(page, index + "await progress.adopt(index); await progress.adopt(index); await progress.ready");
        assertThat(study(page, "return progress.card('new/#x').reps")).isEqualTo(2);
    }

    @Test
    void movesInARingComeToAnEnd() {
        Object reps = study(browser.open(reader, "http"), """
                await progress.grade("a/#x", 4);
                progress.adopt({language: "en", topics: [{url: "b/", was: ["a/"], cards: ["x"]}]});
                progress.adopt({language: "en", topics: [{url: "a/", was: ["b/"], cards: ["x"]}]});
                return [progress.card("a/#x").reps, progress.card("b/#x").reps];
                """);
        assertThat(reps).isEqualTo(List.of(1, 1));
    }

    @Test
    void theBrowserIsAskedOnceToKeepTheProgress() {
        reader.addInitScript("window.asked = 0; navigator.storage.persist = async () => { asked++; return true; }");
        Page page = browser.open(reader, "http");
        study(page, "await progress.grade('a/#0', 3)");
        assertThat(page.evaluate("() => asked")).isEqualTo(0);
        study(page, "for (let i = 1; i < 9; i++) await progress.grade('a/#' + i, 3)");
        assertThat(page.evaluate("() => asked")).isEqualTo(1);
        page.reload();
        study(page, "for (let i = 1; i < 9; i++) await progress.grade('a/#' + i, 3)");
        assertThat(page.evaluate("() => asked")).isEqualTo(0);
    }

    @Test
    void aBackUpIsDueWhenMuchWasDoneSinceTheLast() {
        Object due = study(browser.open(reader, "http"), """
                await progress.ready;
                const seen = [progress.backup.due];
                const past = Date.now() - 20 * 86400000;
                for (let i = 0; i < 19; i++) await progress.grade("a/#" + i, 3, {now: past});
                seen.push(progress.backup.due);
                await progress.grade("a/#19", 3, {now: past});
                seen.push(progress.backup.due);
                await progress.exported();
                seen.push(progress.backup.due, Date.now() - progress.backup.last < 60000);
                return seen;
                """);
        assertThat(due).isEqualTo(List.of(false, false, true, false, true));
    }

    @Test
    void aFaultOfOneListenerIsNoReasonToKeepTheNewsFromTheNext() {
        Object told = study(browser.open(reader, "http"), """
                const told = [];
                const stop = progress.subscribe(() => told.push("stopped"));
                stop();
                progress.subscribe(() => { throw new Error("fault"); });
                progress.subscribe(({kind, keys}) => told.push(kind + " " + keys));
                await progress.star("a/#x", true);
                return told;
                """);
        assertThat(told).isEqualTo(List.of("star a/#x"));
    }

    @Test
    void aResetLeavesNothingInAnyTab() {
        Page one = browser.open(reader, "http");
        Page two = browser.open(reader, "http");
        study(two, "await progress.ready; await progress.grade('a/#x', 4)");
        study(one, "await progress.ready; await progress.configure({plain: true}); await progress.reset()");
        two.waitForFunction("() => progress.keys().length === 0");
        study(two, "await progress.star('a/#y', true)");
        one.reload();
        assertThat(
                        study(
                                one,
                                "await progress.ready; return [progress.keys(), progress.settings.plain, (await progress.log()).length]"))
                .isEqualTo(List.of(List.of("a/#y"), false, 1));
    }
}
