package dev.lyceum.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands below a preview question or a key point keeps its shape: it once was glued to the line above. */
final class PointsBelowTest {
    @TempDir
    Path folder;

    @Test
    void whatBelongsToAPointStartsOnALineOfItsOwn() {
        String html = TestSite.in(folder)
                .file("lyceum.toml", "title = \"Points\"\n")
                .file("content/a.md", """
                        ## Preview

                        1. One?
                           - inner
                           - last

                        2. Two?
                        lazy

                           further

                        3. Three?

                        ```
                        <img src="x.png">
                          deeper
                        ```

                        ## Keypoint

                        - **Head**

                          | a | b |
                          |---|---|
                          | 1 | 2 |
                        """)
                .build()
                .main("a/index.html");
        Element main = Jsoup.parseBodyFragment(html);
        assertThat(main.select(".points > li > p").eachText())
                .containsExactly("One?", "Two? lazy", "further", "Three?", "Head");
        assertThat(main.select(".points li li").eachText()).containsExactly("inner", "last");
        assertThat(main.select("pre code").eachText()).containsExactly("<img src=\"x.png\">\n  deeper");
        assertThat(main.select("td").eachText()).containsExactly("1", "2");
    }
}
