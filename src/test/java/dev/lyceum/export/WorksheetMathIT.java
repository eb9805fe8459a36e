package dev.lyceum.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Page;
import dev.lyceum.browser.Accessibility;
import dev.lyceum.browser.Browsers;
import dev.lyceum.export.WorksheetExporter.Layout;
import dev.lyceum.export.WorksheetExporter.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A worksheet as a browser prints it. */
final class WorksheetMathIT {
    @TempDir
    Path folder;

    private Path sheet(Layout layout) throws IOException {
        Path file = folder.resolve("sheet.html");
        return Files.write(
                file, SampleCourse.in(folder.resolve("site")).export(new WorksheetExporter(layout, Paper.A4)));
    }

    @ParameterizedTest
    @EnumSource
    void everySheetIsAccessibleAndFitsTheScreen(Layout layout) throws IOException {
        Path file = sheet(layout);
        try (Browsers browsers = new Browsers();
                Page page = browsers.browser().newPage(new NewPageOptions().setViewportSize(390, 844))) {
            page.navigate(file.toUri().toString());
            assertThat(Accessibility.faults(page)).isEmpty();
            if (layout != Layout.CARDS) { // which are as large as the paper
                assertThat(Accessibility.overflow(page)).isZero();
            }
        }
    }

    @Test
    void formulasAreDrawnByTheFileAlone() throws IOException {
        Path file = sheet(Layout.CARDS);
        try (Browsers browsers = new Browsers();
                Page page = browsers.browser().newPage()) {
            List<String> requests = new ArrayList<>();
            page.onRequest(request -> requests.add(request.url()));
            page.navigate(file.toUri().toString());
            assertThat(page.locator(".math").count()).isPositive();
            assertThat(page.locator(".math math").count())
                    .isEqualTo(page.locator(".math").count());
            assertThat(page.locator(".math mi").allTextContents()).contains("λ");
            assertThat(((Number) page.evaluate("() => document.querySelector('.math').getBoundingClientRect().width"))
                            .doubleValue())
                    .isBetween(10.0, 150.0);
            assertThat(requests).allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
        }
    }
}
