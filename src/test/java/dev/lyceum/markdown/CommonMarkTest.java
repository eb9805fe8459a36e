package dev.lyceum.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class CommonMarkTest {
    /** The examples of CommonMark 0.31.2 that we read otherwise. This list may only become shorter. */
    private static final Set<Integer> DIFFERENT = Set.of(
            // A textarea that goes on after a blank line.
            171,
            // Items indented more and more up to code.
            312,
            313,
            // Case folding of sharp s.
            540);

    /** The examples with tags that are no HTML, which we show (see RawHtmlTest). */
    private static final Set<Integer> SHOWN = Set.of(163, 201, 491, 524, 536, 613, 614, 615, 623);

    @Test
    void followsTheSpecification() {
        Set<Integer> different = new TreeSet<>();
        List<Example> examples = ExampleReader.readExamples(TestResources.getSpec());
        for (int i = 0; i < examples.size(); i++) {
            String markdown = examples.get(i).getSource().replace('→', '\t');
            String expected = examples.get(i).getHtml().replace('→', '\t');
            String html = Page.of(markdown).with(Page::plain).html();
            if (!SHOWN.contains(i + 1) && !normal(html).equals(normal(expected))) {
                different.add(i + 1);
            }
        }
        assertThat(examples).hasSize(652);
        assertThat(different).isEqualTo(DIFFERENT);
    }

    /** HTML of which only white space between blocks, the form of addresses and our own attributes may differ. */
    private static String normal(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (Element image : document.select("img")) {
            image.removeAttr("loading").removeAttr("decoding");
        }
        for (Element code : document.select("code")) {
            code.removeAttr("data-lang");
        }
        for (String target : List.of("href", "src")) {
            for (Element element : document.select("[" + target + "]")) {
                String address = element.attr(target).replace("+", "%2B").replaceAll("%(?![0-9A-F]{2})", "%25");
                element.attr(target, URLDecoder.decode(address, StandardCharsets.UTF_8));
            }
        }
        return document.body()
                .html()
                .replaceAll("\\s*\n\\s*(?=<)|(?<=>)\\s*\n\\s*", "")
                .strip();
    }
}
