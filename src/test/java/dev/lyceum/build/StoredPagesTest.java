package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.config.Overrides;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoredPagesTest {
    private static final String MOON = "content/moon.md";
    private static final String SUN = "content/sky/sun.md";
    private static final List<String> ALL = List.of(MOON, "content/sky/_index.md", SUN);

    @TempDir
    private Path root;

    @TempDir
    private Path cache;

    @TempDir
    private Path elsewhere;

    private TestSite site;

    @BeforeEach
    void site() {
        site = TestSite.in(root)
                .file("lyceum.toml", "title = \"Sky\"\n")
                .file(MOON, "+++\ntitle = \"Moon\"\n+++\nGrey. [nowhere](gone.md)\n")
                .file("content/sky/_index.md", "+++\ntitle = \"Above\"\n[cascade]\ntags = [\"far\"]\n+++\n")
                .file(SUN, """
                        +++
                        title = "Sun"
                        +++

                        ## Keypoint

                        1. **Star**: the sun is a star.

                        ## Review

                        1. What is the sun made of?

                           Answer: Mostly hydrogen.
                        """);
    }

    private BuildMemory memory(String program) {
        return new BuildMemory(cache, program);
    }

    private Pipeline pipeline(Overrides overrides) {
        return new Pipeline(new BuildRequest(root, overrides), Progress.NONE);
    }

    private BuildReport build() throws IOException {
        return pipeline(Overrides.NONE).build(root.resolve("public"), memory("lyceum 1"));
    }

    private List<String> remembered() throws IOException {
        return remembered("lyceum 1", Overrides.NONE);
    }

    /** The files that would not be parsed again. */
    private List<String> remembered(String program, Overrides overrides) throws IOException {
        BuildRequest request = new BuildRequest(root, overrides);
        ParsedSite now = SiteReader.read(request);
        Function<SourceFile, Optional<ParsedPage>> known = memory(program)
                .pages(request)
                .orElseThrow()
                .under(new PageMemory.Rules(now.config().config(), now.ledger()));
        return now.pages().stream()
                .map(ParsedPage::file)
                .filter(file -> known.apply(file).isPresent())
                .map(SourceFile::path)
                .toList();
    }

    private Path stored() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.toString().endsWith(".pages"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void anUnchangedFileIsNotParsedAgain() throws IOException {
        assertThat(remembered()).isEmpty();

        build();

        assertThat(remembered()).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @Test
    void aFileIsKnownByWhatIsInItNotByItsTime() throws IOException {
        build();
        Files.setLastModifiedTime(root.resolve(MOON), FileTime.fromMillis(1_000_000));
        assertThat(remembered()).contains(MOON);

        FileTime time = Files.getLastModifiedTime(root.resolve(SUN));
        site.file(SUN, Files.readString(root.resolve(SUN)).replace("hydrogen", "nitrogen"));
        Files.setLastModifiedTime(root.resolve(SUN), time);

        assertThat(remembered()).contains(MOON).doesNotContain(SUN);
    }

    @Test
    void onlyTheChangedFileIsParsedAndTheNextBuildKnowsItToo() throws IOException {
        build();
        site.file(MOON, "+++\ntitle = \"Moon\"\n+++\nPale.\n").file("content/new.md", "New.");
        assertThat(remembered()).containsExactlyInAnyOrder("content/sky/_index.md", SUN);

        build();

        assertThat(remembered()).hasSize(4).contains(MOON, "content/new.md");
        assertThat(Files.readString(root.resolve("public/moon/index.html"))).contains("Pale.");
    }

    @Test
    void theConfigurationTheProgramAndTheCommandLineCount() throws IOException {
        build();
        assertThat(remembered("lyceum 2", Overrides.NONE)).isEmpty();
        assertThat(remembered("lyceum 1", new Overrides(Optional.empty(), true, false, false)))
                .isEmpty();

        site.file("config/_default/markup.toml", "[goldmark.renderer]\nhardWraps = true\n");
        assertThat(remembered()).isEmpty();
        build();
        assertThat(remembered()).hasSize(3);
        site.file("lyceum.toml", "title = \"Sky\"\nhasCJKLanguage = true\n");

        assertThat(remembered()).isEmpty();
    }

    @Test
    void anotherIdInTheLedgerMakesTheFileParsedAgain() throws IOException {
        site.file("lyceum.toml", "title = \"Sky\"\n[study]\nledger = \"ids.tsv\"\n");
        build();
        assertThat(remembered()).hasSize(3);
        Path ledger = root.resolve("ids.tsv");
        String id = Files.readAllLines(ledger).stream()
                .filter(line -> line.contains("made of"))
                .map(line -> line.split("\t", -1)[2])
                .findFirst()
                .orElseThrow();

        Files.writeString(ledger, Files.readString(ledger).replace(id, "anotherid"));

        assertThat(remembered()).contains(MOON).doesNotContain(SUN);
        build();
        assertThat(Files.readString(root.resolve("public/sky/sun/index.html"))).contains("anotherid");
    }

    @Test
    void aDamagedOrBrokenOffStoreCountsAsMissing() throws IOException {
        build();
        byte[] whole = Files.readAllBytes(stored());
        for (int at = 0; at < whole.length; at += Math.max(1, whole.length / 23)) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 4;
            Files.write(stored(), damaged);
            assertThat(remembered()).as("byte %d", at).isEmpty();
            byte[] shorter = Arrays.copyOf(whole, at);
            Files.write(stored(), shorter);
            assertThat(remembered()).as("%d bytes", at).isEmpty();
        }
        Files.write(stored(), whole);
        assertThat(remembered()).hasSize(3);
    }

    @Test
    void problemsOfAPageAreReportedThoughItIsNotParsedAgain() throws IOException {
        site.file(MOON, "+++\ntitle = \"Moon\"\n+++\n{{< nosuch >}}words{{< /nosuch >}} {{< figure \n");
        BuildReport first = build();
        assertThat(first.problems()).isNotEmpty();
        site.file(SUN, "+++\ntitle = \"Sun\"\n+++\nBright.\n");

        assertThat(remembered()).contains(MOON);
        assertThat(build().problems())
                .containsAll(first.problems().stream()
                        .filter(problem -> problem.location().path().equals(MOON))
                        .toList());
    }

    @Test
    void aSiteThatIsBuiltElsewhereIsStillKnown() throws IOException {
        build();

        pipeline(Overrides.NONE).build(elsewhere.resolve("public"), memory("lyceum 1"));

        assertThat(remembered()).hasSize(3);
        try (Stream<Path> files = Files.list(cache)) {
            assertThat(files.filter(file -> file.toString().endsWith(".pages"))).hasSize(1);
        }
    }

    /** Whatever was changed, a build that remembers writes what a build that does not would write. */
    @Test
    void remembersNothingThatIsNoLongerSo() throws IOException {
        Random random = new Random(7);
        String config = "title = \"Sky\"\n[study]\nledger = \"ids.tsv\"\n";
        site.file("lyceum.toml", config);
        List<String> names = List.of("moon.md", "sky/sun.md", "sky/mars.md", "sky/deep/_index.md");
        for (int round = 0; round < 25; round++) {
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(6)) {
                case 0 -> site.file("content/" + name, page(random, name));
                case 1 -> Files.deleteIfExists(root.resolve("content/" + name));
                case 2 ->
                    site.file(
                            "content/sky/_index.md", "+++\n[cascade]\ntags = [\"t" + random.nextInt(3) + "\"]\n+++\n");
                case 3 -> site.file("templates/shortcodes/mine.html", "<b>{{ inner }}" + round + "</b>");
                case 4 ->
                    site.file(
                            "lyceum.toml",
                            config + (random.nextBoolean() ? "[markup.goldmark.renderer]\nhardWraps = true\n" : ""));
                default -> {
                    site.file("content/" + name, page(random, name));
                    site.file("content/sky/sun.md", page(random, "sky/sun.md"));
                }
            }
            Path ledger = root.resolve("ids.tsv");
            Optional<String> before = Files.exists(ledger) ? Optional.of(Files.readString(ledger)) : Optional.empty();
            pipeline(Overrides.NONE).build(elsewhere.resolve("clean"));
            Optional<String> afterwards =
                    Files.exists(ledger) ? Optional.of(Files.readString(ledger)) : Optional.empty();
            if (before.isPresent()) {
                Files.writeString(ledger, before.get());
            } else {
                Files.deleteIfExists(ledger);
            }

            build();

            assertThat(files(root.resolve("public")))
                    .as("round %d", round)
                    .isEqualTo(files(elsewhere.resolve("clean")));
            assertThat(Files.exists(ledger) ? Optional.of(Files.readString(ledger)) : Optional.empty())
                    .as("round %d", round)
                    .isEqualTo(afterwards);
        }
    }

    private static String page(Random random, String name) {
        StringBuilder page = new StringBuilder("+++\ntitle = \"" + name + random.nextInt(4) + "\"\n+++\n\n");
        page.append("Words with a [[Sun]] and {{< mine >}}*inner*{{< /mine >}}\non two lines.\n\n## Review\n\n");
        int questions = random.nextInt(4);
        for (int i = 1; i <= questions; i++) {
            int which = random.nextInt(5);
            page.append(i).append(". Which planet is number ").append(which).append("?\n\n");
            page.append("   Answer: planet ").append(random.nextInt(3)).append(".\n\n");
        }
        return page.toString();
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
