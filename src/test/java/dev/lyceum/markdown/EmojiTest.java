package dev.lyceum.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmojiTest {
    private static String html(String text) {
        return Page.of(text).with(Page::emoji).html();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a :smile: b    | a 😄 b",
                ":+1: :-1:      | 👍 👎",
                ":heart:        | ❤️",
                "x:tada:y       | x🎉y",
                "**:tada:**     | <strong>🎉</strong>",
                ":stuck_out_tongue_winking_eye: _a_ | 😜 <em>a</em>",
                ":nope: :: : a: | :nope: :: : a:",
                "12:30:45       | 12:30:45",
                "\\:smile:       | :smile:",
                ":smile :smile: | :smile 😄",
                "`:smile:`      | <code>:smile:</code>",
                "[a](/:smile:/) | '<a href=\"/:smile:/\">a</a>'",
                "![:smile:](/a) | '<img src=\"/a\" alt=\"😄\" loading=\"lazy\" decoding=\"async\">'"
            })
    void becomesItsSign(String text, String expected) {
        assertThat(html(text)).isEqualTo("<p>" + expected + "</p>\n");
    }

    @Test
    void isTextInCodeMathematicsAndAddresses() {
        assertThat(html("```\n:smile:\n```")).contains(":smile:");
        assertThat(html("$$:smile:$$ <b title=\":smile:\">")).doesNotContain("😄");
        assertThat(html("http://a.org/:smile:/b")).contains("href=\"http://a.org/:smile:/b\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ":cat: Cat          | -cat",
                "Cat :smile: dog    | cat--dog",
                "Dog :nope: x       | dog-nope-x",
                "`:cat:` code       | -code",
                ":nope:cat: x       | nope-x",
                ":+1:               | heading"
            })
    void isNoPartOfTheIdOfAHeading(String heading, String id) {
        assertThat(html("## " + heading)).startsWith("<h2 id=\"" + id + "\">");
    }

    @Test
    void isTextUnlessAskedFor() {
        assertThat(Page.html(":smile:")).isEqualTo("<p>:smile:</p>\n");
    }
}
