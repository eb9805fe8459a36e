package dev.lyceum.browser.study;

import static dev.lyceum.browser.study.StudyBrowser.study;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Progress that travels as a file, and files that only look like progress. */
final class TransferIT {
    private static final String STATES = """
            return progress.keys().sort().map((key) => {
              const {state, reps, stability, difficulty, day, suspended, starred} = progress.card(key);
              return [key, state, reps, stability, difficulty, day, suspended, starred].join(" ");
            });
            """;

    @AutoClose
    private static final StudyBrowser browser = new StudyBrowser();

    private static Object merge(Page page, String file) {
        return page.evaluate("async (file) => (await lyceum.progress.open({site: 's'})).merge(file)", file);
    }

    @Test
    void twoDevicesThatMergeEachOthersFilesKnowTheSame() {
        try (BrowserContext one = browser.reader();
                BrowserContext two = browser.reader()) {
            Page phone = browser.open(one, "http");
            Page desk = browser.open(two, "file");
            study(phone, """
                    const past = Date.now() - 9 * 86400000;
                    await progress.grade("a/#x", 4, {now: past});
                    await progress.grade("a/#y", 3, {now: past});
                    await progress.undo(past);
                    await progress.grade("a/#x", 1, {now: past + 2 * 86400000});
                    await progress.suspend(["a/#z"], true);
                    await progress.configure({retention: 0.8});
                    """);
            study(desk, """
                    await progress.grade("a/#x", 3, {now: Date.now() - 8 * 86400000});
                    await progress.grade("b/#x", 4);
                    await progress.star("a/#z", true);
                    """);
            String fromPhone = (String) study(phone, "return progress.exported()");
            String fromDesk = (String) study(desk, "return progress.exported()");
            assertThat(merge(phone, fromDesk)).isEqualTo(Map.of("added", 3, "known", 0, "damaged", 0));
            assertThat(merge(desk, fromPhone)).isEqualTo(Map.of("added", 6, "known", 0, "damaged", 0));
            assertThat(merge(phone, fromDesk)).isEqualTo(Map.of("added", 0, "known", 3, "damaged", 0));
            assertThat(merge(desk, fromDesk)).isEqualTo(Map.of("added", 0, "known", 3, "damaged", 0));
            Object states = study(phone, STATES);
            assertThat(study(desk, STATES)).isEqualTo(states);
            assertThat(states.toString()).contains("a/#x relearning 3").doesNotContain("a/#y");
            assertThat(study(desk, "return progress.settings.retention")).isEqualTo(0.8);
            desk.reload();
            assertThat(study(desk, "await progress.ready;" + STATES)).isEqualTo(states);
        }
    }

    @Test
    void settingsOfAnotherSiteStayThere() {
        try (BrowserContext one = browser.reader();
                BrowserContext two = browser.reader()) {
            Page from = browser.open(one, "http");
            String file = (String)
                    study(
                            from,
                            "await progress.grade('a/#x', 4); await progress.configure({retention: 0.8}); return progress.exported()");
            Page to = browser.open(two, "http");
            assertThat(merge(to, file.replace("\"site\":\"s\"", "\"site\":\"other\"")))
                    .isEqualTo(Map.of("added", 1, "known", 0, "damaged", 0));
            assertThat(study(to, "return progress.settings.retention")).isNotEqualTo(0.8);
            assertThat(study(to, "return progress.card('a/#x').reps")).isEqualTo(1);
        }
    }

    @Test
    void anotherTabKnowsWhatWasMerged() {
        try (BrowserContext one = browser.reader();
                BrowserContext two = browser.reader()) {
            Page other = browser.open(one, "http");
            String file = (String) study(other, "await progress.grade('a/#x', 4); return progress.exported()");
            Page first = browser.open(two, "http");
            Page second = browser.open(two, "http");
            study(second, "await progress.ready");
            merge(first, file);
            second.waitForFunction("() => progress.card('a/#x').reps === 1");
        }
    }

