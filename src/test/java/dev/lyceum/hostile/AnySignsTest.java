package dev.lyceum.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.source.SourceText;
import dev.lyceum.study.Part;
import dev.lyceum.study.StudyPage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No mixture of signs makes a reader throw. */
final class AnySignsTest {
    private static final String SEED = "7";

    private final FuzzTargetsTest targets = new FuzzTargetsTest();

    @Provide
    Arbitrary<String> dataSigns() {
        return Signs.ofData();
    }

    @Provide
    Arbitrary<String> shortcodeSigns() {
        return Signs.ofShortcodes();
    }

    @Provide
    Arbitrary<String> studySigns() {
        return Signs.ofStudyPages();
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
        StudyPage page = QuestionPropertiesTest.study(file);
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
}
