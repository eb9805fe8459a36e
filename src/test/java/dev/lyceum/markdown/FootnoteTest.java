package dev.lyceum.markdown;

import static dev.lyceum.markdown.Page.html;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.config.MarkupConfig;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class FootnoteTest {
    private static String reference(String id, int number) {
        return "<sup id=\"fnref" + id + "\"><a href=\"#fn:" + number + "\" class=\"footnote-ref\" role=\"doc-noteref\">"
                + number + "</a></sup>";
    }

    private static String back(String id) {
        return "&#160;<a href=\"#fnref" + id
                + "\" class=\"footnote-backref\" role=\"doc-backlink\">&#x21a9;&#xfe0e;</a>";
    }

    @Test
    void numbersNotesByTheirFirstReference() {
        assertThat(html("a[^x] b[^1] c[^x] d[^none]\n\n[^1]: one\n[^x]: *ex*\n    more\n\n    end\n"))
                .isEqualTo("<p>a" + reference(":1", 1) + " b" + reference(":2", 2) + " c" + reference("1:1", 1)
                        + " d[^none]</p>\n"
                        + "<div class=\"footnotes\" role=\"doc-endnotes\">\n<hr>\n<ol>\n"
                        + "<li id=\"fn:1\">\n<p><em>ex</em>\nmore</p>\n<p>end" + back(":1") + back("1:1")
                        + "</p>\n</li>\n"
                        + "<li id=\"fn:2\">\n<p>one" + back(":2") + "</p>\n</li>\n</ol>\n</div>\n");
    }

    @Test
    void showsANoteThatNothingRefersTo() {
        assertThat(html("a\n\n[^1]: *note*")).isEqualTo("<p>a</p>\n<p>[^1]:</p>\n<p><em>note</em></p>\n");
    }

    @Test
    void showsANoteThatOnlyRefersToItself() {
        assertThat(html("[^1]: note[^1]")).contains("<li id=\"fn:1\">\n<p>note" + reference(":1", 1));
    }

    @Test
    void keepsIdsApartInSeveralTextsOfAPage() {
        String text = "a[^1]\n\n[^1]: note\n";
        MarkdownConverter converter = new MarkdownConverter(MarkupConfig.DEFAULT);
        SourceText file = new SourceText("a.md", text);
        HeadingIds ids = new HeadingIds(MarkupConfig.HeadingIdStyle.GITHUB);
        List<Span> all = List.of(new Span(0, text.length()));
        converter.convert(file, all, Page.of(text).scan(), ids);
        Converted second = converter.convert(file, all, Page.of(text).scan(), ids);
        assertThat(Page.join(second.pieces()))
                .contains("id=\"fnref:1-1\"", "href=\"#fn:1-1\"", "<li id=\"fn:1-1\">", "href=\"#fnref:1-1\"");
    }

    @Test
    void writesDefinitionLists() {
        assertThat(html("Term *a*\nTerm b\n: one\n: two\n  more\n\nc\n\n: loose\n\n  para\n"))
                .isEqualTo("<dl>\n<dt>Term <em>a</em></dt>\n<dt>Term b</dt>\n<dd>one</dd>\n<dd>two\nmore</dd>\n"
                        + "<dt>c</dt>\n<dd>\n<p>loose</p>\n<p>para</p>\n</dd>\n</dl>\n");
        assertThat(html("- a\n  : b")).isEqualTo("<ul>\n<li>\n<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n</li>\n</ul>\n");
        assertThat(html("a :b\n:c\n\n# d\n: e")).isEqualTo("<p>a :b\n:c</p>\n<h1 id=\"d\">d</h1>\n<p>: e</p>\n");
    }
}
