package dev.lyceum.check;

import dev.lyceum.page.ParsedPage;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import java.util.ArrayList;
import java.util.List;

/** Sections that show neither text nor pages. One with a layout or template of its own may get what it shows from there. */
final class EmptySectionRule implements Rule {
    @Override
    public List<Issue> issues(CheckedSite site) {
        List<Issue> issues = new ArrayList<>();
        for (Page page : site.site().pages()) {
            boolean isSection = page.kind() == PageKind.SECTION && !page.fallback();
            if (isSection
                    && page.source().isPresent()
                    && page.layout().isEmpty()
                    && !site.templates().has(page.type() + "/section.html")
                    && site.site().children(page).isEmpty()
                    && isBlank(page.source().get())) {
                issues.add(Issue.of(site.warning(
                                page.source().get(),
                                "section-empty",
                                0,
                                "the section \"" + page.title() + "\" has no published page and no text")
                        .withHint("write a page into its folder, or a text below its front matter")));
            }
        }
        return issues;
    }

    private static boolean isBlank(ParsedPage page) {
        return page.outline().words() == 0
                && page.body().parts().isEmpty()
                && page.body().lead().isEmpty();
    }
}
