package dev.lyceum.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://example.org, https://example.org",
        "HTTP://Example.org:8080/a?b=c#d, HTTP://Example.org:8080/a?b=c",
        "//example.org/x, https://example.org/x",
        "https://bücher.example/straße?q=ä, https://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%A4",
        "https://例え.jp, https://xn--r8jz45g.jp",
        "https://user:p@example.org/, https://user:p@example.org/",
        "'https://example.org/a b|c[1]{x}', https://example.org/a%20b%7Cc%5B1%5D%7Bx%7D",
        "https://example.org/100%, https://example.org/100%25",
        "https://example.org/a%20b, https://example.org/a%20b",
        "https://[::1]:80/x, https://[::1]:80/x",
        "'  https://example.org/x ', https://example.org/x"
    })
    void isAsABrowserSendsIt(String written, String sent) {
        assertThat(WebAddress.isOnTheWeb(written)).isTrue();
        assertThat(WebAddress.of(written)).contains(URI.create(sent));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https:///x",
                "https://a b.example/",
                "https://.../",
                "https://a_b.example/",
                "http://x:port/"
            })
    void whatNamesNoHostIsNone(String written) {
        assertThat(WebAddress.isOnTheWeb(written)).isTrue();
        assertThat(WebAddress.of(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@example.org", "ftp://example.org", "/a/b", "a.md", "tel:1", "#x", ""})
    void otherLinksAreNotOnTheWeb(String written) {
        assertThat(WebAddress.isOnTheWeb(written)).isFalse();
    }
}
