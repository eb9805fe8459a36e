package dev.lyceum.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite;
import dev.lyceum.build.TestSite.Built;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** Whatever shape a page has, its reader finds every word of it, and no two words run into one. */
final class GeneratedPagesTest {
    private static final int PAGES = 20;
    private static final Pattern GLUED = Pattern.compile("(?:wort|Zürich)[qxzjkvwy]{4}(?:wort|Zürich)[qxzjkvwy]{4}");

    @Provide
    Arbitrary<List<String>> sites() {
        return PageGenerator.pages().list().ofSize(PAGES);
    }

    @Property(tries = 10, seed = "7", edgeCases = EdgeCasesMode.NONE)
    void noWordOfAGeneratedPageIsLost(@ForAll("sites") List<String> shapes) throws IOException {
        List<Draft> drafts = shapes.stream().map(Draft::of).toList();
        Path folder = Files.createTempDirectory("words");
        try {
            TestSite site = TestSite.in(folder).file("lyceum.toml", "title = \"Words\"\n");
            for (int i = 0; i < drafts.size(); i++) {
                site.file("content/p" + i + ".md", drafts.get(i).markdown());
            }
            Built built = site.build();
            List<String> faults = new ArrayList<>();
            for (int i = 0; i < drafts.size(); i++) {
                String shown = ShownText.of(built.html("p" + i + "/index.html"));
                faults.addAll(faults(drafts.get(i), shown));
            }
            assertThat(faults).isEmpty();
        } finally {
            delete(folder);
        }
    }

    @Property(tries = 100, seed = "11", edgeCases = EdgeCasesMode.NONE)
    @Tag("long")
    void noWordOfManyGeneratedPagesIsLost(@ForAll("sites") List<String> shapes) throws IOException {
        noWordOfAGeneratedPageIsLost(shapes);
    }

    @Property(tries = 5, seed = "13", edgeCases = EdgeCasesMode.NONE)
    void aGeneratedPageIsTheSameInABuildThatRemembersIt(@ForAll("sites") List<String> shapes) throws IOException {
        Path folder = Files.createTempDirectory("words");
        try {
            TestSite site = TestSite.in(folder.resolve("site")).file("lyceum.toml", "title = \"Words\"\n");
            for (int i = 0; i < shapes.size(); i++) {
                site.file("content/p" + i + ".md", Draft.of(shapes.get(i)).markdown());
            }
            List<String> parsed = pages(site.buildWith(folder.resolve("cache")));
            delete(folder.resolve("site/public"));

            List<String> remembered = pages(site.buildWith(folder.resolve("cache")));

            assertThat(remembered).isEqualTo(parsed);
        } finally {
            delete(folder);
        }
    }

    private static List<String> pages(Built built) {
        return IntStream.range(0, PAGES)
                .mapToObj(i -> built.html("p" + i + "/index.html"))
                .toList();
    }

    private static List<String> faults(Draft draft, String shown) {
        List<String> faults = new ArrayList<>();
        for (String word : draft.words()) {
            if (!shown.contains(word)) {
                faults.add("lost: " + word + " of <<" + draft.markdown() + ">>");
            }
        }
        Matcher glued = GLUED.matcher(shown);
        while (glued.find()) {
            faults.add("glued: " + glued.group() + " of <<" + draft.markdown() + ">>");
        }
        return faults;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
