package dev.lyceum.markdown;

import static dev.lyceum.markdown.Page.html;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlockTest {
    @Test
    void givesHeadingsTheIdOfTheirMarkdown() {
        assertThat(html("# A *b* & `c`\n\nTwo\nlines\n---\n"))
                .isEqualTo(
                        "<h1 id=\"a-b--c\">A <em>b</em> &amp; <code>c</code></h1>\n<h2 id=\"lines\">Two\nlines</h2>\n");
    }

    @Test
    void takesNoSignWithoutSpaceForAHeading() {
        assertThat(html("#tag\n\n####### seven")).isEqualTo("<p>#tag</p>\n<p>####### seven</p>\n");
    }

    @Test
    void dropsTheClosingSignsOfAHeading() {
        assertThat(html("## a ##\n## b#\n## #\n"))
                .isEqualTo("<h2 id=\"a\">a</h2>\n<h2 id=\"b\">b#</h2>\n<h2 id=\"heading\"></h2>\n");
    }

    @Test
    void readsAttributesBehindAHeading() {
        assertThat(html("# Foo {#bar .a .b data-x=\"1 2\"}\n# bar"))
                .isEqualTo("<h1 id=\"bar\" class=\"a b\" data-x=\"1 2\">Foo</h1>\n<h1 id=\"bar-1\">bar</h1>\n");
        assertThat(html("Foo\nbar {.c}\n===")).isEqualTo("<h1 class=\"c\" id=\"bar\">Foo\nbar</h1>\n");
        assertThat(html("# a ## {#x}")).isEqualTo("<h1 id=\"x\">a</h1>\n");
    }

    @Test
    void leavesBracesThatAreNoAttributes() {
        assertThat(html("# a {b}\n# c \\{#d}\n# e {#f} g"))
                .isEqualTo("<h1 id=\"a-b\">a {b}</h1>\n<h1 id=\"c-d\">c {#d}</h1>\n<h1 id=\"e-f-g\">e {#f} g</h1>\n");
    }

    @Test
    void keepsScriptsAndStylesOutOfAttributes() {
        assertThat(html("# a {onclick=\"x\" style=\"y\" title=\"z\"}")).isEqualTo("<h1 title=\"z\" id=\"a\">a</h1>\n");
    }

    @Test
    void listsHeadingsWithTextAndPlace() {
        Converted page = Page.of("x\n\n## A \"b\" [c](d)\n").convert();
        assertThat(page.headings()).singleElement().satisfies(heading -> {
            assertThat(heading.level()).isEqualTo(2);
            assertThat(heading.id()).isEqualTo("a-b-cd");
            assertThat(heading.text()).isEqualTo("A “b” c");
            assertThat(heading.offset()).isEqualTo(3);
            assertThat(Page.join(heading.html())).isEqualTo("A &ldquo;b&rdquo; <a href=\"d\">c</a>");
        });
    }

    @Test
    void writesTightAndLooseListsAsGoldmarkDoes() {
        assertThat(html("- a\n- b\n  - c\n- d"))
                .isEqualTo("<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n<li>d</li>\n</ul>\n");
        assertThat(html("3. a\n\n   b\n4. c"))
                .isEqualTo("<ol start=\"3\">\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n<li>\n<p>c</p>\n</li>\n</ol>\n");
    }

    @Test
    void beginsANewListWhereTheMarkerChanges() {
        assertThat(html("- a\n* b\n1. c\n2) d"))
                .isEqualTo("<ul>\n"
                        + "<li>a</li>\n"
                        + "</ul>\n"
                        + "<ul>\n"
                        + "<li>b</li>\n"
                        + "</ul>\n"
                        + "<ol>\n"
                        + "<li>c</li>\n"
                        + "</ol>\n"
                        + "<ol start=\"2\">\n"
                        + "<li>d</li>\n"
                        + "</ol>\n");
    }

    @Test
    void writesTaskLists() {
        assertThat(html("- [ ] a\n- [x] b\n- c [x]"))
                .isEqualTo("<ul>\n"
                        + "<li><input disabled=\"\" type=\"checkbox\" aria-label=\"a\"> a</li>\n"
                        + "<li><input checked=\"\" disabled=\"\" type=\"checkbox\" aria-label=\"b\"> b</li>\n"
                        + "<li>c [x]</li>\n</ul>\n");
    }

    @Test
    void keepsLineBreaksAsConfigured() {
        String text = "a\nb  \nc\\\nd";
        assertThat(html(text)).isEqualTo("<p>a\nb<br>\nc<br>\nd</p>\n");
        assertThat(Page.of(text).with(Page::hardWraps).html()).isEqualTo("<p>a<br>\nb<br>\nc<br>\nd</p>\n");
    }

    @Test
    void writesQuotationsRulesAndIndentedCode() {
        assertThat(html("> a\nb\n\n***\n\n    <c>\n"))
                .isEqualTo("<blockquote>\n<p>a\nb</p>\n</blockquote>\n<hr>\n<pre><code>&lt;c&gt;\n</code></pre>\n");
    }

    @Test
    void acceptsWindowsLineBreaks() {
        assertThat(html("# a\r\n\r\nb  \r\nc\r\n\r\n```x\r\nd\r\n```\r\n| e |\r\n|---|\r\n"))
                .isEqualTo("<h1 id=\"a\">a</h1>\n"
                        + "<p>b<br>\n"
                        + "c</p>\n"
                        + "<pre><code class=\"language-x\" data-lang=\"x\">d\n"
                        + "</code></pre>\n"
                        + "<table>\n"
                        + "<thead>\n"
                        + "<tr>\n"
                        + "<th>e</th>\n"
                        + "</tr>\n"
                        + "</thead>\n"
                        + "</table>\n");
    }

    @Test
    void putsAttributesBelowABlockOnItWhenConfigured() {
        Page page = Page.of("- a\n{.x}\n\nb\n{#y}\n\n> c\n{title=\"z\"}\n\nd\n\n{.w}");
        assertThat(page.with(Page::blockAttributes).html())
                .isEqualTo("<ul class=\"x\">\n<li>a</li>\n</ul>\n"
                        + "<p id=\"y\">b</p>\n<blockquote title=\"z\">\n<p>c</p>\n</blockquote>\n<p>d</p>\n");
        assertThat(Page.html("b\n{#y}")).isEqualTo("<p>b\n{#y}</p>\n");
    }

    @Test
    void writesNothingForNothing() {
        assertThat(Page.of("").convert().pieces()).isEmpty();
        assertThat(html("\n \n")).isEmpty();
    }
}
