package dev.lyceum.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dev.lyceum.browser.Browsers;
import dev.lyceum.browser.FolderServer;
import dev.lyceum.browser.ScriptsInContentIT;
import dev.lyceum.build.TestSite;
import dev.lyceum.build.TestSite.Built;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that come from somebody else: decks that are imported, worksheets made of them, and a learner's progress. */
final class HostileFilesIT {
    private static final String ATTACK = "<img src=x onerror=pwned()><script>pwned()</script><svg onload=pwned()>";

    /** A policy would hide what has been let through. */
    private static final String WITHOUT_POLICY = "[security.csp]\nenabled = false\n";

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    private void run(String... arguments) {
        assertThat(Lyceum.run(new PrintWriter(said, true), new PrintWriter(said, true), arguments))
                .as("%s", said)
                .isLessThan(2);
    }

    /** Shows files to a browser; gives the addresses of those in which something ran or could. */
    private static List<String> attacked(List<Path> files) {
        List<String> attacked = new ArrayList<>();
        try (Browsers browsers = new Browsers()) {
            BrowserContext context = browsers.browser().newContext();
            context.exposeBinding(
                    "pwned", (source, arguments) -> attacked.add(source.page().url()));
            Page page = context.newPage();
            for (Path file : files) {
                page.navigate(file.toUri().toString());
                page.waitForTimeout(20);
                for (Object found : (List<?>) page.evaluate(ScriptsInContentIT.DANGEROUS_LINKS)) {
                    attacked.add(file + ": " + found);
                }
            }
        }
        return attacked;
    }

    private static List<Path> html(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    private static String cell(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    @Test
    void nothingInAnImportedDeckOrItsWorksheetRuns() throws IOException {
        Path root = Files.createDirectories(folder.resolve("site"));
        TestSite site = TestSite.in(root)
                .file("lyceum.toml", "title = \"Decks\"\n" + WITHOUT_POLICY)
                .file("content/a.md", "x\n");
        String rows = ScriptsInContentIT.VECTORS.stream()
                .map(vector ->
                        cell(vector) + "," + cell("Answer: " + vector) + "," + cell("a") + "," + cell("Deck " + ATTACK))
                .collect(Collectors.joining("\n"));
        Path plain = Files.writeString(
                folder.resolve("plain.csv"),
                "Question,Answer,Tags,Deck\n" + rows + "\nQ,A," + cell(ATTACK.replace(" ", "/") + " javascript:pwned()")
                        + ",Deck\n");
        String lines = ScriptsInContentIT.VECTORS.stream()
                .map(vector -> cell(vector) + "\t" + cell(vector))
                .collect(Collectors.joining("\n"));
        Path anki = Files.writeString(folder.resolve("anki.txt"), "#separator:tab\n#html:true\n" + lines + "\n");
        run("import", plain.toString(), "-s", root.toString(), "--into", "plain");
        run("import", anki.toString(), "-s", root.toString(), "--into", "anki");
        Built built = site.build();
        Path sheet = folder.resolve("sheet.html");
        run("export", "worksheet", "-s", root.toString(), "-o", sheet.toString());

        List<Path> pages = new ArrayList<>(html(built.folder()));
        assertThat(pages.stream().map(Path::toString)).anyMatch(name -> name.contains("/plain/"));
        assertThat(sheet).content().contains("pwned");
        pages.add(sheet);
        assertThat(attacked(pages)).isEmpty();
    }

    @Test
    void aHostileFileOfProgressChangesProgressOnlyAndRunsNothing() throws IOException {
        Built built = TestSite.in(folder)
                .file("lyceum.toml", "title = \"Progress\"\n" + WITHOUT_POLICY)
                .file("content/nets.md", "## Preview\n\n1. Why?\n\n## Review\n\n1. What?\n\n   Answer: That.\n")
                .build();
        List<String> ran = new ArrayList<>();
        try (FolderServer server = new FolderServer(built.folder());
                Browsers browsers = new Browsers()) {
            BrowserContext context = browsers.browser().newContext();
            context.exposeBinding(
                    "pwned", (source, arguments) -> ran.add(source.page().url()));
            Page page = context.newPage();
            page.onDialog(dialog -> {
                ran.add(dialog.message());
                dialog.dismiss();
            });
            page.navigate(server.url("nets/index.html"));
            String id = (String) page.evaluate("() => document.querySelector('[id^=q-]').id");
            page.navigate(server.url("study/settings/index.html"));
            page.locator("#set-file").waitFor();
            page.evaluate("() => { localStorage.setItem('other', 'mine'); document.cookie = 'other=mine; path=/'; }");
            String before = page.content().replaceAll("(?s)<main.*</main>", "");
            page.locator("#set-file")
                    .setInputFiles(new FilePayload(
                            "<img src=x onerror=pwned()>.json",
                            "application/json",
                            progress(id).getBytes(StandardCharsets.UTF_8)));
            page.waitForCondition(() ->
                    !page.locator("[role=status]").allTextContents().stream().allMatch(String::isBlank));
            assertThat(page.content().replaceAll("(?s)<main.*</main>", "")).isEqualTo(before);
            for (String path : List.of("", "nets/", "study/", "study/statistics/", "study/settings/")) {
                page.navigate(server.url(path + "index.html"));
                page.waitForTimeout(300);
                assertThat((List<?>) page.evaluate(ScriptsInContentIT.DANGEROUS_LINKS))
                        .as(path)
                        .isEmpty();
                assertThat(page.evaluate("() => [{}.polluted ?? 'clean', localStorage.getItem('other'),"
                                + " document.cookie, Object.keys(localStorage).filter((key) => key !== 'other'"
                                + " && !key.startsWith('lyceum'))]"))
                        .isEqualTo(List.of("clean", "mine", "other=mine", List.of()));
                assertThat(page.url()).isEqualTo(server.url(path + "index.html"));
            }
        }
        assertThat(ran).isEmpty();
    }

    /** Events that are good by their shape and carry scripts wherever there is room for words. */
    private static String progress(String id) {
        long time = System.currentTimeMillis() - 5000;
        String common = ",\"time\":" + time + ",";
        String attack = ATTACK.replace("\"", "\\\"");
        List<String> events = new ArrayList<>();
        for (String page : List.of("nets/", "nets", "/nets/", attack, "__proto__", "javascript:pwned()")) {
            String number = String.format("%08d", events.size());
            events.add("{\"id\":\"guess" + number + "\"" + common + "\"kind\":\"guess\",\"page\":\"" + page
                    + "\",\"question\":\"" + id + "\",\"text\":\"" + attack + "\",\"sure\":true}");
            events.add("{\"id\":\"review" + number + "\"" + common + "\"kind\":\"review\",\"card\":\"" + page + "#" + id
                    + "\",\"grade\":1,\"day\":20000,\"typed\":\"" + attack
                    + "\",\"language\":\"<svg onload=pwned()>\"}");
            events.add("{\"id\":\"read" + number + "\"" + common + "\"kind\":\"read\",\"page\":\"" + page
                    + "\",\"on\":true}");
        }
        events.add("{\"id\":\"settings1\"" + common + "\"kind\":\"settings\",\"changes\":{\"examDate\":\"" + attack
                + "\",\"newPerDay\":1e9,\"__proto__\":{\"polluted\":1}},\"__proto__\":{\"polluted\":1}}");
        return "{\"schema\":\"lyceum-progress/1\",\"site\":\"" + attack
                + "\",\"__proto__\":{\"polluted\":1},\"events\":[\n" + String.join(",\n", events) + "]}";
    }
}
