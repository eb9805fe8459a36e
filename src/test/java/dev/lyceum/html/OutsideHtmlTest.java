package dev.lyceum.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OutsideHtmlTest {
    private static final OutsideHtml.Addresses ADDRESSES = new OutsideHtml.Addresses() {
        @Override
        public Optional<String> link(String href) {
            return href.startsWith("#") ? Optional.empty() : Optional.of("https://example.org/" + href);
        }

        @Override
        public Optional<String> image(String src) {
            return src.equals("gone.png") ? Optional.empty() : Optional.of("media/" + src);
        }
    };

    @Test
    void linksAndImagesGetTheirOutsideAddressAndIdsGo() {
        assertThat(OutsideHtml.html(
                        "<p id=\"x\"><a href=\"a/\">A</a> <a href=\"#b\">B</a> <img src=\"i.png\" srcset=\"j\" alt=\"I\">"
                                + "<img src=\"gone.png\" alt=\"G\"></p><script>1</script>",
                        ADDRESSES))
                .isEqualTo("<p><a href=\"https://example.org/a/\">A</a> B <img src=\"media/i.png\" alt=\"I\">G</p>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            words & <b>more</b>               | <p>words &amp; <b>more</b></p>
            <del>a</del><hr>b                 | <p><span>a</span></p><hr /><p>b</p>
            <details><summary>S</summary><p>x</p></details> | <div><span>S</span><p>x</p></div>
            <ul>loose<li>a</ul>               | <ul><li>a</li></ul>
            <ul></ul>x                        | <p>x</p>
            <blockquote>a<p>b</p></blockquote> | <blockquote><p>a</p><p>b</p></blockquote>
            <span><ul><li>a</li></ul></span>  | <div><ul><li>a</li></ul></div>
            <img src="i.png">                 | <p><img src="media/i.png" alt="" /></p>
            <video src="v.mp4">film</video>   | <p>film</p>
            """)
    void plainXmlHasOnlyWhatStrictFormatsKnow(String html, String xml) {
        assertThat(OutsideHtml.plainXml(html, ADDRESSES)).isEqualTo(xml);
    }
}
