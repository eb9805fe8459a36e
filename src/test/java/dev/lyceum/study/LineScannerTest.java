package dev.lyceum.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.shortcode.Arguments;
import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineScannerTest {
    /** The kinds of the lines: b(lank), t(ext), h(eading), r(ule), v(erbatim), f(ormula). */
    @ParameterizedTest
    @CsvSource({
        "'a\n\n  \nb',            tbbt",
        "'# a\n###### b\n####### c\n#d\n#', hhtth",
        "'---\n* * *\n--\n- - x\n____',     rrttr",
        "'    # a\n    ---',      tt",
        "'```\n# a\n```\n# b',    vvvh",
        "'```js\n~~~\n```x\n````\nb', vvvvt",
        "'  ```\n1. a\n  ```\nb', vvvt",
        "'```a`b\n1. a',          tt",
        "'~~~ ```\na\n~~~',       vvv",
        "'```\na\n\nb',           vvvv",
        "'<!-- a\n1. b\n-->\nc',  vvvt",
        "'<!-- a -->\nb',         vt",
        "'<!-- a\nb',             tt",
        "'\u00A0\n\u3000\n\u200B', bbb",
        "'a\r\n\r\nb\r\n',        tbt",
        "'$$\n1. a\n# b\n$$\n1. b', tffft",
        "'a: $$\n1. a\nb $$\nc',   tfft",
        "'\\[ a\n--- \\]\nc',     tft",
        "'$$ a $$\n1. a\n$$ b $$',  ttt",
        "'$$ a\n\n1. b $$',         tbt",
        "'a $$ b\n1. c\n$$',        ttt",
        "'a $$\n1. b $$ c\n$$',     ttt",
        "'$$$\n1. a\n$$$',          ttt",
        "'\\[\n1. a',              tt",
        "'> $$\n> 1. a\n>\n> $$',  tttt"
    })
    void saysWhatKindALineIs(String text, String kinds) {
        assertThat(kinds(LineScanner.scan(text, new Span(0, text.length()), List.of())))
                .isEqualTo(kinds);
    }

    @Test
    void measuresALineWithoutTheWhiteSpaceAroundIt() {
        String text = "x\n \t a b \r\nc";
        Line line =
                LineScanner.scan(text, new Span(2, text.length()), List.of()).get(0);

        assertThat(line).isEqualTo(new Line(2, 5, 8, 11, 5, Line.Kind.TEXT));
    }

    @Test
    void takesTheLinesInsideAShortcodeAsVerbatim() {
        String text = "{{< tabs >}}\n1. a\n{{< /tabs >}}\n1. b";
        int end = text.indexOf("\n1. b");
        ShortcodeCall call = new ShortcodeCall(
                "tabs", "", new Span(0, end), false, Arguments.NONE, Optional.of(new Span(12, 18)), List.of());

        assertThat(kinds(LineScanner.scan(text, new Span(0, text.length()), List.of(call))))
                .isEqualTo("tvvt");
    }

    @Test
    void tellsWhereAFenceThatIsNeverClosedBegins() {
        String text = "a\n```\nb\n```\n  ~~~\nc";

        assertThat(LineScanner.scan(text, new Span(0, text.length()), List.of()).openFence())
                .hasValue(text.indexOf('~'));
    }

    private static String kinds(Lines lines) {
        return lines.all().stream()
                .map(line -> line.kind().name().substring(0, 1).toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining());
    }
}
