package dev.lyceum.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.config.ConfigReader;
import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.Overrides;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.markdown.MarkdownConverter;
import dev.lyceum.source.SourceFile;
import dev.lyceum.source.SourceText;
import dev.lyceum.study.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Hugo 0.111.3 says of the same pages, but where a test says otherwise. */
class SummaryTest {
    @TempDir
    private Path root;

    private String config;

    @BeforeEach
    void shortSummaries() {
        config = "summaryLength = 5\n";
    }

    private PageOutline parse(String text) throws IOException {
        Files.writeString(root.resolve("lyceum.toml"), config);
        SiteConfig site = ConfigReader.read(root, Overrides.NONE).config();
        LanguageConfig language = site.languages().get(0);
        PageParser parser =
                new PageParser(site.in(language), language, new MarkdownConverter(site.markup()), Ledger.NONE);
        SourceFile file = new SourceFile("content/a.md", root.resolve("a.md"), 0, 0);
        return parser.parse(file, new SourceText("content/a.md", text)).outline();
    }

    private String summary(String text) throws IOException {
        return parse(text.replace("|", "\n")).summary();
    }

    @Test
    void whatStandsBetweenTheTagsOfACallIsTheAuthorsTextUnlessItIsCode() throws IOException {
        PageOutline outline = parse(
                "{{% notice tip %}}\none *two*\n{{% /notice %}}\n\n{{< box >}}three {{< in >}}four{{< /in >}}{{< /box >}}\n\n"
                        + "{{< mermaid >}}\ngraph TD\n{{< /mermaid >}}\n");

        assertThat(outline.summary()).isEqualTo("one two three four");
        assertThat(outline.words()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "a b c d. e f. g h. i          = a b c d. e f.",
                "a b c d e. f g h.             = a b c d e. f g h.",
                "a b c d e f. g h.             = a b c d e f.",
                "a b c d e f g h i j           = a b c d e f g h i j",
                "a b c d e f 1.2 g             = a b c d e f 1.",
                "a b c.||d e f g.||h i j.      = a b c. d e f g.",
                "a b c||d e f g||h i j.        = a b c d e f g",
                "a b c d e||f g h. i.          = a b c d e",
                "## a b||c d e f! g h.         = a b c d e f!",
                "- a b|- c d|- e f|- g h.||i   = a b c d e f g h.",
                "a  |b  |c  |d  |e  |f g       = a b c d e",
                "a *b* `c` [d e](/f) g? h i.   = a b c d e g?",
                "a.||<!--more-->||b c d e f g. = a.",
                "a b c d e f g h i. j||<!--more-->||k = a b c d e f g h i. j"
            })
    void keepsWholeSentencesAndParagraphs(String text, String summary) throws IOException {
        assertThat(summary(text)).isEqualTo(summary);
    }

    @Test
    void asManyWordsAsConfigured() throws IOException {
        config = "summaryLength = 2\n";
        assertThat(summary("a b c. d e f.")).isEqualTo("a b c.");
        config = "summaryLength = 2\n[languages.en]\nsummaryLength = 4\n";
        assertThat(summary("a b c. d e f. g")).isEqualTo("a b c. d e f.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "one two three  = 3",
                "## a|- b c|- d = 4",
                "a-b c/d e&f    = 3",
                "學習 是一種過程  = 2",
                "`a b` **c**d   = 3"
            })
    void countsWords(String text, int words) throws IOException {
        assertThat(parse(text.replace("|", "\n")).words()).isEqualTo(words);
    }

    @Test
    void countsCharactersWhereThePageOrItsLanguageSaysSo() throws IOException {
        String text = "學習 abc 是，中文abc café";
        assertThat(parse(text).words()).isEqualTo(4);
        assertThat(parse("+++\nisCJKLanguage = true\n+++\n" + text).words()).isEqualTo(2 + 1 + 7 + 4);

        config = "hasCJKLanguage = true\n";
        assertThat(parse(text).words()).isEqualTo(14);
        assertThat(parse(text).cjk()).isTrue();
        assertThat(parse("plain café").words()).isEqualTo(2);
        assertThat(parse("+++\nisCJKLanguage = false\n+++\n" + text).words()).isEqualTo(4);
    }

    @Test
    void countsCharactersInChineseJapaneseAndKoreanThoughHugoMustBeTold() throws IOException {
        config = "defaultContentLanguage = \"zh-tw\"\n[languages.zh-tw]\n";
        assertThat(parse("學習是，過程。").words()).isEqualTo(7);
        assertThat(parse("no such letter").cjk()).isFalse();
    }

    @Test
    void keepsASentenceThatHugoWouldCut() throws IOException {
        config = "summaryLength = 5\nhasCJKLanguage = true\n";
        assertThat(summary("一二三。四五。七八九。")).isEqualTo("一二三。四五。");
        assertThat(summary("一二三四五六七八九十一二三四五。")).isEqualTo("一二三四五六七");
    }

    @Test
    void givesNoAnswerAwayThoughHugoWould() throws IOException {
        String page =
                "## Review\n{{< ask_chatgpt >}}\nask\n{{< /ask_chatgpt >}}\n\n1. What is it?\n\n   Answer: Secret.\n";
        PageOutline body = parse("Lead text.\n\n" + page);
        assertThat(body.summary()).startsWith("Lead text.").doesNotContain("Secret");
        assertThat(body.words()).isEqualTo(2 + 3 + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "a b c d e f. g        = true",
                "a b c d e.            = false",
                "a b                   = false",
                "a b c d e.||f         = true",
                "a|<!--more-->|b       = true",
                "a|<!--more-->|        = false",
                "a||## Review||1. b?   = true"
            })
    void saysWhetherTheTextGoesOnBehindTheSummary(String text, boolean expected) throws IOException {
        assertThat(parse(text.replace("|", "\n")).truncated()).isEqualTo(expected);
    }
}
