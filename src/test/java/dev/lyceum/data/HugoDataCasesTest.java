package dev.lyceum.data;

import static dev.lyceum.hugo.HugoCases.assertAllAgreeBut;
import static dev.lyceum.hugo.HugoCases.expected;
import static dev.lyceum.hugo.HugoCases.input;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lyceum.hugo.HugoCases;
import dev.lyceum.source.SourceText;
import dev.lyceum.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** How Hugo reads front matter. */
@EnabledIfEnvironmentVariable(named = HugoCases.FOLDER, matches = ".+")
final class HugoDataCasesTest {
    /** Neither CSV nor XML is front matter. */
    @Test
    void aFormatIsTakenFromTheFirstSigns() throws IOException {
        assertAllAgreeBut(
                Set.of("a,b,c\"", "<foo>bar</foo>\""),
                HugoCases.of("intro", "formatFromContent"),
                HugoCases::input,
                one -> DataFormat.guess(input(one))
                        .map(DataFormat::name)
                        .orElse("")
                        .equals(expected(one)));
    }

    /** Front matter is a table, never a list. */
    @Test
    void valuesAreRead() throws IOException {
        List<JsonNode> cases = new ArrayList<>(HugoCases.of("intro", "decode"));
        cases.removeIf(
                one -> Set.of("CSV", "XML", "ORG").contains(one.path("format").asText()));
        assertThat(cases).hasSizeGreaterThan(10);
        assertAllAgreeBut(Set.of("[ \"Brecker\", \"Blake\", \"Redman\" ]"), cases, HugoCases::input, one -> {
            SourceText file = new SourceText("page.md", input(one));
            ReadData read = DataReader.read(
                    DataFormat.valueOf(one.path("format").asText()),
                    file,
                    new Span(0, file.text().length()));
            return one.path("error").asBoolean()
                    ? !read.problems().isEmpty()
                    : read.problems().isEmpty() && HugoCases.json(read.table()).equals(one.path("expected"));
        });
    }
}
