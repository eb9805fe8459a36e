package dev.lyceum.render;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the sample views into {@code target/preview}, and pictures of them into {@code target/preview/shots}: a look at
 * the theme without a site. Arguments restrict the pictures to the named pages; {@code none} means no pictures.
 */
public final class ThemePreview {
    private static final Path FOLDER = Path.of("target/preview");
    private static final int HEIGHT = 1000;
    private static final int STEP = 900;

    private ThemePreview() {}

    public static void main(String[] pages) throws IOException {
        write(FOLDER);
        List<String> wanted = pages.length == 0 ? List.copyOf(SampleViews.all().keySet()) : List.of(pages);
        if (!wanted.contains("none")) {
            shoot(wanted);
        }
    }

    /** Renders every sample view into a folder, with the assets. */
    static void write(Path folder) throws IOException {
        TemplateEngine engine = SampleViews.engine();
        Files.createDirectories(folder);
        for (Map.Entry<String, PageView> view : SampleViews.all().entrySet()) {
            Files.writeString(folder.resolve(view.getKey()), SampleViews.html(engine, view.getValue()));
        }
        for (PageView view : SampleViews.all().values()) {
            Path script = folder.resolve(SampleViews.tools(view));
            Files.createDirectories(script.getParent());
            Rendered tools = engine.render("tools.html", Map.of("page", view, "queue", "study/index.html"));
            Files.writeString(script, ToolsScript.script(tools.text()));
        }
        Path assets = ThemeWords.TEMPLATES.resolve("assets");
        try (Stream<Path> files = Files.walk(assets)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target =
                        folder.resolve("assets").resolve(assets.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void shoot(List<String> names) {
        try (PreviewBrowser browser = new PreviewBrowser(FOLDER)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {390, 1280}) {
                    NewContextOptions look = new NewContextOptions()
                            .setViewportSize(width, HEIGHT)
                            .setColorScheme(scheme);
                    try (BrowserContext context = browser.context(look)) {
                        for (String name : names) {
                            String shot = name.replace(".html", "-") + width + "-"
                                    + scheme.name().toLowerCase(Locale.ROOT);
                            shoot(browser.open(context, name), shot);
                        }
                    }
                }
            }
        }
    }

    /** One picture for each screenful, so that what sticks is seen sticking. */
    private static void shoot(Page page, String shot) {
        page.waitForTimeout(400);
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        for (int i = 0; i * STEP < height - (HEIGHT - STEP); i++) {
            page.evaluate("y => scrollTo({top: y, behavior: 'instant'})", i * STEP);
            page.waitForTimeout(80);
            page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve("shots/" + shot + "-" + i + ".png")));
        }
        page.close();
    }
}
