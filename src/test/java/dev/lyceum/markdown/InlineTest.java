package dev.lyceum.markdown;

import static dev.lyceum.markdown.Page.html;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InlineTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
        *a* __b__ ***c***                | <em>a</em> <strong>b</strong> <em><strong>c</strong></em>
        重***点***词                       | 重<em><strong>点</strong></em>词
        a_b_c *d*e                       | a_b_c <em>d</em>e
        ~~a~~ ~b~                        | <del>a</del> ~b~
        `` a`b `` ` c ` `<d>`            | <code>a`b</code> <code>c</code> <code>&lt;d&gt;</code>
        `open                            | `open
        \\*a\\* \\& \\a \\\\             | *a* &amp; \\a \\
        &copy; &#65; &#x41; &none; a & b | © A A &amp;none; a &amp; b
        &#12345678; &#0;                 | &amp;#12345678; �
        [a](b) [c](<d e>) [f]()          | <a href="b">a</a> <a href="d e">c</a> <a href="">f</a>
        [a](b "c \\"d") [e](f 'g')       | <a href="b" title="c &quot;d">a</a> <a href="f" title="g">e</a>
        [a](b(c)d) [e](f\\)g) [h](i j)   | <a href="b(c)d">a</a> <a href="f)g">e</a> [h](i j)
        [a [b](c) d](e)                  | [a <a href="c">b</a> d](e)
        [a] [b][] [c][d]                 | [a] [b][] [c][d]
        [a][b][ c                        | [a][b][ c
        <http://a.b?c=d&e> <f@g.h>       | <a href="http://a.b?c=d&amp;e">http://a.b?c=d&amp;e</a> <a href="mailto:f@g.h">f@g.h</a>
        """)
    void writesInlines(String markdown, String expected) {
        assertThat(html(markdown)).isEqualTo("<p>" + expected + "</p>\n");
    }

    @Test
    void resolvesReferences() {
        assertThat(html("[a] [b][a] [A][] ![c][a]\n\n[a]: /u 'T'"))
                .isEqualTo("<p><a href=\"/u\" title=\"T\">a</a> "
                        + "<a href=\"/u\" title=\"T\">b</a> <a href=\"/u\" title=\"T\">A</a> "
                        + "<img src=\"/u\" alt=\"c\" title=\"T\" loading=\"lazy\" decoding=\"async\"></p>\n");
    }

    @Test
    void linksImagesWhoseAddressIsDefinedElsewhere() {
        assertThat(html("[![a][i]][u] [![i]][u] [x [b][u]][u]\n\n[i]: /i.png\n[u]: /u"))
                .isEqualTo("<p><a href=\"/u\"><img src=\"/i.png\" alt=\"a\" loading=\"lazy\" decoding=\"async\"></a> "
                        + "<a href=\"/u\"><img src=\"/i.png\" alt=\"i\" loading=\"lazy\" decoding=\"async\"></a> "
                        + "[x <a href=\"/u\">b</a>]<a href=\"/u\">u</a></p>\n");
    }

    @Test
    void describesImagesByTheirTextAlone() {
        assertThat(html("![a *b* `c` [d](e) \"f\"](g.png \"h\")"))
                .isEqualTo("<p><img src=\"g.png\" alt=\"a b c d &quot;f&quot;\" title=\"h\" loading=\"lazy\""
                        + " decoding=\"async\"></p>\n");
    }

    @Test
    void givesDestinationsAsWrittenWithTheirPlace() {
        Converted page = Page.of("x [a](b&amp;c\\_d) ![](e.png)\n\n> https://f.g <http://h.i>")
                .convert();
        assertThat(page.pieces())
                .filteredOn(piece -> piece instanceof Piece.Link)
                .containsExactly(
                        new Piece.Link(Piece.LinkKind.LINK, "b&c_d", 6),
                        new Piece.Link(Piece.LinkKind.IMAGE, "e.png", 22),
                        new Piece.Link(Piece.LinkKind.LINK, "https://f.g", 32),
                        new Piece.Link(Piece.LinkKind.LINK, "http://h.i", 45));
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:x",
        "JaVaScript:x",
        "java&#10;script:x",
        "vbscript:x",
        "'data:text/html,x'",
        "file:///x",
        "&#x1;javascript:x"
    })
    void writesTheTextOnlyOfDangerousLinks(String destination) {
        assertThat(html("[a *b*](<" + destination + ">)")).isEqualTo("<p>a <em>b</em></p>\n");
    }

    @Test
    void keepsDangerousLinksOfTrustedAuthors() {
        assertThat(Page.of("[a](javascript:x)").with(Page::unsafe).html())
                .isEqualTo("<p><a href=\"javascript:x\">a</a></p>\n");
    }

    @Test
    void keepsImagesThatAreData() {
        assertThat(html("![a](data:image/png;base64,xx) ![b](data:text/html,x)"))
                .contains("src=\"data:image/png;base64,xx\"", "<img src=\"\" alt=\"b\"");
    }

    @Test
    void bettersPunctuation() {
        assertThat(html("\"Hello,\" she said -- it's 'fine'... --- <<quote>> '90s rock 'n' roll 5'10\" \\\"x\\\""))
                .isEqualTo("<p>&ldquo;Hello,&rdquo; she said &ndash; it&rsquo;s &lsquo;fine&rsquo;&hellip; &mdash;"
                        + " &laquo;quote&raquo; &rsquo;90s rock &rsquo;n&rsquo; roll 5'10&quot;"
                        + " &quot;x&quot;</p>\n");
        assertThat(html("*\"a* b\" `\"c\"` [\"d\"](e \"f\")"))
                .isEqualTo("<p><em>&ldquo;a</em> b&rdquo; <code>&quot;c&quot;</code> "
                        + "<a href=\"e\" title=\"f\">&ldquo;d&rdquo;</a></p>\n");
        assertThat(Page.of("\"a\" -- 'b'...").with(Page::withoutExtras).html())
                .isEqualTo("<p>&quot;a&quot; -- 'b'...</p>\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
        see https://a.b/c_d?e=f&g=h.            | see [https://a.b/c_d?e=f&g=h].
        (http://a.b/c_(d)) **https://e.f**      | ([http://a.b/c_(d)]) **[https://e.f]**
        https://a.b/_c_/__d__.py                | [https://a.b/_c_/__d__.py]
        https://a.b/*c* https://d.e/f，g         | [https://a.b/]*c* [https://d.e/f]，g
        "https://a.b/c" ：https://d.e            | "[https://a.b/c]" ：https://d.e
        www.a.bc, x@y.zz. first_last@ex-a.co.uk | [www.a.bc], [x@y.zz]. [first_last@ex-a.co.uk]
        ftp://a.bc/d xhttps://e.fg http://local | [ftp://a.bc/d] xhttps://e.fg http://local
        a@b mailto:c@d.ee f@g.hh_               | a@b mailto:c@d.ee f@g.hh_
        open [bracket https://a.bc              | open [bracket https://a.bc
        https://a.b/_c d_                       | [https://a.b/]*c d*
        """)
    void makesLinksOfBareAddresses(String markdown, String expected) {
        String links = Page.of(markdown)
                .with(Page::withoutExtras)
                .html()
                .replaceAll("<a href=\"[^\"]*\">([^<]*)</a>", "[$1]")
                .replaceAll("</?strong>", "**")
                .replaceAll("</?em>", "*")
                .replace("&amp;", "&")
                .replace("&quot;", "\"");
        assertThat(links).isEqualTo("<p>" + expected + "</p>\n");
    }

    @Test
    void addsTheProtocolToAddressesWithout() {
        assertThat(html("www.a.bc x@y.zz"))
                .isEqualTo("<p><a href=\"https://www.a.bc\">www.a.bc</a> <a href=\"mailto:x@y.zz\">x@y.zz</a></p>\n");
    }

    @Test
    void makesNoLinkInALink() {
        assertThat(html("[a https://b.cd](e) `https://b.cd`"))
                .isEqualTo("<p><a href=\"e\">a https://b.cd</a> <code>https://b.cd</code></p>\n");
    }

    @Test
    void readsWikilinks() {
        Converted page = Page.of("[[A b]] [[c#d|E *f*]] ![[g.PNG]] ![[h]]\n\n`[[i]]` [[j]](k) [[ l]] [m[n]]")
                .convert();
        assertThat(Page.join(page.pieces()))
                .isEqualTo("<p><a href=\"A b\">A b</a> <a href=\"c#d\">E *f*</a> <img src=\"g.PNG\" alt=\"g.PNG\""
                        + " loading=\"lazy\" decoding=\"async\"> <a href=\"h\">h</a></p>\n"
                        + "<p><code>[[i]]</code> <a href=\"k\">[j]</a> [[ l]] [m[n]]</p>\n");
        assertThat(page.pieces()).contains(new Piece.Link(Piece.LinkKind.WIKILINK, "c#d", 8));
        assertThat(Page.of("[[a]]").with(Page::withoutExtras).html()).isEqualTo("<p>[[a]]</p>\n");
    }
}
