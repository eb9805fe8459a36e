package dev.lyceum.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.config.MarkupConfig.HeadingIdStyle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How pages of a site are to be read: Markdown and the parts. */
class MarkupConfigTest {
    private ConfigFolder folder = new ConfigFolder(Path.of(""));

    @BeforeEach
    void makeSite(@TempDir Path temporary) throws IOException {
        folder = ConfigFolder.in(temporary);
    }

    @Test
    void theContentsMayEndBehindTheDeepestHeading() throws IOException {
        MarkupConfig nine =
                folder.clean("[markup.tableOfContents]\nendLevel = 9\n").markup();
        MarkupConfig all =
                folder.clean("[markup.tableOfContents]\nendLevel = -1\n").markup();

        assertThat(nine.tocEndLevel()).isGreaterThanOrEqualTo(6);
        assertThat(all.tocEndLevel()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void readsMarkup() throws IOException {
        MarkupConfig markup = folder.clean("""
            enableEmoji = true
            [markup]
            wikilinks = false
            cjkFriendlyEmphasis = false
            [markup.highlight]
            lineNos = true
            anchorLineNos = true
            [markup.tableOfContents]
            startLevel = 1
            endLevel = 4
            [markup.goldmark.renderer]
            unsafe = true
            hardWraps = true
            [markup.goldmark.parser]
            autoHeadingID = false
            autoHeadingIDType = "github-ascii"
            [markup.goldmark.parser.attribute]
            title = false
            block = true
            [markup.goldmark.extensions]
            definitionList = false
            footnote = false
            linkify = false
            strikethrough = false
            table = false
            taskList = false
            typographer = false
            cjk = {enable = true, eastAsianLineBreaks = true, escapedSpace = true}
            [markup.goldmark.extensions.passthrough]
            enable = false
            """).markup();

        assertThat(markup)
                .isEqualTo(new MarkupConfig(
                        true,
                        true,
                        false,
                        true,
                        false,
                        HeadingIdStyle.GITHUB_ASCII,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        1,
                        4,
                        new MarkupConfig.Cjk(MarkupConfig.LineBreaks.SIMPLE, true, false),
                        new MarkupConfig.Code(true, true)));
    }

    @Test
    void readsOlderAndNewerSpellingsOfMarkup() throws IOException {
        MarkupConfig markup = folder.clean("""
            [markup.goldmark.parser]
            attribute = false
            autoIDType = "blackfriday"
            [markup.goldmark.extensions.typographer]
            disable = true
            [markup.goldmark.extensions.footnote]
            enable = false
            """).markup();

        assertThat(markup.attribute()).isFalse();
        assertThat(markup.headingIdStyle()).isEqualTo(HeadingIdStyle.BLACKFRIDAY);
        assertThat(markup.typographer()).isFalse();
        assertThat(markup.footnote()).isFalse();
    }

    @Test
    void readsPartNames() throws IOException {
        SiteConfig config = folder.clean("""
            [languages.en]
            [languages.de]
            [study.parts]
            preview = ["Warm-up"]
            review = "Quiz"
            [study.parts.DE]
            preview = ["Vorschau"]
            keypoint = ["Quiz"]
            """);

        assertThat(config.language("en").partNames()).isEqualTo(Map.of("Warm-up", "preview", "Quiz", "review"));
        assertThat(config.language("de").partNames())
                .isEqualTo(Map.of("Warm-up", "preview", "Vorschau", "preview", "Quiz", "keypoint"));
    }

    @Test
    void aSiteConfiguredForHugoShowsWikilinksAsWrittenUnlessItAsksForThem() throws IOException {
        folder.file("hugo.toml", "title = \"x\"\n");
        assertThat(folder.read().config().markup().wikilinks()).isFalse();

        folder.file("hugo.toml", "[markup]\nwikilinks = true\n");
        assertThat(folder.read().config().markup().wikilinks()).isTrue();
    }
}
