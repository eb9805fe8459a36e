package dev.lyceum.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.TestSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FrontMatterCheckTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    date: 2020-13-01                     |  1 | date-unclear
                    publishDate: soon                    |  1 | date-unclear
                    published: perhaps                   |  1 | date-unclear
                    draft: maybe                         |  1 | flag-unclear
                    weight: abc                          |  1 | weight-not-a-number
                    build: {list: nver}                  |  9 | build-option
                    _build: {render: 7}                  | 10 | build-option
                    build: {publishResources: false}     |  9 | build-option
                    build: {rendr: never}                |  9 | build-option
                    markup: asciidoc                     |  1 | content-format
                    url: "https://other.example/"        |  1 | url-unusable
                    aliases: ["https://other.example/q"] | 11 | url-unusable
                    aliases: "/a?b"                      |  1 | url-unusable
                    cascade: 7                           |  1 | cascade-target
                    cascade: {_target: page, x: 1}       | 11 | cascade-target
                    cascade: {_target: {knd: page}}      | 21 | cascade-target
                    cascade: [{_target: {kind: [page]}}] | 22 | cascade-target
                    """)
    void saysWhatItCannotFollowWithItsPlace(String line, int column, String code) {
        assertThat(problems(line)).containsExactly("content/a.md:2:" + column + ": warning " + code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date: 2020-03-01",
                "date:",
                "date: \"\"",
                "published: true",
                "draft: \"no\"",
                "build: {list: local, render: link, publishResources: true}",
                "markup: goldmark",
                "aliases:",
                "aliases: [/old/, \"../c#\"]",
                "cascade: {_target: {path: \"/x/**\", kind: page, lang: de, environment: staging}, x: 1}",
            })
    void isSilentAboutWhatItFollows(String line) {
        assertThat(problems(line)).isEmpty();
    }

    @Test
    void looksIntoPagesOfHtmlToo() {
        assertThat(TestSite.in(folder)
                        .file("content/a.html", "---\ndate: soon\nmarkup: html\n---\nx")
                        .build()
                        .problems())
                .containsExactly("content/a.html:2:1: warning date-unclear");
    }

    private List<String> problems(String line) {
        return TestSite.in(folder)
                .file("content/a.md", "---\n" + line + "\n---\nx")
                .build()
                .problems();
    }
}
