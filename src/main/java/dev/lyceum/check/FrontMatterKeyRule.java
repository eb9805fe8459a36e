package dev.lyceum.check;

import dev.lyceum.data.Data;
import dev.lyceum.page.FrontMatterKeys;
import dev.lyceum.page.FrontMatterKeys.Known;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.problem.EditDistance;
import dev.lyceum.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys of front matter that are most likely misspelt. Any key may be the author's own, for a template of theirs or for
 * another program; so only one that is a slip away from a known one counts, on few pages, where no template names it.
 */
final class FrontMatterKeyRule implements Rule {
    /** A key on more pages than this is a habit, not a slip. */
    private static final int MOST_PAGES = 3;

    private static final int SHORTEST = 5;

    @Override
    public List<Issue> issues(CheckedSite site) {
        Map<String, Integer> counts = new HashMap<>();
        for (ParsedPage page : site.parsed().pages()) {
            page.frontMatter()
                    .table()
                    .entries()
                    .keySet()
                    .forEach(key -> counts.merge(FrontMatterKeys.fold(key), 1, Integer::sum));
        }
        List<Issue> issues = new ArrayList<>();
        OwnTemplates templates = OwnTemplates.of(site);
        for (ParsedPage page : site.parsed().pages()) {
            page.frontMatter().table().entries().forEach((key, value) -> {
                if (counts.getOrDefault(FrontMatterKeys.fold(key), 0) <= MOST_PAGES && !templates.mention(key)) {
                    nearest(key, page, site).ifPresent(known -> issues.add(issue(site, page, key, value, known)));
                }
            });
        }
        return issues;
    }

    private static Optional<Known> nearest(String key, ParsedPage page, CheckedSite site) {
        boolean isKnown = FrontMatterKeys.find(key).isPresent()
                || site.site().config().taxonomies().values().stream().anyMatch(key::equalsIgnoreCase);
        if (isKnown || key.length() < SHORTEST) {
            return Optional.empty();
        }
        List<Known> near = new ArrayList<>();
        for (Known known : FrontMatterKeys.all()) {
            boolean onlyPlural =
                    (known.name() + "s").equalsIgnoreCase(key) || known.name().equalsIgnoreCase(key + "s");
            if (known.name().length() >= SHORTEST
                    && !onlyPlural
                    && EditDistance.between(FrontMatterKeys.fold(key), FrontMatterKeys.fold(known.name()), 1) <= 1
                    && page.frontMatter().get(known.name()).isEmpty()) {
                near.add(known);
            }
        }
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private static Issue issue(CheckedSite site, ParsedPage page, String key, Data value, Known known) {
        Problem problem = site.warning(
                        page, "front-matter-key", value.offset(), "unknown key \"" + key + "\" in the front matter")
                .withHint("did you mean \"" + known.name() + "\"?");
        String text = site.text(page.file()).text();
        int start = Math.max(0, value.offset());
        int at = text.startsWith("\"", start) || text.startsWith("'", start) ? start + 1 : start;
        boolean certain = text.startsWith(key, at) && known.kind().fits(value);
        return certain
                ? new Issue(problem, Optional.of(Fix.replace(page.file(), at, key, known.name())))
                : Issue.of(problem);
    }
}
