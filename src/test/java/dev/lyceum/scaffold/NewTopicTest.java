package dev.lyceum.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.ParsedSite;
import dev.lyceum.build.SiteReader;
import dev.lyceum.config.Overrides;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.study.Part;
import dev.lyceum.study.PartKind;
import dev.lyceum.study.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code lyceum new topic} writes is the documented form, so it must be understood wholly. */
class NewTopicTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"sea/The tides", "潮汐", "sea/\"Why\" & <how>", "C:\\x"})
    void newTopicIsUnderstoodWithoutAWarning(String path) throws IOException, ScaffoldException {
        Files.writeString(root.resolve("lyceum.toml"), "");
        BuildRequest request = new BuildRequest(root, Overrides.NONE);
        NewTopic.create(request, path, DAY);

        assertIsWhole(SiteReader.read(request));
    }

    @Test
    void exampleOfANewSiteIsUnderstoodWithoutAWarning() throws IOException {
        Files.createDirectories(root.resolve("content"));
        Files.writeString(root.resolve("content/a.md"), TopicText.example(DAY));

        assertIsWhole(SiteReader.read(new BuildRequest(root, Overrides.NONE)));
    }

    private static void assertIsWhole(ParsedSite site) {
        assertThat(site.problems()).isEmpty();
        ParsedPage page = site.pages().get(0);
        List<Part> parts = page.study().parts();
        assertThat(parts)
                .extracting(Part::kind)
                .containsExactly(PartKind.PREVIEW, PartKind.EXPLAIN, PartKind.KEYPOINT, PartKind.REVIEW);
        assertThat(parts).allSatisfy(part -> assertThat(part.prompt()).isPresent());
        assertThat(parts.get(0).segments()).isNotEmpty().allMatch(Segment.Point.class::isInstance);
        assertThat(parts.get(2).segments()).isNotEmpty().allMatch(Segment.Point.class::isInstance);
        assertThat(parts.get(3).segments()).hasSize(2).allSatisfy(segment -> {
            assertThat(segment).isInstanceOf(Segment.Question.class);
            assertThat(((Segment.Question) segment).answer()).isPresent();
        });
        Segment.Question choice = (Segment.Question) parts.get(3).segments().get(1);
        assertThat(choice.options()).hasSizeGreaterThan(1);
        assertThat(choice.right()).hasSize(1);
    }
}
