package dev.lyceum.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.data.Data;
import dev.lyceum.data.DataFormat;
import dev.lyceum.problem.Problem;
import dev.lyceum.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterReaderTest {

    /** The block is what remains when the body and all before the block are cut off. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
        +++⏎a = 1⏎+++⏎text|TOML|+++⏎a = 1⏎+++|text
        ---⏎a: 1⏎---⏎⏎text|YAML|---⏎a: 1⏎---|⏎text
        ---␍⏎a: 1␍⏎---␍⏎text|YAML|---␍⏎a: 1␍⏎---|text
        ⏎  ⏎+++⏎a = 1⏎+++⏎text|TOML|+++⏎a = 1⏎+++|text
        ￼+++⏎a = 1⏎+++⏎text|TOML|+++⏎a = 1⏎+++|text
        --- ⏎a: 1⏎--- ⏎text|YAML|--- ⏎a: 1⏎---|text
        ---⏎a: 1⏎-------⏎text|YAML|---⏎a: 1⏎-------|text
        ---⏎a: 1⏎---|YAML|---⏎a: 1⏎---|
        {"a": 1}⏎text|JSON|{"a": 1}|text
        {"a": 1, "b": {"c": "}\\"}"}}⏎⏎text|JSON|{"a": 1, "b": {"c": "}\\"}"}}|⏎text
        {"a": 1} text|JSON|{"a": 1}| text
        {⏎  "a": 1⏎}⏎text|JSON|{⏎  "a": 1⏎}|text
        <!--⏎---⏎a: 1⏎---⏎-->⏎text|YAML|<!--⏎---⏎a: 1⏎---⏎-->|⏎text
        """)
    void cutsFrontMatterFromTheBody(String input, DataFormat format, String block, String body) {
        String text = decode(input);
        ReadFrontMatter read = read(text);

        assertThat(read.problems()).isEmpty();
        assertThat(read.frontMatter().format()).contains(format);
        assertThat(read.frontMatter().integer("a")).contains(1L);
        assertThat(read.frontMatter().block().of(text)).isEqualTo(decode(block));
        assertThat(read.body().of(text)).isEqualTo(body == null ? "" : decode(body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\nSome text.\n",
                "- a list\n- of two\n",
                "+ a list\n",
                "-----\ntext\n",
                "--- title\ntext\n---\n",
                "{{< toc >}}\n",
                "{{% toc %}}\n",
                "{.class}\n",
                "<!-- a remark -->\n---\na: 1\n---\n",
                "<!--more-->\ntext",
                "<!--\njust words\n-->\ntext",
                "<p>html</p>",
                "# Heading\n",
                "#+ not Org"
            })
    void takesOtherBeginningsForText(String text) {
        ReadFrontMatter read = read(text);

        assertThat(read.frontMatter().format()).isEmpty();
        assertThat(read.frontMatter().table()).isEqualTo(Data.Table.EMPTY);
        assertThat(read.frontMatter().block().length()).isZero();
        assertThat(read.body().of(text)).isEqualTo(text);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNotText() {
        assertThat(read("\uFEFF\ntext").body().of("\uFEFF\ntext")).isEqualTo("\ntext");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n---\ntext", "+++\n+++\ntext", "{}\ntext", "---\n# none\n---\ntext"})
    void frontMatterMayBeEmpty(String text) {
        ReadFrontMatter read = read(text);

        assertThat(read.frontMatter().format()).isPresent();
        assertThat(read.frontMatter().table().entries()).isEmpty();
        assertThat(read.body().of(text)).isEqualTo("text");
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n+++\na = 1\n\ntext\n", "\n---\na: 1\n --- \ntext\n", "\n{\"a\": \"1}\n\ntext\n"})
    void frontMatterThatNeverClosesIsText(String text) {
        ReadFrontMatter read = read(text);

        assertThat(read.frontMatter().format()).isEmpty();
        assertThat(read.body().of(text)).isEqualTo(text);
        assertThat(read.problems()).extracting(Problem::code).containsExactly("front-matter-unclosed");
        assertThat(read.problems().get(0).location()).hasToString("page.md:2:1");
        assertThat(read.problems().get(0).hint()).isPresent();
    }

    @Test
    void aCommentAroundFrontMatterMustClose() {
        String text = "<!--\n---\na: 1\n---\ntext\n";
        ReadFrontMatter read = read(text);

        assertThat(read.frontMatter().integer("a")).contains(1L);
        assertThat(read.body().of(text)).isEqualTo("text\n");
        assertThat(read.problems()).extracting(Problem::code).containsExactly("front-matter-unclosed");
    }

    @Test
    void refusesOrgFiles() {
        String text = "#+TITLE: Trees\n\ntext\n";
        ReadFrontMatter read = read(text);

        assertThat(read.problems()).extracting(Problem::code).containsExactly("front-matter-org");
        assertThat(read.body().of(text)).isEqualTo(text);
    }

    @Test
    void mistakesHaveTheirPlaceInTheFile() {
        ReadFrontMatter read = read("\uFEFF+++\r\ntitle = \"Trees\"\r\nweight = \r\n+++\r\ntext");

        assertThat(read.frontMatter().text("title")).contains("Trees");
        assertThat(read.problems()).extracting(Problem::code).containsExactly("toml-syntax");
        assertThat(read.problems().get(0).location()).hasToString("page.md:3:10");
    }

    private static String decode(String text) {
        return text.replace('⏎', '\n').replace('␍', '\r').replace('￼', '\uFEFF');
    }

    private static ReadFrontMatter read(String text) {
        return FrontMatterReader.read(new SourceText("page.md", text));
    }
}
