package dev.lyceum.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en      | January 3, 2026",
                "de-AT   | 3. Jänner 2026",
                "fr      | 3 janvier 2026",
                "es      | 3 de enero de 2026",
                "pt-BR   | 3 de janeiro de 2026",
                "ja      | 2026年1月3日",
                "ko      | 2026년 1월 3일",
                "zh-Hant | 2026年1月3日",
                "ar      | 3 يناير 2026"
            })
    void dateIsWrittenAsInTheLanguage(String locale, String text) {
        assertThat(new DateText()
                        .of(OffsetDateTime.parse("2026-01-03T10:00:00Z"), locale)
                        .text())
                .isEqualTo(text);
    }
}
