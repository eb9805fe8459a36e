package dev.lyceum.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralFormTest {
    @ParameterizedTest
    @CsvSource({
        "ar, ZERO,  0",
        "ar, ONE,   1",
        "ar, TWO,   2",
        "ar, FEW,   3 10 103 110",
        "ar, MANY,  11 26 99 111 199",
        "ar, OTHER, 100 101 102 200 1000",
        "ar-EG, TWO, 2",
        "fr, ONE,   0 1",
        "fr, OTHER, 2 11 1000000",
        "pt, ONE,   0 1",
        "pt-BR, OTHER, 2",
        "en, ONE,   1",
        "en, OTHER, 0 2 21",
        "de, OTHER, 0 2",
        "es, ONE,   1",
        "und, OTHER, 0 5"
    })
    void isWhatUnicodeSays(String language, PluralForm form, String numbers) {
        for (String number : numbers.split(" ")) {
            assertThat(PluralForm.of(language, Long.parseLong(number)))
                    .as(number)
                    .isEqualTo(form);
        }
    }
}
