package dev.lyceum.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({
        "title,title,0",
        "title,tilte,1",
        "title,titel,1",
        "title,titles,1",
        "title,itle,1",
        "title,tixle,1",
        "baseurl,base_url,1",
        "kitten,sitting,3",
        "'',abc,3"
    })
    void countsChangesEitherWay(String a, String b, int distance) {
        assertThat(EditDistance.between(a, b, 5)).isEqualTo(distance);
        assertThat(EditDistance.between(b, a, 5)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({"a,abcdef", "abcdef,a"})
    void givesUpOnWordsOfTooDifferentLength(String a, String b) {
        assertThat(EditDistance.between(a, b, 2)).isEqualTo(3);
    }
}
