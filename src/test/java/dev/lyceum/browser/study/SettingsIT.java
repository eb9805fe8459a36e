package dev.lyceum.browser.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings page: choices that hold, and progress that can be taken along. */
final class SettingsIT {
    private static final String STATES = "return JSON.stringify(keys.map((key) => progress.card(key)))";

    private static StudyPages site;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        site = new StudyPages("settings");
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void aBackupBringsBackWhatWasDeleted(String protocol) throws IOException {
        try (Reader reader = site.reader()) {
            reader.open(protocol, StudyPages.SETTINGS);
            reader.study("""
                    for (const key of keys.slice(0, 4)) await progress.grade(key, 3, {now: now - 2 * DAY});
                    await progress.grade(keys[0], 1);
                    await progress.configure({newPerDay: 7});""");
            reader.open(protocol, StudyPages.SETTINGS).waitFor("You have not made a backup yet.");
            Object before = reader.study(STATES);
            reader.tabToWords("Download a backup");
            Download download = reader.page.waitForDownload(() -> reader.press("Enter"));
            assertThat(download.suggestedFilename()).matches("structures-progress-\\d{4}-\\d\\d-\\d\\d\\.json");
            Path file = folder.resolve("backup.json");
            download.saveAs(file);
            reader.waitFor("Last backup:");

            reader.tabToWords("Reset progress");
            reader.press("Enter");
            reader.check("asked whether to delete");
            reader.tabToWords("Delete everything");
            reader.press("Enter");
            reader.waitFor("You have not made a backup yet.");
            assertThat(reader.study("return progress.keys().length")).isEqualTo(0);
            assertThat(reader.page.inputValue("#set-new_per_day")).isEqualTo("20");

            reader.page.setInputFiles("#set-file", file);
            reader.waitFor("Brought in: 6 new, 0 known already, 0 damaged.");
            assertThat(reader.study(STATES)).isEqualTo(before);
            reader.page.setInputFiles("#set-file", file);
            reader.waitFor("Brought in: 0 new, 6 known already, 0 damaged.");
            assertThat(reader.study("return progress.settings.newPerDay")).isEqualTo(7);

            Files.writeString(file, Files.readString(file).replaceFirst("\"grade\":3", "\"grade\":9"));
            reader.page.setInputFiles("#set-file", file);
            reader.waitFor("Brought in: 0 new, 5 known already, 1 damaged.");
            Files.writeString(file, "<html>");
            reader.page.setInputFiles("#set-file", file);
            reader.waitFor("This is not a backup of progress. Nothing was changed.");
            assertThat(reader.study(STATES)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void aTextMovesProgressToAnotherDevice(String protocol) {
        String text;
        Object before;
        try (Reader reader = site.reader()) {
            reader.open(protocol, StudyPages.SETTINGS);
            reader.study("for (const key of keys) await progress.grade(key, 3, {now: now - 2 * DAY})");
            before = reader.study(STATES);
            reader.tabToWords("Move by copy and paste");
            reader.press("Enter");
            reader.tabToWords("Copy my progress");
            reader.press("Enter");
            reader.page.waitForFunction("document.getElementById('set-text').value");
            text = reader.page.inputValue("#set-text");
        }
        assertThat(text).startsWith("lyceum-progress:").hasSizeLessThan(1500);
        try (Reader reader = site.reader()) {
            reader.open(protocol, StudyPages.SETTINGS).tabToWords("Move by copy and paste");
            reader.press("Enter");
            reader.page.fill("#set-text", text);
            reader.tabToWords("Bring in this text");
            reader.press("Enter");
            reader.waitFor("Brought in: 7 new");
            assertThat(reader.study(STATES)).isEqualTo(before);
            reader.page.fill("#set-text", "lyceum-progress:nonsense");
            reader.tabToWords("Bring in this text");
            reader.press("Enter");
            reader.waitFor("This is not a backup of progress.");
        }
    }

    @Test
    void choicesHoldAndWhatCannotBeIsRefused() {
        try (Reader reader = site.reader()) {
            reader.open("http", StudyPages.SETTINGS);
            reader.tabTo("#set-retention");
            reader.press("ArrowRight", "ArrowRight");
            reader.waitFor("Now: 1.4 times the reviews of 90%.");
            reader.tabTo("#set-new_per_day");
            reader.press("Control+a");
            reader.page.keyboard().type("5");
            reader.tabTo("#set-learning_steps");
            reader.press("Control+a");
            reader.page.keyboard().type("2, 15 60");
            reader.tabTo("#set-two_buttons");
            reader.press("Space");
            reader.tabTo("#set-keys");
            reader.press("Space");
            reader.waitFor("Saved.");
            reader.page.reload();
            assertThat(reader.study("""
                    const {retention, newPerDay, learningSteps, twoButtons, keys: single} = progress.settings;
                    return JSON.stringify([retention, newPerDay, learningSteps, twoButtons, single])""")).isEqualTo("[0.92,5,[2,15,60],true,false]");
            assertThat(reader.page.inputValue("#set-learning_steps")).isEqualTo("2 15 60");
            assertThat(reader.page.isChecked("#set-two_buttons")).isTrue();

            reader.tabTo("#set-new_per_day");
            reader.press("Control+a");
            reader.page.keyboard().type("-3");
            reader.tabTo("#set-learning_steps");
            reader.waitFor("Not saved: New cards a day");
            reader.check("refused");
            assertThat(reader.page.getAttribute("#set-new_per_day", "aria-invalid"))
                    .isEqualTo("true");
            reader.press("Control+a");
            reader.page.keyboard().type("soon");
            reader.press("Tab");
            reader.waitFor("Not saved: Learning steps, in minutes");
            assertThat(reader.study("return progress.settings.newPerDay")).isEqualTo(5);
        }
    }

    @Test
    void aSuspendedCardIsTakenUpAgain() {
        try (Reader reader = site.reader()) {
            reader.open("http", StudyPages.SETTINGS).waitFor("No card is suspended.");
            reader.study("await progress.suspend([keys[0], keys[4]], true)");
            reader.open("http", StudyPages.SETTINGS).waitFor("What does pop do?");
            reader.check("suspended cards");
            reader.tabToWords("Resume");
            reader.press("Enter");
            reader.page.locator(".rows li").first().waitFor();
            assertThat(reader.texts(".rows a")).containsExactly("What does dequeue do?");
            reader.press("Enter");
            reader.waitFor("No card is suspended.");
            assertThat(reader.study("return keys.filter((key) => progress.card(key).suspended).length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void damagedDataIsHandedOut() throws IOException {
        try (Reader reader = site.reader()) {
            reader.open("http", StudyPages.SETTINGS).waitFor("Suspended cards");
            assertThat(reader.page.locator("#set-damaged").count()).isEqualTo(0);
            reader.page.evaluate("localStorage.setItem('lyceum:structures:event:broken', 'half an ev')");
            reader.open("http", StudyPages.SETTINGS).waitFor("Damaged data");
            reader.tabToWords("Download it");
            Download download = reader.page.waitForDownload(() -> reader.press("Enter"));
            Path file = folder.resolve("damaged.json");
            download.saveAs(file);
            assertThat(Files.readString(file)).contains("half an ev");
        }
    }

    @Test
    void nothingIsDeletedByTheWay() {
        try (Reader reader = site.reader()) {
            reader.open("http", StudyPages.SETTINGS);
            reader.study("await progress.grade(keys[0], 3)");
            reader.tabToWords("Reset progress");
            reader.press("Enter");
            assertThat(reader.page.evaluate("document.activeElement.textContent"))
                    .isEqualTo("Back up first");
            reader.press("Escape");
            assertThat(reader.page.locator("dialog").isVisible()).isFalse();
            assertThat(String.valueOf(reader.page.evaluate("document.activeElement.textContent")))
                    .startsWith("Reset progress");
            assertThat(reader.study("return progress.keys().length")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK", "320,LIGHT"})
    void thePageIsAccessible(int width, ColorScheme scheme) {
        NewContextOptions options =
                new NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
        try (Reader reader = site.reader(options)) {
            reader.open("http", StudyPages.SETTINGS).waitFor("Start over");
            reader.tabToWords("Move by copy and paste");
            reader.press("Enter");
            reader.check("as it comes");
            List<String> names = reader.texts("#ly-study h2");
            assertThat(names).startsWith("Back up and move");
        }
    }
}
