package dev.lyceum.markdown;

import static dev.lyceum.markdown.Page.html;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertTest {
    private static String box(String kind, String title, String rest) {
        return "<div class=\"notice " + kind + "\" role=\"note\">\n<p><strong>" + title + "</strong></p>\n" + rest
                + "</div>\n";
    }

    @ParameterizedTest
    @CsvSource({
        "NOTE,note",
        "tip,tip",
        "Important,important",
        "WARNING,warning",
        "CAUTION,caution",
        "tldr,abstract",
        "hint,tip",
        "check,success",
        "faq,question",
        "fail,failure",
        "error,danger",
        "cite,quote",
        "bug,bug"
    })
    void knowsTheTypesOfGitHubAndObsidian(String type, String kind) {
        assertThat(html("> [!" + type + "]\n> a *b*\n> c"))
                .isEqualTo(box(kind, "{notice_" + kind + "}", "<p>a <em>b</em>\nc</p>\n"));
    }

    private static String spoken(String kind) {
        return "<span class=\"spoken\">{notice_" + kind + "}: </span>";
    }

    @Test
    void holdsBlocksOfAnyKind() {
        assertThat(html("> [!NOTE]  \n>\n> a\n>\n> - b\n>   > [!TIP]\n>   > c"))
                .isEqualTo(box(
                        "note",
                        "{notice_note}",
                        "<p>a</p>\n<ul>\n<li>b\n" + box("tip", "{notice_tip}", "<p>c</p>\n") + "</li>\n</ul>\n"));
    }

    @Test
    void takesAttributesOfTheAuthors() {
        assertThat(Page.of("> [!NOTE]\n> a\n{#why .wide onclick=\"x\" data-n=\"1\"}\n\n> [!TIP]-\n> b\n{.c}")
                        .with(Page::blockAttributes)
                        .html())
                .contains("<div class=\"notice note wide\" role=\"note\" id=\"why\" data-n=\"1\">\n<p><strong>")
                .contains("<details class=\"notice tip c\">");
    }

    @Test
    void takesATitleOfTheAuthors() {
        assertThat(html("> [!NOTE] A `b` [c](/d)\n> e"))
                .isEqualTo(box("note", spoken("note") + "A <code>b</code> <a href=\"/d\">c</a>", "<p>e</p>\n"));
        assertThat(html("> [!NOTE]\tOnly a title\n\nb"))
                .isEqualTo(box("note", spoken("note") + "Only a title", "") + "<p>b</p>\n");
        assertThat(html("> [!NOTE] *over\n> lines*"))
                .isEqualTo(box("note", spoken("note") + "<em>over\nlines</em>", ""));
    }

    @Test
    void foldsWhereAskedTo() {
        assertThat(html("> [!faq]- Why?\n> Because."))
                .isEqualTo("<details class=\"notice question\">\n<summary>" + spoken("question")
                        + "Why?</summary>\n<p>Because.</p>\n" + "</details>\n");
        assertThat(html("> [!tip]+\n> a"))
                .isEqualTo("<details class=\"notice tip\" open>\n<summary>{notice_tip}</summary>\n<p>a</p>\n"
                        + "</details>\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[!BOGUS]\na",
                "[!NOTE]a",
                "[! NOTE]\na",
                "[!NOTE\na",
                "a [!NOTE]",
                "[!]\na",
                "\\[!NOTE]\na",
                "[!NOTE](b)",
                "`[!NOTE]`"
            })
    void leavesOtherQuotationsAlone(String text) {
        assertThat(html("> " + text.replace("\n", "\n> ")))
                .startsWith("<blockquote>\n<p>")
                .doesNotContain("notice");
        assertThat(html("[!NOTE]\na")).isEqualTo("<p>[!NOTE]\na</p>\n");
    }

    @Test
    void closesTagsThatTheAuthorLeftOpen() {
        assertThat(Page.of("> [!NOTE] <b>a\n> <i>b\n>\n> c").with(Page::unsafe).html())
                .startsWith("<div class=\"notice note\" role=\"note\">\n<p><strong>" + spoken("note") + "<b>a")
                .endsWith("<p>c</p>\n</div>\n");
    }
}
