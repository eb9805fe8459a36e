package dev.lyceum.check;

import dev.lyceum.config.LanguageConfig;
import dev.lyceum.site.Backlinks;
import dev.lyceum.site.LinkTarget;
import dev.lyceum.site.Listing;
import dev.lyceum.site.MenuEntry;
import dev.lyceum.site.Menus;
import dev.lyceum.site.Page;
import dev.lyceum.site.PageKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Pages that a reader finds only by their address: in no list and no menu, and no other page links to them. */
final class OrphanRule implements Rule {
    @Override
    public List<Issue> issues(CheckedSite site) {
        List<Page> unlisted = site.site().pages().stream()
                .filter(page -> page.listing() == Listing.NEVER)
                .filter(page -> page.kind() == PageKind.PAGE || page.kind() == PageKind.SECTION)
                .filter(page -> page.source().isPresent() && !page.fallback())
                .toList();
        if (unlisted.isEmpty()) {
            return List.of();
        }
        Set<Page> reached = reached(site);
        List<Issue> issues = new ArrayList<>();
        for (Page page : unlisted) {
            if (!reached.contains(page)) {
                issues.add(Issue.of(site.warningAt(
                                page.source().get(), "build", "page-orphan", "no list, menu or page leads to this page")
                        .withHint("link to it from somewhere, or let its section list it (build.list)")));
            }
        }
        return issues;
    }

    private static Set<Page> reached(CheckedSite site) {
        Set<Page> reached = new HashSet<>();
        for (Page page : site.site().pages()) {
            reached.addAll(Backlinks.linked(page, site.site(), site.links()));
        }
        for (LinkUse use : site.uses()) {
            if (use.target() instanceof LinkTarget.Internal internal) {
                site.site()
                        .atUrl(internal.url())
                        .filter(target -> !target.equals(use.page()))
                        .ifPresent(reached::add);
            }
        }
        Menus menus = Menus.of(site.site(), site.links(), site.parsed().config().places());
        for (LanguageConfig language : site.site().config().languages()) {
            menus.in(language).values().forEach(entries -> collect(entries, reached));
        }
        return reached;
    }

    private static void collect(List<MenuEntry> entries, Set<Page> reached) {
        for (MenuEntry entry : entries) {
            entry.page().ifPresent(reached::add);
            collect(entry.children(), reached);
        }
    }
}
