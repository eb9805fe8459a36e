package dev.lyceum.browser.study;

import static dev.lyceum.browser.study.StudyBrowser.study;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Progress where a browser refuses, loses or spoils what a site keeps. */
final class ProgressStorageIT {
    private static final String NO_DATABASE =
            "Object.defineProperty(window, 'indexedDB', {get() { throw new DOMException('no', 'SecurityError'); }})";
    private static final String FAILING_DATABASE = """
            IDBFactory.prototype.open = () => {
              const request = new EventTarget();
              setTimeout(() => request.onerror(new Event("error")));
              return request;
            }""";
    private static final String NO_LOCAL_STORAGE =
            "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})";

    @AutoClose
    private static final StudyBrowser browser = new StudyBrowser();

    @AutoClose
    private final BrowserContext reader = browser.reader();

    /** A page on which one card was graded and another one starred, after the mirror was written. */
    private Page begun() {
        Page page = browser.open(reader, "http");
        study(page, "await progress.ready; await progress.grade('a/#x', 4); await progress.star('a/#y', true)");
        page.waitForFunction("() => localStorage['lyceum:s:mirror']?.includes('a/#y')");
        return page;
    }

    private static final String KNOWN = """
            await progress.ready;
            return [progress.storage, progress.card("a/#x").reps, progress.card("a/#x").state, progress.card("a/#y").starred];
            """;

    @ParameterizedTest
    @ValueSource(strings = {NO_DATABASE, FAILING_DATABASE})
    void withoutADatabaseTheLogIsInLocalStorage(String refusal) {
        reader.addInitScript(refusal);
        Page page = begun();
        page.reload();
        assertThat(study(page, KNOWN)).isEqualTo(List.of("localStorage", 1, "review", true));
        assertThat(study(page, "await progress.undo(); return (await progress.log()).length"))
                .isEqualTo(3);
    }

    @Test
    void aLogInLocalStorageMovesToTheDatabaseWhenThereIsOne() {
        Page page = browser.open(reader, "http", "bare.html");
        page.evaluate("""
                () => {
                  const id = "0mwqwertyuiop";
                  const event = {id, time: Date.now(), kind: "star", cards: ["a/#y"], on: true};
                  localStorage["lyceum:s:event:" + id] = JSON.stringify(event);
                }""");
        Page next = browser.open(reader, "http");
        assertThat(study(next, "await progress.ready; return [progress.storage, progress.card('a/#y').starred]"))
                .isEqualTo(List.of("indexedDB", true));
        next.waitForFunction("() => !Object.keys(localStorage).some((key) => key.includes(':event:'))");
        next.reload();
        assertThat(study(next, "await progress.ready; return progress.card('a/#y').starred"))
                .isEqualTo(true);
    }

    @Test
    void withoutLocalStorageTheDatabaseIsEnough() {
        reader.addInitScript(NO_LOCAL_STORAGE);
        Page page = browser.open(reader, "http");
        study(page, "await progress.grade('a/#x', 4); await progress.star('a/#y', true)");
        page.reload();
        assertThat(study(page, KNOWN)).isEqualTo(List.of("indexedDB", 1, "review", true));
    }

    @Test
    void whatFoundNoRoomIsToldAndKeptOnceThereIsSome() {
        reader.addInitScript("""
                for (const [kind, name] of [[Storage, "setItem"], [IDBObjectStore, "add"]]) {
                  const real = kind.prototype[name];
                  kind.prototype[name] = function (...values) {
                    if (window.full) throw new DOMException("", "QuotaExceededError");
                    return real.apply(this, values);
                  };
                }""");
        Page page = browser.open(reader, "http");
        assertThat(study(page, "window.full = true; await progress.grade('a/#x', 4); return progress.storage"))
                .isEqualTo("memory");
        assertThat(
                        study(
                                page,
                                "window.full = false; await progress.star('a/#y', true); await new Promise((go) => setTimeout(go, 300)); return progress.storage"))
                .isEqualTo("indexedDB");
        page.close();
        assertThat(study(browser.open(reader, "http"), "await progress.ready;" + KNOWN))
                .isEqualTo(List.of("indexedDB", 1, "review", true));
    }

