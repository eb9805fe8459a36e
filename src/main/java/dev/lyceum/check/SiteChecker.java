package dev.lyceum.check;

import dev.lyceum.build.BuildRequest;
import dev.lyceum.build.Inspection;
import dev.lyceum.build.Pipeline;
import dev.lyceum.build.Progress;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks a whole site over: what parsing and rendering report, and what the rules find. */
public final class SiteChecker {
    private static final List<Rule> RULES = List.of(
            new LinkRepairRule(),
            new AltTextRule(),
            new ImageSizeRule(),
            new OrphanRule(),
            new DuplicateTitleRule(),
            new DuplicateIdRule(),
            new TranslationRule(),
            new UntranslatedRule(),
            new FrontMatterKeyRule(),
            new EmptySectionRule(),
            new UnusedTemplateRule());
    /** What rendering says of a link, and a rule may say better. */
    private static final Set<String> LINK_CODES = Set.of("link-broken", "link-moved", "image-missing");

    private final BuildRequest request;
    private final Optional<ExternalLinkCheck> external;

    /**
     * @param external where links to other sites are looked at too
     */
    public SiteChecker(BuildRequest request, Optional<ExternalLinkCheck> external) {
        this.request = request;
        this.external = external;
    }

    /** All issues that the author has not silenced, sorted by place. */
    public List<Issue> check(Progress progress) throws IOException {
        Inspection inspection = new Pipeline(request, progress).inspect();
        CheckedSite site = new CheckedSite(inspection);
        List<Issue> found = new ArrayList<>();
        for (Rule rule : RULES) {
            found.addAll(rule.issues(site));
        }
        Set<Location> repaired = new HashSet<>();
        for (Issue issue : found) {
            if (LINK_CODES.contains(issue.problem().code())) {
                repaired.add(issue.problem().location());
            }
        }
        for (Problem problem : inspection.problems()) {
            if (!LINK_CODES.contains(problem.code()) || !repaired.contains(problem.location())) {
                found.add(Issue.of(problem));
            }
        }
        if (external.isPresent()) {
            found.addAll(external.get().issues(site, progress));
        }
        Silence silence = Silence.of(site);
        found.addAll(silence.issues());
        return found.stream()
                .filter(issue -> !silence.covers(issue.problem()))
                .map(issue -> new Issue(issue.problem(), issue.fix().filter(fix -> site.canChange(fix.file()))))
                .sorted()
                .distinct()
                .toList();
    }
}
