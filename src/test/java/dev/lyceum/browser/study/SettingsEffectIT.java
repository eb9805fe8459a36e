package dev.lyceum.browser.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each setting, changed on its page, does something where cards are asked. */
final class SettingsEffectIT {
    @AutoClose
    private static final StudyPages pages = TopicPages.in("settings-effect");

    /** Changes a setting by its control and waits until that is kept. */
    private static void set(Reader reader, String name, String value) {
        reader.open("http", StudyPages.SETTINGS).shows("#set-" + name);
        if (value.isEmpty()) {
            reader.page.locator("#set-" + name).click();
        } else if (name.equals("rollover")) {
            reader.page.locator("#set-rollover").selectOption(value);
        } else {
            reader.page.locator("#set-" + name).fill(value);
            reader.page.locator("#set-" + name).dispatchEvent("change");
        }
        reader.waitFor("Saved.");
    }

    private static List<String> grades(Reader reader) {
        reader.open("http", TopicPages.TOPIC);
        reader.page.locator("[data-study=review]").click();
        reader.side("ask");
        reader.press("Space");
        reader.side("answer");
        return reader.texts(".grade");
    }

    private static int interval(String grade) {
        return Integer.parseInt(grade.replaceAll(".*?(\\d+) d.*", "$1"));
    }

    @Test
    void aHigherRetentionBringsCardsBackSooner() {
        try (Reader reader = pages.reader()) {
            int usual = interval(grades(reader).get(3));
            set(reader, "retention", "0.97");
            assertThat(interval(grades(reader).get(3))).isLessThan(usual);
        }
    }

    @Test
    void learningStepsAreOnTheButtons() {
        try (Reader reader = pages.reader()) {
            set(reader, "learning_steps", "3 25");
            assertThat(grades(reader).get(0)).contains("3 min");
            assertThat(grades(reader).get(2)).contains("25 min");
        }
    }

    @Test
    void relearningStepsAndTheLimitOfLapsesHoldForACardThatWasKnown() {
        try (Reader reader = pages.reader()) {
            set(reader, "relearning_steps", "7");
            set(reader, "leech_at", "1");
            reader.study("for (const key of keys) { await progress.grade(key, 4, {now: now - 40 * DAY}); }");
            List<String> grades = grades(reader);
            assertThat(grades.get(0)).contains("7 min");
            reader.press("1");
            reader.page.waitForTimeout(200);
            assertThat(reader.study("return keys.filter((key) => progress.card(key).leech).length"))
                    .isEqualTo(1);
        }
    }

    @Test
    void twoButtonsAreTwo() {
        try (Reader reader = pages.reader()) {
            set(reader, "two_buttons", "");
            assertThat(grades(reader)).hasSize(2);
        }
    }

    @Test
    void plainTextHoldsOnEveryPage() {
        try (Reader reader = pages.reader()) {
            set(reader, "plain", "");
            reader.open("http", TopicPages.TOPIC);
            reader.page.waitForTimeout(300);
            assertThat(reader.page
                            .locator("[data-study=review]")
                            .filter(new Locator.FilterOptions().setVisible(true))
                            .count())
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"new_per_day,2,2", "new_per_day,0,0"})
    void newCardsADayAreSoMany(String name, String value, int asked) {
        try (Reader reader = pages.reader()) {
            set(reader, name, value);
            assertThat(reader.study("return lyceum.queue.make({index, progress}).counts().fresh"))
                    .isEqualTo(asked);
        }
    }

    @Test
    void reviewsADayAreSoMany() {
        try (Reader reader = pages.reader()) {
            reader.open("http", StudyPages.SETTINGS);
            reader.study("for (const key of keys) { await progress.grade(key, 4, {now: now - 40 * DAY}); }");
            int all = (int) reader.study("return lyceum.queue.make({index, progress}).counts().due");
            set(reader, "reviews_per_day", "2");
            assertThat(all).isGreaterThan(2);
            assertThat(reader.study("return lyceum.queue.make({index, progress}).counts().due"))
                    .isEqualTo(2);
        }
    }

    @Test
    void anExamMakesRoomForAllNewCards() {
        try (Reader reader = pages.reader()) {
            set(reader, "new_per_day", "1");
            String tomorrow = (String) reader.study("return lyceum.days.iso(progress.today() + 1)");
            int usual = (int) reader.study("return lyceum.queue.make({index, progress}).counts().fresh");
            set(reader, "exam_date", tomorrow);
            assertThat((int) reader.study("return lyceum.queue.make({index, progress}).counts().fresh"))
                    .isGreaterThan(usual);
        }
    }

    @Test
    void theHourAtWhichADayBeginsMovesTheDay() {
        try (Reader reader = pages.reader()) {
            String day = "const at = new Date(2026, 5, 10, 5).getTime(); return progress.today(at);";
            reader.open("http", StudyPages.SETTINGS);
            int usual = (int) reader.study(day);
            set(reader, "rollover", "6");
            assertThat(reader.study(day)).isEqualTo(usual - 1);
        }
    }
}
