package dev.lyceum.browser.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The scheduler against the numbers of the reference implementation. */
final class FsrsIT {
    private static final String SETTINGS = "{retention: 0.9, learningSteps: [1, 10], relearningSteps: [10]}";

    @AutoClose
    private static final StudyBrowser browser = new StudyBrowser();

    private static Page page;

    @BeforeAll
    static void start() {
        page = browser.open(browser.reader(), "file");
    }

    @Test
    void everyReviewGivesTheMemoryAndTheIntervalOfTheReference() throws IOException {
        String table;
        try (InputStream in = Objects.requireNonNull(FsrsIT.class.getResourceAsStream("fsrs6.txt"))) {
            table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Object result = page.evaluate("""
                (table) => {
                  let steps = 0;
                  const wrong = [];
                  for (const line of table.split("\\n").filter((line) => line && !line.startsWith("#"))) {
                    const [term, ...reviews] = line.split(" ");
                    let memory;
                    for (const review of reviews) {
                      const [days, grade, stability, difficulty, interval] = review.split(":").map(Number);
                      memory = lyceum.fsrs.next(memory, grade, days, term === "short");
                      steps++;
                      const off = Math.max(Math.abs(memory.stability - stability), Math.abs(memory.difficulty - difficulty));
                      if (!(off <= 1e-8) || lyceum.fsrs.interval(memory.stability) !== interval) wrong.push(line);
                    }
                  }
                  return {steps, wrong};
                }""", table);
        assertThat(result).isEqualTo(Map.of("steps", 914, "wrong", List.of()));
    }

    @Test
    void aCardWalksThroughStepsReviewsAndLapsesAsInTheReference() {
        Object days = page.evaluate("""
                () => {
                  let card = {state: "new", step: 0};
                  return [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3].map((grade) => {
                    card = lyceum.fsrs.outcomes(card, card.days ?? 0, %s)[grade - 1];
                    return card.days;
                  });
                }""".formatted(SETTINGS));
        assertThat(days).isEqualTo(List.of(0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21));
    }

    @Test
    void aNewCardHasStepsForTheFirstThreeGradesAndDaysForTheBest() {
        assertThat(outcomes("{state: 'new', step: 0}", SETTINGS))
                .isEqualTo(List.of("learning 0 1", "learning 0 5.5", "learning 1 10", "review 8 days"));
    }

    @Test
    void aForgottenCardIsLearntAgainAndABetterGradeNeverComesBackSooner() {
        assertThat(outcomes("{state: 'review', step: 0, stability: 0.01, difficulty: 10}", SETTINGS))
                .isEqualTo(List.of("relearning 0 10", "review 1 days", "review 2 days", "review 3 days"));
    }

    @Test
    void aCardWithoutStepsGoesStraightToReviews() {
        assertThat(outcomes("{state: 'new', step: 0}", "{retention: 0.9, learningSteps: [], relearningSteps: []}"))
                .isEqualTo(List.of("review 1 days", "review 2 days", "review 3 days", "review 8 days"));
    }

    @Test
    void aStepThatTheSettingsNoLongerHaveIsTakenAsTheLast() {
        assertThat(outcomes("{state: 'learning', step: 5, stability: 0.01, difficulty: 10}", SETTINGS))
                .isEqualTo(List.of("learning 0 1", "learning 1 10", "review 1 days", "review 2 days"));
    }

    @Test
    void intervalsGrowAsTheWantedRetentionShrinks() {
        Object intervals = page.evaluate(
                "() => [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map((wanted) => lyceum.fsrs.interval(1, wanted))");
        assertThat(intervals).isEqualTo(List.of(34793, 2508, 387, 90, 27, 9, 3, 1, 1));
        assertThat(page.evaluate("() => lyceum.fsrs.interval(1, 0.1)")).isEqualTo(36500);
        assertThat(page.evaluate("() => lyceum.fsrs.retrievability(8, 8.2956)")).isEqualTo(0.9024733);
    }

    private static Object outcomes(String card, String settings) {
        return page.evaluate("""
                () => lyceum.fsrs.outcomes(%s, 1, %s).map(({state, step, days, minutes}) =>
                    state === "review" ? state + " " + days + " days" : state + " " + step + " " + minutes)
                """.formatted(card, settings));
    }
}
