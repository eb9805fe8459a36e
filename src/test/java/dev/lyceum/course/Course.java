package dev.lyceum.course;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.SiteReader;
import dev.lyceum.config.Overrides;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.source.SourceReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The course in this repository's {@code content/}, every file of it, as Lyceum reads it. */
record Course(List<CoursePage> pages) {
    static final List<String> LANGUAGES = List.of("en", "zh-tw", "zh-cn");

    static final BuildRequest REQUEST =
            new BuildRequest(Path.of("").toAbsolutePath(), new Overrides(Optional.empty(), true, true, true));

    static final Course COURSE = read();

    private static Course read() {
        try {
            List<CoursePage> pages = new ArrayList<>();
            for (ParsedPage page : SiteReader.read(REQUEST).pages()) {
                pages.add(new CoursePage(page, SourceReader.read(page.file()).text()));
            }
            return new Course(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<CoursePage> pages(String language) {
        return pages.stream().filter(page -> page.language().equals(language)).toList();
    }

    List<CoursePage> topics() {
        return pages.stream().filter(CoursePage::isTopic).toList();
    }

    List<CoursePage> topics(String language) {
        return pages(language).stream().filter(CoursePage::isTopic).toList();
    }
}
