package dev.lyceum.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTokenizerTest {
    /** Tokens as {@code kind:text}, {@code kind} being the first letter of its name. */
    private static String tokens(String html) {
        return HtmlTokenizer.tokens(html).stream()
                .map(token -> token.kind().name().charAt(0) + ":" + html.substring(token.start(), token.end()))
                .collect(Collectors.joining("~"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', textBlock = """
        a                        | T:a
        <b>c</b >                | O:<b>~T:c~C:</b >
        <a b c = d e='>' f=">"/> | O:<a b c = d e='>' f=">"/>
        1 < 2 <3                 | T:1 < 2 <3
        <a b="c> d               | B:<~T:a b="c> d
        <a b=c"d>                | B:<~T:a b=c"d>
        <!-- a -- b --><!x><?y?> | M:<!-- a -- b -->~M:<!x>~M:<?y?>
        <!--> a                  | M:<!-->~T: a
        <!-- a                   | B:<~T:!-- a
        <![CDATA[<a>]]><!1>      | M:<![CDATA[<a>]]>~B:<~T:!1>
        <script>a<b></script>c   | O:<script>~T:a<b>~C:</script>~T:c
        <style>a                 | O:<style>~T:a
        </b c>                   | B:<~T:/b c>
        """)
    void cutsHtml(String html, String expected) {
        assertThat(tokens(html)).isEqualTo(expected);
    }

    @Test
    void readsAttributes() {
        String html = "<A Href='x&amp;y' b c = d href=z>";
        HtmlToken tag = HtmlTokenizer.tokens(html).get(0);
        assertThat(tag.name()).isEqualTo("a");
        assertThat(HtmlAttribute.of(html, tag))
                .containsExactly(
                        new HtmlAttribute("href", Optional.of("x&y"), 9, 16),
                        new HtmlAttribute("b", Optional.empty(), 18, 19),
                        new HtmlAttribute("c", Optional.of("d"), 24, 25));
    }

    @ParameterizedTest
    @CsvSource({
        "a,href,/x,true", "a,href,https://x.y,true", "a,href,mailto:x@y.z,true", "a,href,javascript:x,false",
        "a,href,data:x,false", "img,src,data:image/png;base64,true", "img,src,x.png,true", "b,class,x,true",
        "b,style,x,false", "b,onclick,x,false", "b,href,x,false", "td,colspan,2,true"
    })
    void allowsHarmlessAttributes(String element, String name, String value, boolean allowed) {
        HtmlAttribute attribute = new HtmlAttribute(name, Optional.of(value), 0, 0);
        assertThat(HtmlPolicy.allows(element, attribute)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"details,true", "ruby,true", "table,true", "script,false", "header,false", "svg,false", "string,false"})
    void allowsHarmlessElements(String element, boolean allowed) {
        assertThat(HtmlPolicy.allows(element)).isEqualTo(allowed);
    }

    @Test
    void escapesWhatHtmlWouldRead() {
        assertThat(HtmlEscape.escape("a <b> & \"c\" 'd'")).isEqualTo("a &lt;b&gt; &amp; &quot;c&quot; 'd'");
        assertThat(HtmlEscape.escape("plain")).isEqualTo("plain");
    }
}
