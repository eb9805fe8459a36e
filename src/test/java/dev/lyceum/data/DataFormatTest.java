package dev.lyceum.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        title = "a: {b}"     | TOML
        title="a"            | TOML
        title: a = {b}       | YAML
        title:a              | YAML
        {"a": "b"            | JSON
          { "a": "b" }       | JSON
        just words           |
        """)
    void guessesTheFormatByTheSignThatComesFirst(String text, DataFormat expected) {
        assertThat(DataFormat.guess(text)).isEqualTo(java.util.Optional.ofNullable(expected));
    }

    @ParameterizedTest
    @CsvSource({"lyceum.toml,TOML", "config.YAML,YAML", "hugo.yml,YAML", "a.b.json,JSON", "toml.txt,", "yaml,YAML"})
    void knowsFormatsByFileName(String name, DataFormat expected) {
        assertThat(DataFormat.ofFileName(name)).isEqualTo(java.util.Optional.ofNullable(expected));
    }
}
