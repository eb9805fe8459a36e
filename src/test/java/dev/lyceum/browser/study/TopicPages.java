package dev.lyceum.browser.study;

import dev.lyceum.build.TestSite;
import java.nio.file.Path;

/** A site with a topic that has all parts, one with a choice, and one whose answer is drawn. */
final class TopicPages {
    static final String TOPIC = "course/stacks/index.html";
    static final String CHOICES = "course/choices/index.html";

    private TopicPages() {}

    /** @param name of the folder, so that tests of several classes do not meet */
    static StudyPages in(String name) {
        return new StudyPages(TestSite.in(Path.of("target", "test-" + name).toAbsolutePath())
                .file("lyceum.toml", """
                        title = "Structures"
                        siteId = "structures"
                        defaultContentLanguage = "en"
                        [study]
                        report = "https://example.org/report?t={title}&u={url}&q={question}"
                        """)
                .file("content/course/_index.md", "+++\ntitle = \"Course\"\n+++\n")
                .file("content/course/stacks.md", """
                        +++
                        title = "Stacks"
                        weight = 1
                        +++
                        ## Preview

                        1. Which plate of a pile do you take first?
                        2. What could a browser's back button be built on?

                        ## Explain

                        ### Last in, first out

                        A stack gives back what was put in last.

                        ### Overflow

                        A recursion without an end fills the call stack until the program is stopped.

                        ## Keypoint

                        1. Push: puts an element on top.
                        2. Pop takes the element on top away and gives it back.

                        ## Review

                        1. What does pop give back?

                           Answer: The element that was put in last.

                        2. Why does an endless recursion stop the program?

                           Answer: It fills the call stack. That is an overflow.
                        """)
                .file("content/course/choices.md", """
                        +++
                        title = "Choices"
                        weight = 2
                        +++
                        ## Review

                        1. Which is last in, first out?
                           - A) Queue
                           - B) Stack
                           - C) Heap

                           Answer: B) Stack
                        """)
                .file("content/course/deep/_index.md", "+++\ntitle = \"Deep\"\n+++\n")
                .picture("content/course/deep/drawn/dot.png")
                .file("content/course/deep/drawn/index.md", """
                        +++
                        title = "Drawn"
                        +++
                        ## Review

                        1. What is drawn?

                           Answer: \\(x^2\\) and ![a dot](dot.png)

                           ```mermaid
                           graph LR; A-->B
                           ```

                           ```java
                           class A {}
                           ```
                        """)
                .build()
                .folder());
    }
}
