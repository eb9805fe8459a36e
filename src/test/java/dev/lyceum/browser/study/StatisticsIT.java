package dev.lyceum.browser.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The statistics page says in pictures and tables what is in the log. */
final class StatisticsIT {
    /**
     * Ten days ago 3 new cards, Easy; when each was due, again: Good, Again, Good; the third a day late. Today one more
     * card for the first time, Again.
     */
    private static final String LOG = """
            const due = [];
            for (const key of keys.slice(0, 3)) {
              await progress.grade(key, 4, {seconds: 30, now: now - 10 * DAY});
              due.push(progress.card(key).day - progress.today());
            }
            const grades = [3, 1, 3];
            for (let i = 0; i < 3; i++) {
              await progress.grade(keys[i], grades[i], {seconds: 20, now: now + (due[i] + (i === 2 ? 1 : 0)) * DAY});
            }
            await progress.grade(keys[3], 1, {seconds: 10});
            """;

    @AutoClose
    private static final StudyPages site = new StudyPages("statistics");

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void theNumbersAreThoseOfTheLog(String protocol) {
        try (Reader reader = site.reader()) {
            reader.open(protocol, StudyPages.STATISTICS).waitFor("There is nothing to count yet.");
            reader.study(LOG);
            reader.open(protocol, StudyPages.STATISTICS).waitFor("Activity");

            assertThat(reader.texts(".figures .reviews dd")).containsExactly("7");
            assertThat(reader.texts(".figures .known dd")).containsExactly("4 / 7");
            assertThat(reader.texts(".figures .minutes dd")).containsExactly("3");

            // Newest first: today 1; when due 1 a day late, and 2; ten days ago 3.
            assertThat(reader.texts("[aria-labelledby=stat-activity] td")).containsExactly("1", "1", "2", "3");
            assertThat(reader.page
                            .locator("[aria-labelledby=stat-activity] rect:not(.level-0)")
                            .count())
                    .isGreaterThanOrEqualTo(4);

            List<String> coming = reader.texts("[aria-labelledby=stat-forecast] td");
            assertThat(coming).hasSize(30);
            Object due = reader.study("""
                    const days = Array(30).fill(0);
                    for (const key of keys.slice(0, 4)) {
                      const card = progress.card(key);
                      const ahead = card.state === "review" ? Math.max(0, card.day - progress.today()) : 0;
                      if (ahead < 30) days[ahead]++;
                    }
                    return days.map(String);""");
            assertThat(coming).isEqualTo(due);

            // The first look at a card is no test of memory: three tests, two of them passed.
            assertThat(row(reader, "#stat-recall ~ .study-table", "All time")).containsExactly("67%", "2", "3");
            assertThat(row(reader, "#stat-recall ~ .study-table", "Today")).containsExactly("–", "0", "0");
            assertThat(row(reader, "#stat-recall ~ .study-table", "Stacks")).containsExactly("67%", "2", "3");

            // mature, young, learning, new, all
            assertThat(row(reader, "#stat-mastery ~ .study-table", "Queues")).containsExactly("0", "0", "1", "1", "2");
            List<String> stacks = row(reader, "#stat-mastery ~ .study-table", "Stacks");
            assertThat(stacks.subList(2, 5)).containsExactly("1", "0", "3");
            assertThat(Integer.parseInt(stacks.get(0)) + Integer.parseInt(stacks.get(1)))
                    .isEqualTo(2);
            assertThat(row(reader, "#stat-mastery ~ .untouched", "Heaps")).containsExactly("0", "0", "0", "2", "2");
        }
    }

    private static List<String> row(Reader reader, String place, String heading) {
        return reader.texts("%s tr:has(th:text-is('%s')) td, %s tr:has(th a:text-is('%s')) td"
                .formatted(place, heading, place, heading));
    }

    @Test
    void whatWasTakenBackIsNotCounted() {
        try (Reader reader = site.reader()) {
            reader.open("http", StudyPages.STATISTICS);
            reader.study("""
                    await progress.grade(keys[0], 3);
                    await progress.grade(keys[1], 3);
                    await progress.undo();""");
            reader.open("http", StudyPages.STATISTICS).waitFor("Activity");
            assertThat(reader.texts(".figures .reviews dd")).containsExactly("1");
            assertThat(reader.texts("[aria-labelledby=stat-activity] td")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT,NONE", "390,DARK,NONE", "320,LIGHT,ACTIVE"})
    void picturesFitAndHaveTheirTablesAtHand(int width, ColorScheme scheme, ForcedColors forced) {
        NewContextOptions options = new NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setForcedColors(forced);
        try (Reader reader = site.reader(options)) {
            reader.open("http", StudyPages.STATISTICS).waitFor("There is nothing to count yet.");
            reader.check("empty");
            reader.study(LOG);
            reader.open("http", StudyPages.STATISTICS).waitFor("Activity");
            assertThat(reader.page.locator(".picture svg[role=img][aria-label]").count())
                    .isEqualTo(2);
            for (int i = 0; i < 2; i++) {
                reader.tabTo(".numbers summary");
                reader.press("Enter");
            }
            reader.tabTo(".untouched summary");
            reader.press("Enter");
            assertThat(reader.page.locator("details[open] table").count()).isEqualTo(3);
            reader.check("tables open");
        }
    }
}
