package dev.lyceum.browser.study;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.lyceum.browser.ServedSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The study scripts of the theme in empty pages, from a web server and from the file system. {@code all.html} has them
 * all; {@code bare.html} has nothing but a way to load them.
 */
final class StudyBrowser implements AutoCloseable {
    private static final Path SCRIPTS = Path.of("templates/assets/study");
    /** The last parts first: none may count on another one while it is read. */
    private static final List<String> PARTS = List.of(
            "figures",
            "queue",
            "progress",
            "transfer",
            "news",
            "moves",
            "log",
            "mirror",
            "states",
            "events",
            "days",
            "fsrs");

    private static final String STARTER = """
            window.lyceum = {study: {
              language: "en",
              words: (key, {n}) => key + " " + n,
              load: (...names) => Promise.all(names.map((name) => new Promise((resolve, reject) => {
                const script = document.createElement("script");
                script.src = name + ".js";
                script.onload = resolve;
                script.onerror = reject;
                document.head.append(script);
              })))
            }};
            """;

    private final ServedSite site;

    StudyBrowser() {
        try {
            site = new ServedSite(pages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path pages() throws IOException {
        Path folder = Files.createTempDirectory("lyceum-study");
        for (String name : PARTS) {
            Files.copy(SCRIPTS.resolve(name + ".js"), folder.resolve(name + ".js"));
        }
        Files.writeString(folder.resolve("starter.js"), STARTER);
        Files.writeString(folder.resolve("all.html"), page(Stream.concat(Stream.of("starter"), PARTS.stream())));
        Files.writeString(folder.resolve("bare.html"), page(Stream.of("starter")));
        Files.writeString(folder.resolve("404.html"), "");
        return folder;
    }

    private static String page(Stream<String> scripts) {
        return scripts.map(name -> "<script src=\"" + name + ".js\"></script>\n")
                .collect(Collectors.joining(
                        "", "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Study</title>\n", ""));
    }

    /** A browser profile of its own. */
    BrowserContext reader() {
        return reader(new NewContextOptions());
    }

    BrowserContext reader(NewContextOptions options) {
        return site.browser().newContext(options);
    }

    /** The page with all scripts in a new tab. */
    Page open(BrowserContext reader, String protocol) {
        return open(reader, protocol, "all.html");
    }

    Page open(BrowserContext reader, String protocol, String name) {
        Page page = reader.newPage();
        page.navigate(site.url(protocol, name));
        return page;
    }

    /** What a function's body gives, with {@code progress}, from then on in the window, as the progress of the site {@code s}. */
    static Object study(Page page, String body) {
        return page.evaluate(
                "async () => { const progress = window.progress = await lyceum.progress.open({site: 's'});\n" + body
                        + "\n}");
    }

    @Override
    public void close() throws IOException {
        site.close();
        try (Stream<Path> files = Files.list(site.folder())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(site.folder());
    }
}
