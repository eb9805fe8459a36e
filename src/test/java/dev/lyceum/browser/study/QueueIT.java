package dev.lyceum.browser.study;

import static dev.lyceum.browser.study.StudyBrowser.study;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Which card comes next, and how many are left for today. */
final class QueueIT {
    /**
     * topic(url, section, n) has n cards; learnt(key, days) is a card that became due so many days ago; walk(queue) grades
     * every card Easy and gives their keys.
     */
    private static final String HELP = """
            const now = Date.now();
            const DAY = 86400000;
            const topic = (url, section, n) => ({url, title: url, section: [section], cards: Array.from({length: n}, (_, i) => "c" + i)});
            const course = (...topics) => ({language: "en", topics});
            const learnt = (key, days) => progress.grade(key, 4, {now: now - (days + 8) * DAY});
            async function walk(queue, most = 100) {
              const keys = [];
              for (let next = queue.next(); next && keys.length < most; next = queue.next()) {
                keys.push(next.key);
                await progress.grade(next.key, 4);
              }
              return keys;
            }
            const neighbours = (keys) => keys.filter((key, i) => i > 0 && key.split("#")[0] === keys[i - 1].split("#")[0]).length;
            """;

    @AutoClose
    private static final StudyBrowser browser = new StudyBrowser();

    @AutoClose
    private final BrowserContext reader = browser.reader();

    private final Page page = browser.open(reader, "http");

    private Object queue(String body) {
        return study(page, HELP + body);
    }

    @Test
    void stepsThatHaveEndedComeBeforeReviewsAndNewCards() {
        Object order = queue("""
                const queue = lyceum.queue.make({index: course(topic("a/", "A", 3), topic("b/", "A", 1)), progress});
                await learnt("a/#c0", 1);
                await progress.grade("a/#c1", 1, {now: now - 5 * 60000});
                await progress.grade("b/#c0", 3, {now: now - 60000});
                return [queue.next().key, queue.counts()];
                """);
        assertThat(order.toString()).isEqualTo("[a/#c1, {fresh=1, learning=2, due=1}]");
    }

    @Test
    void aStepThatEndsSoonIsNotWaitedForWhenNothingElseIsLeft() {
        Object order = queue("""
                const queue = lyceum.queue.make({index: course(topic("a/", "A", 2)), progress});
                await progress.grade("a/#c0", 1);
                const first = queue.next().key;
                await progress.grade("a/#c1", 4);
                const second = queue.next().key;
                await progress.grade("a/#c0", 4);
                return [first, second, queue.next() ?? "nothing", queue.minutes()];
                """);
        assertThat(order).isEqualTo(List.of("a/#c1", "a/#c0", "nothing", 0));
    }

    @Test
    void noTwoCardsOfATopicFollowEachOtherIfThatCanBe() {
        Object neighbours = queue("""
                const counts = [];
                for (const sizes of [[3, 3, 3], [5, 1, 4], [6, 2, 2, 1], [1, 9, 8], [7, 3]]) {
                  await progress.reset();
                  const index = course(...sizes.map((n, i) => topic("t" + i + "/", "A", n)));
                  for (const {url, cards} of index.topics) for (const id of cards) if (id !== "c0") await learnt(url + "#" + id, 1);
                  const keys = await walk(lyceum.queue.make({index, progress}));
                  counts.push(keys.length, neighbours(keys));
                }
                return counts;
                """);
        // seven of one topic and three of another leave three pairs at best
        assertThat(neighbours).isEqualTo(List.of(9, 0, 10, 0, 11, 0, 18, 0, 10, 3));
    }

    @Test
    void siblingsFollowEachOtherRatherThanStrangers() {
        Object changes = queue("""
                const index = course(topic("s1/", "S", 4), topic("t1/", "T", 4), topic("s2/", "S", 4), topic("t2/", "T", 4));
                for (const {url, cards} of index.topics) for (const id of cards) await learnt(url + "#" + id, 1);
                const keys = await walk(lyceum.queue.make({index, progress}));
                return [keys.length, keys.filter((key, i) => i > 0 && key[0] !== keys[i - 1][0]).length <= 4, neighbours(keys)];
                """);
        assertThat(changes).isEqualTo(List.of(16, true, 0));
    }

    @Test
    void newCardsAreSpreadOverTheReviews() {
        Object places = queue("""
                const index = course(topic("new/", "A", 3), topic("a/", "A", 6), topic("b/", "A", 6));
                for (const url of ["a/", "b/"]) for (let i = 0; i < 6; i++) await learnt(url + "#c" + i, 1);
                const keys = await walk(lyceum.queue.make({index, progress}));
                return keys.map((key, i) => key.startsWith("new") ? i : -1).filter((place) => place >= 0);
                """);
        assertThat(places).isEqualTo(List.of(1, 6, 11));
    }