    @Test
    void withoutAnyStorageProgressLastsAsLongAsThePage() {
        reader.addInitScript(NO_LOCAL_STORAGE);
        reader.addInitScript(NO_DATABASE);
        Page page = browser.open(reader, "http");
        study(page, "await progress.grade('a/#x', 4); await progress.star('a/#y', true)");
        assertThat(study(page, KNOWN)).isEqualTo(List.of("memory", 1, "review", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\":1,\"saved\":",
                "[]",
                "null",
                "{\"version\":1,\"saved\":1,\"count\":9,\"settings\":{},\"moved\":[],\"cards\":[[\"a/#x\",[2,\"x\"]]],\"pages\":[]}",
            })
    void aDamagedMirrorIsPutAsideAndTheLogIsBelieved(String damaged) {
        Page page = begun();
        page.close();
        Page bare = browser.open(reader, "http", "bare.html");
        bare.evaluate("(damaged) => localStorage.setItem('lyceum:s:mirror', damaged)", damaged);
        Page next = browser.open(reader, "http");
        assertThat(study(next, KNOWN)).isEqualTo(List.of("indexedDB", 1, "review", true));
        assertThat(next.evaluate("""
                () => Object.keys(localStorage).filter((key) => key.startsWith("lyceum:s:aside:")).map((key) => localStorage[key])
                """)).isEqualTo(List.of(damaged));
    }

    @Test
    void damagedEntriesArePutAsideAndTheOthersCount() {
        Page page = begun();
        page.close();
        Page bare = browser.open(reader, "http", "bare.html");
        bare.evaluate("""
                () => new Promise((resolve) => {
                  localStorage["lyceum:s:event:broken"] = "{";
                  indexedDB.open("lyceum:s").onsuccess = ({target: {result: db}}) => {
                    const transaction = db.transaction("log", "readwrite");
                    transaction.objectStore("log").put({id: "0broken000001", kind: "review", card: 7});
                    transaction.oncomplete = () => { db.close(); resolve(); };
                  };
                })""");
        Page next = browser.open(reader, "http");
        assertThat(study(next, KNOWN)).isEqualTo(List.of("indexedDB", 1, "review", true));
        Object aside = next.evaluate("""
                () => new Promise((resolve) => {
                  indexedDB.open("lyceum:s").onsuccess = ({target: {result: db}}) => {
                    db.transaction("aside").objectStore("aside").getAll().onsuccess = ({target}) => resolve([
                      ...target.result.map(({key, value}) => [key, value.card]),
                      ...Object.keys(localStorage).filter((key) => key.startsWith("lyceum:s:aside:event:broken"))
                          .map((key) => localStorage[key])]);
                  };
                })""");
        assertThat(aside).isEqualTo(List.of(List.of("0broken000001", 7), "{"));
        assertThat(study(next, "return (await progress.log()).length")).isEqualTo(2);
    }

    @Test
    void whatADeletedDatabaseHeldIsRestoredFromTheMirrorForGood() {
        Page page = begun();
        study(
                page,
                "await progress.guess('a/', 'q', {text: 'mine', sure: true}); await progress.configure({newPerDay: 7})");
        page.waitForFunction("() => localStorage['lyceum:s:mirror']?.includes('mine')");
        page.close();
        delete();
        for (int visit = 0; visit < 2; visit++) {
            Page next = browser.open(reader, "http");
            assertThat(study(next, KNOWN)).isEqualTo(List.of("indexedDB", 1, "review", true));
            assertThat(study(next, "return [progress.page('a/').guesses.q.text, progress.settings.newPerDay]"))
                    .isEqualTo(List.of("mine", 7));
            next.close();
            Page bare = browser.open(reader, "http", "bare.html");
            bare.evaluate("() => localStorage.removeItem('lyceum:s:mirror')");
            bare.close();
        }
    }

    @Test
    void aGradeGivenBeforeALostLogIsMissedCountsOnceOnTopOfWhatTheMirrorKnew() {
        Page page = begun();
        page.close();
        delete();
        Page next = browser.open(reader, "http");
        study(next, "await progress.grade('a/#x', 1); await progress.ready");
        assertThat(study(next, "return [progress.card('a/#x').reps, progress.card('a/#x').state]"))
                .isEqualTo(List.of(2, "relearning"));
    }

    @Test
    void anOldMirrorGivesWayToTheLog() {
        Page page = browser.open(reader, "http");
        study(page, "await progress.ready; await progress.grade('a/#x', 4)");
        page.waitForFunction("() => localStorage['lyceum:s:mirror']?.includes('a/#x')");
        String old = (String) page.evaluate("() => localStorage['lyceum:s:mirror']");
        study(page, "await progress.undo(); await progress.grade('a/#y', 4); await progress.star('a/#y', true)");
        page.close();
        browser.open(reader, "http", "bare.html")
                .evaluate("(old) => localStorage.setItem('lyceum:s:mirror', old)", old);
        Page next = browser.open(reader, "http");
        Object known = study(next, """
                await progress.ready;
                return [progress.card("a/#x").state, progress.card("a/#y").state, progress.card("a/#y").starred];
                """);
        assertThat(known).isEqualTo(List.of("new", "review", true));
    }

    private void delete() {
        browser.open(reader, "http", "bare.html").evaluate("""
                () => new Promise((resolve, reject) => {
                  const request = indexedDB.deleteDatabase("lyceum:s");
                  request.onsuccess = resolve;
                  request.onblocked = request.onerror = reject;
                })""");
    }
}
