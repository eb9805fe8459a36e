package dev.lyceum.browser.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Study days where clocks are put forward and back, and far from Greenwich. */
final class DaysIT {
    @AutoClose
    private static final StudyBrowser browser = new StudyBrowser();

    private static Object in(String zone, String script) {
        try (BrowserContext reader = browser.reader(new NewContextOptions().setTimezoneId(zone))) {
            return browser.open(reader, "file").evaluate(script);
        }
    }

    @ParameterizedTest
    @CsvSource({
        // an ordinary night, the clock put forward, the clock put back
        "America/New_York,    2026-01-15T08:59:59Z, 2026-01-15T09:00:00Z, 2026-01-15",
        "America/New_York,    2026-03-08T07:59:59Z, 2026-03-08T08:00:00Z, 2026-03-08",
        "America/New_York,    2026-11-01T08:59:59Z, 2026-11-01T09:00:00Z, 2026-11-01",
        "Europe/Berlin,       2026-03-29T01:59:59Z, 2026-03-29T02:00:00Z, 2026-03-29",
        // by half an hour
        "Australia/Lord_Howe, 2026-10-03T16:59:59Z, 2026-10-03T17:00:00Z, 2026-10-04",
        "Australia/Lord_Howe, 2026-04-04T17:29:59Z, 2026-04-04T17:30:00Z, 2026-04-05",
        // where the day of Greenwich changes in the morning, or is another one
        "Asia/Shanghai,       2026-05-05T19:59:59Z, 2026-05-05T20:00:00Z, 2026-05-06",
        "Pacific/Kiritimati,  2026-12-31T13:59:59Z, 2026-12-31T14:00:00Z, 2027-01-01",
        "Asia/Kathmandu,      2026-05-05T22:14:59Z, 2026-05-05T22:15:00Z, 2026-05-06",
    })
    void aDayBeginsAtFourByTheClockOnTheWall(String zone, String before, String begin, String date) {
        Object result = in(zone, """
                () => {
                  const {number, iso, start} = lyceum.days;
                  const before = number(Date.parse("%s"));
                  const begin = number(Date.parse("%s"));
                  return [begin - before, iso(begin), new Date(start(begin)).toISOString()];
                }""".formatted(before, begin));
        assertThat(result).isEqualTo(List.of(1, date, begin.replace("Z", ".000Z")));
    }

    @Test
    void midnightInGreenwichIsNoBorderInShanghai() {
        Object days = in("Asia/Shanghai", """
                () => ["2026-05-05T23:50:00Z", "2026-05-06T00:10:00Z"].map((time) => lyceum.days.number(Date.parse(time)))
                """);
        assertThat(days).isEqualTo(List.of(20579, 20579));
    }

    @ParameterizedTest
    @CsvSource({"America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo", "Africa/Casablanca", "Asia/Shanghai"})
    void everyMomentOfAYearLiesBetweenTheBeginningsOfItsDayAndTheNext(String zone) {
        Object wrong = in(zone, """
                () => {
                  const {number, start} = lyceum.days;
                  const wrong = [];
                  for (const rollover of [0, 1, 2, 3, 4, 23]) {
                    let last = 0;
                    for (let time = Date.UTC(2018, 0, 1); time < Date.UTC(2019, 0, 1); time += 15 * 60000) {
                      const day = number(time, rollover);
                      const held = last === 0 || day === last || day === last + 1;
                      if (!held || start(day, rollover) > time || start(day + 1, rollover) <= time) {
                        wrong.push(rollover + " " + new Date(time).toISOString());
                      }
                      last = day;
                    }
                  }
                  return wrong;
                }""");
        assertThat(wrong).isEqualTo(List.of());
    }

    @Test
    void datesAreReadOnlyWhenTheyExist() {
        Object days = in("UTC", """
                () => ["2026-02-28", "2026-02-30", "tomorrow", "", "1970-01-01"].map((date) => lyceum.days.parse(date) ?? "none")
                """);
        assertThat(days).isEqualTo(List.of(20512, "none", "none", "none", 0));
    }

    @Test
    void intervalsAreSpeltInTheLargestReadableUnit() {
        Object words = in("UTC", """
                () => [{days: 0, due: 1000}, {days: 0, due: 600000}, {days: 0, due: 7200000}, {days: 1}, {days: 30}, {days: 61},
                    {days: 75}, {days: 365}, 900].map((choice) => lyceum.days.spell(choice, {now: 0}))
                """);
        assertThat(words)
                .isEqualTo(Arrays.asList(
                        "interval_minutes 1",
                        "interval_minutes 10",
                        "interval_hours 2",
                        "interval_days 1",
                        "interval_days 30",
                        "interval_months 2",
                        "interval_months 2.5",
                        "interval_years 1",
                        "interval_years 2.5"));
    }

    @Test
    void weeksBeginOnMonday() {
        assertThat(
                        in(
                                "UTC",
                                "() => ['2026-11-22', '2026-11-23'].map((date) => lyceum.days.weekday(lyceum.days.parse(date)))"))
                .isEqualTo(List.of(6, 0));
    }

    @Test
    void aReviewBeforeFourAndOneAfterAreADayApartForTheSchedule() {
        try (BrowserContext reader = browser.reader(new NewContextOptions().setTimezoneId("America/New_York"))) {
            Page page = browser.open(reader, "http");
            Object card = StudyBrowser.study(page, """
                    await progress.grade("a/#x", 4, {now: Date.parse("2026-03-08T07:30:00Z")}); // 3:30, the night of the change
                    const {day, due} = progress.card("a/#x");
                    return {day: lyceum.days.iso(day), due: new Date(due).toISOString()};
                    """);
            assertThat(card).isEqualTo(Map.of("day", "2026-03-15", "due", "2026-03-15T08:00:00.000Z"));
        }
    }
}
