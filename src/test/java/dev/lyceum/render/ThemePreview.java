package dev.lyceum.render;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
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
 * the theme without a site. Arguments restrict the pictures to the named pages.
 */
public final class ThemePreview {
    private static final Path FOLDER = Path.of("target/preview");
    private static final int HEIGHT = 1000;
    private static final int STEP = 900;

    private ThemePreview() {}

    public static void main(String[] pages) throws IOException {
        write();
        if (!List.of(pages).contains("none")) {
            shoot(List.of(pages));
        }
    }

    /** Renders every sample view; returns the folder. */
    static Path write() throws IOException {
        TemplateEngine engine = new TemplateEngine(List.of(new TemplateLayer.Folder(ThemeWords.TEMPLATES, "templates")));
        Files.createDirectories(FOLDER);
        for (Map.Entry<String, PageView> view : SampleViews.all().entrySet()) {
            Rendered rendered = engine.render(view.getValue().kind() + ".html", Map.of("page", view.getValue()));
            if (rendered.problem().isPresent()) {
                throw new IllegalStateException(rendered.problem().get().toString());
            }
            Files.writeString(FOLDER.resolve(view.getKey()), rendered.text());
        }
        Path assets = ThemeWords.TEMPLATES.resolve("assets");
        try (Stream<Path> files = Files.walk(assets)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = FOLDER.resolve("assets").resolve(assets.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return FOLDER;
    }

    private static void shoot(List<String> pages) {
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
        Playwright.CreateOptions driver =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (Playwright playwright = Playwright.create(driver);
                Browser browser = playwright.chromium().launch(options)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : new int[] {390, 1280}) {
                    try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                            .setViewportSize(width, HEIGHT)
                            .setColorScheme(scheme))) {
                        for (String name : SampleViews.all().keySet()) {
                            if (pages.isEmpty() || pages.contains(name)) {
                                String shot = name.replace(".html", "-") + width + "-"
                                        + scheme.name().toLowerCase(Locale.ROOT);
                                shoot(context.newPage(), name, shot);
                            }
                        }
                    }
                }
            }
        }
    }

    /** One picture for each screenful, so that what sticks is seen sticking. */
    private static void shoot(Page page, String name, String shot) {
        page.navigate(FOLDER.resolve(name).toAbsolutePath().toUri().toString());
        page.waitForTimeout(400);
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        for (int i = 0; i * STEP < height - (HEIGHT - STEP); i++) {
            page.evaluate("y => scrollTo({top: y, behavior: 'instant'})", i * STEP);
            page.waitForTimeout(80);
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(FOLDER.resolve("shots/" + shot + "-" + i + ".png")));
        }
        page.close();
    }
}
