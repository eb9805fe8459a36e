package dev.lyceum.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.SiteReader;
import dev.lyceum.build.TestSite;
import dev.lyceum.config.Overrides;
import dev.lyceum.page.PageBody;
import dev.lyceum.page.PageBody.ItemBody;
import dev.lyceum.page.ParsedPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PageFormTest {
    @TempDir
    private Path root;

    private List<ParsedPage> pages() throws IOException {
        return SiteReader.read(new BuildRequest(root, Overrides.NONE)).pages();
    }

    /** Fails where a page is another after it was stored. */
    public static void assertComesBack(ParsedPage page) {
        ParsedPage again = PageForm.page(page.file(), PageForm.head(page), () -> PageForm.content(page));

        assertThat(again.frontMatter()).isEqualTo(page.frontMatter());
        assertThat(again.frontMatter().table().entries().keySet())
                .containsExactlyElementsOf(page.frontMatter().table().entries().keySet());
        assertThat(again.outline()).isEqualTo(page.outline());
        assertThat(again.study()).isEqualTo(page.study());
        assertThat(again.body()).isEqualTo(page.body());
        assertThat(again.problems()).isEqualTo(page.problems());
    }

    @Test
    void everyPageOfTheCourseComesBack() throws IOException {
        List<ParsedPage> course =
                SiteReader.read(new BuildRequest(Path.of(""), Overrides.NONE)).pages();

        assertThat(course).hasSizeGreaterThan(20);
        course.forEach(PageFormTest::assertComesBack);
    }

    @Test
    void aPageWithEverythingComesBack() throws IOException {
        TestSite.in(root)
                .file("lyceum.toml", "title = \"Sky\"\n[markup.goldmark.renderer]\nunsafe = true\n")
                .file("content/moon.md", """
                        +++
                        title = "Mond \\U0001F319 月"
                        weight = 3
                        ratio = 0.25
                        draft = false
                        odt = 1979-05-27T07:32:00+08:00
                        utc = 1979-05-27T07:32:00Z
                        back = 1979-05-27T07:32:00-08:00
                        ldt = 1979-05-27T07:32:00
                        day = 1979-05-27
                        time = 07:32:00
                        list = ["a", 2, [true, {k = "v"}]]
                        unknownKeyOfNobody = 1
                        [cascade]
                        type = "x"
                        +++

                        The first word. <!--more-->

                        ## Preview {#before}

                        {{< ask_chatgpt >}}
                        Ask me.
                        {{< /ask_chatgpt >}}

                        1. What is it? {#it}
                        2. Where?

                        ## Explain

                        Some `code`, [[Sun|a link]], [another](sun.md#x), $x^2$[^n].

                        {{< figure src="a.png" alt="A" width=3 >}}

                        {{% notice info %}}
                        inner *words* {{< nosuch 1 "two" true >}}x{{< /nosuch >}}
                        {{% /notice %}}

                        ```mermaid
                        graph LR
                        ```

                        [^n]: A note.

                        ## Keypoint

                        1. **Round**: it is round.

                        ## Review

                        1. Which?

                           A) this
                           B) that

                           Answer: B

                        2. Why?

                           Answer: because.
                        """)
                .file("content/plain.md", "no header")
                .file("content/yaml.md", "---\ntitle:\nlist: [1.5, ~, 2020-01-02]\n---\ntext\n")
                .file("content/bad.md", "+++\ntitle = \n+++\ntext {{< figure \n");

        List<ParsedPage> pages = pages();
        ParsedPage moon = pages.stream()
                .filter(page -> page.file().path().endsWith("moon.md"))
                .findFirst()
                .orElseThrow();

        assertThat(moon.body().parts().stream()
                        .flatMap(part -> part.items().stream())
                        .map(ItemBody::getClass)
                        .distinct())
                .contains(ItemBody.PointBody.class, ItemBody.QuestionBody.class, ItemBody.ProseBody.class);
        assertThat(moon.body().parts())
                .flatExtracting(PageBody.PartBody::items)
                .anySatisfy(item -> assertThat(item)
                        .isInstanceOfSatisfying(
                                ItemBody.QuestionBody.class,
                                question -> assertThat(question.options()).isNotEmpty()));
        assertThat(pages).hasSize(4).anyMatch(page -> !page.problems().isEmpty());
        pages.forEach(PageFormTest::assertComesBack);
        pages.stream().map(page -> PageForm.packed(page, new Spool())).forEach(PageFormTest::assertComesBack);
    }

    @Test
    void deepNestingComesBack() throws IOException {
        int deep = 10_000;
        TestSite.in(root)
                .file("lyceum.toml", "title = \"Sky\"\n")
                .file("content/deep.md", "{{< a >}}".repeat(deep) + "x" + "{{< /a >}}".repeat(deep))
                .file("content/list.md", "+++\na = " + "[".repeat(90) + "]".repeat(90) + "\n+++\n");

        pages().forEach(PageFormTest::assertComesBack);
    }

    @Test
    void halfAPageIsRefused() throws IOException {
        TestSite.in(root).file("lyceum.toml", "title = \"Sky\"\n").file("content/moon.md", "Grey *and* round.");
        ParsedPage page = pages().get(0);
        byte[] head = PageForm.head(page);
        byte[] content = PageForm.content(page);

        for (int length = 0; length < head.length; length++) {
            byte[] part = Arrays.copyOf(head, length);
            assertThatThrownBy(() -> PageForm.page(page.file(), part, () -> content))
                    .isInstanceOf(RuntimeException.class);
        }
        for (int length = 0; length < content.length; length++) {
            byte[] part = Arrays.copyOf(content, length);
            assertThatThrownBy(PageForm.page(page.file(), head, () -> part)::body)
                    .isInstanceOf(RuntimeException.class);
        }
    }
}
