package dev.lyceum.words;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.ParsedSite;
import dev.lyceum.build.Pipeline;
import dev.lyceum.build.Progress;
import dev.lyceum.build.SiteReader;
import dev.lyceum.config.Overrides;
import dev.lyceum.site.Page;
import dev.lyceum.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds a copy of a site and compares each page with its file.
 *
 * @param pages how many pages were compared
 * @param words how many words they have
 * @param lost the words that a page's file has and its output lacks, by the file's path
 */
record LostWords(int pages, long words, Map<String, List<String>> lost) {
    private static final Set<String> PARTS_OF_A_SITE =
            Set.of("archetypes", "assets", "config", "content", "data", "i18n", "static", "templates");

    /** @param work an empty folder for the copy and what is made of it */
    static LostWords in(Path root, Path work) throws IOException {
        Path site = work.resolve("site");
        copy(root, site);
        Path out = work.resolve("out");
        BuildRequest request = new BuildRequest(site, new Overrides(Optional.empty(), true, true, true));
        new Pipeline(request, Progress.NONE).build(out);
        ParsedSite parsed = SiteReader.read(request);
        int pages = 0;
        long words = 0;
        Map<String, List<String>> lost = new TreeMap<>();
        for (Page page : parsed.site().pages()) {
            if (page.source().isEmpty() || page.fallback()) {
                continue;
            }
            Path file = page.source().get().file().file();
            VisibleWords wanted =
                    VisibleWords.of(SourceReader.read(site, file).text().text());
            pages++;
            words += wanted.size();
            List<String> missing = wanted.missingIn(ShownText.of(Files.readString(out.resolve(page.outputPath()))));
            if (!missing.isEmpty()) {
                lost.put(page.source().get().file().path(), missing);
            }
        }
        return new LostWords(pages, words, lost);
    }

    @Override
    public String toString() {
        return lost.entrySet().stream()
                .map(page -> page.getKey() + ": " + page.getValue())
                .collect(Collectors.joining("\n", pages + " pages, " + words + " words, lost:\n", "\n"));
    }

    private static void copy(Path root, Path site) throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(root, 30)) {
            files = tree.filter(Files::isRegularFile)
                    .filter(file -> isOfSite(root.relativize(file)))
                    .toList();
        }
        for (Path file : files) {
            Path target = site.resolve(root.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static boolean isOfSite(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return file.getNameCount() > 1
                ? PARTS_OF_A_SITE.contains(file.getName(0).toString())
                : name.matches("(?:lyceum|config|hugo)\\.(?:toml|ya?ml|json)");
    }
}
