package dev.lyceum.render;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium, showing the sample pages from the file system. */
final class PreviewBrowser implements AutoCloseable {
    private final Path folder;
    private final Playwright playwright;
    private final Browser browser;

    PreviewBrowser(Path folder) {
        this.folder = folder;
        Path chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium found"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    BrowserContext context(NewContextOptions options) {
        return browser.newContext(options);
    }

    /** Opens a sample page in a new tab. */
    Page open(BrowserContext context, String name) {
        Page page = context.newPage();
        page.navigate(folder.resolve(name).toAbsolutePath().toUri().toString());
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
