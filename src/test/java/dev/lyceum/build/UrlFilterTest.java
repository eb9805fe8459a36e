package dev.lyceum.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite.Built;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filters that make URLs, in templates of pages and of shortcodes. */
final class UrlFilterTest {
    private static final String ALL = """
            {{ "a b" | urlize }} {{ "x/" | abs_url }} {{ "/x/" | rel_url }} \
            {{ "x/" | abs_lang_url }} {{ "x/" | rel_lang_url }}
            """;

    @TempDir
    Path root;

    @Test
    void knowTheBaseUrlAndTheLanguageOfThePage() {
        Built built = TestSite.in(root)
                .file("lyceum.toml", """
                        baseURL = "https://a.org/docs/"
                        [languages.en]
                        [languages.de]
                        """)
                .file("templates/page.html", "{{ page.leadHtml | raw }}|" + ALL)
                .file("templates/shortcodes/urls.html", ALL)
                .file("content/p.md", "{{< urls >}}")
                .file("content/p.de.md", "{{< urls >}}")
                .build();

        String english = "a-b https://a.org/docs/x/ /x/ https://a.org/docs/x/ /docs/x/";
        String german = "a-b https://a.org/docs/x/ /x/ https://a.org/docs/de/x/ /docs/de/x/";
        assertThat(built.problems()).isEmpty();
        assertThat(built.html("p/index.html").split("\\|", -1))
                .hasSize(2)
                .allMatch(text -> text.strip().equals(english));
        assertThat(built.html("de/p/index.html").split("\\|", -1))
                .hasSize(2)
                .allMatch(text -> text.strip().equals(german));
    }
}
