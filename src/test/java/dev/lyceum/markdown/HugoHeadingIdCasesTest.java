package dev.lyceum.markdown;

import static dev.lyceum.hugo.HugoCases.assertAllAgreeBut;
import static dev.lyceum.hugo.HugoCases.expected;
import static dev.lyceum.hugo.HugoCases.input;

import dev.lyceum.config.MarkupConfig.HeadingIdStyle;
import dev.lyceum.hugo.HugoCases;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How Hugo makes ids of headings. */
@EnabledIfEnvironmentVariable(named = HugoCases.FOLDER, matches = ".+")
final class HugoHeadingIdCasesTest {
    @ParameterizedTest
    @CsvSource({"github,GITHUB", "github-ascii,GITHUB_ASCII", "blackfriday,BLACKFRIDAY"})
    void idsAreMadeOfWords(String name, HeadingIdStyle style) throws IOException {
        assertAllAgreeBut(
                Set.of(),
                HugoCases.of("urlize", "heading id, autoHeadingIDType " + name),
                HugoCases::input,
                one -> new HeadingIds(style).next(input(one)).equals(expected(one)));
    }
}
