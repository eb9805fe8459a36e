package dev.lyceum.data;

import static dev.lyceum.data.DataFormat.JSON;
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

class JsonReaderTest {

    @Test
    void readsValues() {
        ReadData read = read(
                JSON,
                "{\"a\": \"x\\\"y\", \"b\": 3, \"c\": -2.5, \"d\": true, \"e\": null, \"f\": [1, [2]], \"g\": {\"h\":"
                        + " {}}, \"i\": 99999999999999999999, \"j\": \"2024-01-31\"}\n");

        assertThat(show(read.table()))
                .isEqualTo("{a=\"x\"y\", b=3, c=-2.5, d=true, e=~, f=[1, [2]], g={h={}},"
                        + " i=\"99999999999999999999\", j=\"2024-01-31\"}");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void takesNoTextForAnEmptyTable() {
        assertThat(read(JSON, " \n"))
                .isEqualTo(new ReadData(new Data.Table(java.util.Map.of(), 0), java.util.List.of()));
    }

    @Test
    void remembersPlacesInTheFile() {
        String text = "xyz{\"😀\": [1,\n \"😀\", 2],\n \"b\": {\"c\": 3}}";
        ReadData read = JsonReader.read(new SourceText("a.md", text), new Span(3, text.length()));

        assertThat(read.problems()).isEmpty();
        assertThat(offsets(read.table())).isEqualTo("{😀@4[11 15 21] b@26{c@32}}");
        assertThat(text.indexOf("\"b\"")).isEqualTo(26);
    }

    @Test
    void skipsAByteOrderMark() {
        assertThat(offsets(read(JSON, "\uFEFF{\"a\": 1}").table())).isEqualTo("{a@2}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        {"a": 1,}          | {a=1}       | 1:9  | remove the comma
        {'a': 1}           | {}          | 1:2  | double quotes
        {“a”: 1}           | {}          | 1:2  | straight quotes
        {a: 1}             | {}          | 1:2  | JSON is written
        {"a": 1 "b": 2}    | {a=1}       | 1:9  | a comma between
        {"a" 1}            | {}          | 1:6  | JSON is written
        {"a": True}        | {}          | 1:7  | small letters
        {"a": x}           | {}          | 1:7  | double quotes
        {"a": [1,]}        | {a=[1]}     | 1:10 | remove the comma
        {"a": "x⏎y"}       | {a=~}       | 1:9  | close the text
        {"a": [1, "x       | {a=[1, ~]}  | 1:13 | end it with "
        {"a": {"b": 1      | {a={b=1}}   | 1:14 | end a list with ]
        {"a": "\\q"}       | {a=~}       | 1:9  | for a backslash
        {"a": 1} // b      | {a=1}       | 1:10 | remove it
        {"a": 1}{"b": 2}   | {a=1}       | 1:9  | remove it
        // a⏎{}            | {}          | 1:1  | no comments
        [1]                | {}          | 1:1  | {"key": "value"}
        """)
    void saysWhatToDoAndKeepsWhatStandsBefore(String json, String kept, String place, String hint) {
        ReadData read = read(JSON, json.replace('⏎', '\n'));

        assertThat(show(read.table())).isEqualTo(kept);
        assertThat(onlyHint(read)).contains(hint);
        assertThat(places(read)).containsExactly(place + " json-syntax");
    }

    @Test
    void warnsOfAKeyThatIsGivenTwiceAndTakesTheLast() {
        ReadData read = read(JSON, "{\"a\": 1, \"a\": 2}");

        assertThat(places(read)).containsExactly("1:10 duplicate-key");
        assertThat(read.problems()).extracting(Problem::severity).containsOnly(Severity.WARNING);
        assertThat(show(read.table())).isEqualTo("{a=2}");
    }

    @Test
    void refusesEndlessNestingAndEndlessNumbers() {
        assertThat(onlyHint(read(JSON, "{\"a\": " + "[".repeat(50_000)))).isEqualTo("use fewer");
        assertThat(onlyHint(read(JSON, "{\"a\": " + "9".repeat(5_000) + "}"))).isEqualTo("shorten it");
    }
}
