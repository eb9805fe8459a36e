package dev.lyceum.hugo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lyceum.data.Data;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The cases of Hugo's own unit tests, as JSON files in the folder that the environment variable {@value #FOLDER} names. Each
 * test says which of them do not agree or do not apply, and fails when another one joins or leaves these.
 */
public final class HugoCases {
    public static final String FOLDER = "HUGO_CASES";

    private HugoCases() {}

    /** The cases in a field of a file; or of the group of a function, in the file that has such. */
    public static List<JsonNode> of(String file, String field) throws IOException {
        JsonNode root = new ObjectMapper()
                .readTree(Path.of(System.getenv(FOLDER)).resolve(file + ".json").toFile());
        for (JsonNode group : root.path("groups")) {
            if (group.path("function").asText().startsWith(field)) {
                return list(group.path("cases"));
            }
        }
        assertThat(root.has(field)).as(field).isTrue();
        return list(root.path(field));
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        assertThat(list).isNotEmpty();
        return list;
    }

    /**
     * Fails unless just the cases of these names are different.
     *
     * @param name of a case; several may have the same
     */
    public static void assertAllAgreeBut(
            Set<String> different, List<JsonNode> cases, Function<JsonNode, String> name, Predicate<JsonNode> agrees) {
        assertThat(cases.stream().filter(agrees.negate()).map(name).distinct())
                .containsExactlyInAnyOrderElementsOf(different);
    }

    public static String input(JsonNode one) {
        return one.path("input").asText("");
    }

    public static String expected(JsonNode one) {
        return one.path("expected").asText("");
    }

    /** A value as JSON has it. */
    public static JsonNode json(Data value) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (value instanceof Data.Table table) {
            ObjectNode object = json.objectNode();
            table.entries().forEach((key, member) -> object.set(key, json(member)));
            return object;
        } else if (value instanceof Data.Items items) {
            ArrayNode array = json.arrayNode();
            items.values().forEach(item -> array.add(json(item)));
            return array;
        } else if (value instanceof Data.Whole whole) {
            return json.numberNode((int) whole.value());
        } else if (value instanceof Data.Decimal decimal) {
            return json.numberNode(decimal.value());
        } else if (value instanceof Data.Bool bool) {
            return json.booleanNode(bool.value());
        }
        return value.asText().<JsonNode>map(json::textNode).orElse(json.nullNode());
    }
}
