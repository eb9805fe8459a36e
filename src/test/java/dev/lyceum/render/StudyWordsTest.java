package dev.lyceum.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words that the scripts of the study pages ask for. */
class StudyWordsTest {
    private static final List<String> SCRIPTS =
            List.of("dom", "due", "statistics", "settings", "backup", "home", "link");
    private static final Pattern WHOLE = Pattern.compile("(?:say|words)\\(\"(\\w+)\"[,)]");
    private static final Pattern CHOICE = Pattern.compile("(?:say|words)\\([^?\n]*\\? \"(\\w+)\" : \"(\\w+)\"");
    private static final Pattern BEGINNING = Pattern.compile("(?:say|words)\\(\"(\\w+_)\" \\+");

    @Test
    void everyWordThatIsAskedForExistsAndEveryOtherIsGone() throws IOException {
        StringBuilder scripts = new StringBuilder();
        for (String name : SCRIPTS) {
            scripts.append(Files.readString(ThemeWords.TEMPLATES.resolve("assets/study/" + name + ".js")));
        }
        try (Stream<Path> files = Files.walk(ThemeWords.TEMPLATES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".html")).toList()) {
                scripts.append(Files.readString(file).replaceAll("page\\.text\\.study_(\\w+)", "say(\"$1\")"));
            }
        }
        Set<String> asked = new TreeSet<>();
        WHOLE.matcher(scripts).results().forEach(use -> asked.add(use.group(1)));
        CHOICE.matcher(scripts).results().forEach(use -> asked.addAll(List.of(use.group(1), use.group(2))));
        Set<String> beginnings = new TreeSet<>();
        BEGINNING.matcher(scripts).results().forEach(use -> beginnings.add(use.group(1)));

        Set<String> known = new TreeSet<>();
        ThemeWords.of("en").keySet().stream()
                .filter(key -> key.startsWith("study_"))
                .forEach(key -> known.add(key.substring("study_".length()).replaceAll("_one$", "")));
        assertThat(known).containsAll(asked);
        assertThat(beginnings).allMatch(start -> known.stream().anyMatch(key -> key.startsWith(start)));

        known.removeIf(key -> !key.matches("(pages|due|stat|set|home)_.*"));
        known.removeAll(asked);
        assertThat(known).allMatch(key -> beginnings.stream().anyMatch(key::startsWith));
    }
}
