package dev.lyceum.hostile;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** What means something to a reader, in any order. */
final class Signs {
    private Signs() {}

    static Arbitrary<String> ofData() {
        return mixed(
                "+++",
                "---",
                "\n",
                "\n\n",
                " ",
                "  ",
                "\t",
                "\r\n",
                "title",
                "weight",
                "a",
                "b",
                "=",
                ":",
                ": ",
                "- ",
                "[",
                "]",
                "[[",
                "]]",
                "{",
                "}",
                ",",
                "\"",
                "'",
                "\"\"\"",
                "'''",
                "\\",
                "\\u12",
                "#",
                "|",
                ">",
                "&a",
                "*a",
                "!!int",
                "<<",
                "?",
                "%TAG",
                "1",
                "-",
                ".",
                "e",
                "0x",
                "inf",
                "true",
                "null",
                "1979-05-27",
                "T07:32:00Z",
                "\uFEFF",
                "é",
                "中",
                "😀",
                "\u0000",
                "<!--",
                "-->",
                "languages",
                "params",
                "taxonomies",
                "menus",
                "permalinks",
                "baseURL",
                "ignoreFiles");
    }

    static Arbitrary<String> ofShortcodes() {
        return mixed(
                "{{<",
                "{{%",
                ">}}",
                "%}}",
                "/",
                "/*",
                "*/",
                " ",
                "\n",
                "a",
                "b.inline",
                "x/y",
                "=",
                "\"",
                "`",
                "\\",
                "\\\"",
                "1",
                "true",
                "-",
                "<!--more-->",
                "```",
                "{",
                "}",
                "<",
                "%",
                "é",
                "中");
    }

    static Arbitrary<String> ofStudyPages() {
        return mixed(
                "## Preview\n",
                "## Keypoint\n",
                "## Review\n",
                "## Explain\n",
                "### x\n",
                "## x\n",
                "{{< ask >}}",
                "{{< /ask >}}",
                "\n",
                "\n\n",
                "1. ",
                "2) ",
                "- ",
                "* ",
                "Q1: ",
                "Answer: ",
                "**Answer:** ",
                "答案：",
                "一、",
                "(1) ",
                "A) ",
                "B. ",
                "- [x] ",
                "   ",
                "\t",
                "> ",
                "```\n",
                "~~~\n",
                "---\n",
                "+++\n",
                "title = 1\n",
                "title: 1\n",
                "Why?",
                "Because.",
                "words",
                "**",
                "`",
                "Answers:\n",
                "|a|b|\n",
                "<!--",
                "-->",
                "{#id}",
                "\r\n",
                "…",
                "以上");
    }

    private static Arbitrary<String> mixed(String... signs) {
        return Arbitraries.of(signs).list().ofMaxSize(60).map(list -> String.join("", list));
    }

    /** Letters that no reader takes for something else. */
    static Arbitrary<String> key() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(6)
                .map(name -> "k" + name);
    }
}
