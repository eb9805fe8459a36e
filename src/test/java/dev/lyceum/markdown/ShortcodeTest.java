package dev.lyceum.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.config.MarkupConfig;
import dev.lyceum.shortcode.Arguments;
import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.shortcode.ShortcodeScan;
import dev.lyceum.shortcode.ShortcodeScanner;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShortcodeTest {
    private static final String OWN =
            Character.toString(0x100000) + Character.toString(0xF0000) + Character.toString(0x10FFFF);

    private static Converted convert(String text, List<Span> ranges, ShortcodeScan scan) {
        return new MarkdownConverter(MarkupConfig.DEFAULT)
                .convert(
                        new SourceText("page.md", text),
                        ranges,
                        scan,
                        new HeadingIds(MarkupConfig.HeadingIdStyle.GITHUB));
    }

    @Test
    void takesACallInTextForAWord() {
        assertThat(Page.of("a {{x}} **{{y}}** b")
                        .call("x", "{{x}}")
                        .call("y", "{{y}}")
                        .html())
                .isEqualTo("<p>a [x] <strong>[y]</strong> b</p>\n");
    }

    @Test
    void putsACallAloneInItsParagraphWhereABlockStands() {
        assertThat(Page.of("{{x}}\n\n {{y}}\n{{z}}\n\n- {{u}}\n\n> {{v}} {{w}}")
                        .call("x", "{{x}}")
                        .call("y", "{{y}}")
                        .call("z", "{{z}}")
                        .call("u", "{{u}}")
                        .call("v", "{{v}}")
                        .call("w", "{{w}}")
                        .html())
                .isEqualTo("[[x]]\n"
                        + "[[y]]\n"
                        + "[[z]]\n"
                        + "<ul>\n"
                        + "<li>[[u]]\n"
                        + "</li>\n"
                        + "</ul>\n"
                        + "<blockquote>\n"
                        + "<p>[v] [w]</p>\n"
                        + "</blockquote>\n");
    }

    @Test
    void keepsCallsInCodeAttributesAndHeadings() {
        Converted page = Page.of(
                        "# a {{x}}\n\n`{{y}}` [b]({{z}}#c \"{{u}}\") <a href=\"{{v}}\">d</a>\n\n```\n{{w}}\n```")
                .call("x", "{{x}}")
                .call("y", "{{y}}")
                .call("z", "{{z}}")
                .call("u", "{{u}}")
                .call("v", "{{v}}")
                .call("w", "{{w}}")
                .convert();
        assertThat(Page.join(page.pieces()))
                .isEqualTo("<h1 id=\"a\">a [x]</h1>\n"
                        + "<p><code>[y]</code> <a href=\"[z]#c\" title=\"[u]\">b</a> <a href=\"[v]\">d</a></p>\n"
                        + "<pre><code>[w]\n"
                        + "</code></pre>\n");
        assertThat(page.headings()).singleElement().satisfies(heading -> {
            assertThat(heading.text()).isEqualTo("a");
            assertThat(Page.join(heading.html())).isEqualTo("a [x]");
        });
    }

    @Test
    void showsALiteralBetweenTheTagsOfACallOnce() {
        String text = "a\n\n{{< box >}}\nb {{</* c */>}} d\n{{< /box >}}\n\ne";
        ShortcodeScan scan = ShortcodeScanner.scan(new SourceText("page.md", text), new Span(0, text.length()));

        assertThat(convert(text, List.of(new Span(0, text.length())), scan).pieces())
                .hasSize(3)
                .element(1)
                .isInstanceOfSatisfying(
                        Piece.Shortcode.class,
                        box -> assertThat(box.inner()).containsExactly(new Piece.Html("\nb {{< c >}} d\n")));
    }

    @Test
    void showsLiteralsAndLeavesTheSummaryDividerOut() {
        String text = "a {{</* b */>}}\n\n<!--more-->\n\nc `{{</* b */>}}`";
        ShortcodeScan scan = new ShortcodeScan(
                List.of(),
                List.of(
                        new ShortcodeScan.Literal(new Span(2, 15), "{{< b >}}"),
                        new ShortcodeScan.Literal(new Span(33, 46), "{{< b >}}")),
                Optional.of(new Span(17, 29)),
                List.of());
        assertThat(Page.join(
                        convert(text, List.of(new Span(0, text.length())), scan).pieces()))
                .isEqualTo("<p>a {{&lt; b &gt;}}</p>\n<p>c <code>{{&lt; b &gt;}}</code></p>\n");
    }

    @Test
    void findsTheCallsInsideOfACallWhoseTextIsConverted() {
        String text = "{{a}}x {{b}} y{{/a}}";
        ShortcodeCall inner =
                new ShortcodeCall("b", "", new Span(7, 12), false, Arguments.NONE, Optional.empty(), List.of());
        ShortcodeCall outer = new ShortcodeCall(
                "a",
                "",
                new Span(0, text.length()),
                false,
                Arguments.NONE,
                Optional.of(new Span(5, 14)),
                List.of(inner));
        ShortcodeScan scan = new ShortcodeScan(List.of(outer), List.of(), Optional.empty(), List.of());
        assertThat(Page.join(convert(text, List.of(new Span(5, 14)), scan).pieces()))
                .isEqualTo("<p>x [b] y</p>\n");
        assertThat(convert(text, List.of(new Span(0, text.length())), scan).pieces())
                .containsExactly(
                        new Piece.Shortcode(
                                outer.alone(),
                                true,
                                List.of(
                                        new Piece.Html("x "),
                                        new Piece.Shortcode(inner, false, List.of(), false),
                                        new Piece.Html(" y")),
                                false),
                        new Piece.Html("\n"));
    }

    @Test
    void keepsTheAuthorsOwnPrivateCharacters() {
        String text = "# " + OWN + " {{x}}\n\n" + OWN + " `" + OWN + "` [a](" + OWN + ") ![" + OWN + "](b) {{y}}";
        Converted page = Page.of(text).call("x", "{{x}}").call("y", "{{y}}").convert();
        assertThat(Page.join(page.pieces()))
                .isEqualTo("<h1 id=\"heading\">" + OWN + " [x]</h1>\n<p>" + OWN + " <code>" + OWN
                        + "</code> <a href=\"" + OWN + "\">a</a> <img src=\"b\" alt=\"" + OWN
                        + "\" loading=\"lazy\" decoding=\"async\"> [y]</p>\n");
        assertThat(page.headings().get(0).text()).isEqualTo(OWN);
    }

    @Test
    void isNotMisledByEntitiesOfItsMarks() {
        String text = "{{x}} &#x100000; &#xDBC0;&#xDC00; [a](&#x100000;) <b title=\"&#x100000;\">c</b>";
        assertThat(Page.of(text).call("x", "{{x}}").html())
                .isEqualTo("<p>[x] " + Character.toString(0x100000) + " \uFFFD\uFFFD " + "<a href=\""
                        + Character.toString(0x100000) + "\">a</a> <b>c</b></p>\n");
    }

    @Test
    void marksMoreCallsThanThereArePrivateCharacters() {
        int count = 70_000;
        StringBuilder text = new StringBuilder();
        List<ShortcodeCall> calls = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            Span span = new Span(text.length(), text.length() + 2);
            calls.add(new ShortcodeCall("n" + i, "", span, false, Arguments.NONE, Optional.empty(), List.of()));
            text.append("{} ");
        }
        ShortcodeScan scan = new ShortcodeScan(calls, List.of(), Optional.empty(), List.of());
        Converted page = convert(text.toString(), List.of(new Span(0, text.length())), scan);
        assertThat(page.pieces().stream()
                        .filter(piece -> piece instanceof Piece.Shortcode)
                        .map(piece -> ((Piece.Shortcode) piece).call()))
                .isEqualTo(calls);
    }

    @Test
    void putsRangesOneBehindTheOtherAndKnowsTheirPlaces() {
        String text = "1. a [b](c)\n2. d [e](f)\n";
        Converted page = convert(
                text, List.of(new Span(3, 12), new Span(15, 24)), Page.of(text).scan());
        assertThat(Page.join(page.pieces())).isEqualTo("<p>a <a href=\"c\">b</a>\nd <a href=\"f\">e</a></p>\n");
        assertThat(page.pieces()).contains(new Piece.Link(Piece.LinkKind.LINK, "f", 21));
    }

    @Test
    void knowsPlacesBehindCalls() {
        assertThat(Page.of("{{long call}} [a](b)")
                        .call("x", "{{long call}}")
                        .convert()
                        .pieces())
                .contains(new Piece.Link(Piece.LinkKind.LINK, "b", 18));
    }

    @Test
    void replacesInvalidCharacters() {
        assertThat(Page.html("a\0b\uD800c")).isEqualTo("<p>a\uFFFDb\uFFFDc</p>\n");
    }
}
