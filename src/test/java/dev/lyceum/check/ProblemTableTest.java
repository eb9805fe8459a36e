package dev.lyceum.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ProblemTableTest {
    private static final Pattern WORDS_WITH_HYPHENS = Pattern.compile("\"([a-z]+(?:-[a-z0-9]+)+)\"");
    /** Words of that form in the sources that are no codes; a new one belongs here or into {@code problems.md}. */
    private static final Set<String> OTHERS = Set.of(
            "anki-mathjax",
            "base-uri",
            "connect-src",
            "default-src",
            "font-src",
            "form-action",
            "frame-src",
            "img-src",
            "manifest-src",
            "media-src",
            "script-src",
            "style-src",
            "worker-src",
            "zh-cn",
            "zh-tw",
            "github-ascii",
            "ls-files",
            "ly-main",
            "lyceum-serve",
            "lyceum-watch",
            "lyceum-worker",
            "no-cache",
            "same-origin",
            "utf-8",
            "x-default",
            "xdg-open");

    private static Set<String> codesInTheSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher word = WORDS_WITH_HYPHENS.matcher(Files.readString(file));
                while (word.find()) {
                    codes.add(word.group(1));
                }
            }
        }
        codes.removeAll(OTHERS);
        return codes;
    }

    @Test
    void everyCodeIsInTheManualAndNoOther() throws IOException {
        assertThat(new TreeSet<>(ProblemTable.read().meanings().keySet())).isEqualTo(codesInTheSources());
    }

    @Test
    void everyCodeSaysWhatItMeansAndWhatToDo() {
        ProblemTable.read().meanings().forEach((code, meaning) -> {
            assertThat(meaning.what()).as(code).endsWith(".");
            assertThat(meaning.toDo()).as(code).endsWith(".");
        });
    }
}
