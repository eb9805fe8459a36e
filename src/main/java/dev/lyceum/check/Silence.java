package dev.lyceum.check;

import dev.lyceum.data.Data;
import dev.lyceum.page.ParsedPage;
import dev.lyceum.problem.Location;
import dev.lyceum.problem.Problem;
import dev.lyceum.problem.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Warnings that the author does not want to see: {@code ignore} under {@code [check]}, in the configuration for the site, in
 * front matter for a page. Errors fail a build too and cannot be silenced.
 *
 * @param onSite codes
 * @param onPages codes by path of the page's file
 * @param issues codes that there are not
 */
record Silence(Set<String> onSite, Map<String, Set<String>> onPages, List<Issue> issues) {
    private static final String UNKNOWN = "check-ignore";

    static Silence of(CheckedSite site) {
        ProblemTable table = ProblemTable.read();
        List<Issue> issues = new ArrayList<>();
        Set<String> onSite = new HashSet<>();
        for (Data item : site.site().config().check().ignore()) {
            String code = item.asText().orElse("");
            if (!table.knows(code)) {
                Location place = site.parsed()
                        .config()
                        .places()
                        .apply(item.offset())
                        .orElseGet(() -> Location.of(site.parsed().config().file()));
                issues.add(
                        Issue.of(Problem.warning(UNKNOWN, place, message(code)).withHint(table.hint(code))));
            }
            onSite.add(code);
        }
        Map<String, Set<String>> onPages = new HashMap<>();
        for (ParsedPage page : site.parsed().pages()) {
            page.frontMatter().table().table("check").get("ignore").ifPresent(ignore -> {
                Set<String> codes = new HashSet<>();
                for (Data item : ignore instanceof Data.Items items ? items.values() : List.of(ignore)) {
                    String code = item.asText().orElse("");
                    if (!table.knows(code)) {
                        issues.add(Issue.of(site.warning(page, UNKNOWN, item.offset(), message(code))
                                .withHint(table.hint(code))));
                    }
                    codes.add(code);
                }
                onPages.put(page.file().path(), codes);
            });
        }
        return new Silence(onSite, onPages, issues);
    }

    private static String message(String code) {
        return "no problem has the code \"" + code + "\"";
    }

    boolean covers(Problem problem) {
        return problem.severity() == Severity.WARNING
                && (onSite.contains(problem.code())
                        || onPages.getOrDefault(problem.location().path(), Set.of())
                                .contains(problem.code()));
    }
}
