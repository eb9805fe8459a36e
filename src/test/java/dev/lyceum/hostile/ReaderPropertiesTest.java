package dev.lyceum.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.config.ConfigReader;
import dev.lyceum.config.LoadedConfig;
import dev.lyceum.config.Overrides;
import dev.lyceum.data.Data;
import dev.lyceum.page.FrontMatterReader;
import dev.lyceum.page.ReadFrontMatter;
import dev.lyceum.shortcode.Arguments;
import dev.lyceum.shortcode.ShortcodeCall;
import dev.lyceum.shortcode.ShortcodeScan;
import dev.lyceum.shortcode.ShortcodeScanner;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import dev.lyceum.study.Ledger;
import dev.lyceum.study.Part;
import dev.lyceum.study.PartNames;
import dev.lyceum.study.Segment;
import dev.lyceum.study.StudyPage;
import dev.lyceum.study.StudyReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** What is written comes back as it was, in its order; and no mixture of signs makes a reader throw. */
final class ReaderPropertiesTest {
    private static final String SEED = "7";
    private static final int TRIES = 150;

    private final FuzzTargetsTest targets = new FuzzTargetsTest();

    // ---- any mixture of signs

    @Provide
    Arbitrary<String> dataSigns() {
        return signs(
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

    @Provide
    Arbitrary<String> shortcodeSigns() {
        return signs(
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

    @Provide
    Arbitrary<String> studySigns() {
        return signs(
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

    private static Arbitrary<String> signs(String... signs) {
        return Arbitraries.of(signs).list().ofMaxSize(60).map(list -> String.join("", list));
    }

    @Property(tries = 500, seed = SEED)
    void noFrontMatterMakesTheReaderThrow(@ForAll("dataSigns") String text) {
        for (String start : new String[] {"", "+++\n", "---\n", "{"}) {
            targets.frontMatter((start + text + "\n+++\n---\nbody").getBytes(StandardCharsets.UTF_8));
        }
    }

    @Property(tries = 100, seed = SEED)
    void noConfigurationMakesTheReaderThrow(@ForAll("dataSigns") String text) throws IOException {
        for (String start : new String[] {"a", "-", "{"}) {
            targets.configuration((start + text).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Property(tries = 1000, seed = SEED)
    void noShortcodeMakesTheScannerThrow(@ForAll("shortcodeSigns") String text) {
        targets.shortcodes(text.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1000, seed = SEED)
    void noPageMakesTheStudyReaderThrowAndPartsLeaveNothingOut(@ForAll("studySigns") String text) {
        targets.study(text.getBytes(StandardCharsets.UTF_8));
        SourceText file = new SourceText("a.md", text);
        StudyPage page = study(file);
        int end = page.lead().end();
        for (Part part : page.parts()) {
            assertThat(part.headingLine().start()).isEqualTo(end);
            String between =
                    text.substring(part.headingLine().end(), part.body().start());
            String prompt = part.prompt().map(found -> found.call().of(text)).orElse("");
            assertThat(between.strip()).isEqualTo(prompt.strip());
            end = part.body().end();
        }
        assertThat(end).isEqualTo(text.length());
    }

    // ---- data comes back

    @Provide
    Arbitrary<Map<String, Object>> tables() {
        Arbitrary<String> words = words();
        Arbitrary<Object> values = Arbitraries.oneOf(
                words.asGeneric(),
                Arbitraries.longs().asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                words.list().ofMaxSize(4).asGeneric());
        return Arbitraries.maps(key(), values).ofMaxSize(8).map(LinkedHashMap::new);
    }

    private static Arbitrary<String> key() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(6)
                .map(name -> "k" + name);
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of(
                        "a",
                        "b",
                        " ",
                        "\"",
                        "'",
                        "\\",
                        "\n",
                        "\t",
                        "#",
                        ":",
                        "- ",
                        "---",
                        "+++",
                        "{",
                        "}",
                        "[",
                        "]",
                        "=",
                        "é",
                        "e\u0301",
                        "中文",
                        "😀",
                        "{{< x >}}",
                        "<!--",
                        "true",
                        "null",
                        "~",
                        "1979-05-27",
                        "0x1F",
                        "%")
                .list()
                .ofMaxSize(6)
                .map(list -> String.join("", list));
    }

    @Property(tries = TRIES, seed = SEED)
    void frontMatterComesBackInItsOrderAndLeavesTheBodyAlone(
            @ForAll("tables") Map<String, Object> table, @ForAll("studySigns") String body) {
        for (String head :
                List.of("+++\n" + toml(table) + "+++\n", "---\n" + yaml(table) + "---\n", json(table) + "\n")) {
            SourceText file = new SourceText("a.md", head + body);
            ReadFrontMatter read = FrontMatterReader.read(file);
            assertThat(read.problems()).as(head).isEmpty();
            assertThat(plain(read.frontMatter().table())).as(head).isEqualTo(table);
            assertThat(List.copyOf(read.frontMatter().table().entries().keySet()))
                    .isEqualTo(List.copyOf(table.keySet()));
            assertThat(read.body().of(file.text()).strip()).isEqualTo(body.strip());
        }
    }

    @Property(tries = 60, seed = SEED)
    void aConfigurationSaysTheSameInEveryNotation(@ForAll("tables") Map<String, Object> params) throws IOException {
        Map<String, Object> taxonomies = new LinkedHashMap<>();
        params.keySet().forEach(key -> taxonomies.put(key, key + "s"));
        for (String name : List.of("hugo.toml", "hugo.yaml", "hugo.json")) {
            Path root = Files.createTempDirectory("config");
            Path file = root.resolve(name);
            try {
                Files.writeString(file, configuration(name, params, taxonomies));
                LoadedConfig loaded = ConfigReader.read(root, Overrides.NONE);
                assertThat(loaded.problems()).as(name).isEmpty();
                assertThat(loaded.config().title()).isEqualTo("Title");
                assertThat(plain(loaded.config().params())).isEqualTo(params);
                assertThat(List.copyOf(loaded.config().params().entries().keySet()))
                        .isEqualTo(List.copyOf(params.keySet()));
                if (!taxonomies.isEmpty()) {
                    assertThat(List.copyOf(loaded.config().taxonomies().keySet()))
                            .isEqualTo(List.copyOf(taxonomies.keySet()));
                }
            } finally {
                Files.delete(file);
                Files.delete(root);
            }
        }
    }

    private static String configuration(String name, Map<String, Object> params, Map<String, Object> taxonomies) {
        if (name.endsWith("toml")) {
            return "title = \"Title\"\n[taxonomies]\n" + toml(taxonomies) + "[params]\n" + toml(params);
        }
        String tables = "\"taxonomies\": " + json(taxonomies) + ",\n\"params\": " + json(params);
        return name.endsWith("yaml")
                ? "title: Title\n" + tables.replace(",\n\"params\"", "\n\"params\"") + "\n"
                : "{\"title\": \"Title\", " + tables + "}";
    }

    private static Map<String, Object> plain(Data.Table table) {
        Map<String, Object> plain = new LinkedHashMap<>();
        table.entries().forEach((key, value) -> plain.put(key, plain(value)));
        return plain;
    }

    private static Object plain(Data value) {
        if (value instanceof Data.Items items) {
            return items.values().stream().map(ReaderPropertiesTest::plain).toList();
        } else if (value instanceof Data.Whole whole) {
            return whole.value();
        } else if (value instanceof Data.Bool bool) {
            return bool.value();
        }
        return ((Data.Text) value).value();
    }

    private static String toml(Map<String, Object> table) {
        return lines(table, " = ");
    }

    private static String yaml(Map<String, Object> table) {
        return lines(table, ": ");
    }

    private static String lines(Map<String, Object> table, String between) {
        return table.entrySet().stream()
                .map(entry -> entry.getKey() + between + value(entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    private static String json(Map<String, Object> table) {
        return table.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ": " + value(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The same in TOML, YAML and JSON. */
    private static String value(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(ReaderPropertiesTest::value).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof String text ? quoted(text) : value.toString();
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    // ---- shortcodes come back

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
                Arbitraries.maps(key(), value).ofMaxSize(3).map(LinkedHashMap::new);
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

    // ---- questions come back

    /** How a review may be written. */
    private record Style(String number, String label, boolean options) {}

    @Provide
    Arbitrary<Style> styles() {
        return Combinators.combine(
                        Arbitraries.of("%d. ", "%d) ", "Q%d: ", "**Q%d.** ", "問題%d：", "(%d) "),
                        Arbitraries.of("Answer: ", "**Answer:** ", "A: ", "答案：", "答："),
                        Arbitraries.of(true, false))
                .as(Style::new);
    }

    @Property(tries = TRIES, seed = SEED)
    void questionsAndAnswersComeBackInTheirOrder(
            @ForAll("styles") Style style,
            @ForAll("statements") List<String> asked,
            @ForAll("statements") List<String> told) {
        StringBuilder text = new StringBuilder("## Review\n\n");
        int count = Math.min(asked.size(), told.size());
        for (int i = 0; i < count; i++) {
            text.append(String.format(style.number(), i + 1))
                    .append(asked.get(i))
                    .append("?\n");
            if (style.options()) {
                text.append("   - A) first\n   - B) second\n");
            }
            text.append("\n   ").append(style.label()).append(told.get(i)).append(".\n\n");
        }
        List<Segment.Question> questions = new ArrayList<>();
        for (Part part : study(new SourceText("a.md", text.toString())).parts()) {
            for (Segment segment : part.segments()) {
                if (segment instanceof Segment.Question question) {
                    questions.add(question);
                }
            }
        }
        assertThat(questions)
                .as("%s", text)
                .extracting(Segment.Question::words)
                .isEqualTo(asked.subList(0, count).stream()
                        .map(words -> words + "?")
                        .toList());
        assertThat(questions)
                .as("%s", text)
                .extracting(question -> question.answer().orElseThrow().words())
                .isEqualTo(told.subList(0, count).stream()
                        .map(words -> words + ".")
                        .toList());
        assertThat(questions).extracting(Segment.Question::id).doesNotHaveDuplicates();
        assertThat(questions)
                .as("%s", text)
                .allMatch(question -> question.options().size() == (style.options() ? 2 : 0));
    }

    @Provide
    Arbitrary<List<String>> statements() {
        return Arbitraries.of("why", "does", "the net", "learn", "什麼是", "梯度", "or", "forget", "(at all)", "x1", "5%")
                .list()
                .ofMinSize(2)
                .ofMaxSize(6)
                .map(list -> "Say " + String.join(" ", list))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static StudyPage study(SourceText file) {
        Span all = new Span(0, file.text().length());
        return new StudyReader(PartNames.defaults(), "ask", Ledger.NONE)
                .read(file, all, ShortcodeScanner.scan(file, all));
    }
}
