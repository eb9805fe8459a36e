package dev.lyceum.browser.study;

import static dev.lyceum.browser.study.StudyBrowser.study;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * How long a reader with 5,000 cards and 30,000 reviews waits. It prints and judges nothing, and runs only when asked for:
 * {@code mvn verify -Dit.test=StudyBenchmark}.
 */
final class StudyBenchmark {
    private static final String INDEX = """
            const index = {language: "en", topics: Array.from({length: 250}, (_, t) => ({url: `topic-${t}/`, title: `${t}`, was: [],
                section: ["S" + (t %% 20)], cards: Array.from({length: 20}, (_, i) => "card" + i)}))};
            """.replace("%%", "%");

    @Test
    void printsTheTimesOfFiveThousandCards() throws IOException {
        try (StudyBrowser browser = new StudyBrowser();
                BrowserContext reader = browser.reader()) {
            Page page = browser.open(reader, "http");
            Object merged = study(page, INDEX + """
                    const events = [];
                    const today = progress.today();
                    for (const {url, cards} of index.topics) for (const id of cards) for (let i = 0; i < 6; i++) {
                      const back = 120 - i * i * 4 - (events.length % 7);
                      events.push({id: "0000" + events.length.toString(36).padStart(8, "0"), time: Date.now() - back * 86400000,
                          kind: "review", card: url + "#" + id, grade: events.length % 11 ? 3 : 1, day: today - back, seconds: 8, language: "en"});
                    }
                    const began = performance.now();
                    const {added} = await progress.merge(JSON.stringify({schema: "lyceum-progress/1", events}));
                    await new Promise((resolve) => setTimeout(resolve, 1500));
                    return added + " reviews merged, mirror of " + localStorage["lyceum:s:mirror"].length + " characters";
                    """);
            print(merged);
            assertThat(merged.toString()).startsWith("30000");
            for (int i = 0; i < 3; i++) {
                page.reload();
                print(page.evaluate("async () => {" + INDEX + """
                        const began = performance.now();
                        const progress = await lyceum.progress.open({site: "s"});
                        const queue = lyceum.queue.make({index, progress});
                        const first = queue.next();
                        const shown = performance.now();
                        await progress.ready;
                        const read = performance.now();
                        const times = [];
                        const waits = [];
                        for (let i = 0; i < 60; i++) {
                          const {key} = queue.next();
                          const before = performance.now();
                          const done = progress.grade(key, 3, {seconds: 5});
                          queue.next();
                          queue.counts();
                          times.push(performance.now() - before);
                          await done;
                          await new Promise((resolve) => setTimeout(resolve, 10));
                        }
                        times.sort((a, b) => a - b);
                        const ms = (time) => time.toFixed(1) + " ms";
                        return `first card ${ms(shown - began)} (log read after ${ms(read - began)}), grade and next card: `
                            + `median ${ms(times[30])}, 95 % ${ms(times[56])}, longest ${ms(times[59])}`;
                        """ + "}"));
            }
        }
    }

    @SuppressWarnings("SystemOut")
    private static void print(Object line) {
        System.out.println(line);
    }
}
