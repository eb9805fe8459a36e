package dev.lyceum.data;

import static dev.lyceum.data.DataFormat.TOML;
import static dev.lyceum.data.ReadTexts.offsets;
import static dev.lyceum.data.ReadTexts.onlyHint;
import static dev.lyceum.data.ReadTexts.places;
import static dev.lyceum.data.ReadTexts.read;
import static dev.lyceum.data.ReadTexts.show;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TomlReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        title = "Trees"                     | {title="Trees"}
        a = 'x\\n'                          | {a="x\\n"}
        a = 3                               | {a=3}
        a = 2.5                             | {a=2.5}
        a = true                            | {a=true}
        a = 2024-01-31                      | {a=@2024-01-31}
        a = 2024-01-31 10:00:00             | {a=@2024-01-31T10:00}
        a = 2024-01-31T10:00:00Z            | {a=@2024-01-31T10:00Z}
        a = 10:30:00                        | {a=@10:30}
        tags = ["x", 'y', ["z"]]            | {tags=["x", "y", ["z"]]}
        a = {b = 1, c.d = 2}                | {a={b=1, c={d=2}}}
        [params]⏎x = 1⏎[params.y]⏎z = 2     | {params={x=1, y={z=2}}}
        [[m]]⏎n = 1⏎[[m]]⏎n = 2             | {m=[{n=1}, {n=2}]}
        # only a remark                     | {}
        """)
    void readsValues(String toml, String expected) {
        ReadData read = read(TOML, toml.replace('⏎', '\n'));

        assertThat(show(read.table())).isEqualTo(expected);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void remembersPlacesInTheFile() {
        String text = "+++\r\na = 1\r\n\"b 😀\" = [2,\r\n  '😀', 4] # 😀\r\n[c]\r\n  d.e = 5\r\n+++\r\n";
        SourceText file = new SourceText("a.md", text);
        ReadData read = TomlReader.read(file, new Span(5, text.length() - 5));

        assertThat(read.problems()).isEmpty();
        assertThat(offsets(read.table())).isEqualTo("{a@5 b 😀@12[22 28 34] c@43{d@50{e@50}}}");
        assertThat(text.indexOf("'😀'")).isEqualTo(28);
        assertThat(text.indexOf("[c]")).isEqualTo(43);
    }

    @Test
    void aRangeMayBeginInsideOfALine() {
        String text = "\uFEFFa 😀; b = 1\nc = ?\n";
        ReadData read = TomlReader.read(new SourceText("a.md", text), new Span(7, text.length()));

        assertThat(offsets(read.table())).isEqualTo("{b@7 c@13}");
        assertThat(places(read)).containsExactly("2:5 toml-syntax");
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(offsets(read(TOML, "\uFEFFa = 1").table())).isEqualTo("{a@1}");
    }

    @Test
    void reportsAllMistakesAndKeepsTheOtherKeys() {
        ReadData read = read(TOML, "a = b\nc = 1\nc = 2\nd = [1, 2\ne = 3\n[f]\ng = h\ni = 4\n");

        assertThat(places(read))
                .containsExactly("1:5 toml-syntax", "3:1 duplicate-key", "4:10 toml-syntax", "7:5 toml-syntax");
        assertThat(show(read.table())).isEqualTo("{c=1, e=3, f={i=4}, a=\"b\"}");
    }

    @Test
    void linesInMessagesAreLinesOfTheFile() {
        String text = "+++\nc = 1\nc = 2\n+++\n";
        ReadData read = TomlReader.read(new SourceText("a.md", text), new Span(4, 16));

        assertThat(read.problems().get(0).message()).contains("line 2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        title = “Trees”      | title="Trees"       | straight quotes
        title: Trees         | title="Trees"       | not by a colon
        title = Tall Trees   | title="Tall Trees"  | put text in quotes: "Tall Trees"
        title = "Trees       | title="Trees"       | close the text
        title = Trees"       | title="Trees"       | put text in quotes
        title = "Trees" x    | title=""Trees" x"   | TOML is written
        draft = True         | draft="True"        | small letters
        date = 2024-13-01    | date="2024-13-01"   | 2024-01-31
        n = 007              | n="007"             | leave them out
        a = "\\q"            | a="\\q"             | backslash
        größe = 1            | größe="1"           | key with other letters
        key                  |                     | TOML is written
        a = [1               |                     | TOML is written
        a = \"""x            | a="\"""x"           | three quotes
        """)
    void saysWhatToDoAndKeepsTheWords(String toml, String kept, String hint) {
        ReadData read = read(TOML, toml);

        assertThat(show(read.table())).isEqualTo("{" + (kept == null ? "" : kept) + "}");
        assertThat(onlyHint(read)).contains(hint);
    }

    @Test
    void showsTheSignThatIsWrong() {
        assertThat(read(TOML, "a = “b”").problems().get(0).message()).isEqualTo("unexpected '“', expected a value");
    }

    @Test
    void refusesEndlessNesting() {
        assertThat(places(read(TOML, "a = " + "[".repeat(50_000)))).containsExactly("1:106 toml-syntax");
    }
}
