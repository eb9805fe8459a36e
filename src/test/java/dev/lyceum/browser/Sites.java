package dev.lyceum.browser;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.Pipeline;
import dev.lyceum.build.Progress;
import dev.lyceum.build.TestSite;
import dev.lyceum.config.Overrides;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** The sites that the browser is shown: this repository's course, and one with every odd thing. */
public final class Sites {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private Sites() {}

    public static Path course() {
        return build(Path.of("").toAbsolutePath(), TARGET.resolve("test-course"));
    }

    /** Two languages, all part kinds in odd shapes, tables, code, mathematics, a diagram, raw HTML. */
    static Path oddities() {
        Path root = TARGET.resolve("test-oddities");
        TestSite.in(root)
                .file("lyceum.toml", """
                        title = "Oddities <&> \\"quoted\\""
                        baseURL = "http://127.0.0.1/some/path/"
                        defaultContentLanguage = "en"
                        [languages.en]
                        contentDir = "content/en"
                        languageName = "English"
                        weight = 1
                        [languages.zh-tw]
                        contentDir = "content/zh-tw"
                        languageName = "繁體中文"
                        title = "奇怪的頁面"
                        weight = 2
                        """)
                .file("content/en/_index.md", "+++\ntitle = \"Oddities\"\n+++\nA home page with [a link](a/one.md).\n")
                .file("content/en/a/one.md", """
                        +++
                        title = "One & only <topic>"
                        date = 2024-05-06
                        tags = ["C++ & more", "plain"]
                        +++
                        A lead with `List<String>` and List<String>, <kbd>Ctrl</kbd>, a footnote[^1] and "quotes" -- dashes...

                        [^1]: The note.

                        ## Preview
                        {{< ask_chatgpt >}}
                        give me <two> "questions" & more
                        {{< /ask_chatgpt >}}

                        1. Why?
                        2. How <em>so</em>?

                        ## Explain

                        | a | b |
                        |---|--:|
                        | 1 | 2 |

                        ```python
                        print("<hello>")
                        ```

                        Inline (\\(a < b\\)), and

                        $$
                        \\sum_{i=1}^n x_i
                        $$

                        ```mermaid
                        flowchart LR
                          A["in"] --> B["out"]
                        ```

                        - [ ] open
                        - [x] done

                        Term
                        : definition

                        ### Explain

                        ~~gone~~ http://example.org/ <https://example.com/>

                        ## Keypoint
                        {{< ask_chatgpt >}}
                        list
                        {{< /ask_chatgpt >}}

                        - **First**: a point
                        - Second

                        ## Review
                        {{< ask_chatgpt >}}
                        three questions
                        {{< /ask_chatgpt >}}

                        1. What is one?

                           Answer: It is

                           - a list
                           - of things

                        2. Which?
                           - A) this
                           - B) that

                           Answer: B) that

                        3. Code?

                           Answer:

                           ```java
                           int x = 1;
                           ```
                        """)
                .file("content/en/a/empty.md", "")
                .file("content/en/b/shortcodes.files/notes.txt", "Notes")
                .file("content/en/b/shortcodes.md", """
                        +++
                        title = "Every shortcode"
                        +++
                        See [[one]] and [two]({{< ref "plain" >}}), {{< badge >}}new{{< /badge >}} {{% icon star %}} {{< param title >}},
                        {{< math >}}x_1{{< /math >}}.

                        {{< figure src="/assets/missing.svg" alt="A picture" title="Title" caption="A *caption*" attr="me" >}}

                        {{< highlight python "linenos=table" >}}
                        print("<hello>")
                        {{< /highlight >}}

                        {{< details summary="More" >}}Some **more**{{< /details >}}

                        {{% expand "Why?" %}}Because{{% /expand %}}

                        {{% notice tip %}}A tip{{% /notice %}}

                        {{< notice warning "Mind" >}}A warning{{< /notice >}}

                        {{< notice >}}A note{{< /notice >}}

                        {{< tabs title="Choose" >}}
                        {{% tab title="One" %}}First{{% /tab %}}
                        {{< tab title="Two" >}}Second{{< /tab >}}
                        {{< /tabs >}}

                        {{< mermaid >}}
                        flowchart LR
                          A --> B
                        {{< /mermaid >}}

                        {{< math >}}
                        a < b
                        {{< /math >}}

                        {{% button href="plain.md" %}}Go{{% /button %}}

                        {{% attachments /%}}

                        {{< youtube w7Ft2ymGmfc >}}

                        {{< vimeo 146022717 >}}

                        {{< x user="SanDiegoZoo" id="1453110110599868418" >}}

                        {{< instagram CxOWiQNP2MO >}}

                        {{< gist spf13 7896402 >}}

                        {{< qr text="https://example.org/" />}}

                        {{< ask_chatgpt >}}A prompt with List<String>{{< /ask_chatgpt >}}

                        {{< chatgpt_ans >}}An *answer*{{< /chatgpt_ans >}}
                        """)
                .file("content/en/b/markup.md", """
                        +++
                        title = "Callouts and lines of code"
                        +++
                        > [!NOTE]
                        > Text with `code` and a [link](plain.md).

                        > [!TIP]+ Open at first
                        > - a list

                        > [!IMPORTANT]
                        > Text.

                        > [!WARNING]- Folded *title*
                        > Hidden text.

                        > [!CAUTION]
                        > Text.

                        > [!QUOTE] Only a title

                        ```java {linenos=true,linenostart=98,hl_lines=[2,"4-5"],anchorlinenos=true}
                        class A {
                            /* a remark
                               over two lines */
                            int number = 1; // an end
                            String word = "a very long line of code that no telephone can show without scrolling it sideways";
                        }
                        ```

                        ```plain {hl_lines=2 linenos=inline}
                        one
                        two
                        ```
                        """)
                .file(
                        "content/en/b/_index.md",
                        "+++\ntitle = \"B\"\ndescription = \"About B\"\n+++\n{{% children description=true %}}\n")
                .file(
                        "content/en/b/plain.md",
                        "# Own heading\n\nJust text with a very-long-word" + "-long".repeat(40) + "\n")
                .file("content/zh-tw/a/one.md", """
                        +++
                        title = "第一課"
                        +++
                        ## 習題預習
                        {{< ask_chatgpt >}}
                        給我兩個問題
                        {{< /ask_chatgpt >}}

                        1. 為什麼？

                        ## 說明知識

                        這是**說明**，包含「引號」與 English 混排。

                        ## 彙總重點

                        1. 重點一。

                        ## 知識測驗

                        1. 什麼是學習？
                        答案：從經驗中進步。
                        """);
        return build(root, root.resolve("public"));
    }

    private static Path build(Path root, Path out) {
        try {
            new Pipeline(new BuildRequest(root, new Overrides(Optional.empty(), false, false, false)), Progress.NONE)
                    .build(out);
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
