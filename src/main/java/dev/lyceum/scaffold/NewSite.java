package dev.lyceum.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Makes a site that builds as it is. */
public final class NewSite {
    private static final String CONFIG = """
            title = "%s"
            # The address the site will have; links work without it too.
            # baseURL = "https://example.org/course/"
            # Names the learner's progress in the browser: choose it once and keep it.
            siteId = "%s"

            [languages.en]
            languageName = "English"
            contentDir = "content/en"
            weight = 1
            """;

    private static final String HOME = """
            +++
            title = "%s"
            description = "What this course is about, in one sentence."
            +++

            Say here who the course is for and how to study with it.
            """;

    private static final String SECTION = """
            +++
            title = "Basics"
            weight = 1
            description = "Where to begin."
            +++

            What the section is about, and in which order to read it.
            """;

    private NewSite() {}

    /** Makes the folder with everything in it; refuses one that holds anything. */
    public static void create(Path folder, LocalDate today) throws IOException, ScaffoldException {
        if (Files.exists(folder)) {
            if (!Files.isDirectory(folder)) {
                throw new ScaffoldException(folder + " is a file");
            }
            try (Stream<Path> entries = Files.list(folder)) {
                if (entries.anyMatch(entry -> !entry.getFileName().toString().startsWith("."))) {
                    throw new ScaffoldException(folder + " is not empty");
                }
            }
        }
        Path name = folder.toAbsolutePath().normalize().getFileName();
        String title = name == null ? "My course" : TopicText.title(name.toString());
        write(folder.resolve("lyceum.toml"), CONFIG.formatted(TopicText.toml(title), siteId(title)));
        write(folder.resolve("content/en/_index.md"), HOME.formatted(TopicText.toml(title)));
        write(folder.resolve("content/en/basics/_index.md"), SECTION);
        write(folder.resolve("content/en/basics/how-to-study.md"), TopicText.example(today));
        write(folder.resolve(".gitignore"), "/public/\n");
    }

    private static String siteId(String title) {
        String slug = TopicText.slug(title);
        return slug.isEmpty() ? "course" : slug;
    }

    private static void write(Path file, String text) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (!Files.exists(file)) {
            Files.writeString(file, text);
        }
    }
}
