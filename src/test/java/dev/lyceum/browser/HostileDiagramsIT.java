package dev.lyceum.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.lyceum.build.TestSite;
import dev.lyceum.build.TestSite.Built;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Diagrams that want more than to be drawn: to style the page around them, or never to end. */
final class HostileDiagramsIT {
    private static final String GOOD = "```mermaid\nflowchart LR\nGood --> Better\n```\n";

    @TempDir
    Path folder;

    private Page open(BrowserContext context, String diagram) {
        Built built = TestSite.in(folder)
                .file("lyceum.toml", "title = \"Diagrams\"\n")
                .file("content/d.md", "A paragraph.\n\n```mermaid\n" + diagram + "\n```\n\n" + GOOD)
                .build();
        Page page = context.newPage();
        page.navigate(built.folder().resolve("d/index.html").toUri().toString());
        page.keyboard().press("Shift");
        return page;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%%{init: {\"themeCSS\": \":not(&) { visibility: hidden }\"}}%%\nflowchart LR\nA --> B",
                "---\nconfig:\n  themeCSS: ':not(&) { visibility: hidden }'\n---\nflowchart LR\nA --> B",
                "stateDiagram-v2\nA --> B\nclassDef bad fill:red;}:not(&){visibility:hidden;}x{\nclass A bad",
                "stateDiagram-v2\nA --> B\nclassDef bad x}:not(&){visibility:hidden}x{\nclass A bad",
            })
    void aDiagramStylesNothingButItself(String diagram) {
        try (Browsers browsers = new Browsers();
                BrowserContext context = browsers.browser().newContext()) {
            Page page = open(context, diagram);
            page.waitForFunction("() => document.querySelectorAll('pre.mermaid > svg').length === 2");
            PlaywrightAssertions.assertThat(page.locator("main p").first()).hasCSS("visibility", "visible");
            assertThat(page.locator("pre.mermaid svg").last().textContent()).contains("Better");
            assertThat(page.evaluate("() => getComputedStyle([...document.querySelectorAll('pre.mermaid svg')].at(-1)"
                            + ".querySelector('.node rect')).fill"))
                    .as("a good one keeps its style")
                    .isNotEqualTo("rgb(0, 0, 0)");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gantt\nexcludes weekends, monday, tuesday, wednesday, thursday, friday\nsection A\na :a1, 2026-01-01, 3d",
                "xychart-beta\n  x-axis 1 --> 1\n  line [1, 2]",
                "radar-beta\n  axis a, b, c\n  curve x{1, 2, 3}\n  ticks 1000000000",
            })
    void aDiagramWithoutEndStaysTextAndTheNextIsDrawn(String diagram) {
        try (Browsers browsers = new Browsers();
                BrowserContext context = browsers.browser().newContext()) {
            Page page = open(context, diagram);
            page.locator("pre.mermaid svg").first().waitFor();
            assertThat(page.locator("pre.mermaid").first().textContent()).contains(diagram.substring(0, 8));
            assertThat(page.locator("pre.mermaid").first().locator("svg").count())
                    .isZero();
        }
    }

    @Test
    void aPlanWithDaysOffIsDrawn() {
        try (Browsers browsers = new Browsers();
                BrowserContext context = browsers.browser().newContext()) {
            Page page = open(context, "gantt\nexcludes weekends\nsection A\nwork :a1, 2026-01-01, 3d");
            page.locator("pre.mermaid").first().locator("svg").waitFor();
        }
    }
}
