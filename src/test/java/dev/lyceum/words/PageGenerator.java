package dev.lyceum.words;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Makes pages that authors might write, and messy ones that they should not have written. Where a word may stand there is
 * a {@value #WORD}; {@link Draft} puts words there that occur nowhere else.
 */
final class PageGenerator {
    /** Stands for a word that the reader must find. */
    static final String WORD = "\u0001";

    private PageGenerator() {}

    static Arbitrary<String> pages() {
        Arbitrary<String> lead = blocks(0, 3);
        Arbitrary<String> parts = Arbitraries.oneOf(preview(), keypoint(), review(), explain(), section())
                .list()
                .ofMinSize(0)
                .ofMaxSize(4)
                .map(PageGenerator::paragraphs);
        return Combinators.combine(frontMatter(), lead, parts).as((front, text, rest) -> front + text + "\n\n" + rest);
    }

    private static Arbitrary<String> frontMatter() {
        return Arbitraries.of("", "+++\ntitle = \"T\"\nweight = 3\n+++\n", "---\ntitle: T\ntags: [a]\n---\n\n");
    }

    private static Arbitrary<String> preview() {
        return part(Arbitraries.of("Preview", "預習", "预览", "Preview Questions"), items());
    }

    private static Arbitrary<String> keypoint() {
        return part(Arbitraries.of("Keypoint", "Key points", "重點", "关键点"), items());
    }

    private static Arbitrary<String> explain() {
        return part(Arbitraries.of("Explain", "解釋知識", "说明知识"), blocks(0, 4));
    }

    private static Arbitrary<String> section() {
        return part(text().map(words -> words.replace("\n", " ")), blocks(0, 3));
    }

    private static Arbitrary<String> review() {
        Arbitrary<String> label = Arbitraries.of("Answer: ", "A: ", "**Answer:** ", "答案：", "", "Answer: B) ");
        Arbitrary<String> options = Arbitraries.of(
                "",
                "   A) " + WORD + "\n   B) " + WORD + "\n",
                "   - a. " + WORD + "\n   - b. " + WORD + "\n",
                "(A) " + WORD + " (B) " + WORD + "\n");
        Arbitrary<String> gap = Arbitraries.of("", "\n");
        Arbitrary<String> question = Combinators.combine(marker(), text(), options, gap, label, text(), below())
                .as((mark, asked, given, space, answer, told, more) ->
                        mark + asked + "?\n" + given + space + "   " + answer + told + "\n" + more);
        Arbitrary<String> many = question.list().ofMinSize(1).ofMaxSize(4).map(PageGenerator::paragraphs);
        Arbitrary<String> gathered =
                Combinators.combine(items(), items()).as((asked, told) -> asked + "\n\n**Answers:**\n\n" + told);
        return part(Arbitraries.of("Review", "複習", "复习", "Review Questions"), Arbitraries.oneOf(many, gathered));
    }

    private static Arbitrary<String> part(Arbitrary<String> heading, Arbitrary<String> body) {
        Arbitrary<String> prompt =
                Arbitraries.of("", "{{< ask_chatgpt >}}\n" + WORD + " " + WORD + "\n{{< /ask_chatgpt >}}\n\n");
        Arbitrary<String> level = Arbitraries.of("## ", "## ", "### ");
        return Combinators.combine(level, heading, prompt, body)
                .as((hashes, words, asked, text) -> hashes + words + "\n\n" + asked + text);
    }

    private static Arbitrary<String> items() {
        return Combinators.combine(marker(), text(), below())
                .as((mark, words, more) -> mark + words + "\n" + more)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(list -> String.join("\n", list));
    }

    private static Arbitrary<String> marker() {
        return Arbitraries.of(
                "1. ",
                "2. ",
                "3) ",
                "- ",
                "* ",
                "Q1: ",
                "**Q2.** ",
                "一、",
                "1. **Title**: ",
                "- [ ] ",
                "(1) ",
                "問題3：",
                "");
    }

    /** What may stand below an item. */
    private static Arbitrary<String> below() {
        Arbitrary<String> indent = Arbitraries.of("", "  ", "   ", "    ", "\t");
        Arbitrary<String> more = Combinators.combine(Arbitraries.of("", "\n"), indent, block())
                .as((gap, space, text) ->
                        gap + text.lines().map(line -> space + line).collect(Collectors.joining("\n", "", "\n")));
        return Arbitraries.frequencyOf(List.of(Tuple.of(3, Arbitraries.just("")), net.jqwik.api.Tuple.of(2, more)));
    }

    private static Arbitrary<String> blocks(int least, int most) {
        return block().list().ofMinSize(least).ofMaxSize(most).map(PageGenerator::paragraphs);
    }

    private static String paragraphs(List<String> blocks) {
        return String.join("\n\n", blocks);
    }

    static Arbitrary<String> block() {
        Arbitrary<String> shapes = Arbitraries.of(
                "> ¤\n> ¤",
                "> [!NOTE]\n> ¤",
                "> [!TIP] ¤\n> ¤",
                "- ¤\n- ¤\n  - ¤\n    ¤",
                "1. ¤\n\n   ¤\n2. ¤",
                "* ¤\n\n      ¤",
                "# ¤",
                "### ¤ {#own-id}",
                "¤\n===",
                "¤\n---",
                "| ¤ | ¤ |\n|---|:-:|\n| ¤ | ¤ |\n| ¤ |",
                "| ¤ | ¤ |\n|---|---|\n| ¤ | ¤ | ¤ |",
                "term ¤\n: ¤",
                "***\n¤",
                "¤\\\n¤  \n¤",
                "{{< details summary=\"\u0001\" >}}\n¤\n{{< /details >}}",
                "{{% notice info %}}\n¤\n{{% /notice %}}",
                "{{< notice >}}¤",
                "{{< nosuch >}}\n¤\n{{< /nosuch >}}",
                "{{< figure src=\"x.png\" alt=\"\u0001\" caption=\"\u0001\" >}}",
                "<div class=\"x\">\n¤\n</div>",
                "<div>\n\n¤\n\n</div>",
                "<details><summary>¤</summary>\n\n¤\n</details>",
                "<table><tr><td>¤</td></tr></table>\n¤",
                "<!-- hidden -->\n¤",
                "<p>¤\n\n¤",
                "¤[^n]\n\n[^n]: ¤",
                "[^un-used]: ¤",
                "[ref]: https://example.org/ \"t\"\n\n[¤][ref]",
                "¤ {{< ask_chatgpt >}}\n¤",
                "¤\n\n<!--more-->\n\n¤");
        Arbitrary<String> filled = Combinators.combine(shapes, text().list().ofSize(6))
                .as((shape, words) -> {
                    StringBuilder block = new StringBuilder();
                    int next = 0;
                    for (char sign : shape.toCharArray()) {
                        block.append(sign == '¤' ? words.get(next++) : String.valueOf(sign));
                    }
                    return block.toString();
                });
        Arbitrary<String> code = Arbitraries.of(
                        "```¦\nint \u0001 = List<\u0001>();\n\n  <b>\u0001</b>\n```",
                        "~~~¦\n\u0001 \u0001\n~~~",
                        "```¦\n\u0001 {{< x >}} \u0001",
                        "    \u0001 <i>\u0001</i>",
                        "```mermaid\nflowchart LR\nA[\u0001] --> B\n```",
                        "$$\n\u0001 < \u0001 \\text{\u0001}\n$$",
                        "\\[ \u0001 & \u0001 \\]")
                .flatMap(shape -> Arbitraries.of("", "java", "python {hl_lines=[1]}", " js")
                        .map(language -> shape.replace("¦", language)));
        return Arbitraries.frequencyOf(List.of(Tuple.of(3, text()), Tuple.of(4, filled), Tuple.of(1, code)));
    }

    /** One or two lines. */
    private static Arbitrary<String> text() {
        return inline().list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(
                        parts -> Arbitraries.of(" ", " ", "\n", "，", ", ").map(between -> String.join(between, parts)));
    }

    private static Arbitrary<String> inline() {
        return Arbitraries.frequencyOf(List.of(
                Tuple.of(4, Arbitraries.of("\u0001", "\u0001 \u0001", "\u0001.")),
                Tuple.of(
                        3,
                        Arbitraries.of(
                                "*\u0001*",
                                "**\u0001 \u0001**",
                                "***\u0001*** \u0001",
                                "_\u0001_",
                                "**「\u0001」**\u0001",
                                "~~\u0001~~",
                                "`\u0001`",
                                "``\u0001 ` \u0001``",
                                "[\u0001](https://example.org/a_b)",
                                "[\u0001 **\u0001**](<x y.md> 'z')",
                                "![\u0001](x.png)",
                                "[[\u0001]]",
                                "[[Nets|\u0001]]",
                                "<https://example.org/\u0001>",
                                "https://example.org/\u0001",
                                "\\(\u0001_1 < \u0001\\)",
                                "$\u0001^2$",
                                "<b>\u0001</b>",
                                "<kbd>\u0001</kbd>",
                                "<span title=\"t\">\u0001</span>",
                                "\\*\u0001\\*",
                                "&lt;\u0001&gt;",
                                "&copy; \u0001",
                                "\u0001[^1]",
                                ":smile: \u0001")),
                Tuple.of(
                        3,
                        Arbitraries.of(
                                "List<\u0001>",
                                "Map<\u0001, \u0001>",
                                "<\u0001>",
                                "</\u0001>",
                                "<\u0001",
                                "\u0001>",
                                "a < \u0001 > b",
                                "*\u0001",
                                "**\u0001",
                                "`\u0001",
                                "[\u0001",
                                "[\u0001](",
                                "[\u0001](a b",
                                "![\u0001",
                                "\u0001]",
                                "{{\u0001}}",
                                "{{< \u0001",
                                "{% \u0001 %}",
                                "$\u0001",
                                "\\(\u0001",
                                "&\u0001;",
                                "&#x41\u0001",
                                ":\u0001:",
                                "@\u0001",
                                "==\u0001==",
                                "H~\u0001~O",
                                "x^\u0001^",
                                "|\u0001|",
                                "\u0001: \u0001",
                                "Q1: \u0001",
                                "Answer: \u0001",
                                "(\u0001)",
                                "\u0001 {\u0001}",
                                "<a href=\"\u0001",
                                "<![CDATA[\u0001]]>",
                                "<?\u0001?>",
                                "<!\u0001>",
                                "a--\u0001---\u0001...",
                                "\u0001\\",
                                "[x] \u0001",
                                "[^\u0001",
                                "++\u0001++"))));
    }
}