    @Test
    void theDaysLimitsHoldAcrossQueuesAndReloadsAndEndWithTheDay() {
        queue("""
                await progress.configure({newPerDay: 3, reviewsPerDay: 4});
                for (let i = 0; i < 9; i++) await learnt("a/#c" + i, 1);
                const index = course(topic("a/", "A", 9), topic("b/", "A", 9));
                await walk(lyceum.queue.make({index, progress}), 5);
                """);
        page.reload();
        Object left = queue("""
                const index = course(topic("a/", "A", 9), topic("b/", "A", 9));
                const queue = lyceum.queue.make({index, progress});
                const before = Object.values(queue.counts()).reduce((a, b) => a + b);
                const keys = await walk(queue);
                const tomorrow = lyceum.queue.make({index, progress, now: now + DAY}).counts();
                const free = lyceum.queue.make({index, progress, limits: false}).counts();
                return [before, keys.length, queue.counts(), tomorrow, free];
                """);
        assertThat(left.toString())
                .isEqualTo("[2, 2, {fresh=0, learning=0, due=0}, {fresh=3, learning=0, due=4},"
                        + " {fresh=6, learning=0, due=5}]");
    }

    @Test
    void anUndoneReviewNoLongerCountsAgainstTheLimit() {
        Object left = queue("""
                await progress.configure({newPerDay: 2});
                const queue = lyceum.queue.make({index: course(topic("a/", "A", 5)), progress});
                await progress.grade("a/#c0", 4);
                const seen = [queue.counts().fresh];
                await progress.undo();
                return [...seen, queue.counts().fresh];
                """);
        assertThat(left).isEqualTo(List.of(1, 2));
    }

    @Test
    void aConfidentMissGoesFirstOnTheNextDay() {
        Object first = queue("""
                const index = course(topic("a/", "A", 5), topic("b/", "A", 5));
                for (let i = 0; i < 5; i++) await learnt("a/#c" + i, 9);
                await learnt("b/#c3", 8);
                await progress.grade("b/#c3", 1, {sure: true, now: now - 8 * DAY});
                await progress.grade("b/#c3", 3, {now: now - 8 * DAY + 700000});
                const queue = lyceum.queue.make({index, progress});
                return queue.next().key;
                """);
        assertThat(first).isEqualTo("b/#c3");
    }

    @Test
    void aLeechGoesLast() {
        Object order = queue("""
                await progress.configure({leechAt: 1});
                await learnt("a/#c0", 30);
                await progress.grade("a/#c0", 1, {now: now - 30 * DAY});
                await progress.grade("a/#c0", 3, {now: now - 30 * DAY + 700000});
                for (const key of ["a/#c1", "b/#c0", "b/#c1"]) await learnt(key, 1);
                return walk(lyceum.queue.make({index: course(topic("a/", "A", 2), topic("b/", "A", 2)), progress}));
                """);
        assertThat(order.toString()).endsWith("a/#c0]").contains("a/#c1");
    }

    @Test
    void buriedAndSuspendedCardsStayAway() {
        Object counts = queue("""
                const index = course(topic("a/", "A", 4));
                await learnt("a/#c0", 1);
                const queue = lyceum.queue.make({index, progress});
                const seen = [queue.counts()];
                await progress.bury(["a/#c0", "a/#c1"]);
                await progress.suspend(["a/#c2"], true);
                seen.push(queue.counts(), (await walk(queue)).join());
                seen.push(lyceum.queue.make({index, progress, now: now + DAY}).counts());
                return seen;
                """);
        assertThat(counts.toString())
                .isEqualTo("[{fresh=3, learning=0, due=1}, {fresh=1, learning=0, due=0}, a/#c3,"
                        + " {fresh=1, learning=0, due=1}]");
    }

    @Test
    void aQueueCanBeOfOneTopicOrOneSection() {
        Object counts = queue("""
                const index = course(topic("a/", "A", 2), topic("b/", "B", 3), topic("c/", "A", 4));
                return [lyceum.queue.make({index, progress}), lyceum.queue.make({index, progress, topic: "b/"}),
                    lyceum.queue.make({index, progress, section: ["A"]}), lyceum.queue.make({index, progress, section: ["A", "x"]})]
                    .map((queue) => queue.counts().fresh);
                """);
        assertThat(counts).isEqualTo(List.of(9, 3, 6, 0));
    }

    @Test
    void beforeAnExamThereIsRoomForEveryNewCard() {
        Object counts = queue("""
                const queue = lyceum.queue.make({index: course(topic("a/", "A", 100)), progress});
                const seen = [queue.counts().fresh];
                for (const days of [4, 1, 0, 50]) {
                  await progress.configure({examDate: lyceum.days.iso(progress.today() + days)});
                  seen.push(queue.counts().fresh);
                }
                return seen;
                """);
        assertThat(counts).isEqualTo(List.of(20, 25, 100, 20, 20));
    }

    @Test
    void timeIsEstimatedFromTheReadersOwnPace() {
        Object minutes = queue("""
                const queue = lyceum.queue.make({index: course(topic("a/", "A", 12)), progress});
                const before = queue.minutes();
                for (let i = 0; i < 2; i++) await progress.grade("a/#c" + i, 4, {seconds: 30});
                return [before, queue.minutes()];
                """);
        assertThat(minutes).isEqualTo(List.of(9, 15));
    }
}
