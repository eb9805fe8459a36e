package dev.lyceum.render;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.lyceum.browser.Browsers;
import java.nio.file.Path;

/** The sample pages, shown from the file system. */
final class PreviewBrowser implements AutoCloseable {
    private final Path folder;
    private final Browsers browsers = new Browsers();

    PreviewBrowser(Path folder) {
        this.folder = folder;
    }

    BrowserContext context(NewContextOptions options) {
        return browsers.browser().newContext(options);
    }

    /** Opens a sample page in a new tab. */
    Page open(BrowserContext context, String name) {
        Page page = context.newPage();
        page.navigate(folder.resolve(name).toAbsolutePath().toUri().toString());
        return page;
    }

    @Override
    public void close() {
        browsers.close();
    }
}
