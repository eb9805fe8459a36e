package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start page begins with, and what lists say of pages. */
final class StartPageTest {
    private static final String TEXT = "The sky is blue because air scatters blue light more than red, ".repeat(4);

    @TempDir
    Path root;

    private Document start(String home) {
        return Jsoup.parse(TestSite.in(root)
                .file("lyceum.toml", "title = \"Sky\"\n")
                .file("content/_index.md", home)
                .file("content/blue.md", "+++\ntitle = \"Blue\"\n+++\n" + TEXT + "\n")
                .build()
                .main("index.html"));
    }

    @Test
    void aHeadingOfItsOwnComesFirstAndOnce() {
        Document page = start("# Welcome\n\nWhat this is about.\n");
        assertThat(page.select("h1").eachText()).containsExactly("Welcome");
        assertThat(page.select(".tagline")).isEmpty();
        assertThat(page.text()).containsOnlyOnce("What this is about.");
    }

    @Test
    void onlyTheAuthorsOwnDescriptionStandsAboveTheText() {
        assertThat(start("+++\ntitle = \"Sky\"\n+++\nWhat this is about.\n").select(".tagline"))
                .isEmpty();
        assertThat(start("+++\ntitle = \"Sky\"\ndescription = \"All above\"\n+++\nText.\n")
                        .select(".tagline")
                        .text())
                .isEqualTo("All above");
        assertThat(start("+++\ntitle = \"Sky\"\ndescription = \"Sky\"\n+++\nText.\n")
                        .select(".tagline"))
                .isEmpty();
    }

    @Test
    void aListEndsTheBeginningOfALongTextBehindAWord() {
        String description = start("Text.\n").select(".children p").first().text();
        assertThat(description).hasSizeBetween(100, 156).endsWith("…");
        assertThat(TEXT).contains(description.replace("…", "") + (description.endsWith("red…") ? "," : " "));
    }
}
