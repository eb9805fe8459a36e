package dev.lyceum.build;

import dev.lyceum.config.LoadedConfig;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.problem.Problem;
import dev.lyceum.site.Resource;
import dev.lyceum.site.Site;
import dev.lyceum.source.SourceFile;
import dev.lyceum.source.UnreadableFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that is known of a site before anything is rendered.
 *
 * @param pages every parsed file, also the ones that are not published
 * @param ledger the ids that cards had before
 * @param staticFiles files that are copied as they are; see {@link #staticPath}
 * @param problems all problems so far, sorted
 */
public record ParsedSite(
        LoadedConfig config,
        Site site,
        List<ParsedPage> pages,
        StudyLedger ledger,
        List<SourceFile> staticFiles,
        List<Problem> problems) {
    public ParsedSite {
        pages = List.copyOf(pages);
        staticFiles = List.copyOf(staticFiles);
        problems = List.copyOf(problems);
    }

    /** Whether every file and folder could be read: otherwise nobody knows which pages and cards the site has. */
    boolean isWhole() {
        return problems.stream().noneMatch(problem -> problem.code().equals(UnreadableFileException.CODE));
    }

    /** Where the static files go, below the site's root. */
    public Set<String> staticPaths() {
        return staticFiles.stream().map(this::staticPath).collect(Collectors.toUnmodifiableSet());
    }

    /** Where a static file goes, below the site's root. */
    public String staticPath(SourceFile file) {
        return config.config().content().mounts().filePlace(file.path());
    }

    /** What is copied as it is, by its URL. */
    Map<String, SourceFile> copiedFiles() {
        Map<String, SourceFile> files = new HashMap<>();
        for (Resource resource : site.resources().values()) {
            files.put(resource.url(), resource.file());
        }
        site.resourceCopies().forEach(copy -> files.put(copy.url(), copy.file()));
        for (SourceFile file : staticFiles) {
            files.put(staticPath(file), file);
        }
        return files;
    }
}
