package dev.lyceum.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.shortcode.Arguments;
import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.shortcode.ShortcodeScan;
import dev.lyceum.shortcode.ShortcodeScanner;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Shortcodes come back with what is in them. */
final class ShortcodePropertiesTest {
    private static final String SEED = "7";
    private static final int TRIES = 150;

    /** A call as it is written; {@code inner} of a leaf is empty. */
    private record Written(String name, boolean markup, Map<String, String> named, List<Written> inside) {
        String text() {
            String left = markup ? "{{% " : "{{< ";
            String right = markup ? " %}}" : " >}}";
            StringBuilder tag = new StringBuilder(left).append(name);
            named.forEach((key, value) -> tag.append(' ')
                    .append(key)
                    .append("=\"")
                    .append(value.replace("\"", "\\\""))
                    .append('"'));
            if (inside.isEmpty()) {
                return tag.append(" /").append(right).toString();
            }
            String inner = inside.stream().map(Written::text).collect(Collectors.joining(" text\n", "\n", "\n"));
            return tag.append(right) + inner + left + "/" + name + right;
        }
    }

    @Provide
    Arbitrary<List<Written>> calls() {
        return calls(3).list().ofMaxSize(4);
    }

    private static Arbitrary<Written> calls(int depth) {
        Arbitrary<String> name = Arbitraries.of("a", "details", "notice", "x/y", "ask_chatgpt");
        Arbitrary<String> value = Arbitraries.of("", "v", "a b", "q\"q", ">}}", "%}}", "/", "中", "1", "true", "a\\b");
        Arbitrary<Map<String, String>> named =
                Arbitraries.maps(Signs.key(), value).ofMaxSize(3).map(LinkedHashMap::new);
        Arbitrary<List<Written>> inside = depth == 0
                ? Arbitraries.just(List.of())
                : Arbitraries.lazy(() -> calls(depth - 1)).list().ofMaxSize(2);
        return Combinators.combine(name, Arbitraries.of(true, false), named, inside)
                .as(Written::new);
    }

    @Property(tries = TRIES, seed = SEED)
    void shortcodesComeBackWithTheirParametersAndNesting(@ForAll("calls") List<Written> calls) {
        String text = calls.stream().map(Written::text).collect(Collectors.joining("\nBetween.\n"));
        ShortcodeScan scan = ShortcodeScanner.scan(new SourceText("a.md", text), new Span(0, text.length()));
        assertThat(scan.problems()).as(text).isEmpty();
        same(calls, scan.calls(), text);
    }

    private static void same(List<Written> wanted, List<ShortcodeCall> found, String text) {
        assertThat(found).as(text).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            Written call = wanted.get(i);
            ShortcodeCall read = found.get(i);
            assertThat(read.name()).isEqualTo(call.name());
            assertThat(read.markup()).isEqualTo(call.markup());
            assertThat(read.span().of(text)).isEqualTo(call.text());
            Map<String, String> values = new LinkedHashMap<>();
            if (read.arguments() instanceof Arguments.Named named) {
                named.values()
                        .forEach((key, value) -> values.put(key, value.asText().orElseThrow()));
            }
            assertThat(values).as(text).isEqualTo(call.named());
            assertThat(List.copyOf(values.keySet()))
                    .isEqualTo(List.copyOf(call.named().keySet()));
            same(call.inside(), read.nested(), text);
        }
    }
}
