package dev.lyceum.shortcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lyceum.data.Data;
import dev.lyceum.problem.Problem;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcodeScannerTest {

    /** Calls are written as name, inner text in brackets where there is one, nested calls in braces. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        {{< a >}}                                    | a
        {{< a >}} x {{< b >}}                        | a b
        {{< a >}}x{{< /a >}}                         | a[x]
        {{< a >}}{{< /a >}}                          | a[]
        {{% a %}}x{{% / a %}}                        | a[x]
        {{< a >}}x{{% /a %}}                         | a[x]
        {{< a />}}x{{< b >}}y{{< /b >}}              | a b[y]
        {{< a >}}{{< b >}}{{< /a >}}                 | a[{{< b >}}]{b}
        {{< a >}}{{< a >}}x{{< /a >}}                | a a[x]
        {{< a >}}{{< a >}}x{{< /a >}}{{< /a >}}      | a[{{< a >}}x{{< /a >}}]{a[x]}
        {{< a >}}{{< b >}}{{< c >}}{{< /b >}}{{< /a >}} | a[{{< b >}}{{< c >}}{{< /b >}}]{b[{{< c >}}]{c}}
        {{< x.inline >}}{{ .Get 0 }}{{< /x.inline >}}{{< x.inline />}}{{< a >}} | x.inline[{{ .Get 0 }}] x.inline a
        ```{{< a >}}```                              | a
        """)
    void findsCallsAndWhatTheyHold(String input, String expected) {
        ShortcodeScan scan = scan(input);

        assertThat(show(scan.calls(), input)).isEqualTo(expected);
        assertThat(scan.problems()).isEmpty();
    }

    @Test
    void aCallSpansFromItsOpeningToItsClosingTag() {
        ShortcodeCall call = scan("ab{{% note %}}cd{{% /note %}}ef").calls().get(0);

        assertThat(call.span()).isEqualTo(new Span(2, 29));
        assertThat(call.inner()).contains(new Span(14, 16));
        assertThat(call.markup()).isTrue();
        assertThat(scan("{{< note >}}").calls().get(0).markup()).isFalse();
    }

    @Test
    void typesUnquotedParameters() {
        assertThat(positional("{{< a 3 -4 3.5 .5 true \"3\" `true` x3 1.2.3 0042 12345678901234567890 >}}"))
                .containsExactly(
                        new Data.Whole(3, 6),
                        new Data.Whole(-4, 8),
                        new Data.Decimal(3.5, 11),
                        new Data.Decimal(0.5, 15),
                        new Data.Bool(true, 18),
                        new Data.Text("3", 24),
                        new Data.Text("true", 28),
                        new Data.Text("x3", 34),
                        new Data.Text("1.2.3", 37),
                        new Data.Text("0042", 43),
                        new Data.Text("12345678901234567890", 48));
    }

    @Test
    void namesNamedParameters() {
        assertThat(scan("{{< a w=3 alt=\"b c\" >}}").calls().get(0).arguments())
                .isInstanceOfSatisfying(
                        Arguments.Named.class,
                        named -> assertThat(named.values())
                                .containsExactly(
                                        java.util.Map.entry("w", new Data.Whole(3, 8)),
                                        java.util.Map.entry("alt", new Data.Text("b c", 15))));
        assertThat(scan("{{< a >}}").calls().get(0).arguments()).isEqualTo(Arguments.NONE);
        assertThat(scan("{{< a />}}").calls().get(0).arguments()).isEqualTo(Arguments.NONE);
    }

    @Test
    void givesCommentedOutCallsAsLiteralsInsideOfCallsToo() {
        ShortcodeScan scan = scan("{{</* a */>}}{{< b >}}{{%/* c */%}}{{< /b >}}");

        assertThat(scan.calls()).extracting(ShortcodeCall::name).containsExactly("b");
        assertThat(scan.literals())
                .containsExactly(
                        new ShortcodeScan.Literal(new Span(0, 13), "{{< a >}}"),
                        new ShortcodeScan.Literal(new Span(22, 35), "{{% c %}}"));
    }

    @Test
    void findsTheSummaryDividerOutsideOfCalls() {
        assertThat(scan("a\n<!--more-->\r\nb").summaryDivider()).contains(new Span(2, 15));
        assertThat(scan("a").summaryDivider()).isEmpty();
        assertThat(scan("{{< a >}}<!--more-->{{< /a >}}").summaryDivider()).isEmpty();
    }

    @Test
    void reportsAClosingTagThatClosesNothing() {
        assertThat(problem("{{< /a >}}")).hasToString("page.md:1:6 shortcode-mismatch");
        assertThat(problem("{{< a >}}{{< /b >}}")).hasToString("page.md:1:15 shortcode-mismatch");
        assertThat(problem("{{< a >}}{{< /a >}}{{< /a >}}")).hasToString("page.md:1:25 shortcode-mismatch");
        assertThat(problem("{{< a >}}{{< b >}}{{< /a >}}{{< /b >}}")).hasToString("page.md:1:34 shortcode-mismatch");
        assertThat(scan("{{< vidoe >}}{{< /video >}}").problems().get(0).hint().orElseThrow())
                .contains("\"vidoe\"");
    }

    @Test
    void aMistakeLeavesTheOtherCallsOfThePageAlone() {
        String input = "{{< a >}}x{{< b \"c >}}\n{{< /nothing >}}{{< d x:y >}}{{< /a >}}{{< e >}}";
        ShortcodeScan scan = scan(input);

        assertThat(scan.calls()).extracting(ShortcodeCall::name).containsExactly("a", "e");
        assertThat(scan.calls().get(0).inner()).isPresent();
        assertThat(scan.calls().get(0).nested()).isEmpty();
        assertThat(scan.problems()).hasSize(3);
    }

    @Test
    void inlineShortcodesHoldNoOthers() {
        ShortcodeScan scan = scan("{{< x.inline >}}{{< a >}}\n{{< b >}}");

        assertThat(scan.calls()).extracting(ShortcodeCall::name).containsExactly("x.inline", "b");
        assertThat(scan.problems()).extracting(Problem::code).containsExactly("shortcode-syntax");
    }

    @Test
    void nestingMayBeAsDeepAsItLikes() {
        int depth = 10_000;
        List<ShortcodeCall> calls =
                scan("{{< a >}}".repeat(depth) + "{{< /a >}}".repeat(depth)).calls();

        for (int i = 1; i < depth; i++) {
            assertThat(calls).hasSize(1);
            calls = calls.get(0).nested();
        }
        assertThat(calls.get(0).nested()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{< a >}}",
                "{{< /a >}}",
                "{{<",
                "{{< a b c ",
                "{{< a \" \\\"",
                "{{< a `",
                "{{</* a ",
                "{{< a b=\"c ",
                "{{< a.inline >}}",
                "<!--more-->",
                "{{{{%"
            })
    void hostileTextTakesLinearTime(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        ShortcodeScan scan = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> scan(text));

        assertThat(scan.problems()).hasSizeLessThanOrEqualTo(51);
    }

    private static ShortcodeScan scan(String text) {
        return ShortcodeScanner.scan(new SourceText("page.md", text), new Span(0, text.length()));
    }

    private static List<Data> positional(String text) {
        return ((Arguments.Positional) scan(text).calls().get(0).arguments()).values();
    }

    private static String problem(String text) {
        List<Problem> problems = scan(text).problems();
        assertThat(problems).hasSize(1);
        return problems.get(0).location() + " " + problems.get(0).code();
    }

    private static String show(List<ShortcodeCall> calls, String text) {
        return calls.stream().map(call -> show(call, text)).collect(Collectors.joining(" "));
    }

    private static String show(ShortcodeCall call, String text) {
        String inner = call.inner().map(span -> "[" + span.of(text) + "]").orElse("");
        return call.name() + inner + (call.nested().isEmpty() ? "" : "{" + show(call.nested(), text) + "}");
    }
}
