package dev.lyceum.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SiteAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org/, true",
        "http://localhost:1313, true",
        "https://例え.jp/ü/, true",
        "/notes/, true",
        "https://example.org/?q=1, false",
        "https://example.org/#a, false",
        "https://two words/, false",
        "ftp://example.org/, false",
        "https:///, false",
        "nonsense, false"
    })
    void aSiteHasAWebAddressOrAPath(String url, boolean expected) {
        assertThat(SiteAddress.isWellFormed(url)).isEqualTo(expected);
    }
}
