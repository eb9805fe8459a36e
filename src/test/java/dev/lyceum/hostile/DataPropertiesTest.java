package dev.lyceum.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.config.ConfigReader;
import dev.lyceum.config.LoadedConfig;
import dev.lyceum.config.Overrides;
import dev.lyceum.data.Data;
import dev.lyceum.page.FrontMatterReader;
import dev.lyceum.page.ReadFrontMatter;
import dev.lyceum.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Front matter and configuration come back as they were written, in their order. */
final class DataPropertiesTest {
    private static final String SEED = "7";
    private static final int TRIES = 150;

    @Provide
    Arbitrary<String> studySigns() {
        return Signs.ofStudyPages();
    }

    @Provide
    Arbitrary<Map<String, Object>> tables() {
        Arbitrary<String> words = words();
        Arbitrary<Object> values = Arbitraries.oneOf(
                words.asGeneric(),
                Arbitraries.longs().asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                words.list().ofMaxSize(4).asGeneric());
        return Arbitraries.maps(Signs.key(), values).ofMaxSize(8).map(LinkedHashMap::new);
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
            return items.values().stream().map(DataPropertiesTest::plain).toList();
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
            return list.stream().map(DataPropertiesTest::value).collect(Collectors.joining(", ", "[", "]"));
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
}
