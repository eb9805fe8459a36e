package dev.lyceum.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Base URL, path and language, then what Hugo's {@code absLangURL} and {@code relLangURL} give. */
final class BaseUrlTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        https://a.org/          | x/y          | ""    | https://a.org/x/y             | /x/y
        https://a.org/          | /x/y/        | ""    | https://a.org/x/y/            | /x/y/
        https://a.org           | x            | ""    | https://a.org/x               | /x
        https://a.org/docs/     | x/y          | ""    | https://a.org/docs/x/y        | /docs/x/y
        https://a.org/docs/     | /x/y         | ""    | https://a.org/x/y             | /x/y
        https://a.org/docs      | x.css        | ""    | https://a.org/docs/x.css      | /docs/x.css
        https://a.org/docs/     | ""           | ""    | https://a.org/docs/           | /docs/
        https://a.org/docs      | ""           | ""    | https://a.org/docs            | /docs
        https://a.org/docs/     | x/y          | pt-br | https://a.org/docs/pt-br/x/y  | /docs/pt-br/x/y
        https://a.org/docs/     | /x/y/        | pt-br | https://a.org/pt-br/x/y/      | /pt-br/x/y/
        https://a.org/docs/     | ""           | pt-br | https://a.org/docs/pt-br/     | /docs/pt-br/
        https://a.org/          | pt-br/x      | pt-br | https://a.org/pt-br/x         | /pt-br/x
        https://a.org/          | pt-brx       | pt-br | https://a.org/pt-br/pt-brx    | /pt-br/pt-brx
        https://a.org/          | //cdn.org/x  | pt-br | //cdn.org/x                   | //cdn.org/x
        https://a.org/          | http://b.org | pt-br | http://b.org                  | http://b.org
        https://a.org/          | mailto:me@b  | ""    | mailto:me@b                   | mailto:me@b
        https://a.org/docs/     | a/../b//c/   | ""    | https://a.org/docs/b/c/       | /docs/b/c/
        https://a.org/          | x/?q=a//b#c  | ""    | https://a.org/x/?q=a//b#c     | /x/?q=a//b#c
        https://a.org/наука     | /тема/       | ""    | https://a.org/тема/           | /тема/
        /docs/                  | x            | ""    | /docs/x                       | /docs/x
        """)
    void pathsBecomeAddressesAsInHugo(String base, String path, String language, String absolute, String rooted) {
        assertThat(new BaseUrl(base).absolute(path, language)).isEqualTo(absolute);
        assertThat(new BaseUrl(base).rooted(path, language)).isEqualTo(rooted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        https://a.org/docs/ | https://a.org/docs/x/ | /docs/x/
        https://a.org/      | https://b.org/x/      | https://b.org/x/
        """)
    void theSitesOwnAddressIsRecognised(String base, String address, String rooted) {
        assertThat(new BaseUrl(base).rooted(address, "")).isEqualTo(rooted);
    }
}
