package dev.lyceum.browser.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of the statistics page. */
final class FiguresIT {
    @AutoClose
    private static final StudyBrowser browser = new StudyBrowser();

    private static Page page;

    @BeforeAll
    static void start() {
        page = browser.open(browser.reader(), "http");
    }

    private static String figure(String script) {
        return page.evaluate("async () => {" + script + "}").toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // days studied, counted back from today                 | days, best, days off
                "0                                                       | 1 1 0",
                "1                                                       | 1 1 0",
                "0 1 2                                                   | 3 3 0",
                "0 2 3                                                   | 3 3 1",
                "0 3 4                                                   | 1 2 0",
                "2 3 4                                                   | 3 3 1",
                "3 4 5                                                   | 0 3 0",
                "0 2 4                                                   | 1 2 0",
                "0 1 2 3 4 5 7 8 9 10 11 12 14 15                        | 14 14 2",
                "0 1 5 6 7 8                                             | 2 4 0",
            })
    void aStreakForgivesOneDayInSeven(String studied, String expected) {
        String result = figure("""
                const days = "%s".split(" ").map((back) => ({day: 20000 - back}));
                const {days: length, best, free} = lyceum.figures.streak(days, 20000);
                return [length, best, free].join(" ");
                """.formatted(studied));
        assertThat(result).isEqualTo(expected);
    }

    @Test
    void whoeverHasNotBegunHasNoStreak() {
        assertThat(figure("return lyceum.figures.streak([], 20000)")).isEqualTo("{days=0, best=0, free=0}");
    }

    @Test
    void theCalendarHasAYearOfDaysEndingToday() {
        String calendar = figure("""
                const events = [{day: 20000, seconds: 30}, {day: 20000, seconds: 9999}, {day: 19999}, {day: 20001}, {day: 19000}];
                const days = lyceum.figures.calendar(events, 20000);
                return [days.length, days.at(-1), days.at(-2).reviews, days.reduce((sum, {reviews}) => sum + reviews, 0)];
                """);
        assertThat(calendar).isEqualTo("[371, {day=20000, reviews=2, minutes=2.5}, 1, 3]");
    }

    @Test
    void theForecastCountsWhatIsOverdueToday() {
        String forecast = figure("""
                const review = (day, suspended = false) => ({state: "review", day, suspended});
                const cards = [review(90), review(100), review(101), review(101, true), review(129), review(130),
                    {state: "learning", day: 99}, {state: "new", day: 0}];
                const days = lyceum.figures.forecast(cards, 100);
                return [days.length, days[0], days[1].due, days[29]];
                """);
        assertThat(forecast).isEqualTo("[30, {day=100, due=3}, 1, {day=129, due=1}]");
    }

    @Test
    void retentionCountsTheFirstAnswerOfADueCardOnly() {
        String retention = figure("""
                const step = (key, day, grade, state, lastDay, due) => ({key, event: {day, grade}, before: {state, lastDay, day: due}});
                return lyceum.figures.retention([
                  step("a", 100, 3, "new", 0, 0),
                  step("a", 101, 1, "learning", 100, 100),
                  step("b", 110, 1, "review", 100, 110),
                  step("b", 110, 3, "relearning", 110, 110),
                  step("c", 112, 2, "review", 100, 110),
                  step("d", 130, 3, "review", 100, 121),
                  step("d", 130, 1, "review", 130, 130),
                  step("e", 105, 3, "review", 100, 121),
                ]);
                """);
        assertThat(retention)
                .isEqualTo("{reviews=3, recalled=2, young={reviews=2, recalled=1}, mature={reviews=1, recalled=1}}");
    }

    @Test
    void masteryIsTheChanceThatACardIsKnownToday() {
        String mastery = figure("""
                const review = (lastDay, day, stability) => ({state: "review", lastDay, day, stability});
                const result = lyceum.figures.mastery([{state: "new"}, {state: "learning", lastDay: 100, stability: 1},
                    review(90, 110, 10), review(70, 100, 30)], 100);
                return {...result, mastery: Math.round(result.mastery * 1000)};
                """);
        // nothing, certain, and twice nine in ten, as both were last seen one stability ago
        assertThat(mastery).isEqualTo("{cards=4, fresh=1, learning=1, young=1, mature=1, mastery=700}");
    }

    @Test
    void everythingComesFromTheProgress() {
        String all = figure("""
                const progress = await lyceum.progress.open({site: "figures"});
                const past = Date.now() - 40 * 86400000;
                await progress.grade("a/#x", 4, {now: past, seconds: 60});
                await progress.grade("a/#x", 3, {now: past + 8 * 86400000, seconds: 60});
                await progress.grade("a/#y", 4, {seconds: 60});
                await progress.undo();
                await progress.grade("b/#x", 1, {seconds: 60});
                await progress.grade("gone/#x", 4, {now: past});
                const index = {topics: [{url: "a/", title: "A", section: [], cards: ["x", "y"]}, {url: "b/", title: "B", section: [], cards: ["x"]}]};
                const all = await lyceum.figures.of(progress, index);
                return [all.reviews, all.minutes, all.cards, all.known, all.streak.days, all.days.at(-1).reviews, all.forecast[0].due,
                    all.periods.map(({name, reviews}) => name + reviews).join(), all.retention.recalled,
                    all.topics.map(({title, fresh, learning, young, mature, recall}) => [title, fresh, learning, young, mature, recall.reviews].join(" ")),
                    lyceum.figures.reviews(await progress.log()).length];
                """);
        assertThat(all)
                .isEqualTo("[4, 3, 3, 2, 1, 1, 1, day0,week0,month0,year1,all1, 1, [A 1 0 0 1 1, B 0 1 0 0 0], 4]");
    }
}
