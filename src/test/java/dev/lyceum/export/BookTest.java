package dev.lyceum.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BookTest {
    @TempDir
    Path folder;

    private SampleCourse course() {
        return SampleCourse.in(folder).file("content/basics/light.md", """
                        +++
                        title = "Light"
                        weight = 1
                        +++

                        # Light itself

                        See [sound](waves.md#review), [below](#colours), [others](/tags/physics/) and
                        [far away](https://example.net/).[^1]

                        ![a wave](wave.svg)

                        ## Colours

                        - [x] seen
                        - [ ] heard

                        {{< tabs >}}{{< tab title="one" >}}Folded words.{{< /tab >}}{{< /tabs >}}

                        [^1]: A note.
                        """);
    }

    private static Document html(Book book) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new BookExporter(book).export(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Jsoup.parse(out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void pagesStandOneAfterAnotherBehindTheirContents() {
        Document book = html(course().book(page -> true));

        assertThat(book.title()).isEqualTo("Physics");
        assertThat(book.select("nav a").eachText())
                .containsExactly("Basics::first / second", "Light", "Waves: {sound} = air", "聲音");
        assertThat(book.select("nav > ol > li > ol a").eachText()).containsExactly("Light", "Waves: {sound} = air");
        assertThat(book.select("article > h1:first-child").eachText())
                .containsExactly("Basics::first / second", "Light itself", "Waves: {sound} = air", "聲音");
        for (Element entry : book.select("nav a")) {
            assertThat(book.select(entry.attr("href")).is("article")).isTrue();
        }
    }

    @Test
    void promptsQuestionsChoicesAndAnswersAreThereToBeRead() {
        Document book = html(course().book(page -> page.url().contains("waves")));

        assertThat(book.text())
                .contains(
                        "List the key points of waves",
                        "a wave & in air",
                        "A) 50% of a stone",
                        "Answer: B) Sound, see",
                        "Nothing: it is code with");
        assertThat(book.select("nav")).isEmpty();
        assertThat(book.title()).isEqualTo("Waves: {sound} = air");
    }

    @Test
    void linksBetweenChaptersStayInTheBookAndOthersLeadToTheSite() {
        Document book = html(course().book(page -> true));

        Element light = book.select("article:contains(Light itself)").first();
        assertThat(light).isNotNull();
        assertThat(light.select("a:contains(sound)").attr("href")).isEqualTo("#p3-review");
        assertThat(book.select("#p3-review").text()).isEqualTo("Review");
        assertThat(light.select("a:contains(below)").attr("href")).isEqualTo("#p2-colours");
        assertThat(light.select("a:contains(others)").attr("href")).isEqualTo("https://example.org/p/tags/physics/");
        assertThat(light.select("a:contains(far away)").attr("href")).isEqualTo("https://example.net/");
        assertThat(light.select("img").attr("src")).startsWith("data:image/svg+xml;base64,");
    }

    @Test
    void everyPlaceHasItsOwnNameAndEveryLinkWithinLeadsToOne() {
        Document book = html(course().book(page -> true));

        List<String> ids = book.select("[id]").eachAttr("id");
        Set<String> different = new HashSet<>(ids);
        assertThat(different).hasSameSizeAs(ids);
        assertThat(book.select("a[href^=#]").eachAttr("href"))
                .hasSizeGreaterThan(6)
                .allMatch(href -> different.contains(href.substring(1)));
    }

    @Test
    void boxesOfTasksStayAndTabsOfOneChapterShutNoneOfAnother() {
        Element light = html(course().book(page -> true)).selectFirst("#p2");

        assertThat(light).isNotNull();
        assertThat(light.select("li").eachText()).contains("☑ seen", "☐ heard");
        assertThat(light.select("details").attr("name")).startsWith("p2-");
        assertThat(light.text()).contains("Folded words.");
    }

    @Test
    void onlyABookWithFormulasHasScripts() {
        assertThat(html(course().book(page -> page.url().equals("other/"))).select("script"))
                .isEmpty();
        assertThat(html(course().book(page -> page.url().contains("waves"))).select("script"))
                .isNotEmpty();
    }
}
