package dev.lyceum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.lyceum.build.TestSite;
import dev.lyceum.build.TestSite.Built;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page printed by a reader whose screen is dark. */
final class PaperIT {
    private static final String TEXT = """
            | one | two | three | four | five | six | seven | eight | nine | ten |
            |-----|-----|-------|------|------|-----|-------|-------|------|-----|
            | a word | two words | three | four words in here | five | six | seven | eight | nine | the last |

            {{< button href="/" >}}A button{{< /button >}}

            ```mermaid
            flowchart LR
            A --> B
            ```
            """;

    @TempDir
    Path folder;

    @Test
    void wideTablesButtonsAndDarkDiagramsCanBeReadOnPaper() {
        Built built = TestSite.in(folder)
                .file("lyceum.toml", "title = \"Paper\"\n")
                .file("content/p.md", TEXT)
                .build();
        try (Browsers browsers = new Browsers();
                BrowserContext context = browsers.browser()
                        .newContext(new NewContextOptions()
                                .setViewportSize(680, 900)
                                .setColorScheme(ColorScheme.DARK))) {
            Page page = context.newPage();
            page.navigate(built.folder().resolve("p/index.html").toUri().toString());
            page.keyboard().press("Shift");
            page.locator("pre.mermaid svg").waitFor();

            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(end(page, "th:last-child")).isLessThanOrEqualTo(end(page, "main") + 1);
            assertThat(style(page, ".button", "backgroundColor")).isEqualTo("rgba(0, 0, 0, 0)");
            assertThat(style(page, "pre.mermaid svg", "filter")).contains("invert(1)");
        }
    }

    private static double end(Page page, String selector) {
        BoundingBox box = page.locator(selector).boundingBox();
        return box.x + box.width;
    }

    private static String style(Page page, String selector, String property) {
        return (String) page.locator(selector).evaluate("(element, name) => getComputedStyle(element)[name]", property);
    }
}
