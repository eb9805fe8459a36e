package dev.lyceum.check;

import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Pages of one list that cannot be told apart in it. */
final class DuplicateTitleRule implements Rule {
    @Override
    public List<Issue> issues(CheckedSite site) {
        List<Issue> issues = new ArrayList<>();
        for (Page list : site.site().pages()) {
            if (list.kind() == PageKind.HOME || list.kind() == PageKind.SECTION) {
                compare(site, list, issues);
            }
        }
        return issues;
    }

    private static void compare(CheckedSite site, Page list, List<Issue> issues) {
        Map<String, Page> titles = new HashMap<>();
        for (Page page : site.site().children(list)) {
            String title = page.linkTitle().strip().toLowerCase(Locale.ROOT);
            boolean inThisList = site.site().parent(page).filter(list::equals).isPresent();
            if (!inThisList || title.isEmpty() || page.source().isEmpty() || page.fallback()) {
                continue;
            }
            Page first = titles.putIfAbsent(title, page);
            if (first != null && first.source().isPresent()) {
                issues.add(Issue.of(site.warningAt(
                                page.source().get(),
                                "title",
                                "title-duplicate",
                                "\"" + page.linkTitle() + "\" is also the title of "
                                        + first.source().get().file().path() + " in the same section")
                        .withHint("give each a title of its own")));
            }
        }
    }
}
