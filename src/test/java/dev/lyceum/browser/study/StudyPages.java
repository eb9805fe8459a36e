package dev.lyceum.browser.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.lyceum.browser.Browsers;
import dev.lyceum.browser.FolderServer;
import dev.lyceum.build.TestSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A site of three topics in two sections with 3, 2 and 2 cards, and its readers. */
final class StudyPages implements AutoCloseable {
    static final String QUEUE = "study/index.html";
    static final String STATISTICS = "study/statistics/index.html";
    static final String SETTINGS = "study/settings/index.html";

    private final Path folder;
    private final FolderServer server;
    private final Browsers browsers;

    /** @param name of the folder, so that tests of several classes do not meet */
    StudyPages(String name) throws IOException {
        folder = TestSite.in(Path.of("target", "test-" + name).toAbsolutePath())
                .file("lyceum.toml", """
                        title = "Structures"
                        siteId = "structures"
                        defaultContentLanguage = "en"
                        """)
                .file("content/lines/_index.md", "+++\ntitle = \"Lines\"\nweight = 1\n+++\n")
                .file("content/lines/stacks.md", topic("Stacks", 1, "pop", "push", "peek"))
                .file("content/lines/queues.md", topic("Queues", 2, "enqueue", "dequeue"))
                .file("content/trees/_index.md", "+++\ntitle = \"Trees\"\nweight = 2\n+++\n")
                .file("content/trees/heaps.md", topic("Heaps", 1, "sift up", "sift down"))
                .build()
                .folder();
        server = new FolderServer(folder);
        browsers = new Browsers();
    }

    private static String topic(String title, int weight, String... terms) {
        StringBuilder text = new StringBuilder("""
                +++
                title = "%s"
                weight = %d
                aliases = ["/old/%s/"]
                +++
                ## Explain

                Text.

                ## Review

                """.formatted(title, weight, title.toLowerCase(Locale.ROOT)));
        for (int i = 0; i < terms.length; i++) {
            text.append("%d. What does %s do?\n\n   Answer: It does %s.\n\n".formatted(i + 1, terms[i], terms[i]));
        }
        return text.toString();
    }

    Reader reader() {
        return reader(new NewContextOptions());
    }

    Reader reader(NewContextOptions options) {
        return new Reader(browsers.browser().newContext(options));
    }

    @Override
    public void close() {
        browsers.close();
        server.close();
    }

    /** Someone with a browser of their own. */
    final class Reader implements AutoCloseable {
        final Page page;
        private final BrowserContext context;
        private final List<String> errors = new ArrayList<>();

        private Reader(BrowserContext context) {
            this.context = context;
            page = context.newPage();
            page.setDefaultTimeout(10_000);
            page.onPageError(errors::add);
        }

        Reader open(String protocol, String path) {
            String file = path.contains("#") ? path.substring(0, path.indexOf('#')) : path;
            String fragment = path.substring(file.length());
            page.navigate("about:blank");
            page.navigate((protocol.equals("http")
                            ? server.url(file)
                            : folder.resolve(file).toUri().toString())
                    + fragment);
            return this;
        }

        /**
         * What the body of a function gives that has the reader's {@code progress} and the site's {@code index}; {@code
         * keys} are the cards in their order, {@code DAY} is a day's milliseconds.
         */
        Object study(String body) {
            return page.evaluate("""
                    async () => {
                      const progress = await lyceum.study.open();
                      await lyceum.study.load("queue", "figures");
                      const index = await lyceum.study.index();
                      const keys = index.topics.flatMap((topic) => topic.cards.map((id) => topic.url + "#" + id));
                      const DAY = 86400000;
                      const now = Date.now();
                      %s
                    }""".formatted(body));
        }

        void press(String... keys) {
            for (String key : keys) {
                page.keyboard().press(key);
                page.waitForTimeout(60);
            }
        }

        /** Moves the focus on by the Tab key until it is at an element. */
        void tabTo(String selector) {
            for (int i = 0; i < 120; i++) {
                page.keyboard().press("Tab");
                if (Boolean.TRUE.equals(
                        page.evaluate("(selector) => document.activeElement.matches(selector)", selector))) {
                    return;
                }
            }
            throw new AssertionError("the Tab key does not lead to " + selector);
        }

        /** Moves the focus by the Tab key to a button or link with these words. */
        void tabToWords(String words) {
            for (int i = 0; i < 120; i++) {
                page.keyboard().press("Tab");
                if (String.valueOf(page.evaluate("document.activeElement.textContent"))
                        .startsWith(words)) {
                    return;
                }
            }
            throw new AssertionError("the Tab key does not lead to " + words);
        }

        void waitFor(String words) {
            page.getByText(words).first().waitFor();
        }

        List<String> texts(String selector) {
            page.locator(selector)
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            return page.locator(selector).allTextContents();
        }

        /** No error, no violation of accessibility rules, nothing wider than the window. */
        void check(String state) {
            assertThat(errors).as(state).isEmpty();
            Object overflow = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
            assertThat(((Number) overflow).intValue()).as(state).isLessThanOrEqualTo(0);
            if (page.url().startsWith("file:")) {
                return; // axe cannot read style sheets from there; the web server's pages are the same
            }
            assertThat(new AxeBuilder(page)
                                    .withTags(List.of(
                                            "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                                    .analyze()
                                    .getViolations()
                                    .stream()
                                    .map(rule -> rule.getId() + ": "
                                            + rule.getNodes().get(0).getHtml())
                                    .toList())
                    .as(state)
                    .isEmpty();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
