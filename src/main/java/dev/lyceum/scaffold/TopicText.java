package dev.lyceum.scaffold;

import dev.lyceum.config.UrlConfig;
import dev.lyceum.site.UrlPath;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** The text of new topics. */
public final class TopicText {
    private static final String ARCHETYPE = """
            +++
            title = "%1$s"
            weight = %2$d
            date = %3$s
            description = ""
            tags = []
            +++

            ## Preview
            {{< ask_chatgpt >}}
            Give me five questions to think about before I read about %4$s
            {{< /ask_chatgpt >}}

            1. First question?

            ## Explain
            {{< ask_chatgpt >}}
            Explain %4$s and give an example
            {{< /ask_chatgpt >}}

            Text, formulas, an example.

            ## Keypoint
            {{< ask_chatgpt >}}
            List the key points of %4$s
            {{< /ask_chatgpt >}}

            1. First point.

            ## Review
            {{< ask_chatgpt >}}
            Give me five medium-difficulty questions with answers about %4$s
            {{< /ask_chatgpt >}}

            1. A question?

               Answer: Its answer.

            2. Which one is right?

               - A) This one
               - B) That one

               Answer: A) This one
            """;

    private static final String EXAMPLE = """
            +++
            title = "How to study"
            weight = 1
            date = %s
            description = "Why trying to remember teaches more than reading again."
            +++

            ## Preview
            {{< ask_chatgpt >}}
            Give me two questions to think about before I read about studying
            {{< /ask_chatgpt >}}

            1. Which helps more a week later: reading a page twice, or reading it once and recalling it?
            2. Why may a wrong guess before reading still help?

            ## Explain
            {{< ask_chatgpt >}}
            Explain how to study and give an example
            {{< /ask_chatgpt >}}

            Reading a text again feels like learning, because the words become familiar. Recalling it without looking is
            harder, and it is this effort that makes the memory last. A guess before reading prepares the ground even when
            it is wrong: it makes you notice the answer when it comes.

            For example, close this page after reading and say its main point aloud. Then open it and compare.

            ## Keypoint
            {{< ask_chatgpt >}}
            List the key points of studying
            {{< /ask_chatgpt >}}

            1. Recalling strengthens memory more than reading again.
            2. A guess before reading helps even when it is wrong.

            ## Review
            {{< ask_chatgpt >}}
            Give me two medium-difficulty questions with answers about studying
            {{< /ask_chatgpt >}}

            1. Why does reading a text again feel better than it works?

               Answer: The words become familiar, and familiarity is easily mistaken for being able to recall them.

            2. What should you do after reading a page?

               - A) Read it again at once
               - B) Mark the important sentences
               - C) Recall its main points without looking

               Answer: C) Recall its main points without looking, then compare with the page.
            """;

    /** Files whose names begin or end so are not taken for content. */
    private static final Pattern IGNORED = Pattern.compile("^[.#_~-]+|[.~]+$");

    private TopicText() {}

    static String archetype(String title, long weight, LocalDate today) {
        return ARCHETYPE.formatted(toml(title), weight, today, title);
    }

    static String example(LocalDate today) {
        return EXAMPLE.formatted(today);
    }

    /** A text for between the quotes of a TOML basic string. */
    public static String toml(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** A file name, without extension, for a title; empty where nothing of it can be in one. */
    public static String slug(String title) {
        String segment = UrlPath.segment(title.replace('/', ' '), UrlConfig.DEFAULT);
        return IGNORED.matcher(segment).replaceAll("");
    }

    static String title(String name) {
        return UrlPath.title(name);
    }
}
