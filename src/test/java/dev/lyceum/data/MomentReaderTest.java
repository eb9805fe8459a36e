package dev.lyceum.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2024-01-31                          | 2024-01-31
        2024-1-3                            | 2024-01-03
        2024-01-31 18:30                    | 2024-01-31T18:30
        2024-01-31 18:30:05                 | 2024-01-31T18:30:05
        2024-01-31T18:30:05                 | 2024-01-31T18:30:05
        2024-01-31T18:30:05.25              | 2024-01-31T18:30:05.250
        2024-01-31T18:30:05Z                | 2024-01-31T18:30:05Z
        2024-01-31t18:30:05z                | 2024-01-31T18:30:05Z
        2024-01-31T18:30:05+08:00           | 2024-01-31T18:30:05+08:00
        2024-01-31T18:30:05-0330            | 2024-01-31T18:30:05-03:30
        2024-01-31 18:30:05 +08:00          | 2024-01-31T18:30:05+08:00
        2024-01-31 18:30:05 +0800 CST       | 2024-01-31T18:30:05+08:00
        2024-01-31 18:30:05 +8              | 2024-01-31T18:30:05+08:00
        2024-01-31 18:30:05 UTC             | 2024-01-31T18:30:05Z
        31 Jan 2024                         | 2024-01-31
        31-Jan-2024                         | 2024-01-31
        Jan 31, 2024                        | 2024-01-31
        january 31, 2024                    | 2024-01-31
        Wednesday, 31 January 2024          | 2024-01-31
        Wed, 31 Jan 2024 18:30:05 +0800     | 2024-01-31T18:30:05+08:00
        Wed, 31 Jan 2024 18:30:05 GMT       | 2024-01-31T18:30:05Z
        Wednesday, 31-Jan-24 18:30:05 UTC   | 2024-01-31T18:30:05Z
        31 Jan 24 18:30 +0800               | 2024-01-31T18:30+08:00
        Wed Jan 31 18:30:05 2024            | 2024-01-31T18:30:05
        Fri Jan  5 18:30:05 UTC 2024        | 2024-01-05T18:30:05Z
        Wed Jan 31 18:30:05 -0700 2024      | 2024-01-31T18:30:05-07:00
        """)
    void readsTheSpellingsOfHugo(String text, String expected) {
        assertThat(MomentReader.read(text).orElseThrow()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2024",
                "2024-01",
                "2024-13-01",
                "2024-02-30",
                "2024-01-31x",
                "2024-01-31 25:00:00",
                "2024-01-31T18",
                "2024-01-31T18:30:05+99:00",
                "2024-01-31 18:30:05 MARS",
                "20240131",
                "31 Foo 2024"
            })
    void leavesOtherTextAlone(String text) {
        assertThat(MomentReader.read(text)).isEmpty();
    }
}
