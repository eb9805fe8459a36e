package dev.lyceum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.WaitForOptions;
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

/** A reader without a connection. */
final class OfflineIT {
    private static final String TOPIC = "## Review\n1. Why?\n\n   Answer: So.\n";
    /** Whether the open page is in the worker's keeping, style sheet and all. */
    private static final String IS_KEPT = """
            async () => {
              if (!navigator.serviceWorker.controller) return false;
              const files = [location.href, ...[...document.styleSheets].map((sheet) => sheet.href)];
              const kept = await Promise.all(files.map((file) => caches.match(file)));
              return kept.every(Boolean);
            }""";

    private static Browsers browsers;

    @TempDir
    private Path root;

    private TestSite site;
    private FolderServer server;
    private BrowserContext context;
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
    void open() throws IOException {
        site = TestSite.in(root)
                .file("lyceum.toml", """
                        title = "Sky"
                        [languages.en]
                        contentDir = "content/en"
                        [languages.zh-tw]
                        contentDir = "content/zh-tw"
                        """)
                .file("content/en/moon.md", "+++\ntitle = \"Moon\"\n+++\nText.\n\n" + TOPIC)
                .file("content/en/sun.md", "+++\ntitle = \"Sun\"\n+++\nBright.\n\n" + TOPIC)
                .file("content/zh-tw/moon.md", "+++\ntitle = \"月\"\n+++\n" + TOPIC);
        server = new FolderServer(site.build().folder());
        context = browsers.browser().newContext();
        page = context.newPage();
    }

    @AfterEach
    void close() {
        context.close();
        server.close();
    }

    private void visit(String path) {
        page.navigate(server.url(path));
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate(IS_KEPT)));
    }

    private void isNotKept(String path) {
        try (Page other = context.newPage()) {
            assertThat(other.navigate(server.url(path)).status()).isEqualTo(503);
        }
    }

    @Test
    void aVisitedPageCanBeReadAgainWithoutAConnectionAndNoOther() {
        visit("moon/index.html");
        context.setOffline(true);

        page.reload();

        assertThat(page.locator("h1").textContent()).isEqualTo("Moon");
        assertThat(page.evaluate("() => document.styleSheets[0].cssRules.length > 100"))
                .isEqualTo(true);
        page.navigate(server.url("moon/"));
        assertThat(page.locator("h1").textContent()).isEqualTo("Moon");
        isNotKept("sun/index.html");
    }

    @Test
    void aPageThatIsNotKeptSaysSoInItsLanguage() {
        visit("moon/index.html");
        context.setOffline(true);

        page.navigate(server.url("sun/index.html"));
        assertThat(page.locator("h1").textContent()).isEqualTo("No connection");
        page.navigate(server.url("zh-tw/moon/index.html"));
        assertThat(page.locator("h1").textContent()).isEqualTo("沒有網路連線");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-tw");
        assertThat(Accessibility.faults(page)).isEmpty();
        context.setOffline(false);
        page.locator("a").first().click();
        assertThat(page.locator("h1").textContent()).isEqualTo("月");
    }

    @Test
    void onRequestTheWholeCourseInTheReadersLanguageIsKept() {
        visit("study/settings/index.html");
        page.locator("[data-keep]").click();
        page.locator("[data-drop]").waitFor();
        context.setOffline(true);

        page.navigate(server.url("sun/index.html"));
        assertThat(page.locator("main").textContent()).contains("Bright.");
        page.locator("[data-study=review]").click();
        page.keyboard().press("Space");
        page.locator("text=So.").first().waitFor();
        isNotKept("zh-tw/moon/index.html");

        page.navigate(server.url("study/settings/index.html"));
        page.locator("[data-drop]").click();
        page.locator("[data-keep]").waitFor();
        isNotKept("sun/index.html");
    }

    @Test
    void aNewBuildIsAnnouncedAndShownOnRequest() {
        visit("moon/index.html");
        site.file("content/en/moon.md", "+++\ntitle = \"Moon\"\n+++\nSilver.\n\n" + TOPIC)
                .build();

        page.evaluate("() => navigator.serviceWorker.getRegistration().then((one) => one.update())");
        page.locator(".update button").click();

        page.locator("text=Silver.").waitFor();
        assertThat(page.locator(".update").count()).isZero();
        context.setOffline(true);
        page.reload();
        page.locator("text=Silver.").waitFor(new WaitForOptions().setTimeout(5_000));
        assertThat(page.evaluate("() => caches.keys().then((names) => names.length)"))
                .isEqualTo(1);
    }

    @Test
    void browsersTakeTheSiteAsOneToInstall() {
        visit("moon/index.html");
        JsonObject manifest = context.newCDPSession(page).send("Page.getAppManifest");
        assertThat(manifest.get("url").getAsString()).endsWith("assets/offline/en.webmanifest");
        assertThat(manifest.getAsJsonArray("errors")).isEmpty();
        JsonObject installability = context.newCDPSession(page).send("Page.getInstallabilityErrors");
        List<String> errors = installability.getAsJsonArray("installabilityErrors").asList().stream()
                .map(error -> error.getAsJsonObject().get("errorId").getAsString())
                .filter(error -> !error.equals("in-incognito")) // as every window of a test is
                .toList();
        assertThat(errors).isEmpty();
    }

    @Test
    void aPageFromADiskKnowsNothingOfIt() {
        page.navigate(root.resolve("public/moon/index.html").toUri().toString());
        assertThat(page.locator("link[rel=manifest]").count()).isZero();
        page.navigate(root.resolve("public/study/settings/index.html").toUri().toString());
        page.locator("#ly-study fieldset").first().waitFor();
        assertThat(page.locator("#ly-offline").isVisible()).isFalse();
    }

    @Test
    void thePreviewHasNoWorkerAndDismissesOneThatIsThere() throws IOException, InterruptedException {
        CountDownLatch read = new CountDownLatch(1);
        SiteServer preview = SiteServer.bind("127.0.0.1", 0);
        try (preview) {
            preview.show(new BuildRequest(root, Overrides.NONE), false, new SiteServer.Listener() {
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
            page.navigate(preview.url() + "moon/");
            page.evaluate("() => navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready)");
            page.reload();
            page.waitForFunction("() => navigator.serviceWorker.getRegistrations().then((all) => all.length === 0)");
            page.reload();
            assertThat(page.evaluate("() => navigator.serviceWorker.getRegistrations().then((all) => all.length)"))
                    .isEqualTo(0);
            assertThat(page.evaluate("() => navigator.serviceWorker.controller"))
                    .isNull();
        }
    }
}