    @Test
    void filesThatAreNoProgressChangeNothing() {
        try (BrowserContext reader = browser.reader()) {
            Page page = browser.open(reader, "http");
            Object problems = study(page, """
                    const problems = [];
                    for (const file of ["", "{", "null", "[]", '{"schema": "lyceum-study/1"}', '{"schema": "lyceum-progress/1"}',
                        '{"schema": "lyceum-progress/1", "events": {"length": 1}}', " ".repeat(64e6 + 1)]) {
                      const {added, problem} = await progress.merge(file);
                      problems.push(added || problem);
                    }
                    return [problems, (await progress.log()).length];
                    """);
            assertThat(problems)
                    .isEqualTo(List.of(
                            List.of(
                                    "unreadable",
                                    "unreadable",
                                    "foreign",
                                    "foreign",
                                    "foreign",
                                    "foreign",
                                    "foreign",
                                    "large"),
                            0));
        }
    }

    @Test
    void aHostileFileIsNothingButGoodEventsAndDamagedOnes() {
        try (BrowserContext reader = browser.reader()) {
            Page page = browser.open(reader, "http");
            Object result = study(page, """
                    const time = Date.now() - 1000;
                    const good = {id: "0000000000good", time, kind: "review", card: "a/#x", grade: 3, day: progress.today()};
                    const bad = [
                      null, 7, "text", [], {}, [good],
                      {...good, id: "short"}, {...good, id: "../../000000"}, {...good, id: {toString: "0000000000obj"}},
                      {...good, time: "now"}, {...good, time: 5}, {...good, time: Date.now() + 1e10}, {...good, time: 1e300},
                      {...good, kind: "constructor"}, {...good, kind: "__proto__"}, {...good, kind: "toString"},
                      {...good, card: "no-hash"}, {...good, card: "a/#" + "x".repeat(201)}, {...good, card: ["a/#x"]},
                      {...good, grade: 5}, {...good, grade: "3"}, {...good, grade: 1.5}, {...good, day: -1}, {...good, day: 1e9},
                      {...good, seconds: "long"}, {...good, typed: "x".repeat(10001)}, {...good, sure: "yes"},
                      {...good, kind: "suspend", cards: "a/#x", on: true}, {...good, kind: "suspend", cards: ["a/#x", 1], on: true},
                      {...good, kind: "suspend", cards: Array(10001).fill("a/#x"), on: true},
                      {...good, kind: "settings", changes: "all"},
                      {...good, kind: "state", card: "a/#x", state: "review", stability: 1e9},
                    ].map((event, i) => event?.id === good.id ? {...event, id: good.id + i} : event);
                    const file = JSON.stringify({schema: "lyceum-progress/1", site: "s", events: [good, ...bad]});
                    const polluting = '{"id": "0000000polluting", "time": ' + time + ', "kind": "settings", "__proto__": {"polluted": 1},'
                        + '"changes": {"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "newPerDay": 1e9, "keys": false}}'
                    const guess = '{"id": "0000000000guess", "time": ' + time + ', "kind": "guess", "page": "__proto__",'
                        + '"question": "__proto__", "text": "polluted", "polluted": true}';
                    const merged = await progress.merge(file.replace(/\\]\\}$/, "," + polluting + "," + guess + "]}"));
                    return [merged, bad.length, {}.polluted ?? "clean", progress.settings.newPerDay, progress.settings.keys,
                        progress.keys(), Object.keys(progress.page("__proto__").guesses), Object.keys(localStorage)
                            .filter((key) => !key.startsWith("lyceum:s:"))];
                    """);
            assertThat(result)
                    .isEqualTo(List.of(
                            Map.of("added", 3, "known", 0, "damaged", 32),
                            32,
                            "clean",
                            20,
                            false,
                            List.of("a/#x"),
                            List.of("__proto__"),
                            List.of()));
        }
    }

    @Test
    void aKnownEventIsNotReplacedByAnotherOfTheSameName() {
        try (BrowserContext reader = browser.reader()) {
            Page page = browser.open(reader, "http");
            Object result = study(page, """
                    await progress.grade("a/#x", 4);
                    const file = (await progress.exported()).replace('"grade":4', '"grade":1');
                    return [await progress.merge(file), progress.card("a/#x").state];
                    """);
            assertThat(result).isEqualTo(List.of(Map.of("added", 0, "known", 1, "damaged", 0), "review"));
            page.reload();
            assertThat(study(page, "await progress.ready; return progress.card('a/#x').state"))
                    .isEqualTo("review");
        }
    }
}
