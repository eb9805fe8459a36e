package dev.lyceum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.lyceum.build.TestSite;
import dev.lyceum.build.TestSite.Built;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a plain web host shows where there is no page of a site that does not know its address. */
final class LostPageIT {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"none", "no/such/page/", "a/none/at/all", "404.html"})
    void findsItsStylesAndTheStartPageFromAnyDepth(String path) throws IOException {
        Built built = TestSite.in(folder)
                .file("lyceum.toml", "title = \"Lost\"\n")
                .file("content/a.md", "A page.\n")
                .build();
        try (FolderServer server = new FolderServer(built.folder());
                Browsers browsers = new Browsers();
                BrowserContext context = browsers.browser().newContext()) {
            Page page = context.newPage();
            page.navigate(server.url(path));

            assertThat(page.evaluate("getComputedStyle(document.body).margin")).isEqualTo("0px");
            page.focus(".skip");
            page.keyboard().press("Enter");
            assertThat(page.url()).isEqualTo(server.url(path) + "#ly-main");
            page.click("main .button");
            page.waitForURL(server.url(""));
        }
    }
}
