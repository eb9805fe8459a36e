package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Footnotes on pages whose parts, questions and answers are converted one by one. */
class FootnotesTest {
    @TempDir
    private Path root;

    private TestSite site;

    @BeforeEach
    void startSite() {
        site = TestSite.in(root);
    }

    private Document build(String markdown) {
        Built built = site.file("content/a.md", markdown).build();
        assertThat(built.problems()).isEmpty();
        return Jsoup.parse(built.html("a/index.html"));
    }

    @Test
    void aNoteDefinedAtTheEndIsShownWhereItIsReferredTo() {
        Document page = build("""
                ## Explain
                One[^1] and two[^b].

                ## Keypoint
                1. A point[^1].

                ## Other
                Text.

                [^1]: The *first*
                    note.

                    Its second paragraph.
                [^b]: The second, which needs a third[^c].
                [^c]: The third.
                """);

        assertThat(page.select("main").text()).doesNotContain("[^");
        assertThat(page.select(".explain .footnotes li").eachText())
                .hasSize(3)
                .element(0)
                .asString()
                .startsWith("The first note. Its second paragraph.");
        assertThat(page.select(".keypoint .footnotes li")).hasSize(1);
        assertThat(page.select("main").text()).containsOnlyOnce("The second, which");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (String link : page.select("a.footnote-ref, a.footnote-backref").eachAttr("href")) {
            assertThat(page.getElementById(link.substring(1))).as(link).isNotNull();
        }
    }

    @Test
    void aNoteThatNothingRefersToIsShownWhereItStands() {
        Document page = build("## Explain\nText `[^1]`.\n\n## Other\nMore.\n\n[^1]: Kept.\n");

        assertThat(page.select("main").text()).contains("[^1]: Kept.");
    }

    @Test
    void whatIsInCodeIsNoDefinition() {
        Document page = build("## Explain\nText[^1].\n\n## Other\n```\n[^1]: code\n```\n");

        assertThat(page.select(".explain").text()).contains("Text[^1].");
        assertThat(page.select("pre").text()).isEqualTo("[^1]: code");
    }

    @Test
    void aShortcodesInnerTextMayReferToANoteOutside() {
        Document page = build("{{% notice %}}See[^1].{{% /notice %}}\n\nText[^1].\n\n[^1]: The note.\n");

        assertThat(page.select(".notice .footnotes li").text()).startsWith("The note.");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void aNoteThatIsDefinedAgainIsShownWhereItStands() {
        Document page = build("""
                ## Explain
                One[^1].

                [^1]: Note.
                [^1]: Again.

                ## Other
                Two[^1].

                [^1]: Another.

                ## Last
                [^1]: Final.
                """);
        String text = page.select("main").text();
        for (String words : new String[] {"Note.", "Again.", "Another.", "Final."}) {
            assertThat(text.split(words, -1)).as(words).hasSize(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"**last** words", "<kbd>last</kbd> words", "3 last words", "`last` words", "(last words)"})
    void allLinesOfANotesParagraphGoWithIt(String line) {
        Built built = site.file("content/a.md", """
                ## Review
                1. One?
                2. Two[^n]?

                [^n]: First words
                %s
                1. The end
                """.formatted(line)).build();
        Document page = Jsoup.parse(built.html("a/index.html"));

        assertThat(page.select(".footnotes li").text()).contains("First words", "last");
        assertThat(page.select("main").text()).containsOnlyOnce("last");
    }
}
