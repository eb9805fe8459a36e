package dev.lyceum.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lyceum.config.MarkupConfig;
import dev.lyceum.problem.Location;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileTextIT {
    private static final int MANY = 4000;

    private static String each(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    static List<Arguments> texts() {
        return List.of(
                Arguments.of("links without end", "[a](b ".repeat(MANY)),
                Arguments.of("destinations without end", "[a](".repeat(MANY)),
                Arguments.of("images in images", "![[]()".repeat(MANY / 4)),
                Arguments.of("declarations", "a <!A ".repeat(MANY)),
                Arguments.of("comments", "<!-- <![CDATA[ <?".repeat(MANY) + ">"),
                Arguments.of("attributes", "x <a" + " b=c".repeat(MANY) + ">"),
                Arguments.of("a block of attributes", "<a" + " b=c".repeat(MANY) + ">"),
                Arguments.of("back-ticks", each(800, i -> "a" + "`".repeat(i))),
                Arguments.of("definitions", each(MANY, i -> "[x" + i + "]: /u\n")),
                Arguments.of("brackets", "[".repeat(MANY) + "]".repeat(MANY)),
                Arguments.of("emphasis", "*a _b ".repeat(MANY) + "b_ a* ".repeat(MANY)),
                Arguments.of("open mathematics", "\\( \\[ $$ a".repeat(MANY)),
                Arguments.of("mathematics around code", "\\( `a` ".repeat(10 * MANY) + "\\)"),
                Arguments.of("lines of open mathematics", "\\[\n".repeat(MANY)),
                Arguments.of("rows", "|a\n".repeat(MANY)),
                Arguments.of("open elements", "<div>\n\n".repeat(MANY / 4)),
                Arguments.of("lists in lists", each(300, i -> "  ".repeat(i) + "- a\n")),
                Arguments.of("quotations in quotations", ">".repeat(1000) + " a"),
                Arguments.of("addresses", "a@http://www.".repeat(MANY)),
                Arguments.of("callouts in callouts", each(300, i -> ">".repeat(i) + " [!NOTE]-\n")),
                Arguments.of("callouts without end", "> [!NOTE".repeat(MANY)),
                Arguments.of("lines to mark", "```go {hl_lines=[" + "\"1-999999\",".repeat(200) + "]}\na\n```"),
                Arguments.of("emphasis among wide characters", "**「a".repeat(MANY) + "」**".repeat(MANY)),
                Arguments.of("back-slashes in a label", "> [!NOT" + "\\".repeat(MANY) + "x\n"),
                Arguments.of("back-slashes in an address", "[a](<" + "\\".repeat(MANY) + " \\\"" + "\\".repeat(MANY)),
                Arguments.of("a title", "[a](b \"" + "x".repeat(20 * MANY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void convertsHostileTextInReasonableTime(String name, String text) {
        Converted page = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Page.of(text).convert());
        assertThat(page.problems()).isEmpty();
        assertThat(page.pieces()).hasSizeGreaterThanOrEqualTo(name.equals("definitions") ? 0 : 1);
    }

    @Test
    void readsManyColonsInReasonableTime() {
        String text = ":".repeat(MANY) + ":qq".repeat(MANY) + (":" + "q".repeat(100)).repeat(MANY / 10);
        Converted page = assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> Page.of(text).with(Page::emoji).convert());
        assertThat(Page.join(page.pieces()).equals("<p>" + text + "</p>\n")).isTrue();
    }

    @Test
    void findsTheNotesOfManyStretchesInReasonableTime() {
        String text = "a[^x]\n\n".repeat(MANY) + each(MANY, i -> "[^" + i + "]: [^" + i + "\n") + "[^x]: note\n";
        SourceText file = new SourceText("page.md", text);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Footnotes notes = Footnotes.of(file, new Span(0, text.length()));
            for (int i = 0; i < MANY; i++) {
                assertThat(notes.withDefinitions(List.of(new Span(7 * i, 7 * i + 6))))
                        .hasSize(2);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("tooDeep")
    void showsTextThatNestsTooDeepAsWritten(String text) {
        Converted page = Page.of(text).convert();
        assertThat(page.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("markdown-too-complex");
            assertThat(problem.location()).isEqualTo(new Location("page.md", 1, 1));
        });
        assertThat(Page.join(page.pieces())).isEqualTo("<pre>" + text.replace(">", "&gt;") + "</pre>\n");
    }

    static List<String> tooDeep() {
        return List.of("> ".repeat(20_000) + "a", "- ".repeat(5000) + "a", "[^1]: ".repeat(5000));
    }

    @Test
    void givesUpWhenTheTimeIsOver() {
        String text = "a *b* <c>\n- d\n\n".repeat(500);
        MarkdownConverter converter = new MarkdownConverter(MarkupConfig.DEFAULT, Duration.ZERO);
        HeadingIds ids = new HeadingIds(MarkupConfig.HeadingIdStyle.GITHUB);
        Converted page = converter.convert(
                new SourceText("page.md", text),
                List.of(new Span(0, text.length())),
                Page.of(text).scan(),
                ids);
        assertThat(page.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("page-timeout"));
        assertThat(Page.join(page.pieces())).startsWith("<pre>a *b* &lt;c&gt;\n- d\n");
    }

    @Test
    void findsRoomWhenTheStackOfTheCallerIsSmall() throws Exception {
        String text = "# h\n\n" + "> ".repeat(250) + "a";
        assertThat(StackGuard.isDeep(text)).isFalse();
        String expected = Page.html(text);
        CompletableFuture<String> result = new CompletableFuture<>();
        Thread small = new Thread(
                null,
                () -> {
                    try {
                        result.complete(Page.html(text));
                    } catch (Throwable e) {
                        result.completeExceptionally(e);
                    }
                },
                "small",
                160_000);
        small.start();
        small.join();
        assertThat(result.get()).isEqualTo(expected).contains("<h1 id=\"h\">");
    }

    @Test
    void knowsDeepText() {
        assertThat(StackGuard.isDeep("> ".repeat(400))).isTrue();
        assertThat(StackGuard.isDeep("a\n" + " ".repeat(700) + "- a")).isTrue();
        assertThat(StackGuard.isDeep("a *b ".repeat(1200))).isTrue();
        assertThat(StackGuard.isDeep("a *b*\n\n".repeat(1200))).isFalse();
        assertThat(StackGuard.isDeep("x".repeat(5000) + " - > ".repeat(5000))).isFalse();
    }

    @Test
    void convertsOnManyThreadsAtOnce() {
        String text = "# a\n\n"
                + "| b | $$c$$ |\n"
                + "|---|---|\n"
                + "| `d` | \\(e\\) |\n\n"
                + "[f][g] \"h\" [^1] [[i]] https://j.kl\n\n"
                + "[g]: m\n"
                + "[^1]: n\n";
        Page page = Page.of(text);
        String expected = page.html();
        MarkdownConverter converter = new MarkdownConverter(MarkupConfig.DEFAULT);
        List<String> results = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> Page.join(converter
                        .convert(
                                new SourceText("page.md", text),
                                List.of(new Span(0, text.length())),
                                page.scan(),
                                new HeadingIds(MarkupConfig.HeadingIdStyle.GITHUB))
                        .pieces()))
                .toList();
        assertThat(results).containsOnly(expected);
    }
}
