package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import dev.lyceum.config.Overrides;
import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change or go while a site is built, that lie outside of it, and that would be one in the destination. */
final class SourceFaultsTest {
    private static final int PAGES = 300;
    private static final String LAST = "content/p" + (PAGES - 1) + ".md";
    private static final String SECRET = "topsecretword";

    @TempDir
    Path folder;

    private Path root;
    private TestSite site;

    @BeforeEach
    void startSite() throws IOException {
        root = Files.createDirectories(folder.resolve("site"));
        site = TestSite.in(root).file("lyceum.toml", "title = \"Site\"\n");
    }

    private void addPages() {
        for (int i = 0; i < PAGES; i++) {
            site.file("content/p" + i + ".md", "Text of " + i + ".\n");
        }
    }

    /** Does something once, when a step begins. */
    private static Progress at(String wanted, IoRun action) {
        AtomicBoolean done = new AtomicBoolean();
        return (step, count, total) -> {
            if (step.equals(wanted) && done.compareAndSet(false, true)) {
                try {
                    action.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    @FunctionalInterface
    private interface IoRun {
        void run() throws IOException;
    }

    private BuildReport build(Path out, Progress progress) throws IOException {
        return new Pipeline(new BuildRequest(root, Overrides.NONE), progress).build(out);
    }

    private static List<String> unreadable(BuildReport report) {
        return report.problems().stream()
                .filter(problem -> problem.code().equals("file-unreadable"))
                .map(problem -> problem.severity().label() + " " + problem.location() + " " + problem.message())
                .toList();
    }

    @Test
    void aPageThatVanishesIsReportedAndStaysAsItWasWhileTheRestIsBuilt() throws IOException {
        addPages();
        site.file("content/gone.md", "## Review\n\n1. What is it?\n\n   Answer: This.\n");
        Built before = site.build();
        String gone = before.html("gone/index.html");
        String ids = Files.readString(root.resolve("study-ids.tsv"));
        site.file("content/p1.md", "Changed.\n");

        Progress deleting = at("Parsing", () -> Files.delete(root.resolve("content/gone.md")));
        BuildReport report = build(before.folder(), deleting);

        assertThat(unreadable(report))
                .containsExactly("error content/gone.md cannot read content/gone.md: it is no longer there");
        assertThat(before.html("p1/index.html")).contains("Changed.");
        assertThat(before.html("gone/index.html")).isEqualTo(gone);
        assertThat(root.resolve("study-ids.tsv")).hasContent(ids);

        assertThat(unreadable(build(before.folder(), Progress.NONE))).isEmpty();
        assertThat(before.has("gone/index.html")).isFalse();
    }

    @Test
    void aPageThatCannotBeReadIsTriedAgainThoughItLooksTheSame() throws IOException {
        addPages();
        BuildMemory memory = new BuildMemory(folder.resolve("cache"), "lyceum 1");
        BuildRequest request = new BuildRequest(root, Overrides.NONE);
        Path out = root.resolve("public");
        Path page = root.resolve("content/p250.md");
        Path away = folder.resolve("away.md");
        Progress moving = at("Parsing", () -> Files.move(page, away));

        assertThat(unreadable(new Pipeline(request, moving).build(out, memory))).hasSize(1);
        Files.move(away, page);

        assertThat(unreadable(new Pipeline(request, Progress.NONE).build(out, memory)))
                .isEmpty();
        assertThat(out.resolve("p250/index.html")).exists();
    }

    @Test
    void aPageThatIsDeletedOnceItWasReadIsGoneFromTheNextBuild() throws IOException {
        addPages();
        BuildMemory memory = new BuildMemory(folder.resolve("cache"), "lyceum 1");
        BuildRequest request = new BuildRequest(root, Overrides.NONE);
        Path out = root.resolve("public");
        new Pipeline(request, at("Rendering", () -> Files.delete(root.resolve(LAST)))).build(out, memory);

        new Pipeline(request, Progress.NONE).build(out, memory);

        assertThat(out.resolve("p" + (PAGES - 1))).doesNotExist();
    }

    @Test
    void aCopiedFileThatVanishesIsReportedAndStaysAsItWas() throws IOException {
        addPages();
        Built before = site.file("static/data.txt", "old\n")
                .file("content/bundle/index.md", "[sheet](sheet.txt)\n")
                .file("content/bundle/sheet.txt", "old sheet\n")
                .file("templates/assets/own.css", "b {}\n")
                .build();
        site.file("content/p1.md", "Changed.\n");

        BuildReport report = build(before.folder(), at("Rendering", () -> {
            Files.delete(root.resolve("static/data.txt"));
            Files.delete(root.resolve("content/bundle/sheet.txt"));
        }));

        assertThat(unreadable(report))
                .containsExactly(
                        "error content/bundle/sheet.txt cannot read content/bundle/sheet.txt: it is no longer there",
                        "error static/data.txt cannot read static/data.txt: it is no longer there");
        assertThat(before.html("p1/index.html")).contains("Changed.");
        assertThat(before.html("data.txt")).isEqualTo("old\n");
        assertThat(before.html("bundle/sheet.txt")).isEqualTo("old sheet\n");
    }

    @Test
    void aPageThatVanishesBetweenItsParsingAndItsFindingsIsReported() throws IOException {
        addPages();
        site.file("content/z.md", "{{< nothing >}}\n");

        BuildReport report =
                build(root.resolve("public"), at("Rendering", () -> Files.delete(root.resolve("content/z.md"))));

        assertThat(unreadable(report))
                .containsExactly("error content/z.md cannot read content/z.md: it is no longer there");
    }

    @Test
    void aFileThatChangesDuringABuildIsReadWholeAndBuiltAnewNextTime() throws IOException {
        addPages();
        BuildMemory memory = new BuildMemory(folder.resolve("cache"), "lyceum 1");
        Path out = root.resolve("public");
        BuildRequest request = new BuildRequest(root, Overrides.NONE);
        Progress changing = at("Rendering", () -> Files.writeString(root.resolve(LAST), "Another text.\n"));

        new Pipeline(request, changing).build(out, memory);
        Path page = out.resolve("p" + (PAGES - 1) + "/index.html");
        assertThat(Files.readString(page)).contains("Text of " + (PAGES - 1)).doesNotContain("Another");

        new Pipeline(request, Progress.NONE).build(out, memory);
        assertThat(Files.readString(page)).contains("Another text.");
    }

    @Test
    void nothingOutsideOfTheSiteIsReadAndNothingOutsideOfTheDestinationWritten() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.md"), SECRET);
        Files.writeString(folder.resolve("secret.txt"), SECRET);
        Files.writeString(folder.resolve("secret.html"), SECRET);
        Files.createDirectories(root.resolve("content/bundle"));
        Files.createDirectories(root.resolve("static"));
        Files.createDirectories(root.resolve("templates/shortcodes"));
        Files.createSymbolicLink(root.resolve("content/bundle/linked.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(root.resolve("content/linked.md"), secret);
        Files.createSymbolicLink(root.resolve("content/up"), folder);
        Files.createSymbolicLink(root.resolve("static/linked.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(root.resolve("templates/shortcodes/linked.html"), folder.resolve("secret.html"));
        Files.createDirectories(root.resolve("templates/assets"));
        Files.createSymbolicLink(root.resolve("templates/assets/linked.css"), folder.resolve("secret.txt"));
        List<String> before = outside();

        Built built = site.file("content/bundle/index.md", """
                        +++
                        title = "Bundle"
                        images = ["../../../secret.txt", "/etc/hostname"]
                        layout = "../../../secret"
                        type = "../.."
                        url = "/../../../evil/"
                        aliases = ["../../../evil.html", "/../../evil2.html", "/etc/evil3.html", "..\\\\..\\\\evil4.html"]
                        [[resources]]
                        src = "../../../secret.txt"
                        name = "../../evil5.txt"
                        [[cascade]]
                        layout = "/etc/passwd"
                        +++
                        ![x](../../../secret.txt) {{< figure src="../../../secret.txt" >}} {{< linked >}}
                        {{< ../../../secret >}} {{< include "../../../secret.txt" >}} {{< readfile file="/etc/hostname" >}}
                        """)
                .file("content/slug.md", "+++\nslug = \"../../../evil6\"\n+++\nx\n")
                .file("content/tag.md", "+++\ntags = [\"../../../evil7\", \"/evil8\"]\n+++\nx\n")
                .file("templates/shortcodes/inc.html", "{% include \"../../../secret.html\" %}")
                .file("content/inc.md", "{{< inc >}}\n")
                .build();

        assertThat(outside()).isEqualTo(before);
        try (Stream<Path> tree = Files.walk(built.folder())) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain(SECRET);
            }
        }
        assertThat(built.problems())
                .anyMatch(problem -> problem.contains("content/linked.md") && problem.endsWith("link-outside"))
                .anyMatch(problem -> problem.contains("content/up") && problem.endsWith("link-outside"))
                .anyMatch(problem -> problem.contains("static/linked.txt") && problem.endsWith("link-outside"))
                .anyMatch(problem ->
                        problem.contains("templates/shortcodes/linked.html") && problem.endsWith("link-outside"));
    }

    /** Everything in the folder around the site, and in the site besides the destination. */
    private List<String> outside() throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file -> !file.startsWith(root.resolve("public")))
                    .map(Path::toString)
                    .filter(name -> name.contains("evil") || name.contains("secret"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatWouldBeOneFileIsReportedWithBothSources() {
        Built built = site.file("content/twice.md", "+++\nurl = \"/same/\"\n+++\nx\n")
                .file("content/again.md", "+++\nurl = \"/same/\"\n+++\ny\n")
                .file("content/page.md", "x\n")
                .file("static/page/index.html", "mine\n")
                .file("content/Case.md", "+++\nurl = \"/Case/\"\n+++\nx\n")
                .file("content/lower.md", "+++\nurl = \"/case/\"\n+++\nx\n")
                .file("content/accent.md", "+++\nurl = \"/caf\u00e9/\"\n+++\nx\n")
                .file("content/accents.md", "+++\nurl = \"/cafe\u0301/\"\n+++\nx\n")
                .file("static/aux.txt", "x\n")
                .file("static/com7/x.txt", "x\n")
                .build();
        List<String> told =
                built.report().problems().stream().map(SourceFaultsTest::words).toList();
        assertThat(told)
                .anyMatch(line -> has(line, "url-collision", "content/twice.md", "content/again.md"))
                .anyMatch(line -> has(line, "output-collision", "content/page.md", "static/page/index.html"))
                .anyMatch(line -> has(line, "output-case", "content/Case.md", "content/lower.md"))
                .anyMatch(line -> has(line, "output-case", "content/accent.md", "content/accents.md"))
                .anyMatch(line -> has(line, "output-name", "static/aux.txt"))
                .anyMatch(line -> has(line, "output-name", "static/com7/x.txt"));
    }

    private static String words(Problem problem) {
        return problem.code() + " " + problem.location() + " " + problem.message();
    }

    private static boolean has(String line, String... words) {
        return Stream.of(words).allMatch(line::contains);
    }
}
