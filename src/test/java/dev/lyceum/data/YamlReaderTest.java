package dev.lyceum.data;

import static dev.lyceum.data.DataFormat.YAML;
import static dev.lyceum.data.ReadTexts.offsets;
import static dev.lyceum.data.ReadTexts.onlyHint;
import static dev.lyceum.data.ReadTexts.places;
import static dev.lyceum.data.ReadTexts.read;
import static dev.lyceum.data.ReadTexts.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.problem.Problem;
import dev.lyceum.problem.Severity;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        title: Tall trees                    | {title="Tall trees"}
        title: "3"                           | {title="3"}
        a: 3                                 | {a=3}
        a: -3                                | {a=-3}
        a: 0x1f                              | {a=31}
        a: 007                               | {a="007"}
        a: 99999999999999999999              | {a="99999999999999999999"}
        a: 2.5                               | {a=2.5}
        a: -.inf                             | {a=-Infinity}
        a: True                              | {a=true}
        a: No                                | {a="No"}
        a:                                   | {a=~}
        a: ~                                 | {a=~}
        a: 2024-01-31                        | {a=@2024-01-31}
        a: 2024-1-3                          | {a=@2024-01-03}
        a: 2024-01-31 10:00:00               | {a=@2024-01-31T10:00}
        a: 2024-01-31T10:00:00.5+08:00       | {a=@2024-01-31T10:00:00.500+08:00}
        a: "2024-01-31"                      | {a="2024-01-31"}
        a: 2024-13-31                        | {a="2024-13-31"}
        a: !!str 3                           | {a="3"}
        a: [x, 'y', "z"]                     | {a=["x", "y", "z"]}
        a:⏎- x⏎- y⏎b: 1                      | {a=["x", "y"], b=1}
        a: {b: 1, c: {d: 2}}                 | {a={b=1, c={d=2}}}
        true: 1⏎3: x⏎~: y                    | {true=1, 3="x", ~="y"}
        a: &n {x: 1}⏎b: *n                   | {a={x=1}, b={x=1}}
        a: &n {x: 1, y: 2}⏎b:⏎  <<: *n⏎  y: 3| {a={x=1, y=2}, b={y=3, x=1}}
        a: >⏎  x⏎  y⏎b: 1                    | {a="x y⏎", b=1}
        # only a remark                      | {}
        """)
    void readsValues(String yaml, String expected) {
        ReadData read = read(YAML, yaml.replace('⏎', '\n'));

        assertThat(show(read.table()).replace('\n', '⏎')).isEqualTo(expected);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void remembersPlacesInTheFile() {
        String text = "---\r\na: 1\r\nb 😀: [2,\r\n  '😀', 4] # 😀\r\nc:\r\n  d: 5\r\n---\r\n";
        ReadData read = YamlReader.read(new SourceText("a.md", text), new Span(5, text.length() - 5));

        assertThat(read.problems()).isEmpty();
        assertThat(offsets(read.table())).isEqualTo("{a@5 b 😀@11[18 24 30] c@39{d@45}}");
        assertThat(text.indexOf("'😀'")).isEqualTo(24);
        assertThat(text.indexOf("c:")).isEqualTo(39);
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(offsets(read(YAML, "\uFEFFa: 1").table())).isEqualTo("{a@1}");
    }

    @Test
    void reportsAllMistakesAndKeepsTheOtherKeys() {
        ReadData read = read(YAML, "a: b: c\nd: 1\ne: [1, 2\nf: 'x\n  y'\ng: @h\nd: 2\n\ni:\n  j: 3\n");

        assertThat(places(read))
                .containsExactly("1:5 yaml-syntax", "3:4 yaml-syntax", "6:4 yaml-syntax", "7:1 duplicate-key");
        assertThat(show(read.table())).isEqualTo("{a=\"b: c\", d=2, e=[1, 2], f=\"x y\", g=\"@h\", i={j=3}}");
    }

    @Test
    void afterAMistakeAnEntryMayStillGoOnAtTheStartOfALine() {
        ReadData read = read(YAML, "a: @\nb: [1,\n2,\n3]\nc: &x 4\nd: *x\n");

        assertThat(places(read)).containsExactly("1:4 yaml-syntax");
        assertThat(show(read.table())).isEqualTo("{a=\"@\", b=[1, 2, 3], c=4, d=4}");
    }

    @Test
    void warnsOfAKeyThatIsGivenTwiceAndTakesTheLast() {
        ReadData read = read(YAML, "a: 1\nb:\n  c: 1\n  c: 2\na: 3\n");

        assertThat(places(read)).containsExactly("4:3 duplicate-key", "5:1 duplicate-key");
        assertThat(read.problems()).extracting(Problem::severity).containsOnly(Severity.WARNING);
        assertThat(show(read.table())).isEqualTo("{a=3, b={c=2}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        title: Trees: a view    | {title="Trees: a view"} | 1:13 | put the value in quotes
        title: "Trees           | {title="Trees"}         | 1:8  | close it
        title: "Trees" of life  | {title=""Trees" of life"}| 1:16 | the whole value in quotes
        title: 'it's'           | {title="'it's'"}        | 1:12 | the whole value in quotes
        title: `x`              | {title="`x`"}           | 1:8  | put the value in quotes
        title: *x*              | {title="*x*"}           | 1:8  | put the value in quotes
        title: *x               | {title="*x"}            | 1:8  | put the value in quotes
        title: !Ah so           | {title="!Ah so"}        | 1:8  | put the value in quotes
        a: [x, y                | {a=["x", "y"]}          | 1:4  | [a, b]
        a:⏎\t- b                | {}                      | 2:1  | use blanks
        title = "Trees"         | {title="Trees"}         | 1:1  | TOML stands between +++ lines
        title:"Trees"           | {title="Trees"}         | 1:1  | a colon, a blank
        - x                     | {}                      | 1:1  | write a key
        a: 1⏎---⏎b: 2           | {a=1}                   | 2:1  | only one
        ? [k]⏎: v               | {[k]="v"}               | 1:3  | use text
        """)
    void saysWhatToDoAndKeepsTheWords(String yaml, String kept, String place, String hint) {
        ReadData read = read(YAML, yaml.replace('⏎', '\n'));

        assertThat(show(read.table())).isEqualTo(kept);
        assertThat(onlyHint(read)).contains(hint);
        assertThat(places(read)).containsExactly(place + " yaml-syntax");
    }

    @Test
    void aliasesCannotBlowUpATable() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            String alias = "*a" + (i - 1);
            yaml.append("a%d: &a%d [%s]\n".formatted(i, i, (alias + ", ").repeat(9) + alias));
        }
        ReadData read = read(YAML, yaml.append("z: 1\n").toString());

        assertThat(places(read)).contains("4:55 yaml-syntax").hasSize(6);
        assertThat(read.table().entries()).containsKey("z");
    }

    @Test
    void aControlCharacterCostsOnlyItsEntry() {
        ReadData read = read(YAML, "a: x\u0007y\nb: 1\n");

        assertThat(places(read)).containsExactly("1:5 yaml-syntax");
        assertThat(show(read.table())).isEqualTo("{a=\"x\u0007y\", b=1}");
    }

    @Test
    void anAliasInsideItsOwnValueIsText() {
        ReadData read = read(YAML, "a: &a [*a]\n");

        assertThat(places(read)).containsExactly("1:8 yaml-syntax");
        assertThat(show(read.table())).isEqualTo("{a=[\"*a\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "- ", "{a: ", "? "})
    void refusesEndlessNesting(String opening) {
        ReadData read = read(YAML, "a: 1\nb:\n  " + opening.repeat(20_000));

        assertThat(read.problems()).isNotEmpty();
        assertThat(read.table().get("a")).contains(new Data.Whole(1, 0));
    }
}
