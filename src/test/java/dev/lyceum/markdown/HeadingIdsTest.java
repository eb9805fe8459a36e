package dev.lyceum.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.config.MarkupConfig.HeadingIdStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingIdsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Plain Words               | plain-words               | plain-words            | plain-words
        什么是 Python？（介绍）、A&B | 什么是-python介绍ab         | -pythonab              | 什么是-python-介绍-a-b
        snake_case a/b 1.2.3      | snake_case-ab-123         | snake_case-ab-123      | snake-case-a-b-1-2-3
        it's -- really            | its----really             | its----really          | it-s-really
        Ärger ß café              | ärger-ß-café              | arger--cafe            | ärger-ß-café
        Ⅳ ½ ٣                     | --٣                       | --                     | ⅳ-½-٣
        [a](b.c) `d` *e*          | abc-d-e                   | abc-d-e                | a-b-c-d-e
        ？！                       | heading                   | heading                | heading
        한국어 日本語                 | 한국어-日本語                | -                      | 한국어-日本語
        """)
    void keepsWhatHugoKeeps(String text, String github, String ascii, String blackfriday) {
        assertThat(new HeadingIds(HeadingIdStyle.GITHUB).next(text)).isEqualTo(github);
        assertThat(new HeadingIds(HeadingIdStyle.GITHUB_ASCII).next(text)).isEqualTo(ascii);
        assertThat(new HeadingIds(HeadingIdStyle.BLACKFRIDAY).next(text)).isEqualTo(blackfriday);
    }

    @Test
    void blanksAroundTheTextAreNoPartOfIt() {
        assertThat(new HeadingIds(HeadingIdStyle.GITHUB).next(" Two words ")).isEqualTo("two-words");
    }

    @Test
    void numbersDuplicatesFromOneAndSkipsNumbersThatAreTaken() {
        HeadingIds ids = new HeadingIds(HeadingIdStyle.GITHUB);
        assertThat(ids.next("foo")).isEqualTo("foo");
        assertThat(ids.next("Foo")).isEqualTo("foo-1");
        assertThat(ids.next("foo-1")).isEqualTo("foo-1-1");
        assertThat(ids.next("foo 2")).isEqualTo("foo-2");
        assertThat(ids.next("foo")).isEqualTo("foo-3");
        assertThat(ids.next("")).isEqualTo("heading");
        assertThat(ids.next("")).isEqualTo("heading-1");
    }

    @Test
    void doesNotGiveAReservedIdAgain() {
        HeadingIds ids = new HeadingIds(HeadingIdStyle.GITHUB);
        ids.reserve("foo");
        assertThat(ids.next("foo")).isEqualTo("foo-1");
    }

    @Test
    void givesForgottenIdsAgain() {
        HeadingIds ids = new HeadingIds(HeadingIdStyle.GITHUB);
        ids.next("foo");
        int count = ids.count();
        ids.next("foo");
        ids.next("bar");
        ids.forgetFrom(count);
        assertThat(ids.next("foo")).isEqualTo("foo-1");
        assertThat(ids.next("bar")).isEqualTo("bar");
    }
}
