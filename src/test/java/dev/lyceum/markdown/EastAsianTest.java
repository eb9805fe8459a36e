package dev.lyceum.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.config.MarkupConfig.Cjk;
import dev.lyceum.config.MarkupConfig.LineBreaks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EastAsianTest {
    private static String html(String text, boolean lineBreaks, boolean escapedSpace, boolean friendly) {
        return Page.of(text)
                .with(config -> Page.cjk(
                        config, new Cjk(lineBreaks ? LineBreaks.SIMPLE : LineBreaks.KEPT, escapedSpace, friendly)))
                .html();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "這**「詞」**的       | 這<strong>「詞」</strong>的",
                "**注意：**這是       | <strong>注意：</strong>這是",
                "*“引”*说           | <em>“引”</em>说",
                "**(a)**한다         | <strong>(a)</strong>한다",
                "これ**（これ）**は   | これ<strong>（これ）</strong>は",
                "𠀀**「𠀀」**𠀀       | 𠀀<strong>「𠀀」</strong>𠀀",
                "~~「刪」~~了         | <del>「刪」</del>了",
                "a**(b)**c           | a**(b)**c",
                "** 空 **            | ** 空 **"
            })
    void takesPunctuationForLettersInFriendlyEmphasis(String text, String expected) {
        assertThat(html(text, false, false, true)).isEqualTo("<p>" + expected + "</p>\n");
    }

    @Test
    void keepsToTheSpecificationOtherwise() {
        assertThat(html("這**「詞」**的", false, false, false)).isEqualTo("<p>這**「詞」**的</p>\n");
        assertThat(html("a **「b」** c", false, false, false)).isEqualTo("<p>a <strong>「b」</strong> c</p>\n");
    }

    @Test
    void joinsLinesOfWideCharacters() {
        assertThat(html("漢字。\n「かな」\nabc\n漢\n한국\n한국\n*漢*\n漢", true, false, false))
                .isEqualTo("<p>漢字。「かな」\nabc\n漢\n한국\n한국\n<em>漢</em>\n漢</p>\n");
        assertThat(html("漢\n字", false, false, false)).isEqualTo("<p>漢\n字</p>\n");
        assertThat(Page.of("漢\n字").with(Page::hardWraps).html()).isEqualTo("<p>漢<br>\n字</p>\n");
    }

    @Test
    void joinsLinesAtWidePunctuationByTheDraftOfCss() {
        assertThat(Page.of("漢。\nabc\n（字\nabc\n字\n한국，\n한국, \n한국\nab\u200b\ncd")
                        .with(config -> Page.cjk(config, new Cjk(LineBreaks.CSS, false, false)))
                        .html())
                .isEqualTo("<p>漢。abc（字\nabc\n字\n한국，한국,\n한국\nab\u200bcd</p>\n");
    }

    @Test
    void dropsEscapedSpaceWhereAskedTo() {
        assertThat(html("言\\ **「a」**\\ と", false, true, false)).isEqualTo("<p>言<strong>「a」</strong>と</p>\n");
        assertThat(html("a\\ b", false, false, false)).isEqualTo("<p>a\\ b</p>\n");
    }
}
