package dev.lyceum.export;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.ExportReader;
import dev.lyceum.build.ParsedSite;
import dev.lyceum.build.SiteReader;
import dev.lyceum.build.TestSite;
import dev.lyceum.config.Overrides;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A small course with everything that is hard to write in other formats. */
final class SampleCourse {
    static final String WAVES = """
            +++
            title = "Waves: {sound} = air"
            tags = ["physics", "two words"]
            +++

            ## Keypoint
            {{< ask_chatgpt >}}
            List the key points of waves
            {{< /ask_chatgpt >}}

            1. **Sound**: a wave & in air, with \\(v = f\\lambda\\). {#sound}

            ## Review
            {{< ask_chatgpt >}}
            Give me questions about waves
            {{< /ask_chatgpt >}}

            1. What does `f(x) = {a: "b"} # ~ C:\\new` have to do with \\(v = \\lambda f\\)? {#speed}

               Answer: Nothing: it is *code* with \\\\ and \\n in it.

               ```java
               if (a < b && b > c) {
                   return "]]>";
               }
               ```

            2. Which of these is a wave? {#which}

               - A) 50% of a stone
               - B) Sound -> air
               - C) [html] nothing

               Answer: B) Sound, see ![a wave](wave.svg) and [dropped](../other.md).

            3. Which two can be heard? {#two}

               - A) Drums
               - B) Light
               - C) Bells

               Answer: A and C
            """;

    static final String OTHER = """
            +++
            title = "聲音"
            +++

            ## Review
            {{< ask_chatgpt >}}
            questions
            {{< /ask_chatgpt >}}

            1. 什麼是“反向傳播”？

               答案：用來調整權重：梯度。

            2. Who answers this one?
            """;

    private final Path folder;
    private final TestSite site;

    private SampleCourse(Path folder) {
        this.folder = folder;
        this.site = TestSite.in(folder);
    }

    static SampleCourse in(Path folder) {
        SampleCourse course = new SampleCourse(folder);
        course.file(
                "lyceum.toml", "title = \"Physics\"\nsiteId = \"physics-1\"\nbaseURL = \"https://example.org/p/\"\n");
        course.file("content/_index.md", "+++\ntitle = \"Physics\"\n+++\n");
        course.file("content/basics/_index.md", "+++\ntitle = \"Basics::first / second\"\n+++\n");
        course.file("content/basics/waves.md", WAVES);
        course.file("content/other.md", OTHER);
        course.file(
                "content/basics/wave.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 5h9\"/></svg>");
        return course;
    }

    SampleCourse file(String path, String text) {
        site.file(path, text);
        return this;
    }

    SampleCourse changedAt(String path, long seconds) {
        try {
            Files.setLastModifiedTime(folder.resolve(path), FileTime.fromMillis(seconds * 1000));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CardSet cards() {
        return cards(page -> true);
    }

    CardSet cards(Predicate<dev.lyceum.site.Page> wanted) {
        return ExportReader.cards(request(), parsed(), wanted);
    }

    Book book(Predicate<dev.lyceum.site.Page> wanted) {
        return ExportReader.book(request(), parsed(), wanted);
    }

    private BuildRequest request() {
        return new BuildRequest(
                folder, new Overrides(Optional.empty(), false, false, false, Optional.empty(), Map.of()));
    }

    private ParsedSite parsed() {
        try {
            return SiteReader.read(request());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] export(CardExporter exporter) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            exporter.export(cards(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
