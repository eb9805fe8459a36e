package dev.lyceum.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.source.SourceText;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontMatterTest {

    @Test
    void keysIgnoreCase() {
        FrontMatter frontMatter = toml("linkTitle = \"Trees\"");

        assertThat(frontMatter.text("linktitle")).contains("Trees");
        assertThat(frontMatter.get("LINKTITLE")).isPresent();
        assertThat(frontMatter.text("title")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        3       | 3
        -3      | -3
        "3"     | 3
        " 07 "  | 7
        2.9     | 2
        "2.9"   | 2
        "x"     |
        "3x"    |
        "1e9"   |
        ""      |
        "-"     |
        true    |
        [3]     |
        """)
    void aWholeNumberMayStandInQuotes(String value, Long expected) {
        assertThat(toml("a = " + value).integer("a")).isEqualTo(java.util.Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        true     | true
        false    | false
        "true"   | true
        "False"  | false
        "yes"    | true
        "off"    | false
        1        | true
        0        | false
        "maybe"  |
        2        |
        []       |
        """)
    void aFlagMayBeAWord(String value, Boolean expected) {
        assertThat(toml("a = " + value).flag("a")).isEqualTo(java.util.Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ["x", "y z"]      | x; y z
        "x, y"            | x, y
        [1, true, [2]]    | 1; true
        3                 | 3
        []                |
        {b = 1}           |
        """)
    void aListMayBeOneValue(String value, String expected) {
        assertThat(String.join("; ", toml("a = " + value).strings("a"))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2024-01-31                       | 2024-01-31T00:00Z
        2024-01-31T18:30:00              | 2024-01-31T18:30Z
        2024-01-31T18:30:00+08:00        | 2024-01-31T18:30+08:00
        "2024-01-31"                     | 2024-01-31T00:00Z
        "Jan 31, 2024"                   | 2024-01-31T00:00Z
        1706725800                       | 2024-01-31T18:30Z
        20240131                         |
        "2024-01-31 18:30:00"            | 2024-01-31T18:30Z
        "2024-01-31T18:30:00+08:00"      | 2024-01-31T18:30+08:00
        18:30:00                         |
        "tomorrow"                       |
        2024                             |
        """)
    void aMomentMayBeText(String value, String expected) {
        assertThat(toml("a = " + value).moment("a").map(Object::toString).orElse(null))
                .isEqualTo(expected);
    }

    @Test
    void aTimeWithoutZoneIsInTheGivenOne() {
        FrontMatter frontMatter = toml("a = 2024-01-31T18:30:00\nb = 2024-07-31\nc = 2024-01-31T18:30:00Z");

        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(frontMatter.moment("a", berlin).orElseThrow()).hasToString("2024-01-31T18:30+01:00");
        assertThat(frontMatter.moment("b", berlin).orElseThrow()).hasToString("2024-07-31T00:00+02:00");
        assertThat(frontMatter.moment("c", berlin).orElseThrow()).hasToString("2024-01-31T18:30Z");
    }

    @Test
    void yamlDatesAreMomentsAndText() {
        FrontMatter frontMatter = FrontMatterReader.read(
                        new SourceText("page.md", "---\ndate: 2024-01-31\ndraft: yes\n---\n"))
                .frontMatter();

        assertThat(frontMatter.moment("date").orElseThrow()).hasToString("2024-01-31T00:00Z");
        assertThat(frontMatter.text("date")).contains("2024-01-31");
        assertThat(frontMatter.flag("draft")).contains(true);
    }

    private static FrontMatter toml(String text) {
        ReadFrontMatter read = FrontMatterReader.read(new SourceText("page.md", "+++\n" + text + "\n+++\n"));
        assertThat(read.problems()).isEmpty();
        return read.frontMatter();
    }
}
