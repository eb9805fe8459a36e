package dev.lyceum.scaffold;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.ParsedSite;
import dev.lyceum.build.SiteReader;
import dev.lyceum.config.LanguageConfig;
import dev.lyceum.config.SiteConfig;
import dev.lyceum.page.ParsedPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Makes the file of a new topic. */
public final class NewTopic {
    private NewTopic() {}

    /**
     * Writes the archetype with the next free weight of its section.
     *
     * @param path sections and title with {@code /}; the first name may be a language's content folder
     * @return the new file
     */
    public static Path create(BuildRequest request, String path, LocalDate today)
            throws IOException, ScaffoldException {
        String title = path.substring(path.lastIndexOf('/') + 1)
                .replaceAll("\\s+", " ")
                .strip();
        if (title.endsWith(".md")) {
            title = TopicText.title(title.substring(0, title.length() - 3));
        }
        if (TopicText.slug(title).isEmpty()) {
            throw new ScaffoldException("a topic needs a title: lyceum new topic \"section/Title\"");
        }
        ParsedSite site = SiteReader.read(request);
        Path root = request.source().toAbsolutePath().normalize();
        String folder = existing(
                root, contentFolder(site.config().config(), path.substring(0, Math.max(0, path.lastIndexOf('/')))));
        Path target =
                root.resolve(folder).resolve(TopicText.slug(title) + ".md").normalize();
        boolean inContent = site.config().config().languages().stream()
                .anyMatch(language -> target.startsWith(root.resolve(language.contentDir())));
        if (!inContent) {
            throw new ScaffoldException("that is outside the content folder: " + path);
        }
        if (Files.exists(target)) {
            throw new ScaffoldException("there is already " + root.relativize(target));
        }
        Path parent = target.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(target, TopicText.archetype(title, nextWeight(site, folder), today));
        return target;
    }

    /**
     * The folder that sections are in, relative to the site's root; it need not exist nor be inside the content folder.
     *
     * @param sections names with {@code /}; the first one may be a language's content folder
     */
    public static String contentFolder(SiteConfig config, String sections) {
        String trimmed = sections.startsWith("/") ? sections.substring(1) : sections;
        for (LanguageConfig language : config.languages()) {
            String contentDir = language.contentDir();
            String shortDir = contentDir.substring(contentDir.lastIndexOf('/') + 1);
            if (trimmed.equals(contentDir) || trimmed.startsWith(contentDir + "/")) {
                return trimmed;
            } else if (contentDir.indexOf('/') > 0
                    && (trimmed.equals(shortDir) || trimmed.startsWith(shortDir + "/"))) {
                return contentDir + trimmed.substring(shortDir.length());
            }
        }
        String contentDir = config.language(config.defaultLanguage()).contentDir();
        return trimmed.isEmpty() ? contentDir : contentDir + "/" + trimmed;
    }

    /** The same folder as the site spells it, where it has one whose names differ in case only. */
    private static String existing(Path root, String folder) throws IOException {
        StringBuilder found = new StringBuilder();
        for (String name : folder.split("/", -1)) {
            Path above = root.resolve(found.toString()).normalize();
            String spelled = name;
            if (!name.equals("..") && above.startsWith(root) && Files.isDirectory(above)) {
                try (Stream<Path> entries = Files.list(above)) {
                    List<String> names = entries.filter(Files::isDirectory)
                            .map(entry -> above.relativize(entry).toString())
                            .filter(name::equalsIgnoreCase)
                            .sorted()
                            .toList();
                    spelled = names.isEmpty() || names.contains(name) ? name : names.get(0);
                }
            }
            found.append(found.isEmpty() ? "" : "/").append(spelled);
        }
        return found.toString();
    }

    /** The next free weight among the pages of a folder, which is relative to the site's root. */
    public static long nextWeight(ParsedSite site, String folder) {
        long highest = 0;
        for (ParsedPage page : site.pages()) {
            String path = page.file().path();
            String name = path.substring(path.lastIndexOf('/') + 1);
            boolean direct = path.length() - name.length() - 1 == folder.length() && path.startsWith(folder + "/");
            if ((direct && !name.equals("_index.md")) || (isFolderPage(path) && isDirectlyBelow(path, folder))) {
                highest = Math.max(highest, page.frontMatter().integer("weight").orElse(0L));
            }
        }
        return highest + 1;
    }

    /** Whether a file is the page of its folder. */
    private static boolean isFolderPage(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.equals("_index.md")
                || name.equals("index.md")
                || path.endsWith("/" + name.replace(".md", "") + "/" + name);
    }

    private static boolean isDirectlyBelow(String path, String folder) {
        String above = path.substring(0, path.lastIndexOf('/'));
        return above.lastIndexOf('/') == folder.length() && above.startsWith(folder + "/");
    }
}
