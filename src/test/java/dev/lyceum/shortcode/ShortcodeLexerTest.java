package dev.lyceum.shortcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.problem.Problem;
import dev.lyceum.source.ProblemCollector;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortcodeLexerTest {

    /** Tokens are written as their type and, in brackets, their text; delimiters and slashes as themselves. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        plain words                       | TEXT[plain words]
        {{ .Title }} and {{{ x }}}        | TEXT[{{ .Title }} and {{{ x }}}]
        {{< toc >}}                       | {{< NAME[toc] >}}
        {{% toc %}}                       | {{% NAME[toc] %}}
        {{<toc>}}                         | {{< NAME[toc] >}}
        {{<   toc   >}}                   | {{< NAME[toc] >}}
        {{<⏎toc⏎>}}                       | {{< NAME[toc] >}}
        {{{< toc >}}}                     | TEXT[{] {{< NAME[toc] >}} TEXT[}]
        {{< media/video >}}               | {{< NAME[media/video] >}}
        {{< 圖表 >}}                        | {{< NAME[圖表] >}}
        {{< fig 3 >}}                     | {{< NAME[fig] PARAMETER[3] >}}
        {{< fig 3.5 x_1 -a-b >}}          | {{< NAME[fig] PARAMETER[3.5] PARAMETER[x_1] PARAMETER[-a-b] >}}
        {{< fig "a b" `c "d"` >}}         | {{< NAME[fig] PARAMETER["a b"] PARAMETER["c "d""] >}}
        {{< fig`a``b` >}}                 | {{< NAME[fig] PARAMETER["a"] PARAMETER["b"] >}}
        {{< fig `a⏎b` >}}                 | {{< NAME[fig] PARAMETER["a⏎b"] >}}
        {{< fig "say \\"hi\\"" >}}        | {{< NAME[fig] PARAMETER["say "hi""] >}}
        {{< fig "\\frac \\"x\\"" >}}      | {{< NAME[fig] PARAMETER["\\frac "x""] >}}
        {{< fig \\"a b\\" >}}             | {{< NAME[fig] PARAMETER["a b"] >}}
        {{< fig src=\\"a b\\" w=1 >}}     | {{< NAME[fig] PARAMETER[src] VALUE["a b"] PARAMETER[w] VALUE[1] >}}
        {{< fig `\\d` >}}                 | {{< NAME[fig] PARAMETER["\\d"] >}}
        {{< fig src="a.png" w=3 >}}       | {{< NAME[fig] PARAMETER[src] VALUE["a.png"] PARAMETER[w] VALUE[3] >}}
        {{< fig src = "a" w= 3.5>}}       | {{< NAME[fig] PARAMETER[src] VALUE["a"] PARAMETER[w] VALUE[3.5] >}}
        {{< fig src=/a/b.png?w=1&h=2 >}}  | {{< NAME[fig] PARAMETER[src] VALUE[/a/b.png?w=1&h=2] >}}
        {{< fig src=a/b.png>}}            | {{< NAME[fig] PARAMETER[src] VALUE[a/b.png] >}}
        {{< fig src=a/b/ />}}             | {{< NAME[fig] PARAMETER[src] VALUE[a/b/] / >}}
        {{< fig src=a/b/>}}               | {{< NAME[fig] PARAMETER[src] VALUE[a/b] / >}}
        {{% fig w=50% %}}                 | {{% NAME[fig] PARAMETER[w] VALUE[50%] %}}
        {{% fig w=50%%}}                  | {{% NAME[fig] PARAMETER[w] VALUE[50%] %}}
        {{< fig a=x=y b=c >}}             | {{< NAME[fig] PARAMETER[a] VALUE[x=y] PARAMETER[b] VALUE[c] >}}
        {{< fig alt=`a "b"` >}}           | {{< NAME[fig] PARAMETER[alt] VALUE["a "b""] >}}
        {{< fig "" >}}                    | {{< NAME[fig] PARAMETER[""] >}}
        {{< fig "a >}} b" >}}             | {{< NAME[fig] PARAMETER["a >}} b"] >}}
        {{< br />}}                       | {{< NAME[br] / >}}
        {{< br/>}}                        | {{< NAME[br] / >}}
        {{< br 2 / >}}                    | {{< NAME[br] PARAMETER[2] / >}}
        {{< /box >}}                      | {{< / NAME[box] >}}
        {{% / box %}}                     | {{% / NAME[box] %}}
        {{< x.inline >}}                  | {{< NAME[x.inline] >}}
        {{</* toc */>}}                   | LITERAL[{{< toc >}}]
        {{%/* toc "*.md" */%}}            | LITERAL[{{% toc "*.md" %}}]
        a⏎  {{% toc %}}                   | TEXT[a⏎] INDENTATION[  ] {{% NAME[toc] %}}
        a  {{% toc %}}                    | TEXT[a  ] {{% NAME[toc] %}}
        a⏎  {{< toc >}}                   | TEXT[a⏎  ] {{< NAME[toc] >}}
        a⏎<!--more-->⏎b                   | TEXT[a⏎] SUMMARY_DIVIDER[<!--more-->⏎] TEXT[b]
        a<!--more-->b<!--more-->c         | TEXT[a] SUMMARY_DIVIDER[<!--more-->] TEXT[b<!--more-->c]
        {{< a "<!--more-->" >}}<!--more-->| {{< NAME[a] PARAMETER["<!--more-->"] >}} SUMMARY_DIVIDER[<!--more-->]
        """)
    void cutsTextIntoTokens(String input, String expected) {
        List<Problem> problems = problems(input);

        assertThat(lex(input)).isEqualTo(expected);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
        {{< toc %}}            | {{< NAME[toc] ERROR                      | 1:9  | shortcode-syntax
        {{< toc                | {{< NAME[toc] ERROR                      | 1:1  | shortcode-unclosed
        {{< toc >              | {{< NAME[toc] ERROR                      | 1:9  | shortcode-syntax
        {{<                    | {{< ERROR                                | 1:1  | shortcode-unclosed
        {{< >}}                | {{< ERROR                                | 1:1  | shortcode-syntax
        {{< . >}}              | {{< ERROR                                | 1:5  | shortcode-syntax
        {{< v1.2 >}}           | {{< ERROR                                | 1:7  | shortcode-syntax
        {{< x.Inline >}}       | {{< ERROR                                | 1:6  | shortcode-syntax
        {{< /box wide >}}      | {{< / NAME[box] ERROR                    | 1:10 | shortcode-syntax
        {{< br / 2 >}}         | {{< NAME[br] / ERROR                     | 1:10 | shortcode-syntax
        {{< fig a:b >}}        | {{< NAME[fig] PARAMETER[a] ERROR         | 1:10 | shortcode-syntax
        {{< fig “a” >}}        | {{< NAME[fig] ERROR                      | 1:9  | shortcode-syntax
        {{< fig \\`a\\` >}}    | {{< NAME[fig] ERROR                      | 1:9  | shortcode-syntax
        {{< fig "a >}}         | {{< NAME[fig] ERROR                      | 1:9  | shortcode-unclosed
        {{< fig "a⏎b" >}}      | {{< NAME[fig] ERROR                      | 1:9  | shortcode-unclosed
        {{< fig \\"a >}}       | {{< NAME[fig] ERROR                      | 1:10 | shortcode-unclosed
        {{< fig `a >}}         | {{< NAME[fig] ERROR                      | 1:9  | shortcode-unclosed
        {{< fig a b=c >}}      | {{< NAME[fig] PARAMETER[a] ERROR         | 1:11 | shortcode-syntax
        {{< fig b=c a >}}      | {{< NAME[fig] PARAMETER[b] VALUE[c] ERROR| 1:13 | shortcode-syntax
        {{< fig b=c "a" >}}    | {{< NAME[fig] PARAMETER[b] VALUE[c] ERROR| 1:13 | shortcode-syntax
        {{< fig a=“x y” >}}    | {{< NAME[fig] PARAMETER[a] ERROR         | 1:11 | shortcode-syntax
        x⏎{{</* toc >}}        | TEXT[x⏎] ERROR                           | 2:1  | shortcode-unclosed
        {{</* toc */%}}        | ERROR                                    | 1:1  | shortcode-unclosed
        """)
    void saysWhatIsWrongWithATagAndWhere(String input, String expected, String place, String code) {
        List<Problem> problems = problems(input);

        assertThat(lex(input)).startsWith(expected);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).location()).hasToString("page.md:" + place);
        assertThat(problems.get(0).code()).isEqualTo(code);
        assertThat(problems.get(0).hint()).isPresent();
    }

    @Test
    void takesABrokenTagAsTextAndGoesOnBehindIt() {
        assertThat(lex("{{< fig \"a >}} b {{< toc >}}"))
                .isEqualTo("{{< NAME[fig] ERROR TEXT[{{< fig \"a >}} b ] {{< NAME[toc] >}}");
    }

    @Test
    void takesForeignQuotesForPartOfAValueAndSaysSo() {
        String call = "{{< fig a=‘x’ >}}";

        assertThat(lex(call)).isEqualTo("{{< NAME[fig] PARAMETER[a] VALUE[‘x’] >}}");
        assertThat(problems(call)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("shortcode-quotes");
            assertThat(problem.location()).hasToString("page.md:1:11");
        });
    }

    @Test
    void namesTheDelimiterThatIsMissing() {
        assertThat(problems("{{< a {{< b >}}").get(0).message()).contains("before the next one");
        assertThat(problems("{{% a >}}").get(0).hint()).contains("end it with %}}");
        assertThat(problems("{{< a ‘b’ >}}").get(0).hint().orElseThrow()).contains("straight double quotes");
    }

    @Test
    void looksOnlyAtTheBody() {
        String text = "{{< head >}}{{< toc >}} {{< tail >}}";
        SourceText file = new SourceText("page.md", text);
        List<Token> tokens = ShortcodeLexer.lex(file, new Span(12, 24), new ProblemCollector(file));

        assertThat(show(tokens)).isEqualTo("{{< NAME[toc] >}} TEXT[ ]");
        assertThat(tokens.get(0).start()).isEqualTo(12);
    }

    @Test
    void aTagDoesNotReachBehindTheBody() {
        SourceText file = new SourceText("page.md", "{{< toc \"a\" >}}");
        ProblemCollector problems = new ProblemCollector(file);
        List<Token> tokens = ShortcodeLexer.lex(file, new Span(0, 14), problems);

        assertThat(show(tokens)).contains("ERROR");
        assertThat(problems.toList()).hasSize(1);
    }

    private static String lex(String input) {
        SourceText file = file(input);
        return show(ShortcodeLexer.lex(file, new Span(0, file.text().length()), new ProblemCollector(file)));
    }

    private static List<Problem> problems(String input) {
        SourceText file = file(input);
        ProblemCollector problems = new ProblemCollector(file);
        ShortcodeLexer.lex(file, new Span(0, file.text().length()), problems);
        return problems.toList();
    }

    private static SourceText file(String input) {
        return new SourceText("page.md", input.replace('⏎', '\n'));
    }

    private static String show(List<Token> tokens) {
        return tokens.stream().map(ShortcodeLexerTest::show).collect(Collectors.joining(" "));
    }

    private static String show(Token token) {
        String text = token.text().replace('\n', '⏎');
        return switch (token.type()) {
            case LEFT, RIGHT, SLASH -> text;
            case ERROR -> "ERROR";
            default -> token.type() + (token.quoted() ? "[\"" + text + "\"]" : "[" + text + "]");
        };
    }
}
