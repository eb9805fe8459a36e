package dev.lyceum.browser.study;

import com.microsoft.playwright.Browser.NewContextOptions;
import dev.lyceum.browser.ServedSite;
import dev.lyceum.build.TestSite;
import java.nio.file.Path;
import java.util.Locale;

/** A finished site with a web server and a browser; unless another is given, three topics in two sections with 3, 2 and 2 cards. */
final class StudyPages implements AutoCloseable {
    static final String QUEUE = "study/index.html";
    static final String STATISTICS = "study/statistics/index.html";
    static final String SETTINGS = "study/settings/index.html";

    private final ServedSite site;

    /** @param name of the folder, so that tests of several classes do not meet */
    StudyPages(String name) {
        this(TestSite.in(Path.of("target", "test-" + name).toAbsolutePath())
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
                .folder());
    }

    /** @param folder of a finished site */
    StudyPages(Path folder) {
        site = new ServedSite(folder);
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
        return new Reader(site.browser().newContext(options), site);
    }

    ServedSite site() {
        return site;
    }

    @Override
    public void close() {
        site.close();
    }
}
