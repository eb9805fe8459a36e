package dev.lyceum.build;

import dev.lyceum.config.LoadedConfig;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.problem.Problem;
import dev.lyceum.site.Site;
import dev.lyceum.source.SourceFile;
import java.util.List;

/**
 * Everything that is known of a site before anything is rendered.
 *
 * @param pages every parsed file, also the ones that are not published
 * @param ledger the ids that cards had before
 * @param staticFiles files that are copied as they are; their paths are below the static folder
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
}
