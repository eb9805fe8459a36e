package dev.lyceum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.TestSite;
import dev.lyceum.config.Overrides;
import dev.lyceum.problem.Problem;
import dev.lyceum.serve.SiteServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author writes, and the open page follows. */
final class LivePreviewIT {
    private static final String TOPIC =
            "+++\ntitle = \"Moon\"\n+++\n## Review\n1. Why?\n\n   Answer: So.\n\n## Explain\n\n"
                    + "Text.\n\n".repeat(80);

    private static Browsers browsers;

    @TempDir
    private Path root;

    private TestSite site;
    private SiteServer server;
    private Page page;

    @BeforeAll
    static void start() {
        browsers = new Browsers();
    }

    @AfterAll
    static void stop() {
        browsers.close();
    }

    @BeforeEach
    void open() throws IOException, InterruptedException {
        site = TestSite.in(root)
                .file("lyceum.toml", "title = \"Sky\"\n")
                .file("content/moon.md", TOPIC)
                .file("templates/assets/extra.css", "h1 { color: rgb(1, 2, 3) }")
                .file(
                        "templates/partials/footer.html",
                        "<link rel=\"stylesheet\" href=\"{{ page.root }}assets/extra.css\">");
        server = SiteServer.bind("127.0.0.1", 0);
        CountDownLatch read = new CountDownLatch(1);
        server.show(new BuildRequest(root, Overrides.NONE), false, new SiteServer.Listener() {
            @Override
            public void read(List<Problem> problems) {
                read.countDown();
            }

            @Override
            public void changed(Set<Path> files) {}

            @Override
            public void failed(IOException failure) {}
        });
        read.await();
        page = browsers.browser().newPage();
        page.navigate(server.url() + "moon/");
        page.waitForFunction("() => performance.getEntriesByName(location.origin + '/_lyceum/events').length > 0"
                + " || document.readyState === 'complete'");
    }

    @AfterEach
    void close() {
        page.close();
        server.close();
    }

    @Test
    void aChangedTextAppearsAndTheReadersPlaceAndAnswersStay() {
        page.locator("details.answer summary").first().click();
        page.evaluate("() => scrollTo({ top: 900, behavior: 'instant' })");

        site.file("content/moon.md", TOPIC + "Silver.\n");

        page.locator("text=Silver.").waitFor();
        page.waitForFunction("() => scrollY === 900");
        assertThat(page.locator("details.answer").first().getAttribute("open")).isNotNull();
    }

    @Test
    void aStyleSheetIsExchangedWithoutLoadingThePageAgain() {
        page.evaluate("() => { window.same = true; }");

        site.file("templates/assets/extra.css", "h1 { color: rgb(4, 5, 6) }");

        page.waitForFunction("() => getComputedStyle(document.querySelector('h1')).color === 'rgb(4, 5, 6)'");
        assertThat(page.evaluate("() => window.same === true")).isEqualTo(true);
    }

    @Test
    void anErrorIsShownOverTheLastGoodPageUntilItIsMended() {
        site.file("content/moon.md", "+++\ntitle = \"Moon\n+++\nBroken.\n");

        Locator alert = page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT);
        alert.waitFor();
        assertThat(alert.textContent()).contains("content/moon.md:2");
        assertThat(page.locator("main").textContent()).contains("Why?");

        site.file("content/moon.md", TOPIC + "Mended.\n");

        page.locator("text=Mended.").waitFor();
        assertThat(alert.count()).isZero();
    }

    @Test
    void anotherPagesChangeLeavesThisOneAlone() {
        site.file("content/sun.md", "+++\ntitle = \"Sun\"\nweight = 1\n+++\nBright.\n");
        page.locator("#ly-navigation >> text=Sun")
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        page.evaluate("() => { window.same = true; }");

        site.file("content/sun.md", "+++\ntitle = \"Sun\"\nweight = 1\n+++\nVery bright.\n");
        page.waitForTimeout(1500);

        assertThat(page.evaluate("() => window.same === true")).isEqualTo(true);
    }
}
