package dev.lyceum.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No word of a real site is lost: of this repository's course, and of any site that {@code -Dwords.site=FOLDER} names. */
final class FolderWordsTest {
    @TempDir
    Path work;

    @Test
    void noWordOfTheCourseIsLost() throws IOException {
        LostWords course = LostWords.in(Path.of(""), work);
        assertThat(course.lost()).as("%s", course).isEmpty();
        assertThat(course.pages()).isGreaterThan(80);
        assertThat(course.words()).isGreaterThan(50_000);
    }

    @Test
    void noWordOfTheNamedSiteIsLost() throws IOException {
        String folder = System.getProperty("words.site", "");
        assumeTrue(!folder.isEmpty(), "no site is named");
        LostWords site = LostWords.in(Path.of(folder), work);
        Files.writeString(Path.of("target", "lost-words.txt"), site.toString());
        assertThat(site.lost()).as("%s", site).isEmpty();
    }
}
